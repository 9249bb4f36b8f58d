// Temporary data directories for the tests of the log, removed with everything opened in them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from '../../server/log/open.ts';
import type { SqliteLog } from '../../server/log/sqlite/messages.ts';
import type { Place } from './describeLog.ts';

export interface SqlitePlace extends Place {
  dir: string;
  /** The database file itself. */
  file: string;
  open(): Promise<SqliteLog>;
}

/** `inDir`: the directory of another place, to open it in another way. */
export async function sqlitePlace(
  options: { busyTimeoutMs?: number; erasePatienceMs?: number } = {},
  inDir?: string,
): Promise<SqlitePlace> {
  const dir = inDir ?? (await mkdtemp(join(tmpdir(), 'podium-log-')));
  const opened: SqliteLog[] = [];
  return {
    dir,
    file: join(dir, 'podium.db'),
    open: async () => {
      const log = await openLog({ dataDir: dir, ...options });
      opened.push(log);
      return log;
    },
    remove: async () => {
      await Promise.all(opened.map((log) => log.close()));
      await rm(dir, { recursive: true, force: true });
    },
  };
}

// The door to the log: makes the data directory, takes its lock, opens the store. The rest of the server knows the
// contract and this file.

import { join } from 'node:path';
import { prepareDataDir } from './dataDir.ts';
import { lockDataDir } from './lock.ts';
import type { Took } from './sqlite/asking.ts';
import { openSqlite } from './sqlite/client.ts';
import type { SqliteLog } from './sqlite/messages.ts';

const DEFAULT_BUSY_TIMEOUT_MS = 5_000;
const DEFAULT_ERASE_PATIENCE_MS = 30_000;

/** Rejects with DataDirProblem, whose message is meant for the operator. `close()` lets go of the lock. `took` is told how
 *  long appends took. */
export async function openLog(options: {
  dataDir: string;
  busyTimeoutMs?: number;
  erasePatienceMs?: number;
  took?: Took;
}): Promise<SqliteLog> {
  const dir = prepareDataDir(options.dataDir);
  const lock = lockDataDir(dir);
  try {
    return await openSqlite({
      file: join(dir, 'podium.db'),
      busyTimeoutMs: options.busyTimeoutMs ?? DEFAULT_BUSY_TIMEOUT_MS,
      erasePatienceMs: options.erasePatienceMs ?? DEFAULT_ERASE_PATIENCE_MS,
      onClosed: lock.release,
      ...(options.took && { took: options.took }),
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

// What verify.ts and replay.ts share: the data directory of the settings, opened read-only, and how its commits are opened.
// Works beside a running server and without one, and writes nothing.
import { parseConfig } from '../server/config.ts';
import { hashCommit } from '../server/log/chain.ts';
import { wordMarks } from '../server/log/codec.ts';
import type { LogReader } from '../server/log/contract.ts';
import { DataDirProblem } from '../server/log/dataDir.ts';
import { openEvents } from '../server/log/events.ts';
import { openLogForReading } from '../server/log/reading.ts';
import type { Opener } from '../server/report/verify.ts';

export const opener: Opener = {
  events: openEvents,
  wordsOf: (commit) => wordMarks(commit).flatMap(({ numbers }) => numbers),
  hashOf: hashCommit,
};

/** Nothing is wrong with the rooms; something is; the command was not understood or names nothing that is there. */
export const EXIT = { well: 0, wrong: 1, usage: 2 } as const;

/** Runs `use` on the log of DATA_DIR and gives its exit code; problems of the directory are printed. */
export async function withReader(use: (reader: LogReader) => number | Promise<number>): Promise<number> {
  const { DATA_DIR } = process.env;
  const parsed = parseConfig({ DATA_DIR });
  if (!parsed.isOk) {
    console.error(parsed.message);
    return EXIT.usage;
  }
  let reader: LogReader | undefined;
  try {
    reader = openLogForReading(parsed.config.dataDir);
    return await use(reader);
  } catch (error) {
    console.error(`✗ ${error instanceof DataDirProblem ? error.message : (error as Error).message}`);
    return EXIT.wrong;
  } finally {
    reader?.close();
  }
}

/** Ids of rooms may begin with a hyphen; options are shorter. */
export const isRoomId = (arg: string): boolean => /^[\w-]{16,32}$/.test(arg);

// A program for crash.test.ts and dataDir.test.ts: opens the log and appends to several rooms without end. After each
// acknowledged append it tells the parent [room, seq], and goes on when the message has left this process: one that
// still waits here would be lost with it. The other rooms wait for nobody, so that a kill falls anywhere.
import type { Append } from '../../server/log/contract.ts';
import { openLog } from '../../server/log/open.ts';
import { firstOf, follow, word } from './appends.ts';

const ROOMS = 12;
const log = await openLog({ dataDir: process.argv[2]! });

const told = (message: unknown) => new Promise<void>((resolve) => process.send?.(message, () => resolve()));

async function play(room: string): Promise<void> {
  const { commits } = await log.read(room, { seq: 0, word: 0 });
  const newest = commits.at(-1);
  let next: Append = newest ? follow(newest, { words: [word(newest.seq + 1, 'a word')] }) : firstOf(room);
  for (;;) {
    const result = await log.append(next);
    if (!result.ok) throw new Error(`${room}: ${result.why}`);
    await told([room, next.commit.seq]);
    next = follow(next.commit, { words: [word(next.commit.seq + 1, 'a word')] });
  }
}

await Promise.all(Array.from({ length: ROOMS }, (_, i) => play(`room-${i}`)));

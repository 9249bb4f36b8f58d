// A room read for telling: its events with the states around them. Checks nothing but that it can be read and folded; that
// all of it is true is verify.ts.
import type { LogReader } from '../log/contract.ts';
import { readPack } from './pinned.ts';
import { fold, type Step } from './steps.ts';
import type { Opener } from './verify.ts';

export type Told =
  | { ok: true; steps: Step[] /** Why it ends before its end. */; problem: string | null }
  | { ok: false; why: string };

export function tellRoom(reader: LogReader, room: string, opener: Opener): Told {
  try {
    const { commits, words, isDeleted } = reader.read(room);
    if (isDeleted) return { ok: false, why: `The room ${room} was deleted: nothing of it is left to tell.` };
    const byNumber = new Map(words.map((word) => [word.n, word]));
    const events = commits.flatMap((commit) =>
      opener.events(commit, byNumber).map((event) => ({ seq: commit.seq, event })),
    );
    const first = events[0]?.event;
    if (first?.type !== 'roomOpened')
      return { ok: false, why: `The room ${room} does not begin with its opening.` };
    const pack = readPack(first.pack, reader.pack(first.pack));
    if ('problem' in pack) return { ok: false, why: `The room ${room} cannot be told: ${pack.problem}.` };
    const { steps, problem } = fold(pack.pack, events);
    return { ok: true, steps, problem: problem && `commit ${problem.seq}: ${problem.what}` };
  } catch (error) {
    return { ok: false, why: (error as Error).message };
  }
}

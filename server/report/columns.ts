// What stands beside the commits of a room: the columns that rooms are found by, the words people typed. All of it
// must be what the log says. The events themselves are verify.ts.
import { deadlines, type RoomState, standsOf } from '../../shared/game/index.ts';
import type { Commit, ListedRoom, Stands, Word } from '../log/contract.ts';
import type { Finding, Step } from './steps.ts';

const at = (ms: number | null): string => (ms === null ? 'none' : new Date(ms).toISOString());

const inWords = ({ at, roundNo, rounds }: Stands): string => `${at} ${roundNo}/${rounds}`;

/** `head` is the newest commit's place and hash as counted from its bytes. */
export function columnFindings(
  listed: ListedRoom,
  log: { commits: readonly Commit[]; steps: readonly Step[]; state: RoomState; headHash: string },
): Finding[] {
  const { state, commits } = log;
  const isFinished = state.phase === 'finished';
  const nextDeadlineMs = deadlines(state)[0]?.atMs ?? null;
  const finishedAtMs = isFinished ? finishedAt(log) : null;
  const pairs: [column: string, stored: string | number, folded: string | number][] = [
    ['join code', listed.joinCode, state.code],
    ['time of opening', at(listed.openedAtMs), at(commits[0]?.atMs ?? null)],
    ['finish', at(listed.finishedAtMs), at(finishedAtMs)],
    ['next deadline', at(listed.nextDeadlineMs), at(nextDeadlineMs)],
    // Rooms whose newest commit is older than this column have none.
    ...(listed.stands
      ? [['standing', inWords(listed.stands), inWords(standsOf(state))] as [string, string, string]]
      : []),
    ['number of commits', listed.headSeq, commits.length],
    ['hash of the newest commit', listed.headHash, log.headHash],
  ];
  return pairs
    .filter(([, stored, folded]) => stored !== folded)
    .map(([column, stored, folded]) => ({
      seq: null,
      what: `the index gives ${stored} as ${column}, the log ${folded}`,
    }));
}

/** Time of the commit that finished the room for now: the index keeps that, not the one of the event. */
function finishedAt({
  commits,
  steps,
}: {
  commits: readonly Commit[];
  steps: readonly Step[];
}): number | null {
  const finish = steps.findLast(
    ({ before, after }) => before.phase !== 'finished' && after.phase === 'finished',
  );
  return commits.find(({ seq }) => seq === finish?.seq)?.atMs ?? null;
}

/** A word that no event names was left behind by a commit that is gone, or was put there. */
export function wordFindings(words: readonly Word[], named: ReadonlySet<number>): Finding[] {
  return words
    .filter(({ n }) => !named.has(n))
    .map(({ n }) => ({
      seq: null,
      what: `word ${n} belongs to no event: the commit that named it is missing`,
    }));
}

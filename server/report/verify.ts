// Holds one room to its log: chain and bytes (log/), then every event to the rules, every score counted again, every seal
// opened, and what stands beside the log. Which rooms, and what is printed: verifyRooms.ts. What cannot be found: README.md.
import type { GameEvent } from '../../shared/game/index.ts';
import { type Commit, type ListedRoom, LogCorrupt, type LogReader, type Word } from '../log/contract.ts';
import { columnFindings, wordFindings } from './columns.ts';
import { conduct } from './conduct.ts';
import { type Graders, graders } from './graders.ts';
import { readPack } from './pinned.ts';
import { recountWith } from './recount.ts';
import { sealsWith } from './seals.ts';
import { type Check, type Finding, fold } from './steps.ts';
import { tally } from './tally.ts';

/** How the log opens a commit; handed in, since only its contract is known here. */
export interface Opener {
  events(commit: Commit, words: ReadonlyMap<number, Word>): GameEvent[];
  /** Numbers of the words that a commit names. */
  wordsOf(commit: Commit): number[];
  hashOf(commit: Commit): string;
}

export interface Verdict {
  readonly listed: ListedRoom;
  readonly findings: readonly Finding[];
  readonly counts: { commits: number; events: number; rounds: number; boards: number; deletedWords: number };
  readonly standings: readonly { team: number; points: number; rank: number | null }[];
}

const NOTHING = { commits: 0, events: 0, rounds: 0, boards: 0, deletedWords: 0 };

/** Everything that is asked of each event of one room, in order; made afresh for every room, since some remember. */
export const checksWith = (
  withGraders: Graders,
  counted: { seal: () => void; scores: (boards: number) => void },
): Check[] => [conduct, sealsWith(counted.seal), recountWith(withGraders, counted.scores), tally()];

/** Never throws for what a file can hold: whatever a room cannot be read for is its finding. */
export function verifyRoom(
  reader: LogReader,
  listed: ListedRoom,
  opener: Opener,
  withGraders: Graders = graders,
): Verdict {
  const verdict = (findings: Finding[]): Verdict => ({ listed, findings, counts: NOTHING, standings: [] });
  try {
    const room = reader.read(listed.room);
    if (listed.deletedAtMs !== null) return verdict(remains(room));
    if (room.isDeleted) return verdict([{ seq: null, what: 'it was deleted while it was being read' }]);
    if (room.commits.length === 0) return verdict([{ seq: 1, what: 'it has no commits' }]);
    return verifyLog(reader, listed, { ...room, opener, graders: withGraders });
  } catch (error) {
    return verdict([findingOf(error)]);
  }
}

/** After a deletion only the tombstone is left. */
function remains({ commits, words }: { commits: readonly Commit[]; words: readonly Word[] }): Finding[] {
  const left = commits.length + words.length;
  return left === 0
    ? []
    : [{ seq: commits[0]?.seq ?? null, what: `it is called deleted, and ${left} rows of it are there` }];
}

function findingOf(error: unknown): Finding {
  if (error instanceof LogCorrupt) return { seq: error.seq, what: error.what };
  return { seq: null, what: (error as Error).message };
}

interface Read {
  readonly commits: readonly Commit[];
  readonly words: readonly Word[];
  readonly opener: Opener;
  readonly graders: Graders;
}

function verifyLog(reader: LogReader, listed: ListedRoom, read: Read): Verdict {
  const { commits, words, opener } = read;
  const byNumber = new Map(words.map((word) => [word.n, word]));
  const events = commits.flatMap((commit) =>
    opener.events(commit, byNumber).map((event) => ({ seq: commit.seq, event })),
  );
  const [first] = events;
  const counts = { ...NOTHING, commits: commits.length, events: events.length };
  const ended = (findings: Finding[]): Verdict => ({ listed, findings, counts, standings: [] });
  if (first?.event.type !== 'roomOpened')
    return ended([{ seq: 1, what: 'it does not begin with its opening' }]);
  if (first.event.room !== listed.room)
    return ended([{ seq: 1, what: `it was opened as the room ${first.event.room}` }]);
  const pack = readPack(first.event.pack, reader.pack(first.event.pack));
  if ('problem' in pack) return ended([{ seq: 1, what: pack.problem }]);

  const { steps, state, problem } = fold(pack.pack, events);
  const checks = checksWith(read.graders, {
    seal: () => {
      counts.rounds++;
    },
    scores: (boards) => {
      counts.boards += boards;
    },
  });
  const named = new Set(commits.flatMap((commit) => opener.wordsOf(commit)));
  counts.deletedWords = [...named].filter((n) => !byNumber.has(n)).length;
  const headHash = opener.hashOf(commits.at(-1) as Commit);
  const findings = [
    ...steps.flatMap((step) =>
      checks.flatMap((check) => check(step).map((what) => ({ seq: step.seq, what }))),
    ),
    ...(problem ? [problem] : columnFindings(listed, { commits, steps, state, headHash })),
    ...wordFindings(words, named),
  ];
  const standings = [...state.teams].map(({ team, points, rank }) => ({ team, points, rank }));
  return { listed, findings, counts, standings };
}

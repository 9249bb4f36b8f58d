// `npm run verify`: which rooms are meant, each held to its log, and the result in words. How one room is checked is
// verify.ts; arguments and exit are scripts/verify.ts.
import { readJoinCode } from '../../shared/protocol/commands.ts';
import type { ListedRoom, LogReader } from '../log/contract.ts';
import { type Opener, type Verdict, verifyRoom } from './verify.ts';

/** A server may write while a room is read: what was wrong is looked at again as long as the room moves on. */
const TRIES = 5;

export interface Verified {
  /** What the database says of its own file. */
  readonly damage: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/** By its id, or by its join code, which several rooms may have had one after the other. */
export function roomsNamed(rooms: readonly ListedRoom[], name: string): ListedRoom[] {
  const byId = rooms.filter(({ room }) => room === name);
  if (byId.length > 0) return byId;
  const code = readJoinCode(name);
  return code === null ? [] : rooms.filter(({ joinCode }) => joinCode === code);
}

export const isWell = ({ damage, verdicts }: Verified): boolean =>
  damage.length === 0 && verdicts.every(({ findings }) => findings.length === 0);

export function verifyRooms(reader: LogReader, rooms: readonly ListedRoom[], opener: Opener): Verified {
  return { damage: reader.damage(), verdicts: rooms.map((listed) => settled(reader, listed, opener)) };
}

function settled(reader: LogReader, first: ListedRoom, opener: Opener): Verdict {
  let listed = first;
  let verdict = verifyRoom(reader, listed, opener);
  for (let i = 0; i < TRIES && verdict.findings.length > 0; i++) {
    const now = reader.rooms().find(({ room }) => room === listed.room);
    if (!now || (now.headSeq === listed.headSeq && now.deletedAtMs === listed.deletedAtMs)) break;
    listed = now;
    verdict = verifyRoom(reader, listed, opener);
  }
  return verdict;
}

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const utc = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

function linesOf({ listed, findings, counts, standings }: Verdict): string[] {
  const name = `room ${listed.room}`;
  if (findings.length > 0) {
    return [
      `✗ ${name} (join code ${listed.joinCode}): ${counted(findings.length, 'problem')}`,
      ...findings.map(({ seq, what }) => `    ${seq === null ? 'beside the log' : `commit ${seq}`}: ${what}`),
    ];
  }
  if (listed.deletedAtMs !== null) {
    return [
      `– ${name}: deleted ${utc(listed.deletedAtMs)} after commit ${listed.headSeq}, nothing else is left of it`,
    ];
  }
  const { commits, events, rounds, boards, deletedWords } = counts;
  const deleted = deletedWords > 0 ? `, ${counted(deletedWords, 'deleted word')}` : '';
  const ranked = standings.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return [
    `✓ ${name} (join code ${listed.joinCode}, ${listed.isFinished ? 'finished' : 'open'}): ${counted(commits, 'commit')}, ${counted(events, 'event')}${deleted}`,
    `    ${counted(rounds, 'seal')} opened, ${counted(boards, 'score')} counted again${ranked.length > 0 ? ':' : ''} ${ranked.map(({ team, points, rank }) => `${rank}. team ${team} with ${points}`).join(', ')}`.trimEnd(),
    `    newest commit ${listed.headSeq}, hash ${listed.headHash}`,
  ];
}

/** For the terminal: every room in two or three lines, what is wrong with its place, and one line to end with. */
export function printVerified(verified: Verified): string {
  const { damage, verdicts } = verified;
  const wrong = verdicts.filter(({ findings }) => findings.length > 0).length;
  const deleted = verdicts.filter(
    (one) => one.findings.length === 0 && one.listed.deletedAtMs !== null,
  ).length;
  const sum = `${counted(verdicts.length, 'room')}: ${verdicts.length - wrong - deleted} well, ${wrong} wrong, ${deleted} deleted.`;
  return [
    ...damage.map((words) => `✗ the database file: ${words}`),
    ...verdicts.flatMap(linesOf),
    isWell(verified) ? `${sum} All is well.` : `${sum} Not all is well.`,
  ].join('\n');
}

// Adds one commit to the log: what it must follow, whose join code it may take, and the rows it becomes. Refusals of the
// contract are values, our own mistakes throw. All other calls are store.ts; the transaction around is batch.ts.

import { hashCommit, NO_PREV } from '../chain.ts';
import { type Append, type Appended, CODE_REST_MS, type Commit, type RoomIndex } from '../contract.ts';
import { hex, type RoomRow, roomOf, type Statements, type TipRow, tipOf } from './statements.ts';

export function append(sql: Statements, { commit, words, index }: Append): Appended {
  const room = roomOf(sql, commit.room);
  if (room && room.deleted_at !== null) return { ok: false, why: 'deleted' };
  const tip = room && tipOf(sql, room.id);
  const headSeq = tip?.seq ?? 0;
  if (commit.seq !== headSeq + 1) return { ok: false, why: 'taken', headSeq };
  assertFollows(commit, tip);
  if (!room && !index) throw new TypeError(`the first commit of room ${commit.room} brings no index`);
  if (index && isCodeTaken(sql, commit, index, room)) return { ok: false, why: 'code_taken' };
  const id = putRoom(sql, commit, index, room);
  const hash = Buffer.from(hashCommit(commit), 'hex');
  sql.addCommit.run(id, commit.seq, commit.atMs, commit.logVersion, hash, commit.body);
  for (const word of words) sql.addWord.run(id, word.n, word.text, Buffer.from(word.salt, 'hex'));
  return { ok: true };
}

/** Our own mistakes: storing such a commit would make the room unreadable for ever. */
function assertFollows(commit: Commit, tip: TipRow | undefined): void {
  const name = `commit ${commit.seq} of room ${commit.room}`;
  if (!Number.isSafeInteger(commit.atMs) || commit.atMs < (tip?.at ?? 0))
    throw new TypeError(`${name}: its time ${commit.atMs} is before ${tip?.at ?? 0}`);
  if (commit.prev !== (tip ? hex(tip.hash) : NO_PREV))
    throw new TypeError(`${name}: prev is not the hash of the commit before it`);
  if (!commit.body.isWellFormed()) throw new TypeError(`${name}: the body is not well-formed text`);
}

/** A room that keeps its code keeps it; only a first, another or a woken-up code can collide. */
function isCodeTaken(sql: Statements, commit: Commit, index: RoomIndex, room: RoomRow | undefined): boolean {
  const isKept = room?.join_code === index.joinCode && (room.finished_at === null || index.isFinished);
  if (isKept) return false;
  const restingSince = commit.atMs - CODE_REST_MS;
  return sql.codeTaken.get({ code: index.joinCode, room: commit.room, restingSince }) !== undefined;
}

/** Writes what the index says of the room, if it comes with one; returns the room's number. */
function putRoom(
  sql: Statements,
  commit: Commit,
  index: RoomIndex | undefined,
  room: RoomRow | undefined,
): number {
  if (!index) return room!.id;
  const fields = {
    code: index.joinCode,
    at: commit.atMs,
    isFinished: Number(index.isFinished),
    deadline: index.nextDeadlineMs,
    stands: index.stands.at,
    roundNo: index.stands.roundNo,
    rounds: index.stands.rounds,
  };
  if (!room) return sql.addRoom.get({ ...fields, room: commit.room })!.id as number;
  sql.setIndex.run({ ...fields, id: room.id });
  return room.id;
}

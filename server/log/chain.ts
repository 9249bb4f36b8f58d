// The chain of a room's commits: the bytes that are hashed, the next link, and the check of a whole chain.
// What a body holds stands in codec.ts; where commits are kept, in the stores.

import { hash } from 'node:crypto';
import { type Commit, LogCorrupt } from './contract.ts';

/** The `prev` of a room's first commit. */
export const NO_PREV = '0'.repeat(64);

/** The newest commit of a room as far as the next one needs it. `hash` is hex, `atMs` milliseconds since 1970. */
export interface Tip {
  room: string;
  seq: number;
  atMs: number;
  hash: string;
}

/** The tip of a room that has no commit yet. */
export function emptyTip(room: string): Tip {
  return { room, seq: 0, atMs: 0, hash: NO_PREV };
}

export function tipOf(commit: Commit): Tip {
  return { room: commit.room, seq: commit.seq, atMs: commit.atMs, hash: hashCommit(commit) };
}

/** The commit that follows `tip`. Time never runs backwards in a room: an `atMs` before the tip's is moved up to it. */
export function nextCommit(tip: Tip, next: { atMs: number; logVersion: number; body: string }): Commit {
  return {
    room: tip.room,
    seq: tip.seq + 1,
    atMs: Math.max(tip.atMs, next.atMs),
    logVersion: next.logVersion,
    prev: tip.hash,
    body: next.body,
  };
}

/** What is hashed, as UTF-8: a JSON array of the head fields, a line feed, the body as stored. JSON without spaces holds
 *  no line feed, so no two commits share their bytes. Never change this: every stored chain depends on it. */
export function canonicalBytes(commit: Commit): string {
  return `${JSON.stringify([commit.room, commit.seq, commit.atMs, commit.logVersion, commit.prev])}\n${commit.body}`;
}

/** SHA-256 of the canonical bytes, hex. */
export function hashCommit(commit: Commit): string {
  return hash('sha256', canonicalBytes(commit), 'hex');
}

/**
 * Checks that `commits` follow `after` (default: a room's beginning) without holes, in time order, each holding the hash
 * of the one before it. Returns the new tip, or what is wrong: `LogCorrupt` with the first commit that cannot be trusted.
 * A changed byte shows in the `prev` of the commit after it, so the last commit of a list vouches for all but itself;
 * stores also keep each commit's own hash and check that when they read.
 */
export function verifyChain(
  commits: readonly Commit[],
  after?: Tip,
): { ok: true; tip: Tip | null } | { ok: false; problem: LogCorrupt } {
  let tip = after ?? (commits[0] ? emptyTip(commits[0].room) : null);
  for (const commit of commits) {
    const problem = tip && brokenLink(tip, commit);
    if (problem) return { ok: false, problem };
    tip = tipOf(commit);
  }
  return { ok: true, tip };
}

function brokenLink(tip: Tip, commit: Commit): LogCorrupt | null {
  if (commit.room !== tip.room)
    return new LogCorrupt(tip.room, tip.seq + 1, `a commit of room ${commit.room} stands in its place`);
  if (commit.seq !== tip.seq + 1)
    return new LogCorrupt(tip.room, tip.seq + 1, `the commit is missing (${commit.seq} comes next)`);
  if (commit.prev !== tip.hash) {
    if (tip.seq === 0) return new LogCorrupt(tip.room, 1, 'the first commit names a commit before it');
    return new LogCorrupt(tip.room, tip.seq, `its bytes are not those that commit ${commit.seq} vouches for`);
  }
  if (commit.atMs < tip.atMs)
    return new LogCorrupt(tip.room, commit.seq, 'its time is before that of the commit before it');
  return null;
}

// Rows of the tables → commits and words of the contract, with every check that reading makes. Used by the store and by
// the reader beside it (reading.ts); where the rows come from is theirs.

import { hashCommit, NO_PREV } from '../chain.ts';
import { type Commit, LogCorrupt, type Stands, type Word } from '../contract.ts';
import { hex, type LogRow, type StandsRow, type WordRow } from './statements.ts';

/** `rows` begin with the commit `afterSeq`, which is there for its hash only. Throws LogCorrupt. */
export function commitsOf(room: string, rows: readonly LogRow[], afterSeq: number): Commit[] {
  let prev = NO_PREV;
  let seq = Math.max(afterSeq, 1);
  const commits: Commit[] = [];
  for (const row of rows) {
    if (row.seq !== seq) throw new LogCorrupt(room, seq, 'the commit is missing');
    const commit: Commit = { room, seq, atMs: row.at, logVersion: row.version, prev, body: row.body };
    prev = row.hash;
    seq += 1;
    if (row.seq === afterSeq) continue;
    if (hashCommit(commit) !== prev)
      throw new LogCorrupt(room, row.seq, 'its bytes are not those that were written');
    commits.push(commit);
  }
  return commits;
}

export const standsOf = ({ stands, round_no, rounds }: StandsRow): Stands | null =>
  stands === null ? null : { at: stands as Stands['at'], roundNo: round_no ?? 0, rounds: rounds ?? 0 };

export function wordsOf(rows: readonly WordRow[]): Word[] {
  return rows.map(({ n, text, salt }) => ({ n, text, salt: hex(salt) }));
}

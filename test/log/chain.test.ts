// The chain of commits: what is hashed, how the next link is made, and that one changed byte is found and named.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalBytes,
  emptyTip,
  hashCommit,
  nextCommit,
  tipOf,
  verifyChain,
} from '../../server/log/chain.ts';
import type { Commit } from '../../server/log/contract.ts';
import { chainOf } from './appends.ts';

const commits = chainOf('room', 5).map((append) => append.commit);

describe('the chain', () => {
  it('hashes the head fields as JSON, a line feed, and the body as stored', () => {
    const commit: Commit = { room: 'r', seq: 1, atMs: 7, logVersion: 1, prev: '0', body: '{"e":"컨"}' };
    expect(canonicalBytes(commit)).toBe('["r",1,7,1,"0"]\n{"e":"컨"}');
    expect(hashCommit(commit)).toBe(createHash('sha256').update('["r",1,7,1,"0"]\n{"e":"컨"}').digest('hex'));
  });

  it('keeps the hash of a known commit for ever', () => {
    expect(hashCommit(commits[0]!)).toBe('01f29d32ee2f9120c3dc8fb2f9af6c089b90d72f47634a2ae62977b67767c8ee');
  });

  it('moves a time up that would run backwards', () => {
    const tip = tipOf(commits[0]!);
    expect(nextCommit(tip, { atMs: tip.atMs - 5, logVersion: 1, body: '{}' }).atMs).toBe(tip.atMs);
  });

  it('verifies a whole chain, a part of one after its tip, and no commits at all', () => {
    expect(verifyChain(commits)).toEqual({ ok: true, tip: tipOf(commits[4]!) });
    expect(verifyChain(commits.slice(2), tipOf(commits[1]!))).toEqual({ ok: true, tip: tipOf(commits[4]!) });
    expect(verifyChain([])).toEqual({ ok: true, tip: null });
    expect(verifyChain([], emptyTip('room'))).toEqual({ ok: true, tip: emptyTip('room') });
  });

  it.each<[string, Commit[], number]>([
    ['a hole', [commits[0]!, commits[2]!], 2],
    ['a missing beginning', commits.slice(1), 1],
    ['two commits in the wrong order', [commits[1]!, commits[0]!], 1],
    ['a commit of another room', [commits[0]!, { ...commits[1]!, room: 'other' }], 2],
  ])('finds %s', (_what, broken, seq) => {
    expect(verifyChain(broken)).toMatchObject({ ok: false, problem: { room: 'room', seq } });
  });

  it('finds any one changed byte before the newest commit, and names its commit', () => {
    const change = fc.record({
      at: fc.nat(commits.length - 2),
      field: fc.constantFrom('body', 'prev', 'atMs', 'logVersion'),
      place: fc.nat(),
    });
    fc.assert(
      fc.property(change, ({ at, field, place }) => {
        const changed = commits.map((commit, i) => (i === at ? changeOne(commit, field, place) : commit));
        const result = verifyChain(changed);
        expect(result.ok).toBe(false);
        // A changed `prev` is seen at once; then the commit before it is the one that cannot be vouched for.
        const seq = field === 'prev' ? Math.max(1, at) : at + 1;
        expect(result).toMatchObject({ problem: { room: 'room', seq } });
      }),
    );
  });
});

function changeOne(commit: Commit, field: string, place: number): Commit {
  if (field === 'atMs' || field === 'logVersion') return { ...commit, [field]: commit[field] + 1 };
  const text = field === 'prev' ? commit.prev : commit.body;
  const i = place % text.length;
  const changed = text.slice(0, i) + (text[i] === 'x' ? 'y' : 'x') + text.slice(i + 1);
  return { ...commit, [field]: changed };
}

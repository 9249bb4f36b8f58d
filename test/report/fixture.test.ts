// Logs that older versions wrote are read by today's code and mean what they meant: the same teams, points and scores, and
// everything that people saw then. What to do when this fails is test/fixtures/README.md.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashCommit, verifyChain } from '../../server/log/chain.ts';
import { indexOf } from '../../server/rooms/journal.ts';
import { currentVersions } from '../../shared/game/upcast.ts';
import { keptRooms } from '../fixtures/kept.ts';
import { FIXTURES, make } from '../fixtures/make.ts';
import { meaningOf, tell } from '../fixtures/record.ts';

const kept = keptRooms();
/** As it goes through JSON: what is `undefined` is absent. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Whose an award is stays, and what is said of it; but for the steady ship's, whose range was left out where it says nothing. */
const asTold = (moment: object): object =>
  JSON.parse(JSON.stringify(moment), (key, value) => {
    if (key !== 'awards') return value;
    const awards = value as { award: string; detail: unknown }[];
    return awards.map(({ detail, ...award }) => (award.award === 'steady' ? award : { ...award, detail }));
  }) as object;

it('keeps every fixture that was ever made', () => {
  const rooms = Object.entries(FIXTURES).flatMap(([name, scenes]) =>
    Object.keys(scenes).map((room) => `${name}/${room}`),
  );
  expect(kept.map(({ name }) => name).sort()).toEqual(rooms.sort());
});

it('never makes one again', async () => {
  for (const name of new Set(kept.map((room) => room.name.split('/')[0] as string)))
    expect(await make(name)).toContain('never made again');
  expect(await make('log-v0')).toContain('There is no fixture log-v0');
});

it('has every event type of today in one of them', () => {
  const seen = new Set(kept.flatMap(({ stored }) => tell(stored).map(({ event }) => event.type)));
  expect([...seen].sort()).toEqual(Object.keys(currentVersions).sort());
});

describe.each(kept)('the fixture $name', ({ stored, meaning }) => {
  it('has its bytes as they were: every hash, the chain, the pack', () => {
    for (const { hash, ...commit } of stored.commits) expect(hashCommit(commit)).toBe(hash);
    expect(verifyChain(stored.commits)).toMatchObject({ ok: true });
    expect(createHash('sha256').update(stored.pack.text).digest('hex')).toBe(stored.pack.hash);
  });

  it('folds to the same teams, seats, points and scores', () => {
    const { moments: _, ...today } = plain(meaningOf(tell(stored)));
    const { moments: __, ...then } = meaning;
    expect(today).toEqual(then);
  });

  it('shows everybody at least what they saw', () => {
    const { moments } = plain(meaningOf(tell(stored)));
    expect(moments.map(({ seq, phase }) => [seq, phase])).toEqual(
      meaning.moments.map(({ seq, phase }) => [seq, phase]),
    );
    moments.forEach((moment, i) => {
      expect(moment, `commit ${moment.seq}`).toMatchObject(asTold(meaning.moments[i] as object));
    });
  });

  // An index may say more today; what it said then it says still.
  it('has the index that a server writes', () => {
    expect(indexOf(tell(stored).at(-1)!.after)).toMatchObject(stored.index);
  });
});

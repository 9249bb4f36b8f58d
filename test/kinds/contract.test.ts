// What every registered kind must keep, whatever it is about: shared/rounds/kind.ts as a test. Runs each sample round
// through random plays. Formulas have oracles of their own in the other files of this folder.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindNames, kindOf, moveSchema, roundSchema } from '../../shared/rounds/index.ts';
import { makeRng, type Rng } from '../../shared/rounds/rng.ts';
import { deal, play, samples } from './samples.ts';

const opaque = /^[a-z]{4}$/;

/** All strings of a plain value, keys of records included where `isId` says that they are ids. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(strings);
  return [];
}

/** The same value with the keys of all its objects the other way round. */
function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversedKeys(inner)]),
  );
}

const rounds = kindNames.flatMap((name) =>
  Object.entries(samples[name]).map(([what, round]) => ({ name, what, round, kind: kindOf(name) })),
);

describe.each(rounds)('$name: $what', ({ name, round, kind }) => {
  const { cards } = kind.pieces(round);
  const all = [...Array(cards).keys()];
  const dealt = deal(kind, round);

  /** Plays `steps` random moves from `seed` and looks at each: the move, the board before and after it. */
  const eachMove = (see: (step: { move: unknown; before: unknown; after: unknown; rng: Rng }) => void) =>
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 25 }), (seed, steps) => {
        const rng = makeRng(seed);
        let board = kind.empty(round);
        for (let i = 0; i <= steps; i++) {
          const move = kind.randomMove(round, board, rng);
          const next = kind.apply(round, board, move);
          const after = next === 'unchanged' ? board : next;
          see({ move, before: board, after, rng });
          board = after;
        }
      }),
      { numRuns: 60 },
    );

  it('is accepted by the schema of rounds and by its own check', () => {
    expect(roundSchema.parse(round)).toEqual(round);
    expect(kind.check(round)).toEqual([]);
  });

  it('takes a repeated move as no change, and leaves the board it is given alone', () => {
    eachMove(({ move, before, after }) => {
      const frozen = structuredClone(before);
      kind.apply(round, before, move);
      expect(before).toEqual(frozen);
      expect(kind.apply(round, after, move)).toBe('unchanged');
    });
  });

  it('says "unchanged" exactly when the board would be the same', () => {
    eachMove(({ move, before }) => {
      const next = kind.apply(round, before, move);
      if (next !== 'unchanged') expect(next).not.toEqual(before);
    });
  });

  it('takes back any move, the taking back included', () => {
    eachMove(({ move, before, after }) => {
      const undo = kind.inverse(round, before, move);
      expect(kind.cardOf(undo)).toBeGreaterThanOrEqual(0);
      const undone = kind.apply(round, after, undo);
      expect(undone === 'unchanged' ? after : undone).toEqual(before);
      const redo = kind.inverse(round, after, undo);
      const redone = kind.apply(round, before, redo);
      expect(redone === 'unchanged' ? before : redone).toEqual(after);
      expect(JSON.parse(JSON.stringify(undo))).toEqual(undo);
      expect(() => kind.encode(round, undo, dealt)).not.toThrow();
    });
  });

  it('counts on the board what is not in the tray', () => {
    const start = kind.progress(round, kind.empty(round));
    expect(start).toMatchObject({ placed: 0, half: 0 });
    expect(all.every((card) => kind.isInTray(round, kind.empty(round), card))).toBe(true);
    eachMove(({ after }) => {
      const { placed, half, of } = kind.progress(round, after);
      expect(placed + half).toBe(all.filter((card) => !kind.isInTray(round, after, card)).length);
      expect(placed + half).toBeLessThanOrEqual(of);
      expect(of).toBe(start.of);
    });
  });

  it('keeps boards as plain JSON', () => {
    eachMove(({ after }) => expect(JSON.parse(JSON.stringify(after))).toEqual(after));
  });

  it('sends moves that its schema accepts, and reads them back as they were', () => {
    eachMove(({ move }) => {
      const wire = kind.encode(round, move, dealt);
      expect(moveSchema.parse({ kind: name, move: wire })).toEqual({ kind: name, move: wire });
      expect(kind.decode(round, wire, dealt)).toEqual(move);
    });
  });

  it('reads the text of a move as its schema does, or leaves it to that', () => {
    eachMove(({ move }) => {
      const wire = kind.encode(round, move, dealt);
      expect([null, wire]).toContainEqual(kind.readMove(JSON.stringify(wire)));
    });
  });

  it('reads a move with an id that was not dealt as null', () => {
    eachMove(({ move }) => {
      const wire = kind.encode(round, move, dealt) as Record<string, unknown>;
      for (const [field, value] of Object.entries(wire)) {
        // The seed is fixed, and deals no "zzzz".
        if (typeof value === 'string' && opaque.test(value) && field !== 'do') {
          expect(kind.decode(round, { ...wire, [field]: 'zzzz' }, dealt)).toBeNull();
        }
      }
    });
  });

  it('shows a board in dealt ids only, in an order that does not follow the authored one', () => {
    const ids = new Set([...dealt.cards, ...dealt.zones.flat()]);
    eachMove(({ after }) => {
      const view = kind.boardView(round, after, dealt) as Record<string, unknown>;
      const inner = Object.values(view);
      const keys = inner.flatMap((part) => (Array.isArray(part) ? [] : Object.keys(part as object)));
      const named = [...keys, ...strings(view)];
      expect(named.filter((id) => !ids.has(id))).toEqual([]);
      expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      const places = keys.map((id) => dealt.cardOrder.indexOf(dealt.cards.indexOf(id)));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });
  });

  it('shows the zones of a task in dealt order with dealt ids, and no other id', () => {
    const { axes } = kind.taskView(round, dealt);
    const expected = dealt.zoneOrder.map((zones, axis) => zones.map((zone) => dealt.zones[axis]?.[zone]));
    expect(axes.map((axis) => axis.zones.map((zone) => zone.id))).toEqual(expected);
    for (const zone of axes.flatMap((axis) => axis.zones)) {
      expect(Object.keys(zone).filter((field) => !['id', 'text', 'hint'].includes(field))).toEqual([]);
    }
  });

  it('gives an untouched board nothing and the perfect one everything', () => {
    const untouched = kind.grade(round, kind.empty(round));
    expect(untouched).toMatchObject({ accuracy: 0, right: 0 });
    const perfect = play(round, kind.perfectMoves(round));
    const full = kind.grade(round, perfect);
    expect(full.accuracy).toBe(1);
    expect(full.right).toBe(full.of);
    expect(kind.rightCards(round, perfect).every(Boolean)).toBe(true);
  });

  it('grades every board in [0, 1] and counts whole right ones', () => {
    eachMove(({ after }) => {
      const { accuracy, right, of, method } = kind.grade(round, after);
      expect(accuracy).toBeGreaterThanOrEqual(0);
      expect(accuracy).toBeLessThanOrEqual(1);
      expect(Number.isInteger(right) && right >= 0 && right <= of).toBe(true);
      expect(method).toMatch(/^[a-z-]+$/);
    });
  });

  it('marks each card once, in dealt order, as the right cards say', () => {
    eachMove(({ after }) => {
      const marks = kind.marks(round, after, dealt);
      const right = kind.rightCards(round, after);
      expect(marks.map((mark) => mark.card)).toEqual(dealt.cardOrder.map((card) => dealt.cards[card]));
      expect(marks.map((mark) => mark.isRight)).toEqual(dealt.cardOrder.map((card) => right[card]));
      expect(marks.map((mark) => mark.isPlaced)).toEqual(
        dealt.cardOrder.map((card) => !kind.isInTray(round, after, card)),
      );
    });
  });

  it('counts boards per card in dealt order, the same with no board at all', () => {
    const none = kind.distribution(round, [], dealt);
    expect(none.map((row) => row.card)).toEqual(dealt.cardOrder.map((card) => dealt.cards[card]));
    expect(none.flatMap((row) => row.counts).every((count) => count === 0)).toBe(true);
    const boards = [kind.empty(round), play(round, kind.perfectMoves(round))];
    const rows = kind.distribution(round, boards, dealt);
    expect(rows.map((row) => row.counts.length)).toEqual(none.map((row) => row.counts.length));
    expect(rows.flatMap((row) => row.counts).every((count) => count >= 0 && count <= boards.length)).toBe(
      true,
    );
  });

  it('names every card once in the key, in words of both languages', () => {
    const rows = kind.keyRows(round, dealt);
    expect(rows.map((row) => row.card).sort()).toEqual([...dealt.cards].sort());
    expect(rows.every((row) => row.belongs.ko !== '' && row.belongs.en !== '')).toBe(true);
  });

  it('has one canonical key, however the properties of the round are ordered', () => {
    expect(kind.canonicalKey(reversedKeys(round) as typeof round)).toBe(kind.canonicalKey(round));
    expect(typeof JSON.parse(kind.canonicalKey(round))).toBe('object');
  });
});

describe('the registry', () => {
  it('has samples of every kind', () => {
    for (const name of kindNames) expect(Object.keys(samples[name]).length).toBeGreaterThan(0);
  });

  it('gives each kind its own name and canonical keys that differ', () => {
    expect(kindNames.map((name) => kindOf(name).name)).toEqual(kindNames);
    const keys = rounds.map(({ kind, round }) => kind.canonicalKey(round));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

// What `check` and the schemas of the kinds refuse, mistake by mistake, with the place where the author finds it.
import { describe, expect, it } from 'vitest';
import { kindOf, type Round, roundSchema } from '../../shared/rounds/index.ts';
import { choiceRound, matchRound, orderRound, pieces } from './samples.ts';

const found = (round: Round) =>
  kindOf(round.kind)
    .check(round)
    .map(({ path, message }) => `${path.join('.')}: ${message}`);

const fruit = { cards: pieces('a b c') };
const many = (n: number) => pieces(Array.from({ length: n }, (_, i) => `card-${i}`).join(' '));

describe('an order round is refused', () => {
  it.each<[string, Round, string]>([
    ['with a card twice', orderRound({ cards: pieces('a b a') }), 'cards.2: "a" is here twice'],
    [
      'with a pair of an unknown card',
      orderRound({ ...fruit, before: [['a', 'x']] }),
      'before.0.1: there is no "x"',
    ],
    [
      'with an unknown decoy',
      orderRound({ ...fruit, decoys: ['x'], method: 'edit-distance' }),
      'decoys.0: there is no "x"',
    ],
    [
      'with a pair twice',
      orderRound({
        cards: pieces('a b'),
        before: [
          ['a', 'b'],
          ['a', 'b'],
        ],
      }),
      'before.1: "a → b" is here twice',
    ],
    [
      'with a cycle',
      orderRound({
        ...fruit,
        before: [
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'a'],
        ],
      }),
      'before.2: "c" and "a" come before each other (a cycle)',
    ],
    [
      'with a card before itself',
      orderRound({
        ...fruit,
        before: [
          ['a', 'a'],
          ['b', 'c'],
        ],
      }),
      'before.0: "a" and "a" come before each other (a cycle)',
    ],
    [
      'with a list that contradicts its pairs',
      orderRound({
        ...fruit,
        before: [
          ['a', 'b'],
          ['c', 'b'],
        ],
      }),
      'before.1: "c" comes before "b" but is listed after it',
    ],
    [
      'with a decoy in the key',
      orderRound({
        ...fruit,
        before: [
          ['a', 'b'],
          ['b', 'c'],
        ],
        decoys: ['c'],
        method: 'edit-distance',
      }),
      'before.1: "c" is a decoy and has no place',
    ],
    [
      'with a card that the key does not name',
      orderRound({ ...fruit, before: [['a', 'b']] }),
      'cards.2: "c" is in no pair of "before"',
    ],
    [
      'with decoys that its method does not know',
      orderRound({ ...fruit, decoys: ['c'] }),
      'decoys: decoys need the method edit-distance',
    ],
    [
      'with one card that belongs',
      orderRound({ ...fruit, decoys: ['b', 'c'], method: 'edit-distance' }),
      'cards: at least two cards must belong in the row',
    ],
  ])('%s', (_, round, problem) => expect(found(round)).toContain(problem));
});

const axis = { zones: pieces('high low') };
const key = { a: [['high']], b: [['low']] };
const two = { axes: [axis], cards: pieces('a b'), key };

describe('a match round is refused', () => {
  it.each<[string, Round, string]>([
    ['with a card twice', matchRound({ ...two, cards: pieces('a b b') }), 'cards.2: "b" is here twice'],
    [
      'with a zone twice on an axis',
      matchRound({ ...two, axes: [{ zones: pieces('high low low') }] }),
      'axes.0.zones.2: "low" is here twice',
    ],
    [
      'with a card that the key misses',
      matchRound({ ...two, cards: pieces('a b c') }),
      'cards.2: "c" is missing in the key',
    ],
    [
      'with a key of an unknown card',
      matchRound({ ...two, key: { ...key, x: [['low']] } }),
      'key.x: there is no "x"',
    ],
    [
      'with a key of an unknown zone',
      matchRound({ ...two, key: { ...key, b: [['x']] } }),
      'key.b.0.0: there is no "x"',
    ],
    [
      'with a zone twice in the key',
      matchRound({ ...two, key: { ...key, b: [['low', 'low']] } }),
      'key.b.0.1: "low" is here twice',
    ],
    [
      'with a list too few or too many',
      matchRound({ ...two, key: { ...key, b: [['low'], ['low']] } }),
      'key.b: one list of accepted zones for each axis',
    ],
    ['with an unknown decoy', matchRound({ ...two, decoys: ['x'] }), 'decoys.0: there is no "x"'],
    [
      'with a decoy in the key',
      matchRound({ ...two, decoys: ['b'] }),
      'key.b: "b" is a decoy and belongs nowhere',
    ],
    [
      'with more than eight cards on two axes',
      matchRound({ axes: [axis, axis], cards: many(9), key: {} }),
      'cards: at most 8 cards on two axes',
    ],
    [
      'with nothing that counts',
      matchRound({ ...two, unscored: ['a', 'b'] }),
      'key: no card counts on any axis',
    ],
    [
      'with a card for discussion that has one answer on each of two axes',
      matchRound({
        axes: [axis, axis],
        cards: pieces('a b'),
        key: { a: [['high'], ['low']], b: [['high'], ['high']] },
        unscored: ['a'],
      }),
      'unscored.0: "a" has no axis where several zones are accepted',
    ],
    [
      'with a correction for chance where a card may lie in several zones',
      matchRound({ ...two, axes: [{ ...axis, multi: true }], method: 'pairs-right-corrected' }),
      'method: pairs-right-corrected is for axes that take one zone per card',
    ],
    [
      'with the method mapped and no mapping',
      matchRound({ ...two, method: 'mapped' }),
      'method: mapped needs a mapping',
    ],
    [
      'with a mapping that no method reads',
      matchRound({ ...two, mapping: { a: { high: 1 } } }),
      'mapping: is only for the method mapped',
    ],
    [
      'with a mapping that does not let its key win',
      matchRound({ ...two, method: 'mapped', mapping: { a: { high: 1 } }, upper: 2 }),
      'mapping: the key does not reach full marks',
    ],
    [
      'with a mapping of an unknown zone',
      matchRound({ ...two, method: 'mapped', mapping: { a: { x: 1 } } }),
      'mapping.a.x: there is no "x"',
    ],
    [
      'with a mapping of a zone that both axes have',
      matchRound({
        axes: [axis, axis],
        cards: pieces('a b'),
        key: { a: [['high'], ['low']], b: [['low'], ['low']] },
        method: 'mapped',
        mapping: { a: { high: 1 } },
      }),
      'axes: mapped needs zone ids that differ between the axes',
    ],
    [
      'with a card called like a property of every object',
      matchRound({ ...two, cards: pieces('a b constructor') }),
      'cards.2: "constructor" is missing in the key',
    ],
  ])('%s', (_, round, problem) => expect(found(round)).toContain(problem));
});

describe('a choice round is refused', () => {
  it.each<[string, Round, string]>([
    [
      'with a statement twice',
      choiceRound({ statements: pieces('a a'), key: ['a'] }),
      'statements.1: "a" is here twice',
    ],
    [
      'with a key that names nothing',
      choiceRound({ statements: pieces('a b'), key: ['x'] }),
      'key.0: there is no "x"',
    ],
    [
      'with a key twice',
      choiceRound({ statements: pieces('a b c'), key: ['a', 'a'] }),
      'key.1: "a" is here twice',
    ],
    [
      'with nothing to choose',
      choiceRound({ statements: pieces('a b'), key: ['a', 'b'] }),
      'key: every statement is right: nothing to choose',
    ],
  ])('%s', (_, round, problem) => expect(found(round)).toContain(problem));
});

describe('the schema refuses', () => {
  it.each<[string, Round]>([
    ['eleven cards in an order round', orderRound({ cards: many(11) })],
    ['one card in an order round', orderRound({ cards: many(1) })],
    ['thirteen cards in a match round', matchRound({ ...two, cards: many(13) })],
    ['nine zones on an axis', matchRound({ ...two, axes: [{ zones: many(9) }] })],
    ['three axes', matchRound({ ...two, axes: [axis, axis, axis] })],
    ['an empty list of accepted zones', matchRound({ ...two, key: { ...key, b: [[]] } })],
    ['seven statements', choiceRound({ statements: many(7), key: ['card-0'] })],
    ['a choice round without a right statement', choiceRound({ statements: pieces('a b'), key: [] })],
    ['a method of another kind', orderRound({ ...fruit, method: 'pairs-right' as 'pairs' })],
    ['a field that it does not know', { ...orderRound(fruit), answer: 'a' } as Round],
  ])('%s', (_, round) => expect(roundSchema.safeParse(round).success).toBe(false));
});

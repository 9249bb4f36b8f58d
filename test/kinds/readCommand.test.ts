// Reading a command: moves and marks of being ready are read from their text, past JSON and the schema of all commands, and by
// exactly the same rules.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandFrameSchema } from '../../shared/protocol/messages.ts';
import { readCommand, readCommandText } from '../../shared/protocol/readCommand.ts';
import { kindOf } from '../../shared/rounds/index.ts';

const bySchema = (said: unknown) => {
  const parsed = commandFrameSchema.safeParse(said);
  return parsed.success ? parsed.data : null;
};

const letters = (alphabet: string, length: number) =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
    .map((drawn) => drawn.join(''));
const id = letters('abcdefghijklmnopqrstuvwxyz', 4);
const play = fc.oneof(
  fc.record({
    kind: fc.constant('order'),
    move: fc.record({ do: fc.constant('place'), card: id, after: fc.option(id) }),
  }),
  fc.record({ kind: fc.constant('order'), move: fc.record({ do: fc.constant('return'), card: id }) }),
  fc.record({
    kind: fc.constant('match'),
    move: fc.record({ do: fc.constantFrom('set', 'unset'), card: id, axis: fc.constantFrom(0, 1), zone: id }),
  }),
  fc.record({ kind: fc.constant('match'), move: fc.record({ do: fc.constant('return'), card: id }) }),
  fc.record({
    kind: fc.constant('choice'),
    move: fc.record({ do: fc.constant('choose'), card: id, on: fc.boolean() }),
  }),
);
const count = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(0, 1, 999_999, 1_000_000));
const command = fc.oneof(
  fc.record({ type: fc.constant('move'), phaseNo: count, play }),
  fc.record({ type: fc.constant('setReady'), phaseNo: count, version: count, isReady: fc.boolean() }),
);
const frame = fc.record({
  clientId: letters('abcXYZ019_-', 8),
  n: fc.integer({ min: 1, max: 1_000_000 }),
  command,
});

const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    0,
    -0,
    -1,
    1.5,
    1e6,
    1_000_001,
    1e300,
    '',
    '3',
    'move',
    'toString',
    '__proto__',
    null,
    [],
    {},
  ),
  fc.constantFrom<unknown>(
    'join',
    'order',
    'match',
    'choice',
    'abcd',
    'ABCD',
    'abcde',
    'abcdefgh',
    'abcdefg\n',
    true,
  ),
  fc.jsonValue(),
  play,
);

type Change = { at: number; key: string; how: 'set' | 'drop' | 'add'; value: unknown };
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(3),
  key: fc.constantFrom(
    'clientId',
    'n',
    'command',
    'type',
    'phaseNo',
    'play',
    'kind',
    'move',
    'do',
    'card',
    'after',
    'axis',
    'zone',
    'on',
    'version',
    'isReady',
    '__proto__',
    'more',
  ),
  how: fc.constantFrom('set', 'drop', 'add'),
  value: hostile,
});

/** What would come in over the wire: the text of a frame with one thing changed in one of its objects, parsed. */
function changed(said: unknown, { at, key, how, value }: Change): unknown {
  const whole = JSON.parse(JSON.stringify(said)) as Record<string, Record<string, Record<string, unknown>>>;
  const object = [whole, whole.command, whole.command?.play, whole.command?.play?.move][at] as Record<
    string,
    unknown
  >;
  if (how === 'drop') delete object[key];
  else if (how === 'add' || Object.hasOwn(object, key))
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  return JSON.parse(JSON.stringify(whole));
}

/** The text with a few letters changed, left out or put in. */
const textChange = fc.record({
  at: fc.nat(200),
  cut: fc.nat(3),
  put: fc.oneof(
    fc.constantFrom('', ' ', '0', '-', '.', 'e', '\\', '"', ',', '{}', '\n', '한'),
    fc.string({ maxLength: 2 }),
  ),
});

/** Undefined where the text is no JSON. */
function byJson(text: string): unknown {
  try {
    return bySchema(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function byText(text: string): unknown {
  try {
    return readCommandText(text);
  } catch {
    return undefined;
  }
}

describe('a command is read', () => {
  it('as the schema reads it, when it is a move or a mark of being ready', () => {
    fc.assert(
      fc.property(frame, (said) => {
        expect(bySchema(said)).toEqual(said);
        expect(readCommand(said)).toEqual(said);
        expect(readCommandText(JSON.stringify(said))).toEqual(said);
      }),
    );
  });

  it('as the schema reads it, when it is nearly one', () => {
    fc.assert(
      fc.property(frame, fc.array(change, { minLength: 1, maxLength: 3 }), (said, changes) => {
        const heard = changes.reduce<unknown>((now, one) => {
          try {
            return changed(now, one);
          } catch {
            return now; // The object that was to be changed is none any more.
          }
        }, said);
        expect(readCommandText(JSON.stringify(heard))).toStrictEqual(bySchema(heard));
      }),
      { numRuns: 3_000 },
    );
  });

  it('as the schema reads it, when its text is nearly one', () => {
    fc.assert(
      fc.property(frame, fc.array(textChange, { minLength: 1, maxLength: 2 }), (said, changes) => {
        const text = changes.reduce(
          (now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut),
          JSON.stringify(said),
        );
        expect(byText(text)).toStrictEqual(byJson(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it('as the schema reads it, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (said) => {
        expect(readCommand(said)).toStrictEqual(bySchema(said));
        expect(readCommandText(JSON.stringify(said))).toStrictEqual(
          bySchema(JSON.parse(JSON.stringify(said))),
        );
      }),
    );
    for (const said of [undefined, null, 3, 'move', [], [1, 2, 3], () => {}, new Map(), Buffer.from('abc')])
      expect(readCommand(said)).toBeNull();
  });

  it('as the schema reads it, when it is another command', () => {
    const said = { clientId: 'abcdefgh', n: 1, command: { type: 'join', name: '하나' } };
    expect(readCommandText(JSON.stringify(said))).toEqual(said);
  });

  it.each([
    ['order', { do: 'place', card: 'abcd', after: 'efgh' }],
    ['order', { do: 'place', card: 'abcd', after: null }],
    ['match', { do: 'set', card: 'abcd', axis: 1, zone: 'efgh' }],
    ['choice', { do: 'choose', card: 'abcd', on: true }],
  ] as const)('past JSON, when it is the usual move of %s', (kind, move) => {
    expect(kindOf(kind).readMove(JSON.stringify(move))).toEqual(move);
  });
});

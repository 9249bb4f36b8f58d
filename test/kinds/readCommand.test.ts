// Reading a command: moves are read a shorter way than through the schema of all commands, and by exactly the same rules.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandFrameSchema } from '../../shared/protocol/messages.ts';
import { readCommand } from '../../shared/protocol/readCommand.ts';

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
const frame = fc.record({
  clientId: letters('abcXYZ019_-', 8),
  n: fc.integer({ min: 1, max: 1_000_000 }),
  command: fc.record({ type: fc.constant('move'), phaseNo: fc.integer({ min: 0, max: 1_000_000 }), play }),
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

describe('a command is read', () => {
  it('as the schema reads it, when it is a move', () => {
    fc.assert(
      fc.property(frame, (said) => {
        expect(readCommand(said)).toEqual(said);
        expect(bySchema(said)).toEqual(said);
      }),
    );
  });

  it('as the schema reads it, when it is nearly a move', () => {
    fc.assert(
      fc.property(frame, fc.array(change, { minLength: 1, maxLength: 3 }), (said, changes) => {
        const heard = changes.reduce<unknown>((now, one) => {
          try {
            return changed(now, one);
          } catch {
            return now; // The object that was to be changed is none any more.
          }
        }, said);
        expect(readCommand(heard)).toStrictEqual(bySchema(heard));
      }),
      { numRuns: 3_000 },
    );
  });

  it('as the schema reads it, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (said) => {
        expect(readCommand(said)).toStrictEqual(bySchema(said));
      }),
    );
    for (const said of [undefined, null, 3, 'move', [], [1, 2, 3], () => {}, new Map(), Buffer.from('abc')])
      expect(readCommand(said)).toBeNull();
  });

  it('as the schema reads it, when it is another command', () => {
    const said = {
      clientId: 'abcdefgh',
      n: 1,
      command: { type: 'setReady', phaseNo: 1, version: 0, isReady: true },
    };
    expect(readCommand(said)).toEqual(said);
  });
});

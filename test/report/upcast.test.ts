// Events of every age come back in today's form, and what a newer server wrote is never skipped: the room is not served.
// That logs of released formats fold to what they meant is fixture.test.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyTip, nextCommit, tipOf } from '../../server/log/chain.ts';
import { LOG_VERSION } from '../../server/log/codec.ts';
import { type EventLog, LogTooNew } from '../../server/log/contract.ts';
import { openEvents } from '../../server/log/events.ts';
import { currentVersions, type UpcastTable, upcast, upcasts } from '../../shared/game/upcast.ts';
import { startServer } from '../helpers/podium.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Three versions of `sailed`, and `rowed`, which became one of them. */
const table: UpcastTable = {
  current: { sailed: 3, moored: 1 },
  steps: {
    sailed: {
      1: ({ to, ...rest }) => ({ ...rest, v: 2, harbour: to }) as never,
      2: (stored) => ({ ...stored, v: 3, isAtNight: false }),
    },
    rowed: { 1: (stored) => ({ ...stored, type: 'sailed', v: 2 }) },
    turning: { 1: (stored) => ({ ...stored, v: 2 }), 2: (stored) => ({ ...stored, v: 1 }) },
  },
};

describe('an upcaster', () => {
  it('brings an event of any version to the newest, step by step', () => {
    const newest = { type: 'sailed', v: 3, harbour: 'Busan', isAtNight: false };
    expect(upcast({ type: 'sailed', v: 1, to: 'Busan' }, table)).toEqual(newest);
    expect(upcast({ type: 'sailed', v: 2, harbour: 'Busan' }, table)).toEqual(newest);
    expect(upcast({ type: 'rowed', v: 1, harbour: 'Busan' }, table)).toEqual(newest);
    expect(upcast(newest, table)).toEqual(newest);
  });

  it('gives nothing for what it does not know: another type, a newer version, none at all', () => {
    const unknown = [
      { type: 'flew', v: 1 },
      { type: 'sailed', v: 4 },
      { type: 'sailed', v: 0 },
      { type: 'sailed', v: 1.5 },
      { type: 'moored', v: 2 },
      { type: 'constructor', v: 1 },
      { type: 'toString', v: 1 },
    ];
    for (const stored of unknown) expect(upcast(stored, table), JSON.stringify(stored)).toBeNull();
  });

  it('ends where steps lead in a circle', () => {
    expect(upcast({ type: 'turning', v: 1 }, table)).toBeNull();
  });
});

describe("the table of today's events", () => {
  const source = readFileSync(join(ROOT, 'shared/game/events.ts'), 'utf8');
  const types = [...source.matchAll(/\btype: '(\w+)'/g)].map(([, type]) => type as string);

  it('has a current version for every event type, and no other', () => {
    expect(types.length).toBeGreaterThan(40);
    expect(Object.keys(currentVersions).sort()).toEqual([...new Set(types)].sort());
  });

  it('has a step from every version before the current one', () => {
    for (const [type, current] of Object.entries(upcasts.current)) {
      const from = Array.from({ length: current - 1 }, (_, i) => String(i + 1));
      expect(Object.keys(upcasts.steps[type] ?? {}), type).toEqual(from);
    }
  });

  it('takes an event of today as it is', () => {
    const event = { type: 'undone', v: 1, at: 5, board: 2 };
    expect(upcast(event)).toBe(event);
  });
});

const body = (event: object) => JSON.stringify({ e: [event] });
const commitOf = (event: object) =>
  nextCommit(emptyTip('room'), { atMs: 1_000, logVersion: LOG_VERSION, body: body(event) });

describe('reading a log', () => {
  it('brings events up to date where they are read', () => {
    const commit = commitOf({ type: 'sailed', v: 1, to: 'Busan', d: -5 });
    expect(openEvents(commit, new Map(), table)).toEqual([
      { type: 'sailed', v: 3, at: 995, harbour: 'Busan', isAtNight: false },
    ]);
  });

  it.each([{ type: 'flew', v: 1 }, { type: 'moored', v: 2 }, { type: 'moored' }, { type: 'moored', v: '1' }])(
    'says which event it does not know: %j',
    (event) => {
      const read = () => openEvents(commitOf(event), new Map(), table);
      expect(read).toThrow(LogTooNew);
      expect(read).toThrow(event.type);
    },
  );

  it('refuses a room with an event of a newer server, and serves the others', async () => {
    let log: EventLog | undefined;
    const server = await startServer({ wrapLog: (opened) => (log = opened) });
    const [newer, other] = [await server.open(), await server.open()];
    await server.restart();
    const { commits } = await (log as EventLog).read(newer.room, { seq: 0, word: 0 });
    const [first] = commits;
    if (!first) throw new Error('the room has no commit');
    const commit = nextCommit(tipOf(first), {
      atMs: first.atMs,
      logVersion: LOG_VERSION,
      body: body({ type: 'seatTeleported', v: 1, seat: 1 }),
    });
    const appended = await (log as EventLog).append({ commit, words: [] });
    expect(appended).toEqual({ ok: true, hash: tipOf(commit).hash });
    const refused = await server.connect({ role: 'host', room: newer.room, secret: newer.hostSecret });
    expect(refused.refused).toBe('room_unreadable');
    expect((await server.host(other)).get('phase').phase).toBe('lobby');
  });
});

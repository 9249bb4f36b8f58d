// What stands between sockets and a room's decisions, by itself: the queue of its commands, and the beat by which rooms tell
// what they gather.
import { describe, expect, it } from 'vitest';
import { URGENT } from '../../server/log/contract.ts';
import type { Outcome } from '../../server/rooms/batch.ts';
import { Beat } from '../../server/rooms/beat.ts';
import { Queue, type Queued } from '../../server/rooms/queue.ts';
import { ManualClock } from '../helpers/clock.ts';

const asked = (settle: (outcome: Outcome) => void): Queued => ({
  command: { type: 'undo', phaseNo: 1, version: 1 },
  seat: 2,
  arrivedAtMs: 0,
  settle,
});

/** What a log does with what is announced, by hand. */
class Departures {
  readonly #announced = new Set<() => void>();
  readonly commands: number[] = [];

  readonly announce = (decide: () => void, commands: number): void => {
    this.#announced.add(decide);
    this.commands.push(commands);
  };

  leave(): void {
    const due = [...this.#announced];
    this.#announced.clear();
    for (const decide of due) decide();
  }
}

describe('the queue of a room', () => {
  it('decides together what came in until the log is about to write, and what comes in meanwhile after it', async () => {
    const log = new Departures();
    const batches: number[] = [];
    const stored = Promise.withResolvers<void>();
    const queue = new Queue({
      announce: log.announce,
      settle: async (batch) => {
        batches.push(batch.length);
        await stored.promise;
        return batch.map(() => ({ ok: true, seq: batches.length }));
      },
      onError: (error) => expect.unreachable(String(error)),
    });
    const heard: Outcome[] = [];
    const add = () => queue.add(asked((outcome) => heard.push(outcome)));
    add();
    add();
    expect([batches, queue.isBusy]).toEqual([[], true]);
    log.leave();
    expect(batches).toEqual([2]);
    for (let i = 0; i < 3; i++) add();
    log.leave();
    expect(batches).toEqual([2]);
    stored.resolve();
    await expect.poll(() => log.commands).toEqual([1, 1, 3]);
    expect(heard).toEqual([
      { ok: true, seq: 1 },
      { ok: true, seq: 1 },
    ]);
    log.leave();
    await queue.idle();
    expect(batches).toEqual([2, 3]);
    expect([heard.length, queue.isBusy]).toEqual([5, false]);
  });

  it('says that it is urgent when somebody waits at a door', async () => {
    const log = new Departures();
    const queue = new Queue({
      announce: log.announce,
      settle: async (batch) => batch.map(() => ({ ok: true, seq: 1 })),
      onError: (error) => expect.unreachable(String(error)),
    });
    const joining = { hash: 'a', connection: 'b' };
    queue.add({ ...asked(() => {}), command: { type: 'join', name: 'Ann' }, joining });
    log.leave();
    queue.add(asked(() => {}));
    queue.add({ ...asked(() => {}), command: { type: 'join', name: 'Bob' }, joining });
    await expect.poll(() => log.commands).toEqual([URGENT, URGENT]);
    log.leave();
    await queue.idle();
  });

  it('answers everybody, also where a batch fails or one of them cannot be told', async () => {
    const errors: string[] = [];
    const log = new Departures();
    const queue = new Queue({
      announce: log.announce,
      settle: () => Promise.reject(new Error('a bug')),
      onError: (_error, what) => errors.push(what),
    });
    const heard: Outcome[] = [];
    queue.add(
      asked(() => {
        throw new Error('nobody there');
      }),
    );
    queue.add(asked((outcome) => heard.push(outcome)));
    log.leave();
    await queue.idle();
    expect(heard).toEqual([{ ok: false, code: 'server_error' }]);
    expect(errors).toEqual(['a batch failed', 'an answer could not be given']);
  });
});

describe('the beat of all rooms', () => {
  it('runs what is due together, never before its time, and leaves no timer behind', () => {
    const clock = new ManualClock(1_000_000);
    const beat = new Beat(clock);
    const ran: [what: string, atMs: number][] = [];
    const at = (what: string, ms: number) =>
      beat.at(1_000_000 + ms, () => ran.push([what, clock.now() - 1_000_000]));
    at('late', 260);
    at('early', 110);
    at('with it', 149);
    expect(clock.pending).toBe(1);
    clock.advance(149);
    expect(ran).toEqual([]);
    clock.advance(1_000);
    expect(ran).toEqual([
      ['early', 150],
      ['with it', 150],
      ['late', 300],
    ]);
    expect(clock.pending).toBe(0);
  });

  it('forgets what is called off, and goes on with the others', () => {
    const clock = new ManualClock(1_000_000);
    const beat = new Beat(clock);
    const ran: string[] = [];
    const callOff = beat.at(1_000_100, () => ran.push('called off'));
    const callOffLast = beat.at(1_000_200, () => ran.push('called off, too'));
    beat.at(1_000_200, () => ran.push('kept'));
    callOff();
    callOff();
    callOffLast();
    clock.advance(1_000);
    expect(ran).toEqual(['kept']);
    expect(clock.pending).toBe(0);
    beat.at(clock.now() + 10, () => ran.push('again'))();
    expect(clock.pending).toBe(0);
  });
});

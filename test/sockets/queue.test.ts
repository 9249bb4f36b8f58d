// What stands between sockets and a room's decisions, by itself: the queue of its commands, and the beat by which rooms tell
// what they gather.
import { describe, expect, it } from 'vitest';
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

describe('the queue of a room', () => {
  it('decides together what comes in during a turn, and what comes in meanwhile after it', async () => {
    const batches: number[] = [];
    const queue: Queue = new Queue({
      settle: async (batch) => {
        batches.push(batch.length);
        if (batches.length === 1) queue.add(asked(() => {}));
        return batch.map(() => ({ ok: true, seq: batches.length }));
      },
      onError: (error) => expect.unreachable(String(error)),
    });
    const heard: Outcome[] = [];
    for (let i = 0; i < 2; i++) queue.add(asked((outcome) => heard.push(outcome)));
    await queue.running;
    expect(batches).toEqual([2, 1]);
    expect(heard).toEqual([
      { ok: true, seq: 1 },
      { ok: true, seq: 1 },
    ]);
    expect(queue.running).toBeNull();
  });

  it('answers everybody, also where a batch fails or one of them cannot be told', async () => {
    const errors: string[] = [];
    const queue = new Queue({
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
    await queue.running;
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

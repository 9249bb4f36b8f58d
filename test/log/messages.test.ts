// Rooms travel by number between the two threads of the log: whatever happens to messages, a commit never reaches another
// room than its own.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Append, Commit } from '../../server/log/contract.ts';
import { type Request, type Requests, RoomNumbers, takeRequests } from '../../server/log/sqlite/messages.ts';
import { chainOf, firstOf } from './appends.ts';
import { type SqlitePlace, sqlitePlace } from './places.ts';

const ALL = { seq: 0, word: 0 };

let place: SqlitePlace;
beforeEach(async () => {
  place = await sqlitePlace();
});
afterEach(() => place.remove());

const commitsIn = (requests: readonly Request[]): Commit[] =>
  requests.map(({ args }) => (args[0] as Append).commit);

it('tells a name once, and keeps rooms apart however many there are', () => {
  const numbers = new RoomNumbers();
  const names: string[] = [];
  const sent = Array.from({ length: 20_000 }, (_, i) => firstOf(`room-${i % 9 < 3 ? i % 9 : i}`).commit);
  const came: Commit[] = [];
  let told = 0;
  for (const commit of sent) {
    const message: Requests = [];
    numbers.put(message, 1, commit);
    if (message.includes(commit.room)) told += 1;
    came.push(...commitsIn(takeRequests(structuredClone(message), [], names)));
  }
  expect(came).toEqual(sent);
  expect(names.length).toBeLessThan(5_000);
  expect(told).toBeLessThan(sent.length - 6_000);
});

it('goes on after a message that could not be sent, in which names were told', async () => {
  const log = await place.open();
  const [a, b] = [chainOf('a', 4), chainOf('b', 4)] as [Append[], Append[]];
  for (const first of [a[0]!, b[0]!]) await log.append(first);
  await log.append(a[1]!);
  const noText = (() => {}) as unknown as string;
  const lost = await Promise.allSettled([log.append(b[1]!), log.pack(noText)]);
  expect(lost).toMatchObject(Array(2).fill({ status: 'rejected', reason: { name: 'TypeError' } }));
  const next = [log.append(b[1]!), log.append(a[2]!), log.append(b[2]!), log.append(a[3]!)];
  expect(await Promise.all(next)).toMatchObject(Array(4).fill({ ok: true }));
  expect((await log.read('a', ALL)).commits).toEqual(a.map(({ commit }) => commit));
  expect((await log.read('b', ALL)).commits).toEqual(b.slice(0, 3).map(({ commit }) => commit));
});

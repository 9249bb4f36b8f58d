// News of shipmates for those who listen: at most every four seconds, together, the newest about each thing.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announceLater } from '../../client/ui/gather.ts';
import { spoken } from '../../client/ui/toast.tsx';

/** Whatever was said in another test was long ago. */
let startMs = Date.UTC(2026, 0, 1);
beforeEach(() => {
  startMs += 60_000;
  vi.useFakeTimers({ now: startMs });
});
afterEach(() => {
  vi.useRealTimers();
});

it('says the first news at once and what follows four seconds later, together', async () => {
  announceLater('Bo: A, place 1');
  await vi.advanceTimersByTimeAsync(0);
  expect(spoken.value).toBe('Bo: A, place 1');
  await vi.advanceTimersByTimeAsync(100);
  announceLater('Bo: B, place 2');
  announceLater('Dee: C, place 3');
  await vi.advanceTimersByTimeAsync(3_800);
  expect(spoken.value).toBe('Bo: A, place 1');
  await vi.advanceTimersByTimeAsync(200);
  expect(spoken.value).toBe('Bo: B, place 2. Dee: C, place 3');
});

it('says of each thing only the newest', async () => {
  announceLater('first');
  await vi.advanceTimersByTimeAsync(0);
  announceLater('Bo: A, place 1', 'move A');
  announceLater('Dee: B, place 1', 'move B');
  announceLater('Bo: A, place 5', 'move A');
  await vi.advanceTimersByTimeAsync(4_000);
  expect(spoken.value).toBe('Dee: B, place 1. Bo: A, place 5');
});

it('says the last four of many, and how many more there were', async () => {
  announceLater('first');
  await vi.advanceTimersByTimeAsync(0);
  for (let n = 1; n <= 7; n++) announceLater(`news ${n}`);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(spoken.value).toMatch(/^news 4\. news 5\. news 6\. news 7\. .*3/);
});

// What the worker keeps in memory of rooms is bounded, and forgotten as soon as the tables may say something else.
import { expect, it } from 'vitest';
import { Tips } from '../../server/log/sqlite/tips.ts';

const tip = (id: number) => ({ id, seq: 1, atMs: 1, hash: 'ab'.repeat(32) });

it('keeps the newest tips of as many rooms as are played, and never more than a few thousand', () => {
  const tips = new Tips();
  let most = 0;
  for (let id = 1; id <= 20_000; id++) {
    tips.keep(`room-${id}`, tip(id));
    expect(tips.get(`room-${id}`)).toEqual(tip(id));
    most = Math.max(most, tips.size);
  }
  expect(most).toBeLessThan(5_000);
  expect(most).toBeGreaterThan(1_000);
});

it('forgets all when another connection has written, and nothing while none has', () => {
  const tips = new Tips();
  tips.startAt(3);
  tips.keep('a', tip(1));
  tips.startAt(3);
  expect(tips.get('a')).toEqual(tip(1));
  tips.startAt(4);
  expect(tips.get('a')).toBeUndefined();
});

// The planned faults: each does what it says, and a log that is down comes back.
import { expect, it, onTestFinished } from 'vitest';
import { LogUnavailable } from '../../server/log/contract.ts';
import { chainOf } from './appends.ts';
import { withFaults } from './faults.ts';
import { sqlitePlace } from './places.ts';

it('loses an append, stores another without saying so, and delays a third', async () => {
  const place = await sqlitePlace();
  onTestFinished(() => place.remove());
  const stored = await place.open();
  const slow = Promise.withResolvers<void>();
  const plan = ['lost', 'none', 'unknown', slow.promise] as const;
  const log = withFaults(stored, { plan: (_append, count) => plan[count - 1]! });
  const [first, second, third] = chainOf('a', 3);
  await expect(log.append(first!)).rejects.toThrow(LogUnavailable);
  expect(await log.head('a')).toBe(0);
  expect(await log.append(first!)).toMatchObject({ ok: true });
  await expect(log.append(second!)).rejects.toThrow(LogUnavailable);
  expect(await log.head('a')).toBe(2);
  const delayed = log.append(third!);
  expect(await log.head('a')).toBe(2);
  slow.resolve();
  expect(await delayed).toMatchObject({ ok: true });
});

it('answers nothing while it is down', async () => {
  const place = await sqlitePlace();
  onTestFinished(() => place.remove());
  let isDown = true;
  const log = withFaults(await place.open(), { isDown: () => isDown });
  await expect(log.probe()).rejects.toThrow(LogUnavailable);
  await expect(log.append(chainOf('a', 1)[0]!)).rejects.toThrow(LogUnavailable);
  isDown = false;
  await log.probe();
});

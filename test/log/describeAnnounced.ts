// The part of the contract suite on what is announced: it is decided once, right before the log writes, whatever becomes of the
// log meanwhile. Called by describeLog.ts. What a room does with it is test/sockets/queue.test.ts.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Appended, type EventLog, LogUnavailable, URGENT } from '../../server/log/contract.ts';
import { firstOf } from './appends.ts';
import type { Place } from './describeLog.ts';

export function describeAnnounced(name: string, makePlace: () => Promise<Place>): void {
  let place: Place;
  let log: EventLog;

  beforeEach(async () => {
    place = await makePlace();
    log = await place.open();
  });
  afterEach(() => place.remove());

  describe(`${name}: what is announced`, () => {
    it('is decided once, after the call, and what it appends is stored', async () => {
      const stored: Promise<Appended>[] = [];
      const decide = () => stored.push(log.append(firstOf('a')));
      log.announce(decide, 1);
      log.announce(decide, URGENT);
      expect(stored).toEqual([]);
      await expect.poll(() => stored.length).toBe(1);
      expect(await stored[0]).toMatchObject({ ok: true });
      await log.probe();
      expect(stored.length).toBe(1);
      log.announce(() => stored.push(log.append(firstOf('b'))), 1);
      await expect.poll(() => stored.length).toBe(2);
      expect(await log.head('b')).toBe(1);
    });

    it('is decided before the log closes, and also afterwards, when nothing is stored any more', async () => {
      const answers: unknown[] = [];
      const append = (room: string) =>
        log.append(firstOf(room)).then(
          (appended) => answers.push(appended),
          (error: unknown) => answers.push(error),
        );
      await append('a');
      log.announce(() => void append('b'), 1);
      await log.close();
      await expect.poll(() => answers.length).toBe(2);
      expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
      log.announce(() => void append('c'), 1);
      await expect.poll(() => answers.length).toBe(3);
      expect(answers[2]).toBeInstanceOf(LogUnavailable);
      log = await place.open();
      expect(await Promise.all([log.head('b'), log.head('c')])).toEqual([1, 0]);
    });
  });
}

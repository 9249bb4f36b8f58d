// Deletes rooms in which nothing has happened for long: soon after the start, and then every hour. How deleting is made
// true in the files is the log's; ending a room that is in memory is done by the function that is handed in.
import type { Ports } from './ports.ts';

/** People who wait for their boards after a restart come first. */
const SOON_MS = 60_000;
const EVERY_MS = 60 * 60 * 1000;
const DAY_MS = 24 * EVERY_MS;
/** Deleted together, so that the files are gone through once for all of them, and a class notices nothing of it. */
const BATCH = 20;

export interface RetentionOptions extends Pick<Ports, 'clock' | 'logger' | 'log'> {
  /** Since the newest commit of a room; 0: rooms are kept for ever. */
  readonly days: number;
  readonly deleteRoom: (room: string) => Promise<void>;
}

/** Returns the function that stops it; a batch under way still ends. */
export function keepRetention(options: RetentionOptions): () => void {
  if (options.days === 0) return () => {};
  const { clock } = options;
  let isStopped = false;
  let stop = clock.setTimer(SOON_MS, look);
  function look(): void {
    void deleteStale(options, () => isStopped).then(() => {
      if (!isStopped) stop = clock.setTimer(EVERY_MS, look);
    });
  }
  return () => {
    isStopped = true;
    stop();
  };
}

/** Never rejects: what fails now is tried again in an hour. */
async function deleteStale(options: RetentionOptions, isStopped: () => boolean): Promise<void> {
  const { clock, logger, log, days } = options;
  const failed = new Set<string>();
  let deleted = 0;
  try {
    while (!isStopped()) {
      const stale = await log.staleRooms(clock.now() - days * DAY_MS, BATCH + failed.size);
      const batch = stale.filter((room) => !failed.has(room)).slice(0, BATCH);
      if (batch.length === 0) break;
      const results = await Promise.allSettled(batch.map((room) => options.deleteRoom(room)));
      results.forEach((result, i) => {
        if (result.status === 'fulfilled') deleted += 1;
        else {
          failed.add(batch[i]!);
          logger.warn({ err: result.reason, room: batch[i] }, 'an old room could not be deleted');
        }
      });
    }
  } catch (error) {
    if (!isStopped()) logger.warn({ err: error }, 'looking for old rooms failed');
  }
  if (deleted > 0) logger.info({ rooms: deleted, days }, 'old rooms were deleted');
}

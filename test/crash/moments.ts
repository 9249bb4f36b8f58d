// When the server is killed: at any moment, or aimed at one where something is under way. Drawn from the run's seed.
import { setTimeout as pause } from 'node:timers/promises';
import type { Rng } from '../../shared/rounds/rng.ts';
import type { Book, Happening } from './book.ts';
import { type Game, openRoom } from './game.ts';
import type { Means } from './people.ts';

export const MOMENTS = ['anywhere', 'sent', 'acked', 'deadline', 'opening', 'starting'] as const;
export type Moment = (typeof MOMENTS)[number];

/** How often each is drawn, of ten. */
const DEAL: readonly Moment[] = [
  'anywhere',
  'anywhere',
  'anywhere',
  'sent',
  'sent',
  'acked',
  'acked',
  'deadline',
  'opening',
  'starting',
];
/** Games go on for so long between two kills; now and then until a countdown is over. */
const PLAY_MS = { least: 150, most: 900, long: 4_500 };
const LONG_OF = 9;
/** Aimed kills fall within so much after what they are aimed at. */
const AIM_MS = 6;
const OPENING_MS = 50;
const DEADLINE_WITHIN_MS = 4_000;
const SOMETHING_WITHIN_MS = 2_000;

export const drawMoment = (rng: Rng): Moment => DEAL[rng.below(DEAL.length)] as Moment;

/** How long a server that is killed while it starts gets: before, while and just after it opens its log. */
export const drawStartMs = (rng: Rng): number => 60 + rng.below(900);

/** Lets the games run, and calls `kill` at the moment, in the same turn where it is aimed at something that happens. */
export async function atMoment(
  moment: Moment,
  { means, games, kill }: { means: Means; games: readonly Game[]; kill: () => void },
): Promise<void> {
  const { rng, book } = means;
  const isLong = rng.below(LONG_OF) === 0;
  await pause(isLong ? PLAY_MS.long : PLAY_MS.least + rng.below(PLAY_MS.most - PLAY_MS.least));
  if (moment === 'sent' || moment === 'acked') return afterNext(moment, book, rng, kill);
  if (moment === 'deadline') await pause(untilDeadline(games, rng));
  if (moment === 'opening') {
    const opening = openRoom(means, 'study');
    void openRoom(means, 'live');
    // While it is stored, or just after it was answered.
    await (rng.below(2) === 0 ? opening : pause(rng.below(OPENING_MS)));
  }
  kill();
}

/** Half of them at once, half a few milliseconds later: sent but not read, decided, stored, on the way back. */
function afterNext(happening: Happening, book: Book, rng: Rng, kill: () => void): Promise<void> {
  const waitMs = rng.below(2) === 0 ? 0 : rng.below(AIM_MS) + 1;
  return new Promise((resolve) => {
    const end = () => {
      stop();
      clearTimeout(limit);
      kill();
      resolve();
    };
    const stop = book.listen((what) => {
      if (what !== happening) return;
      stop();
      if (waitMs === 0) end();
      else setTimeout(end, waitMs);
    });
    const limit = setTimeout(end, SOMETHING_WITHIN_MS);
  });
}

/** Milliseconds until just around the next deadline that some page shows. */
function untilDeadline(games: readonly Game[], rng: Rng): number {
  const nowMs = Date.now();
  const shown = games.flatMap(({ people }) =>
    people.flatMap(({ face: { room } }) => {
      const phase = room.slice('phase').value;
      const board = room.slice('board').value;
      return [phase?.goAtMs, phase?.deadlineAtMs, board?.lockAtMs, board?.deadlineAtMs];
    }),
  );
  const next = shown
    .flatMap((atMs) => (atMs != null && atMs > nowMs ? [atMs - nowMs] : []))
    .filter((ms) => ms < DEADLINE_WITHIN_MS);
  const soonest = Math.min(...next);
  return Number.isFinite(soonest) ? Math.max(0, soonest - 20 + rng.below(60)) : 0;
}

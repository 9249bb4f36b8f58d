// What an event says it may change: slices of an audience. Which event says what is touches.ts and phaseTouches.ts.
import type { AudienceKey } from '../../protocol/messages.ts';
import { chunkOf, type SliceName } from '../../protocol/views.ts';

/** 'teams' / 'seats': every team's or seat's audience. 'all': every slice the audience has, gone ones included. */
export interface Touch {
  audience: AudienceKey | 'teams' | 'seats';
  slices: readonly SliceName[] | 'all';
  /** What is gathered does not wait, either. */
  isNow?: true;
}

/** Gathered slices, all that come in chunks among them, go out at most four times a second; all others with the commit
 *  that changed them. */
export const isGathered = (name: SliceName): boolean =>
  name === 'counts' || name === 'insight' || name.includes('.');

/** Made once for each number: what depends on nothing else, and texts by which tables are looked up, which is quick where
 *  the same is the same object. */
export function perNumber<T>(make: (number: number) => T): (number: number) => T {
  const made: T[] = [];
  return (number) => {
    made[number] ??= make(number);
    return made[number];
  };
}

export const audienceOf = {
  team: perNumber((team): AudienceKey => `team:${team}`),
  seat: perNumber((seat): AudienceKey => `seat:${seat}`),
};

type ChunkName = keyof typeof chunkOf;

const chunks: Record<ChunkName, (k: number) => SliceName> = {
  ships: perNumber((k): SliceName => `ships.${k}`),
  fleet: perNumber((k): SliceName => `fleet.${k}`),
  progress: perNumber((k): SliceName => `progress.${k}`),
  roster: perNumber((k): SliceName => `roster.${k}`),
};

/** The chunk in which the row of a team or seat stands. */
export const chunk = (name: ChunkName, number: number): SliceName =>
  chunks[name](Math.floor((number - 1) / chunkOf[name]));

/** All chunks that there are of so many rows. */
export const chunksOf = (name: ChunkName, rows: number): SliceName[] =>
  Array.from({ length: Math.ceil(rows / chunkOf[name]) }, (_, k) => chunks[name](k));

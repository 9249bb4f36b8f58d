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

export const chunk = <N extends keyof typeof chunkOf>(name: N, number: number): `${N}.${number}` =>
  `${name}.${Math.floor((number - 1) / chunkOf[name])}`;

/** All chunks that there are of so many rows. */
export const chunksOf = (name: keyof typeof chunkOf, rows: number): SliceName[] =>
  Array.from({ length: Math.ceil(rows / chunkOf[name]) }, (_, k): SliceName => `${name}.${k}`);

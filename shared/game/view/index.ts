// What an audience may see: nothing but these functions decides what leaves the server. One function per slice, in
// room.ts, reveal.ts, crew.ts and helm.ts; null means that the audience has no such slice now.
import type { AudienceKey } from '../../protocol/messages.ts';
import { chunkOf, type SliceName, type Slices } from '../../protocol/views.ts';
import type { RoomState } from '../state.ts';
import { arePicking } from '../teams.ts';
import { boardSlice, firstSlice, meSlice, resultSlice, teamSlice } from './crew.ts';
import {
  claimsSlice,
  controlSlice,
  fleetSlice,
  insightSlice,
  progressSlice,
  rosterSlice,
  shipsSlice,
} from './helm.ts';
import { finishSlice, revealSlice, standingsSlice } from './reveal.ts';
import { countsSlice, phaseSlice, roomSlice, taskSlice } from './room.ts';
import { thenNowSlice } from './thenNow.ts';
import { chunksOf } from './touch.ts';

type Owner = 'room' | 'host' | 'screen' | 'team' | 'seat';
type Maker = (state: RoomState, number: number) => unknown;

const makers: Record<Owner, Record<string, Maker>> = {
  room: {
    room: roomSlice,
    phase: phaseSlice,
    task: taskSlice,
    counts: countsSlice,
    reveal: revealSlice,
    standings: standingsSlice,
    finish: finishSlice,
    thenNow: thenNowSlice,
  },
  host: { control: controlSlice, insight: insightSlice, claims: claimsSlice.ofHost },
  screen: {},
  team: { team: teamSlice, board: boardSlice.ofTeam, result: resultSlice },
  seat: { claims: claimsSlice.ofGroup, me: meSlice, board: boardSlice.ofSeat, first: firstSlice },
};

/** Slices that come in chunks: who gets them, how many rows there are, and the rows of one chunk. */
const chunked = {
  ships: {
    owners: ['room'] as Owner[],
    // [VW11]
    rows: (state: RoomState) => (arePicking(state) ? state.teams.size : 0),
    make: shipsSlice,
  },
  fleet: {
    owners: ['host', 'screen'] as Owner[],
    rows: (state: RoomState) => state.teams.size,
    make: fleetSlice,
  },
  progress: {
    owners: ['host'] as Owner[],
    rows: (state: RoomState) => state.teams.size,
    make: progressSlice,
  },
  roster: { owners: ['host'] as Owner[], rows: (state: RoomState) => state.seats.size, make: rosterSlice },
};
type ChunkName = keyof typeof chunked;

const chunkedOf = Object.fromEntries(
  (Object.keys(makers) as Owner[]).map((owner) => [
    owner,
    (Object.keys(chunked) as ChunkName[]).filter((name) => chunked[name].owners.includes(owner)),
  ]),
) as Record<Owner, ChunkName[]>;

/** An audience, read. */
export interface Seer {
  readonly owner: Owner;
  readonly number: number;
}

export function readAudience(audience: AudienceKey): Seer {
  const colon = audience.indexOf(':');
  if (colon < 0) return { owner: audience as Owner, number: 0 };
  return { owner: audience.slice(0, colon) as Owner, number: Number(audience.slice(colon + 1)) };
}

/** Names of all slices that an audience can have now. */
export function sliceNames(state: RoomState, audience: AudienceKey): SliceName[] {
  const { owner } = readAudience(audience);
  const names = Object.keys(makers[owner]) as SliceName[];
  for (const name of chunkedOf[owner]) names.push(...chunksOf(name, chunked[name].rows(state)));
  return names;
}

/** One slice, for an audience that was read before. */
export function seenBy<K extends SliceName>(
  state: RoomState,
  { owner, number }: Seer,
  name: K,
): Slices[K] | null {
  const make = makers[owner][name];
  if (make) return make(state, number) as Slices[K] | null;
  const dot = name.indexOf('.');
  if (dot < 0) return null;
  const chunkName = name.slice(0, dot) as ChunkName;
  const chunk = chunked[chunkName];
  const size = chunkOf[chunkName];
  const from = Number(name.slice(dot + 1)) * size;
  return (
    chunk.owners.includes(owner) && from < chunk.rows(state) ? chunk.make(state, from + 1, size, owner) : null
  ) as Slices[K] | null;
}

/** Everything an audience may see: what a snapshot is made of. */
export function view(state: RoomState, audience: AudienceKey): Partial<Slices> {
  const slices: Record<string, unknown> = {};
  const seer = readAudience(audience);
  for (const name of sliceNames(state, audience)) {
    const slice = seenBy(state, seer, name);
    if (slice !== null) slices[name] = slice;
  }
  return slices as Partial<Slices>;
}

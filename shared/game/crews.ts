// Who sailed with whom in the room that this one repeats: people who come back under the name or number that they had then sail on the
// same ship again. That is all a name gives here: no seat, no score and no secret of anybody. The room keeps which room it repeats and
// nothing of the people in it; the shell reads their crews from there (server/rooms/registry.ts), so that whoever is deleted there is
// nowhere else.
import { calledOf, numberOf } from './called.ts';
import { isPlayerHere, perChunk } from './people.ts';
import type { RoomState, Seat } from './state.ts';

/** Everybody of a room who had a ship. Letters are small. */
export type Crews = readonly (Known & { readonly team: number })[];

interface Known {
  readonly name: string;
  readonly number: string | null;
}

const knownBy = (seat: Seat): Known => ({
  name: calledOf(seat).toLowerCase(),
  number: numberOf(seat)?.toLowerCase() ?? null,
});

/** Removed and forgotten people are nobody. */
export const crewsOf = (state: RoomState): Crews =>
  [...state.seats].flatMap((seat) =>
    seat.team !== null && isPlayerHere(seat) ? [{ ...knownBy(seat), team: seat.team }] : [],
  );

/** Places in the list of crews: of everybody by name and by number, and of those without a number by name. */
interface Places {
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly byNumber: ReadonlyMap<string, readonly number[]>;
  readonly byNameAlone: ReadonlyMap<string, readonly number[]>;
  /** Of the people of now who came back, by chunk of their seats. */
  readonly back: (state: RoomState) => number[][];
}

const placesOf = new WeakMap<Crews, Places>();

function placesIn(crews: Crews): Places {
  const known = placesOf.get(crews);
  if (known) return known;
  const byName = new Map<string, number[]>();
  const byNumber = new Map<string, number[]>();
  const byNameAlone = new Map<string, number[]>();
  const note = (places: Map<string, number[]>, key: string, i: number) => {
    const list = places.get(key);
    if (list) list.push(i);
    else places.set(key, [i]);
  };
  for (const [i, { name, number }] of crews.entries()) {
    note(byName, name, i);
    if (number === null) note(byNameAlone, name, i);
    else note(byNumber, number, i);
  }
  const back = perChunk((seats) =>
    seats.filter(isPlayerHere).flatMap((seat) => {
      const { name, number } = knownBy(seat);
      return (number === null ? byName.get(name) : byNumber.get(number)) ?? [];
    }),
  );
  const places = { byName, byNumber, byNameAlone, back };
  placesOf.set(crews, places);
  return places;
}

/** A number tells people apart better than a name; where one of them has none, names do. Of several the first. */
function shipThen(crews: Crews, { name, number }: Known): number | undefined {
  const { byName, byNumber, byNameAlone } = placesIn(crews);
  const places = number === null ? byName.get(name) : [byNumber.get(number)?.[0], byNameAlone.get(name)?.[0]];
  const first = Math.min(...(places ?? []).filter((place) => place !== undefined));
  return crews[first]?.team;
}

/**
 * The ship of somebody who comes back, in any phase and whatever its size; null where nobody of that name or number had one. Those who
 * play each for themselves join nobody's board, and one boat takes all. [TE7]
 */
export function crewThen(
  state: RoomState,
  crews: Crews = [],
  { name, number }: { name: string; number: string },
): number | null {
  const { isOneBoat, teamSize } = state.settings;
  const who = { name: name.toLowerCase(), number: number === '' ? null : number.toLowerCase() };
  const team = isOneBoat ? undefined : shipThen(crews, who);
  if (team === undefined) return null;
  const isTaken = (state.teams.get(team)?.members.length ?? 0) > 0;
  return teamSize === 1 && isTaken ? null : team;
}

/** How many of each ship have not come back yet: newcomers do not take their places. [TE7] */
export function expected(state: RoomState, crews: Crews = []): ReadonlyMap<number, number> {
  const missing = new Map<number, number>();
  if (crews.length === 0) return missing;
  const isBack = new Uint8Array(crews.length);
  for (const places of placesIn(crews).back(state)) for (const place of places) isBack[place] = 1;
  for (const [place, { team }] of crews.entries())
    if (!isBack[place]) missing.set(team, (missing.get(team) ?? 0) + 1);
  return missing;
}

// Who sailed with whom in the room that this one repeats: people who come back under the name or number that they had then sail on the
// same ship again. That is all a name gives here: no seat, no score and no secret of anybody. The room keeps which room it repeats and
// nothing of the people in it; the shell reads their crews from there (server/rooms/registry.ts), so that whoever is deleted there is
// nowhere else.
import { calledOf, numberOf } from './called.ts';
import type { RoomState } from './state.ts';

/** Everybody of a room who had a ship. Letters are small. */
export type Crews = readonly (Known & { readonly team: number })[];

interface Known {
  readonly name: string;
  readonly number: string | null;
}

/** Removed and forgotten people are nobody. */
function* peopleOf(state: RoomState): Generator<Known & { team: number | null }> {
  for (const seat of state.seats) {
    if (seat.role !== 'player' || seat.isRemoved || seat.name === null) continue;
    const number = numberOf(seat)?.toLowerCase() ?? null;
    yield { name: calledOf(seat).toLowerCase(), number, team: seat.team };
  }
}

export const crewsOf = (state: RoomState): Crews =>
  [...peopleOf(state)].flatMap(({ team, ...who }) => (team === null ? [] : [{ ...who, team }]));

/** A number tells people apart better than a name; where one of them has none, names do. */
const isSame = (one: Known, other: Known): boolean =>
  one.number !== null && other.number !== null ? one.number === other.number : one.name === other.name;

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
  const team = isOneBoat ? undefined : crews.find((then) => isSame(then, who))?.team;
  if (team === undefined) return null;
  const isTaken = (state.teams.get(team)?.members.length ?? 0) > 0;
  return teamSize === 1 && isTaken ? null : team;
}

/** How many of each ship have not come back yet: newcomers do not take their places. [TE7] */
export function expected(state: RoomState, crews: Crews = []): ReadonlyMap<number, number> {
  const missing = new Map<number, number>();
  if (crews.length === 0) return missing;
  const names = new Set<string>();
  const numbers = new Set<string>();
  for (const { name, number } of peopleOf(state)) {
    if (number === null) names.add(name);
    else numbers.add(number);
  }
  for (const { name, number, team } of crews)
    if (!names.has(name) && !(number !== null && numbers.has(number)))
      missing.set(team, (missing.get(team) ?? 0) + 1);
  return missing;
}

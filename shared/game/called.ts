// How people are called: a seat's name may begin with a number, a student's for instance, that only the host and the
// report see. Everybody else, the wall included, gets what stands behind it. How names come to be is decide/names.ts.
import type { RoomState, Seat, Team } from './state.ts';

/** The name without its number; '' after it was deleted. [SE7] */
export function calledOf({ name, isNumbered }: Pick<Seat, 'name' | 'isNumbered'>): string {
  if (name === null) return '';
  return isNumbered ? name.slice(name.indexOf(' ') + 1) : name;
}

/** Null where the name has none. */
export const numberOf = ({ name, isNumbered }: Pick<Seat, 'name' | 'isNumbered'>): string | null =>
  isNumbered && name !== null ? name.slice(0, name.indexOf(' ')) : null;

/** Names of a crew as the wall may show them: none where the host wants ships only. [VW8] */
export const crewOnWall = (state: RoomState, { members }: Team): string[] | null =>
  state.settings.wallNames === 'people'
    ? members.flatMap((seat) => calledOf(state.seats.get(seat) ?? { name: null, isNumbered: false }) || [])
    : null;

/** Where people play each for themselves: who sails a ship, if tables may say so. [VW8] */
export function sailorOf(state: RoomState, number: number): string | null {
  const { teamSize, isOneBoat } = state.settings;
  const team = state.teams.get(number);
  if (!team || teamSize > 1 || isOneBoat || team.members.length !== 1) return null;
  return crewOnWall(state, team)?.[0] ?? null;
}

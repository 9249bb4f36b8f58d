// Who sails with whom: formation at the start, late joiners, and the names of ships. Pure arithmetic over state;
// the events that carry it out come from decide/.
import type { Text } from '../content/text.ts';
import { isAloneAttempt } from './boards.ts';
import { harbours } from './harbours.ts';
import type { RoomState } from './state.ts';

/** Beyond the list names start again; the number, always printed and spoken, tells ships apart. */
export function teamName(team: number): Text {
  return shipNames[(team - 1) % shipNames.length] as Text;
}

const shipNames: readonly Text[] = harbours.map(({ ko, en }) => ({ ko: `${ko}호`, en }));

/** Whether people say themselves which ship is theirs. */
export const arePicking = ({ phase, settings }: RoomState): boolean =>
  phase === 'lobby' && settings.formation === 'pick' && !settings.isOneBoat;

interface Sizes {
  sizes: number[];
  add(team: number): void;
}

function sizesOf(state: RoomState): Sizes {
  const sizes = [0];
  for (const team of state.teams) sizes.push(team.members.length);
  return {
    sizes,
    add: (team) => {
      sizes[team] = (sizes[team] ?? 0) + 1;
    },
  };
}

function smallest(
  sizes: readonly number[],
  below: number,
  allowed: (team: number) => boolean = () => true,
): number | null {
  let best: number | null = null;
  for (let team = 1; team < sizes.length; team++) {
    const size = sizes[team] as number;
    if (size < below && allowed(team) && (best === null || size < (sizes[best] as number))) best = team;
  }
  return best;
}

/** The team of somebody who joins in the lobby: none yet while ships are picked or the host decides. `expected`: people of a ship who
 *  have not come back to it yet. [TE1] [TE7] */
export function teamInLobby(
  state: RoomState,
  expected: ReadonlyMap<number, number> = new Map(),
): number | null {
  if (state.settings.isOneBoat) return 1;
  if (state.settings.formation !== 'auto') return null;
  const { sizes } = sizesOf(state);
  for (const [team, count] of expected) {
    while (sizes.length <= team) sizes.push(0);
    sizes[team] = (sizes[team] as number) + count;
  }
  return smallest(sizes, state.settings.teamSize, (team) => (sizes[team] as number) > 0) ?? firstEmpty(sizes);
}

const firstEmpty = (sizes: readonly number[]): number => {
  for (let team = 1; team < sizes.length; team++) if (sizes[team] === 0) return team;
  return sizes.length;
};

/**
 * A late joiner goes to the smallest team whose board is open and that has someone present; else watches. Where no
 * board has to be open yet (briefing, discussion, an attempt alone) a new ship is the last resort; in the reveal and
 * the standings the next briefing finds a place. [TE4]
 */
export function teamForLate(state: RoomState): number | null {
  if (state.settings.isOneBoat) return 1;
  const { phase, round, settings, teams } = state;
  const { sizes } = sizesOf(state);
  const isHere = (team: number) => (teams.get(team)?.present ?? 0) > 0;
  const smallestWhere = (allowed: (team: number) => boolean) =>
    settings.teamSize === 1 ? null : smallest(sizes, Number.POSITIVE_INFINITY, allowed);
  const isBeforeBoards = phase === 'briefing' || phase === 'discussion';
  if (isBeforeBoards || (phase === 'play' && round && isAloneAttempt(state, round.attempt))) {
    return smallestWhere(isHere) ?? firstEmpty(sizes);
  }
  if (phase !== 'play') return null;
  return smallestWhere((team) => isHere(team) && round?.boards.get(team)?.state === 'open');
}

type Placing = [seat: number, team: number];

/** Everybody without a team, placed: the smallest ships that somebody is on, new ones when all are full. [TE2] */
export function placeLoose(state: RoomState): Placing[] {
  const { sizes, add } = sizesOf(state);
  const placed: Placing[] = [];
  const fresh = new Set<number>();
  const isOpen = (team: number) => fresh.has(team) || (state.teams.get(team)?.present ?? 0) > 0;
  for (const seat of state.seats) {
    if (seat.role !== 'player' || seat.isRemoved || seat.team !== null) continue;
    const team = state.settings.isOneBoat
      ? 1
      : (smallest(sizes, state.settings.teamSize, isOpen) ?? firstEmpty(sizes));
    add(team);
    fresh.add(team);
    placed.push([seat.seat, team]);
  }
  return placed;
}

/** Who sails where at the start. Crews that play again stay as they are, and so do those that the host made. [TE3] */
export function crewsAtStart(state: RoomState): Placing[] {
  if (state.settings.isOneBoat) return refitCrews(state);
  const placed = placeLoose(state);
  const isPlayedAgain = state.phaseNo > 0;
  return isPlayedAgain || state.settings.formation === 'host' ? placed : evenOut(state, placed);
}

/** Sizes that differ by at most one: the last aboard of a largest ship moves to a smallest, the unplaced before others. Whoever came
 *  back to a ship stays on it. [TE7] */
function evenOut(state: RoomState, placed: readonly Placing[]): Placing[] {
  const crews = new Map<number, number[]>();
  for (const team of state.teams) if (team.members.length > 0) crews.set(team.team, [...team.members]);
  for (const [seat, team] of placed) crews.set(team, [...(crews.get(team) ?? []), seat]);
  const result = new Map(placed);
  const last = (crew: readonly number[]) => crew.findLast((seat) => state.seats.get(seat)?.isBack !== true);
  const wasLoose = (crew: readonly number[]) => (result.has(last(crew) ?? 0) ? 1 : 0);
  for (;;) {
    const bySize = [...crews].sort(
      (a, b) => a[1].length - b[1].length || wasLoose(a[1]) - wasLoose(b[1]) || a[0] - b[0],
    );
    const small = bySize[0];
    const large = bySize.findLast(([, crew]) => last(crew) !== undefined);
    if (!small || !large || large[1].length - small[1].length <= 1) return [...result];
    const seat = last(large[1]) as number;
    large[1].splice(large[1].indexOf(seat), 1);
    small[1].push(seat);
    result.set(seat, small[0]);
  }
}

/** What changed settings ask of the crews in the lobby: one boat takes all aboard, ships let go of whoever is too many. [TE6] */
export function refitCrews(state: RoomState): Placing[] {
  const { isOneBoat, formation, teamSize } = state.settings;
  const players = [...state.seats].filter((seat) => seat.role === 'player' && !seat.isRemoved);
  if (isOneBoat) return players.filter(({ team }) => team !== 1).map(({ seat }) => [seat, 1]);
  if (formation === 'host') return [];
  const sizes = [0];
  for (const { members } of state.teams) sizes.push(Math.min(members.length, teamSize));
  const tooMany = [...state.teams].flatMap(({ members }) => members.slice(teamSize));
  const loose =
    formation === 'auto' ? players.filter(({ team }) => team === null).map(({ seat }) => seat) : [];
  return [...tooMany, ...loose].map((seat) => {
    const team = smallest(sizes, teamSize, (n) => (sizes[n] as number) > 0) ?? firstEmpty(sizes);
    sizes[team] = (sizes[team] ?? 0) + 1;
    return [seat, team];
  });
}

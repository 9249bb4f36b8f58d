// Who sails with whom: formation at the start, late joiners, and the names of ships. Pure arithmetic over state;
// the events that carry it out come from decide/.
import type { Text } from '../content/text.ts';
import { harbours } from './harbours.ts';
import type { RoomState } from './state.ts';

/** Beyond the list names start again; the number, always printed and spoken, tells ships apart. */
export function teamName(team: number): Text {
  const harbour = harbours[(team - 1) % harbours.length] as Text;
  return { ko: `${harbour.ko}호`, en: harbour.en };
}

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

/** The team of somebody who joins in the lobby: none yet while ships are picked or the host decides. [TE1] */
export function teamInLobby(state: RoomState): number | null {
  if (state.settings.isOneBoat) return 1;
  if (state.settings.formation !== 'auto') return null;
  const { sizes } = sizesOf(state);
  return smallest(sizes, state.settings.teamSize, (team) => (sizes[team] as number) > 0) ?? firstEmpty(sizes);
}

const firstEmpty = (sizes: readonly number[]): number => {
  for (let team = 1; team < sizes.length; team++) if (sizes[team] === 0) return team;
  return sizes.length;
};

/** A late joiner goes to the smallest team whose board is open and that has someone present; else watches. [TE4] */
export function teamForLate(state: RoomState): number | null {
  if (state.settings.isOneBoat) return 1;
  if (state.settings.teamSize === 1 || state.phase === 'finished') return null;
  const { sizes } = sizesOf(state);
  const isOpen = (team: number) => state.phase !== 'play' || state.round?.boards.get(team)?.state === 'open';
  if (state.phase === 'play' && state.settings.attempts === 2 && state.round?.attempt === 1) {
    return smallest(sizes, Number.POSITIVE_INFINITY, (team) => (state.teams.get(team)?.present ?? 0) > 0);
  }
  if (state.phase === 'reveal' || state.phase === 'standings') return null;
  return smallest(
    sizes,
    Number.POSITIVE_INFINITY,
    (team) => (state.teams.get(team)?.present ?? 0) > 0 && isOpen(team),
  );
}

/** Everybody without a team, placed: smallest ships first, new ones when all are full. [TE2] */
export function placeLoose(state: RoomState): [seat: number, team: number][] {
  const book = sizesOf(state);
  const placed: [number, number][] = [];
  for (const seat of state.seats) {
    if (seat.role !== 'player' || seat.isRemoved || seat.team !== null) continue;
    const team = state.settings.isOneBoat
      ? 1
      : (smallest(book.sizes, state.settings.teamSize, (n) => (book.sizes[n] as number) > 0) ??
        firstEmpty(book.sizes));
    book.add(team);
    placed.push([seat.seat, team]);
  }
  return placed;
}

/** At the start sizes differ by at most one where the room makes the teams: the last of the largest move to the smallest. [TE3] */
export function evenOut(
  state: RoomState,
  placed: readonly [number, number][],
): [seat: number, team: number][] {
  if (state.settings.isOneBoat || state.settings.formation === 'host') return [...placed];
  const crews = new Map<number, number[]>();
  for (const team of state.teams) if (team.members.length > 0) crews.set(team.team, [...team.members]);
  for (const [seat, team] of placed) crews.set(team, [...(crews.get(team) ?? []), seat]);
  const movable = new Set(
    state.settings.formation === 'auto' ? [...crews.values()].flat() : placed.map(([seat]) => seat),
  );
  const result = new Map(placed);
  for (;;) {
    const bySize = [...crews.entries()].sort((a, b) => a[1].length - b[1].length || a[0] - b[0]);
    const small = bySize[0];
    const large = bySize.findLast(([, crew]) => crew.some((seat) => movable.has(seat)));
    if (!small || !large || large[1].length - small[1].length <= 1) return [...result];
    const seat = large[1].findLast((member) => movable.has(member)) as number;
    crews.set(
      large[0],
      large[1].filter((member) => member !== seat),
    );
    crews.set(small[0], [...small[1], seat]);
    result.set(seat, small[0]);
  }
}

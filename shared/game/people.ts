// Who is called how in a room, found without looking at everybody: a hall of three thousand asks with every join. States share the
// chunks of their seats, so what is read from a chunk holds for as long as none of its seats changes. What makes a name is
// decide/names.ts; who sailed with whom once, crews.ts.
import { calledOf, numberOf } from './called.ts';
import type { RoomState, Seat } from './state.ts';

type Chunk = readonly Seat[];

/** What `read` finds in each chunk of the seats, read anew only where a seat has changed. */
export function perChunk<T>(read: (seats: Chunk) => T): (state: RoomState) => T[] {
  const known = new WeakMap<Chunk, T>();
  return ({ seats }) =>
    seats.chunks.map((chunk) => {
      let found = known.get(chunk);
      if (found === undefined) {
        found = read(chunk);
        known.set(chunk, found);
      }
      return found;
    });
}

/** Whose name counts: nobody's who was removed or forgotten. */
const counts = ({ name, isRemoved }: Seat): boolean => name !== null && !isRemoved;

export const isPlayerHere = (seat: Seat): boolean => seat.role === 'player' && counts(seat);

interface Called {
  /** In small letters → how many are called so, hosts too. */
  readonly names: ReadonlyMap<string, number>;
  /** Players; of several the first. */
  readonly byName: ReadonlyMap<string, Seat>;
  readonly byNumber: ReadonlyMap<string, Seat>;
}

const called = perChunk((seats): Called => {
  const names = new Map<string, number>();
  const byName = new Map<string, Seat>();
  const byNumber = new Map<string, Seat>();
  for (const seat of seats) {
    if (!counts(seat)) continue;
    const name = calledOf(seat).toLowerCase();
    names.set(name, (names.get(name) ?? 0) + 1);
    if (seat.role !== 'player') continue;
    if (!byName.has(name)) byName.set(name, seat);
    const number = numberOf(seat)?.toLowerCase();
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, seat);
  }
  return { names, byName, byNumber };
});

/** Tells of a name whether somebody other than the seat `except` is called so, in any case of letters. */
export function takenIn(state: RoomState, except = 0): (name: string) => boolean {
  const chunks = called(state);
  const own = state.seats.get(except);
  const ownName = own && counts(own) ? calledOf(own).toLowerCase() : null;
  return (name) => {
    const wanted = name.toLowerCase();
    let left = wanted === ownName ? 1 : 0;
    for (const { names } of chunks) {
      left -= names.get(wanted) ?? 0;
      if (left < 0) return true;
    }
    return false;
  };
}

/** The first player of that name or number, in any case of letters. */
export function playerOf(state: RoomState, by: 'byName' | 'byNumber', words: string): Seat | undefined {
  const wanted = words.toLowerCase();
  for (const chunk of called(state)) {
    const seat = chunk[by].get(wanted);
    if (seat) return seat;
  }
  return undefined;
}

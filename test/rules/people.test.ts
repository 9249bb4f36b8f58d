// People found by what they are called, without looking at everybody: the answers are those of looking at everybody, and a join in a
// hall of two thousand looks at few.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calledOf, numberOf } from '../../shared/game/called.ts';
import { type Crews, crewThen, expected } from '../../shared/game/crews.ts';
import { crewsOf, type RoomState } from '../../shared/game/index.ts';
import { isPlayerHere, playerOf, takenIn } from '../../shared/game/people.ts';
import type { Seat } from '../../shared/game/state.ts';
import { Vec } from '../../shared/game/vec.ts';
import { Table } from './table.ts';

const NAMES = ['Ana', 'ana', 'Ben', 'Ana 2', '미나'];
const NUMBERS = ['', '7', '8', 'A7', 'a7'];

type Step = {
  do: 'join' | 'rename' | 'remove' | 'restore' | 'forget';
  who: number;
  name: string;
  number: string;
};
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('join', 'join', 'join', 'rename', 'remove', 'restore', 'forget'),
  who: fc.nat(9),
  name: fc.constantFrom(...NAMES),
  number: fc.constantFrom(...NUMBERS),
});

function played(steps: readonly Step[], crews?: Crews): Table {
  const room = new Table({
    settings: { nameField: 'numberName', formation: 'auto', teamSize: 2 },
    ...(crews && { crews }),
  });
  for (const [i, { do: what, who, name, number }] of steps.entries()) {
    const seat = (who % room.state.seats.size) + 1;
    if (what === 'join') room.join(name, `page ${i}`, { number, isOther: true });
    else if (what === 'rename') room.host('renameSeat', { seat, name, number });
    else if (what === 'remove') room.host('removeSeat', { seat });
    else if (what === 'restore') room.host('restoreSeat', { seat });
    else room.host('forgetSeat', { seat });
  }
  return room;
}

/** Everybody looked at, one after the other. */
const plainly = {
  isTaken: ({ seats }: RoomState, name: string, except: number) =>
    [...seats].some(
      (one) =>
        one.name !== null &&
        !one.isRemoved &&
        one.seat !== except &&
        calledOf(one).toLowerCase() === name.toLowerCase(),
    ),
  player: ({ seats }: RoomState, known: (seat: Seat) => string | null, words: string) =>
    [...seats].find((one) => isPlayerHere(one) && known(one)?.toLowerCase() === words.toLowerCase())?.seat,
  shipThen: (crews: Crews, name: string, number: string) =>
    crews.find((then) =>
      then.number !== null && number !== ''
        ? then.number === number.toLowerCase()
        : then.name === name.toLowerCase(),
    )?.team,
  missing: ({ seats }: RoomState, crews: Crews) => {
    const here = [...seats].filter(isPlayerHere);
    const isBack = (then: Crews[number]) =>
      here.some((one) => {
        const number = numberOf(one)?.toLowerCase();
        return number === undefined ? calledOf(one).toLowerCase() === then.name : number === then.number;
      });
    return crews.filter((then) => !isBack(then)).map(({ team }) => team);
  },
};

describe('people by what they are called', () => {
  it('[SE3] [WB3] are those that looking at everybody finds', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat(12), (steps, except) => {
        const { state } = played(steps);
        for (const name of NAMES) {
          expect(takenIn(state, except)(name)).toBe(plainly.isTaken(state, name, except));
          expect(playerOf(state, 'byName', name)?.seat).toBe(plainly.player(state, calledOf, name));
        }
        for (const number of NUMBERS.slice(1))
          expect(playerOf(state, 'byNumber', number)?.seat).toBe(plainly.player(state, numberOf, number));
      }),
      { numRuns: 200 },
    );
  });

  it('[TE7] and so are their ships of then, and who is missing on them', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.array(step, { maxLength: 30 }), (then, now) => {
        const crews = crewsOf(played(then).state);
        const { state } = played(now, crews);
        const missing = [...expected(state, crews)].flatMap(([team, count]) => Array(count).fill(team));
        expect(missing.sort()).toEqual(plainly.missing(state, crews).sort());
        for (const name of NAMES)
          for (const number of NUMBERS)
            expect(crewThen(state, crews, { name, number }) ?? undefined).toBe(
              plainly.shipThen(crews, name, number),
            );
      }),
      { numRuns: 100 },
    );
  });

  it('[SE3] tell one of two thousand of one name apart without looking at the others again', () => {
    const room = new Table({ settings: { formation: 'auto' } });
    let looks = 0;
    const watched = (seat: Seat): Seat =>
      Object.defineProperty({ ...seat }, 'name', {
        enumerable: true,
        get() {
          looks++;
          return seat.name;
        },
      });
    const one = room.state.seats.get(room.join('Ana') as number) as Seat;
    const others = Array.from({ length: 2_000 }, (_, i) =>
      watched({ ...one, seat: i + 3, name: `Ana ${i + 2}`, hash: `${i}` }),
    );
    room.state = { ...room.state, seats: Vec.of([...room.state.seats, ...others]) };
    room.join('Ana', 'first', { isOther: true });
    expect(looks).toBeGreaterThan(2_000);
    looks = 0;
    const last = room.join('Ana', 'second', { isOther: true }) as number;
    expect(room.state.seats.get(last)?.name).toBe('Ana 2003');
    expect(looks).toBeLessThan(300);
  });
});

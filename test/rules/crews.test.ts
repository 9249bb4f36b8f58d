// The same teams again: who comes back to a room that repeats another sails on the ship of then, and a name gives nothing else.
import { describe, expect, it } from 'vitest';
import { crewsOf, view } from '../../shared/game/index.ts';
import { Table } from './table.ts';

describe('the same teams again', () => {
  /** Four ships as the host made them; the fifth person has none. */
  const evening = (settings = {}) => {
    const room = new Table({ settings: { teamSize: 2, formation: 'host', ...settings } });
    const seats = room.crew('Ana', 'Ben', 'Cho', 'Dan', 'Eve') as number[];
    for (const [i, team] of [3, 1, 3, 4].entries()) {
      while (room.state.teams.size < team) room.host('moveSeat', { seat: seats[i], team: 'new' });
      room.host('moveSeat', { seat: seats[i], team });
    }
    return room;
  };
  const repeated = (room: Table, settings = {}) =>
    new Table({
      settings: { ...room.state.settings, formation: 'pick', ...settings },
      crews: crewsOf(room.state),
    });

  it('[TE7] puts people who come back under their name on the ship that they had, however teams are formed', () => {
    for (const formation of ['pick', 'auto', 'host'] as const) {
      const room = repeated(evening(), { formation });
      const [cho, ana] = room.crew('cho', 'Ana') as [number, number];
      expect([room.teamOf(cho), room.teamOf(ana)]).toEqual([3, 3]);
      expect(room.teamOf(room.join('Dan') as number)).toBe(4);
    }
  });

  it('[TE7] tells everybody that crews are kept, where they are', () => {
    const tells = (room: Table) => view(room.state, 'room').room?.keepsCrews;
    const earlier = evening();
    expect([tells(earlier), tells(repeated(earlier)), tells(repeated(earlier, { isOneBoat: true }))]).toEqual(
      [false, true, false],
    );
  });

  it('[TE7] leaves everybody else to the formation, and the places of those who are missing to them', () => {
    const pick = repeated(evening());
    expect(pick.teamOf(pick.join('Eve') as number)).toBe(null);
    expect(pick.teamOf(pick.join('Someone') as number)).toBe(null);
    const auto = repeated(evening(), { formation: 'auto' });
    // Ship 3 is full once Ana and Cho are here; ships 1 and 4 have a place each.
    const strangers = auto.crew('x', 'y', 'z').map((seat) => auto.teamOf(seat));
    expect(strangers).toEqual([1, 4, 2]);
    expect(auto.crew('Ana', 'Cho', 'Ben').map((seat) => auto.teamOf(seat))).toEqual([3, 3, 1]);
  });

  it('[TE7] gives nothing but a ship for a name: the second of a name is somebody else', () => {
    const room = repeated(evening());
    const first = room.join('Ana') as number;
    expect(room.join('Ana', 'another device')).toBe('name_taken');
    const second = room.join('Ana', 'another device', { isOther: true }) as number;
    expect([room.teamOf(first), room.teamOf(second)]).toEqual([3, null]);
    expect(room.state.teams.get(3)).toMatchObject({ points: 0, members: [first] });
    expect(room.state.seats.get(first)).toMatchObject({ moves: 0, factor: 1, isHandsOff: false });
  });

  it('[TE7] goes by the number where people have one', () => {
    const numbered = { nameField: 'numberName' } as const;
    const earlier = new Table({ settings: { teamSize: 1, formation: 'auto', ...numbered } });
    earlier.join('Ana', 'a', { number: '7' });
    earlier.join('Ben', 'b', { number: '8' });
    const room = repeated(earlier, { teamSize: 2 });
    expect(room.teamOf(room.join('Ana', 'c', { number: '8' }) as number)).toBe(2);
    expect(room.teamOf(room.join('Ben', 'd', { number: '9' }) as number)).toBe(null);
    // Where nobody is asked for one, by the name behind it.
    const named = repeated(earlier, { teamSize: 2, nameField: 'name' });
    expect(named.teamOf(named.join('Ben', 'e') as number)).toBe(2);
  });

  it('[TE7] keeps crews that came back whole at the start, and evens out only newcomers', () => {
    const earlier = evening({ teamSize: 4 });
    const room = repeated(earlier, { teamSize: 4 });
    const back = room.crew('Ana', 'Cho', 'Ben') as number[];
    const strangers = room.crew('x', 'y', 'z') as number[];
    for (const seat of strangers) room.say(seat, { type: 'pickTeam', team: 3 });
    room.host('start');
    expect(back.map((seat) => room.teamOf(seat))).toEqual([3, 3, 1]);
    expect(room.sizes.filter((size) => size > 0)).toEqual([3, 3]);
    // Where nobody may be moved, sizes stay apart.
    const few = repeated(earlier, { teamSize: 4 });
    few.crew('Ana', 'Cho', 'Ben');
    few.host('start');
    expect(few.sizes).toEqual([1, 2]);
  });

  it('[TE7] takes whoever comes late to the own ship, to watch there where its board is closed', () => {
    const room = repeated(evening());
    room.crew('Ana', 'Ben');
    room.toPlay();
    room.host('closeBoard', { team: 3 });
    const cho = room.join('Cho') as number;
    expect(room.teamOf(cho)).toBe(3);
    expect(room.say(cho, { type: 'setReady', isReady: true, version: 0 })).toBe('board_closed');
    const dan = room.join('Dan') as number;
    expect(room.teamOf(dan)).toBe(4);
    room.host('endRound');
    room.toPlay();
    expect(room.state.round?.boards.get(4)?.state).toBe('open');
  });

  it('[TE7] puts nobody on the board of another who plays alone, and everybody into the one boat', () => {
    const alone = new Table({ settings: { teamSize: 1, formation: 'auto' } });
    alone.crew('Ana', 'Ben');
    const room = repeated(alone, { formation: 'auto' });
    room.host('setSettings', { settings: { ...room.state.settings, formation: 'host' } });
    const stranger = room.join('x') as number;
    room.host('moveSeat', { seat: stranger, team: 'new' });
    expect(room.teamOf(stranger)).toBe(1);
    const ana = room.join('Ana') as number;
    expect(room.teamOf(ana)).toBe(null);
    expect(room.teamOf(room.join('Ben') as number)).toBe(2);
    const boat = repeated(evening(), { isOneBoat: true });
    expect(boat.teamOf(boat.join('Dan') as number)).toBe(1);
  });

  it('[TE7] knows nobody who was removed or forgotten', () => {
    const earlier = evening();
    const [, ana, ben] = [...earlier.state.seats].map(({ seat }) => seat) as [number, number, number];
    earlier.host('removeSeat', { seat: ana });
    earlier.host('forgetSeat', { seat: ben });
    const room = repeated(earlier);
    expect(room.crew('Ana', 'Ben', 'Cho').map((seat) => room.teamOf(seat))).toEqual([null, null, 3]);
  });

  it('[TE7] lets the host and people themselves choose another ship', () => {
    const room = repeated(evening());
    const [ana, cho] = room.crew('Ana', 'Cho') as [number, number];
    expect(room.say(ana, { type: 'pickTeam', team: 'new' })).toBe('ok');
    expect(room.host('moveSeat', { seat: cho, team: 2 })).toBe('ok');
    room.host('start');
    expect([room.teamOf(ana), room.teamOf(cho)]).toEqual([1, 2]);
  });
});

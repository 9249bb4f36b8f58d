// What a name holds and who sees how much of it: a number that only the host and the report see, and walls and tables
// that name people or ships only.
import { describe, expect, it } from 'vitest';
import { cleanNumber } from '../../shared/game/decide/names.ts';
import { view } from '../../shared/game/index.ts';
import type { AudienceKey } from '../../shared/protocol/messages.ts';
import { HOST, Table } from './table.ts';

const numbered = (more: object = {}) => new Table({ settings: { nameField: 'numberName', ...more } });
const shown = (room: Table, audience: AudienceKey) => JSON.stringify(view(room.state, audience));
/** Every audience but the host. */
const others = (room: Table): AudienceKey[] => [
  'room',
  'screen',
  ...[...room.state.seats].flatMap(({ seat }): AudienceKey[] => (seat === HOST ? [] : [`seat:${seat}`])),
  ...[...room.state.teams].map(({ team }): AudienceKey => `team:${team}`),
];

describe('a number before the name', () => {
  it.each([
    ['20231234', '20231234'],
    [' 2023 1234 ', '2023 1234'.replace(' ', '')],
    ['２０２３', '2023'],
    ['3-2-15', '3-2-15'],
    ['컴공23', '컴공23'],
    ['', ''],
    ['   ', ''],
  ])('[SE7] reads %j as %j', (typed, number) => {
    expect(cleanNumber(typed)).toBe(number);
  });

  it.each(['김민아', '12/34', '1'.repeat(17), '<1>'])('[SE7] refuses %j', (typed) => {
    expect(cleanNumber(typed)).toBe(null);
    expect(numbered().join('미나', '미나', { number: typed })).toBe('number_bad');
  });

  it('[SE7] is seen by the host and by nobody else', () => {
    const room = numbered({ teamSize: 1, formation: 'auto' });
    room.join('미나', 'one', { number: '20231111' });
    room.join('준호', 'two', { number: '20232222' });
    for (let phases = 0; phases < 8; phases++) {
      expect(shown(room, 'host')).toContain('20231111 미나');
      for (const audience of others(room)) expect(shown(room, audience), audience).not.toMatch(/2023[12]/);
      if (room.phase === 'play') room.host('endRound');
      else if (room.phase !== 'lobby') room.host('next');
      else room.host('start');
      room.wait(3_000);
    }
    expect(view(room.state, 'seat:2').me?.name).toBe('미나');
  });

  it('[SE7] is not kept where the room does not ask for one', () => {
    const room = new Table();
    room.join('미나', 'one', { number: '20231111' });
    expect(room.state.seats.get(2)).toMatchObject({ name: '미나', isNumbered: false });
  });

  it('[SE7] tells two of a name apart, and finds the seat of somebody who comes again', () => {
    const room = numbered();
    room.join('미나', 'one', { number: '20231111' });
    expect(room.join('미나', 'two', { number: '20232222' })).toBe(3);
    expect(room.state.seats.get(3)?.name).toBe('20232222 미나 2');
    expect(room.join('김미나', 'three', { number: '20231111' })).toBe('name_taken');
    const claim = { type: 'claimSeat', name: '김미나', number: '20231111' };
    expect(room.enter(claim, 'three')).toBe('ok');
    expect(room.state.claims[0]?.seat).toBe(2);
  });

  it('[SE7] stays hidden when the host renames, and when the room asks for nicknames later', () => {
    const room = numbered();
    room.join('미나', 'one', { number: '20231111' });
    room.host('setSettings', { settings: { nameField: 'nickname' } });
    for (const audience of others(room)) expect(shown(room, audience)).not.toContain('20231111');
    room.host('renameSeat', { seat: 2, name: '미나리' });
    expect(room.state.seats.get(2)?.name).toBe('20231111 미나리');
    room.host('renameSeat', { seat: 2, name: '미나리', number: '7' });
    expect(view(room.state, 'host')['roster.0']).toMatchObject([{ name: '7 미나리', number: '7' }]);
    room.host('renameSeat', { seat: 2, name: '미나리', number: '' });
    expect(view(room.state, 'host')['roster.0']).toMatchObject([{ name: '미나리', number: null }]);
  });
});

describe('names on the wall', () => {
  const NAMES = ['미나리', '준호박'];
  const rooms = (wallNames: 'people' | 'teams', teamSize = 1) => {
    const room = new Table({ settings: { formation: 'auto', teamSize, wallNames } });
    room.crew(...NAMES);
    return room;
  };
  const toStandings = (room: Table) => {
    room.toPlay();
    room.place(2);
    room.host('endRound');
    room.host('next');
  };

  it('[VW8] are ships only in every phase where the host wants it so', () => {
    const room = rooms('teams');
    const look = () => {
      for (const audience of ['room', 'screen'] as const)
        for (const name of NAMES) expect(shown(room, audience), room.phase).not.toContain(name);
    };
    look();
    toStandings(room);
    look();
    room.host('end');
    look();
  });

  it('[VW8] are crews in the lobby and, where people play each for themselves, who is in the table', () => {
    const room = rooms('people');
    expect(view(room.state, 'screen')['fleet.0']).toMatchObject([{ crew: ['미나리'] }, { crew: ['준호박'] }]);
    toStandings(room);
    expect(view(room.state, 'screen')['fleet.0']?.[0]).not.toHaveProperty('crew');
    expect(view(room.state, 'room').standings?.top.map(({ who }) => who)).toEqual(NAMES);
    room.host('renameSeat', { seat: 2, name: '민들레' });
    expect(view(room.state, 'room').standings?.top[0]?.who).toBe('민들레');
    room.host('end');
    expect(view(room.state, 'room').finish?.podium.map(({ who }) => who)).toEqual(['민들레', '준호박']);
  });

  it('[VW8] are ships in the tables of crews', () => {
    const room = rooms('people', 2);
    toStandings(room);
    expect(view(room.state, 'room').standings?.top.map(({ who }) => who)).toEqual([null]);
  });

  it('[WB4] are not told where a group leads itself and somebody asks for a seat', () => {
    const room = new Table({ form: 'study' });
    room.crew(...NAMES);
    room.enter({ type: 'claimSeat', name: '미나리' });
    expect(view(room.state, 'seat:3').claims?.asking).toMatchObject([{ name: '미나리' }]);
    expect(shown(room, 'room')).not.toContain('미나리');
  });
});

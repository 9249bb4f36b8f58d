// What a host sets that is about the place and the evening: the address that wall and links name, and what the estimate
// of the end is made of. Seats are in seats.test.ts, speed in scoring.test.ts.
import { describe, expect, it } from 'vitest';
import { view } from '../../shared/game/index.ts';
import { commandSchema } from '../../shared/protocol/commands.ts';
import type { Slices } from '../../shared/protocol/views.ts';
import { Table } from './table.ts';

const ADDRESS = 'http://192.168.0.7:3000';

const made = () => {
  const room = new Table({ rounds: ['o-chain', 'm-isolation', 'c-watch'], settings: { teamSize: 2 } });
  room.crew('a', 'b', 'c');
  return room;
};
const withAddress = (room: Table, address: string) => ({ settings: { ...room.state.settings, address } });
const planOf = (room: Table) => (view(room.state, 'host').control as Slices['control']).plan;

describe('the address', () => {
  it('[AD1] is picked in any phase, is seen by everybody, and moves nobody', () => {
    const room = made();
    expect((view(room.state, 'room').room as Slices['room']).settings.address).toBeUndefined();
    expect(room.host('setSettings', withAddress(room, ADDRESS))).toBe('ok');
    expect((view(room.state, 'room').room as Slices['room']).settings.address).toBe(ADDRESS);
    room.toPlay();
    const { teams, round } = room.state;
    expect(room.host('setSettings', withAddress(room, 'https://podium.example.org'))).toBe('ok');
    expect(room.state.teams).toBe(teams);
    expect(room.state.round).toBe(round);
  });

  it('[AD1] is an origin and nothing else', () => {
    const { settings } = made().state;
    const isRead = (address: string) =>
      commandSchema.safeParse({ type: 'setSettings', settings: { ...settings, address } }).success;
    const fine = [
      ADDRESS,
      'https://podium.example.org',
      'http://[2001:db8::7]:3000',
      'http://교실.local:3000',
    ];
    const wrong = [
      `${ADDRESS}/j/`,
      'ftp://192.168.0.7',
      'javascript:alert(1)',
      'http://a@b',
      'http://a b',
      'http://a#b',
      '',
      `http://${'a'.repeat(130)}`,
    ];
    expect(fine.filter((one) => !isRead(one))).toEqual([]);
    expect(wrong.filter(isRead)).toEqual([]);
  });
});

describe('the plan on the console', () => {
  it('[VW1] says when each round was briefed last, until the game is played again', () => {
    const room = made();
    const begins: number[] = [];
    expect(planOf(room).map((round) => round.briefedAtMs)).toEqual([null, null, null]);
    for (const step of ['start', 'next']) {
      begins.push(room.now);
      room.host(step);
      if (room.phase === 'briefing') room.toPlay();
      room.wait(20_000);
      room.host('endRound');
      room.host('next');
    }
    expect(planOf(room).map((round) => round.briefedAtMs)).toEqual([...begins, null]);
    room.host('end');
    room.host('playAgain');
    expect(planOf(room).map((round) => round.briefedAtMs)).toEqual([null, null, null]);
  });
});

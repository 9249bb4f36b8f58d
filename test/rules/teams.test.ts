// Who sails with whom: formation, sizes at the start, late joiners, and people moved by the host.
import { describe, expect, it } from 'vitest';
import { HOST, Table } from './table.ts';

const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i + 1}`);

describe('forming crews', () => {
  it('[TE1] lets people pick a ship or make one, and refuses a full one', () => {
    const room = new Table({ settings: { teamSize: 2 } });
    const [a, b, c] = room.crew('a', 'b', 'c') as [number, number, number];
    expect(room.teamOf(a)).toBe(null);
    expect(room.say(a, { type: 'pickTeam', team: 'new' })).toBe('ok');
    expect(room.say(b, { type: 'pickTeam', team: 1 })).toBe('ok');
    expect(room.say(c, { type: 'pickTeam', team: 1 })).toBe('team_full');
    expect(room.say(c, { type: 'pickTeam', team: 9 })).toBe('team_unknown');
    expect(room.say(c, { type: 'pickTeam', team: 'new' })).toBe('ok');
    expect(room.sizes).toEqual([2, 1]);
  });

  it('[TE1] gives a ship that somebody left to the next who makes one', () => {
    const room = new Table({ settings: { teamSize: 2 } });
    const [a, b] = room.crew('a', 'b') as [number, number];
    room.say(a, { type: 'pickTeam', team: 'new' });
    room.say(b, { type: 'pickTeam', team: 1 });
    room.say(b, { type: 'pickTeam', team: 'new' });
    expect(room.teamOf(b)).toBe(2);
    room.say(a, { type: 'pickTeam', team: 2 });
    const c = room.join('c') as number;
    room.say(c, { type: 'pickTeam', team: 'new' });
    expect(room.teamOf(c)).toBe(1);
  });

  it('[TE1] places people at once where the room forms the crews, and waits for the host where he does', () => {
    const auto = new Table({ settings: { formation: 'auto', teamSize: 2 } });
    auto.crew(...people(3));
    expect(auto.sizes).toEqual([2, 1]);
    expect(auto.say(2, { type: 'pickTeam', team: 'new' })).toBe('not_now');
    const host = new Table({ settings: { formation: 'host' } });
    host.crew(...people(3));
    expect(host.sizes).toEqual([]);
    const boat = new Table({ form: 'study' });
    boat.crew(...people(9));
    expect(boat.sizes).toEqual([9]);
  });

  it('[TE2] places whoever has no team when the room starts', () => {
    const room = new Table({ settings: { teamSize: 3 } });
    room.crew(...people(7));
    room.host('start');
    expect([...room.state.seats].slice(1).every(({ team }) => team !== null)).toBe(true);
    expect(room.sizes).toEqual([3, 2, 2]);
  });

  it('[TE2] puts nobody on a ship of people who are away', () => {
    const room = new Table({ settings: { teamSize: 4 } });
    room.crew('a', 'b');
    room.toPlay();
    room.away(2);
    room.away(3);
    room.host('endRound');
    const c = room.join('c') as number;
    room.host('next');
    room.host('next');
    expect(room.teamOf(c)).toBe(2);
  });

  it.each(['pick', 'auto'] as const)('[TE3] evens out crews that are formed by %s', (formation) => {
    const room = new Table({ settings: { formation, teamSize: 4 } });
    const seats = room.crew(...people(9));
    if (formation === 'pick') {
      for (const seat of seats.slice(0, 4))
        room.say(seat, { type: 'pickTeam', team: room.state.teams.size > 0 ? 1 : 'new' });
      room.say(seats[4] as number, { type: 'pickTeam', team: 'new' });
    }
    room.host('start');
    expect(Math.max(...room.sizes) - Math.min(...room.sizes)).toBeLessThanOrEqual(1);
    expect(room.sizes.reduce((sum, size) => sum + size, 0)).toBe(9);
  });

  it('[TE3] moves people without a team before it takes a crew apart', () => {
    const room = new Table({ settings: { teamSize: 4 } });
    const [a, b, c] = room.crew('a', 'b', 'c', 'd', 'e') as [number, number, number];
    room.say(a, { type: 'pickTeam', team: 'new' });
    room.say(b, { type: 'pickTeam', team: 1 });
    room.say(c, { type: 'pickTeam', team: 1 });
    room.host('start');
    expect([a, b, c].map((seat) => room.teamOf(seat))).toEqual([1, 1, 1]);
    expect(room.sizes).toEqual([3, 2]);
  });

  it('[TE3] leaves crews as the host made them', () => {
    const room = new Table({ settings: { formation: 'host' } });
    const [a, b, c] = room.crew('a', 'b', 'c', 'd') as [number, number, number];
    for (const seat of [a, b, c]) room.host('moveSeat', { seat, team: 1 === seat - 1 ? 'new' : 1 });
    room.host('moveSeat', { seat: 5, team: 'new' });
    room.host('start');
    expect(room.sizes).toEqual([3, 1]);
  });
});

describe('late joiners', () => {
  const playing = () => {
    const room = new Table({ settings: { teamSize: 2 }, rounds: ['o-chain', 'm-isolation', 'c-watch'] });
    room.crew('a', 'b', 'c');
    return room.toPlay();
  };

  it('[TE4] go to the smallest team with an open board and somebody present', () => {
    const room = playing();
    expect(room.teamOf(room.join('late') as number)).toBe(2);
    expect(room.teamOf(room.join('later') as number)).toBe(1);
  });

  it('[TE4] do not go where everybody is away or the board is closed', () => {
    const room = playing();
    room.away(4);
    expect(room.teamOf(room.join('one') as number)).toBe(1);
    room.arrive(4);
    room.host('closeBoard', { team: 2 });
    expect(room.teamOf(room.join('two') as number)).toBe(1);
  });

  it('[TE4] watch where no board is open, and sail in the next round', () => {
    const room = playing();
    room.away(2);
    room.away(3);
    room.away(4);
    const late = room.join('late') as number;
    expect(room.teamOf(late)).toBe(null);
    expect(room.place(late, 1)).toEqual(['no_team']);
    room.host('endRound');
    room.toPlay();
    expect(room.boardOf(late)?.state).toBe('open');
  });

  it('[TE4] find a place in a briefing, if need be on a ship of their own', () => {
    const room = new Table({ settings: { teamSize: 1 } });
    room.crew('a');
    room.host('start');
    const late = room.join('late') as number;
    expect(room.teamOf(late)).toBe(2);
    room.host('next');
    room.wait(3_000);
    expect(room.boardOf(late)?.state).toBe('open');
  });

  it('[TE4] join nobody who plays alone by choice', () => {
    const room = new Table({ settings: { teamSize: 1 } });
    room.crew('a');
    room.toPlay();
    expect(room.teamOf(room.join('late') as number)).toBe(null);
  });

  it.each([1, 4])('[TE4] get a board of their own in an attempt alone, with teams of %i', (teamSize) => {
    const room = new Table({ form: 'review', settings: { teamSize } });
    room.crew('a');
    room.toPlay();
    const late = room.join('late') as number;
    expect(room.boardOf(late)?.state).toBe('open');
    expect(room.place(late, 1)).toEqual(['ok']);
    expect(room.teamOf(late)).toBe(teamSize === 1 ? 2 : 1);
  });

  it('[TE4] come aboard the one boat in every phase', () => {
    const room = new Table({ form: 'study' });
    room.crew('a');
    room.say(2, { type: 'vote', what: 'next', on: true });
    expect(room.teamOf(room.join('late') as number)).toBe(1);
  });
});

describe('people whom the host moves', () => {
  it('[TE5] leave ready mark and share behind, and may move cards at once on the other board', () => {
    const room = new Table({ settings: { teamSize: 2 } });
    room.crew('a', 'b', 'c', 'd');
    room.toPlay();
    room.place(2, 2);
    room.ready(3);
    const shares = () => room.state.round?.boards.get(1)?.shares ?? [];
    expect(shares()).toContain(3);
    expect(room.host('moveSeat', { seat: 3, team: 2 })).toBe('ok');
    expect(room.state.round?.boards.get(1)?.ready).toEqual([]);
    const { round } = room.state;
    const tray = shares().filter((_, card) =>
      round?.kind.isInTray(round.round, round.boards.get(1)?.value, card),
    );
    expect(tray).not.toContain(3);
    expect(room.place(3, 1)).toEqual(['ok']);
    expect(room.teamOf(3)).toBe(2);
  });

  it('[TE5] watch on a team without a board until the next round', () => {
    const room = new Table({ settings: { teamSize: 2 } });
    room.crew('a', 'b');
    room.toPlay();
    expect(room.host('moveSeat', { seat: 3, team: 'new' })).toBe('ok');
    expect(room.place(3, 1)).toEqual(['no_team']);
    expect(room.host('moveSeat', { seat: 3, team: 7 })).toBe('team_unknown');
    room.host('endRound');
    room.toPlay();
    expect(room.boardOf(3)?.number).toBe(2);
  });

  it('[TE5] leave the points with the team', () => {
    const room = new Table({ settings: { teamSize: 2, speedShare: 0 } });
    room.crew('a', 'b', 'c', 'd');
    room.toPlay();
    room.place(2);
    room.host('endRound');
    room.host('moveSeat', { seat: 2, team: 2 });
    expect([...room.state.teams].map(({ points }) => points)).toEqual([1000, 0]);
  });
});

describe('settings changed in the lobby', () => {
  const settingsOf = (room: Table, more: object) => ({ settings: { ...room.state.settings, ...more } });

  it('[TE6] take everybody into one boat, and out of it again', () => {
    const room = new Table({ settings: { formation: 'auto', teamSize: 2 } });
    room.crew(...people(5));
    room.host('setSettings', settingsOf(room, { isOneBoat: true }));
    expect(room.sizes).toEqual([5]);
    room.host('setSettings', settingsOf(room, { isOneBoat: false }));
    expect(room.sizes).toEqual([2, 2, 1]);
  });

  it('[TE6] let ships that are now too full go of their last', () => {
    const room = new Table({ settings: { formation: 'auto', teamSize: 4 } });
    room.crew(...people(4));
    room.host('setSettings', settingsOf(room, { teamSize: 1 }));
    expect(room.sizes).toEqual([1, 1, 1, 1]);
    expect(room.teamOf(2)).toBe(1);
    expect(room.say(HOST, { type: 'start' })).toBe('ok');
  });
});

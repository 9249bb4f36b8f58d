// Points, ranks, standings and awards.
import { describe, expect, it } from 'vitest';
import { view } from '../../shared/game/index.ts';
import { pointsOf, rankTeams } from '../../shared/game/scoring.ts';
import type { Team } from '../../shared/game/state.ts';
import type { Settings } from '../../shared/protocol/commands.ts';
import { Table } from './table.ts';

const team = (number: number, points: number): Team => ({
  team: number,
  members: [number],
  present: 1,
  acting: 1,
  factor: 1,
  points,
  pointsBefore: 0,
  rank: null,
  rankBefore: null,
});

function fleet(count: number, settings: Partial<Settings> = {}, rounds?: string[]): Table {
  const room = new Table({
    settings: { teamSize: 1, speedShare: 0, ...settings },
    ...(rounds && { rounds }),
  });
  room.crew(...Array.from({ length: count }, (_, i) => `p${i}`));
  return room;
}
const points = (room: Table) => [...room.state.teams].map((one) => one.points);

describe('points', () => {
  it.each([
    [1, 0.2, 0, 60_000, 1000],
    [1, 0.2, 30_000, 60_000, 900],
    [1, 0.2, 90_000, 60_000, 800],
    [1, 0.5, 60_000, 60_000, 500],
    [0.5, 0.5, 30_000, 60_000, 375],
    [0.4, 0, 60_000, 60_000, 400],
    [0, 0.5, 0, 60_000, 0],
    [1, 0.5, 60_000, null, 1000],
  ])('[SC1] accuracy %d, share %d, %d of %d ms: %d', (accuracy, speedShare, ranMs, allowedMs, expected) => {
    expect(pointsOf({ accuracy, speedShare, ranMs, allowedMs })).toBe(expected);
  });

  it('[SC1] [SC2] count the time until the last change against what the team was allowed', () => {
    const room = fleet(2, { speedShare: 0.5 });
    room.host('setFactor', { who: 'seat', number: 3, factor: 2 });
    room.toPlay();
    const ms = (room.state.round?.round.seconds ?? 0) * 1000;
    room.now += ms / 2;
    room.place(2);
    room.place(3);
    room.now += 1_000;
    room.ready(2);
    room.host('addTime', { seconds: 60 });
    room.host('endRound');
    expect(points(room)).toEqual([750, 875]);
  });

  it('[SC2] do not count pauses', () => {
    const room = fleet(1, { speedShare: 0.5 }).toPlay();
    room.host('pause');
    room.wait(60_000);
    room.host('resume');
    room.place(2);
    room.host('endRound');
    expect(points(room)).toEqual([1000]);
  });

  it('[SC7] have no speed share without a limit, or while the pace is or was relaxed', () => {
    const late = (prepare: (room: Table) => void, during?: (room: Table) => void) => {
      const room = fleet(1, { speedShare: 0.5 });
      prepare(room);
      room.toPlay();
      room.now += 30_000;
      room.place(2);
      during?.(room);
      room.host('endRound');
      return points(room)[0];
    };
    const relax = (isRelaxed: boolean) => (room: Table) => void room.host('setRelaxed', { isRelaxed });
    const nothing = () => {};
    expect(late(nothing)).toBeLessThan(1000);
    expect(late((room) => void room.host('setFactor', { who: 'seat', number: 2, factor: 0 }))).toBe(1000);
    expect(late(relax(true))).toBe(1000);
    expect(late(relax(true), relax(false))).toBe(1000);
    expect(late(nothing, relax(true))).toBe(1000);
  });

  it('[SC8] count the smaller of the share that the attempt began with and the share of now', () => {
    const late = (before: 0 | 0.2 | 0.5, during: 0 | 0.2 | 0.5) => {
      const room = fleet(1, { speedShare: before }).toPlay();
      room.now += 30_000;
      room.place(2);
      const share = (speedShare: number) =>
        room.host('setSettings', { settings: { ...room.state.settings, speedShare } });
      expect(share(during)).toBe('ok');
      room.host('endRound');
      return points(room)[0] ?? 0;
    };
    expect(late(0.5, 0)).toBe(1000);
    expect(late(0, 0.5)).toBe(1000);
    expect(late(0.5, 0.2)).toBe(late(0.2, 0.2));
    expect(late(0.2, 0.5)).toBe(late(0.2, 0.2));
  });

  it('[SC8] let the share change after the lobby, and nothing that crews or boards were made by', () => {
    const room = fleet(2).toPlay();
    const crews = [...room.state.teams];
    const { settings } = room.state;
    expect(room.host('setSettings', { settings: { ...settings, speedShare: 0.5, teamSize: 3 } })).toBe(
      'not_now',
    );
    expect(room.host('setSettings', { settings: { ...settings, speedShare: 0.5 } })).toBe('ok');
    expect([...room.state.teams]).toEqual(crews);
    const events = room.log.length;
    expect(room.host('setSettings', { settings: { ...settings, speedShare: 0.5 } })).toBe('ok');
    expect(room.log).toHaveLength(events);
  });

  it('[SC3] of a team are the sum of its scored rounds', () => {
    const room = fleet(2);
    room.toPlay();
    room.place(2);
    room.place(3, 3);
    room.host('endRound');
    room.toPlay();
    room.place(2, 4);
    room.host('endRound');
    for (const { team: number, points: total } of room.state.teams) {
      const rounds = room.state.done.flatMap((done) => done.points.filter((one) => one.team === number));
      expect(total).toBe(rounds.reduce((sum, one) => sum + one.points, 0));
    }
    expect(room.state.done.map(({ index }) => index)).toEqual([0, 1]);
  });
});

describe('ranks', () => {
  it('[SC5] are shared by equal points, and the next one counts everybody before it', () => {
    const ranks = rankTeams([team(1, 500), team(2, 900), team(3, 500), team(4, 100)]);
    expect([...ranks]).toEqual([
      [2, 1],
      [1, 2],
      [3, 2],
      [4, 4],
    ]);
    expect(rankTeams([{ ...team(1, 0), members: [] }]).size).toBe(0);
  });

  it('[VW4] on the wall are the top five and the biggest climb, never the bottom', () => {
    const room = fleet(8);
    room.toPlay();
    for (let seat = 2; seat <= 9; seat++) room.place(seat, 10 - seat);
    room.host('endRound');
    room.toPlay();
    room.place(9);
    room.host('endRound');
    room.host('next');
    const { standings } = view(room.state, 'room');
    expect(standings?.top).toHaveLength(5);
    expect(standings?.climber?.team).toBe(8);
    expect(standings?.teams).toBe(8);
    const wall = JSON.stringify(view(room.state, 'room'));
    const last = [...room.state.teams]
      .filter(({ rank }) => (rank ?? 0) > 5)
      .map(({ team: number }) => number);
    expect(last.length).toBeGreaterThan(0);
    for (const number of last) expect(wall).not.toContain(`"team":${number},"name"`);
    room.host('end');
    const { finish } = view(room.state, 'room');
    expect([finish?.podium.length, finish?.rest.length]).toEqual([3, 2]);
  });

  it('[VW3] are on each phone for its own team, with the key and not before', () => {
    const room = fleet(8).toPlay();
    room.place(9);
    room.host('endRound');
    expect(view(room.state, 'team:8').result).toBe(undefined);
    room.host('revealStep', { step: 2 });
    expect(view(room.state, 'team:8').result).toMatchObject({ rank: 1, teams: 8, points: 1000, accuracy: 1 });
    expect(view(room.state, 'team:8').result?.marks.every(({ isRight }) => isRight)).toBe(true);
    expect(view(room.state, 'room')).not.toHaveProperty('result');
  });
});

describe('awards', () => {
  it('[SC6] go to any rank, at most four, each to another team where that is possible', () => {
    const room = fleet(5, {}, ['o-chain', 'm-isolation', 'c-watch']);
    for (let round = 0; round < 3; round++) {
      room.toPlay();
      for (let seat = 2; seat <= 6; seat++) room.place(seat, ((seat + round) % 5) + 1);
      room.place(2 + round);
      room.host('endRound');
    }
    room.host('end');
    const awards = view(room.state, 'room').finish?.awards ?? [];
    expect(awards.length).toBeGreaterThan(1);
    expect(awards.length).toBeLessThanOrEqual(4);
    expect(new Set(awards.map((award) => award.team)).size).toBe(awards.length);
    expect(new Set(awards.map(({ award }) => award)).size).toBe(awards.length);
  });

  it('[SC6] name a range only where it says something', () => {
    /** Of the one ship that was steady: in each round all of it, or nothing. */
    const told = (...rounds: boolean[]) => {
      const room = fleet(2, {}, ['c-watch', 'o-chain', 'm-isolation'].slice(0, rounds.length));
      for (const isRight of rounds) {
        room.toPlay();
        if (isRight) room.place(2);
        room.host('endRound');
      }
      room.host('end');
      const awards = view(room.state, 'room').finish?.awards ?? [];
      return awards.find(({ award }) => award === 'steady')?.detail;
    };
    expect(told(true, false)).toEqual({ ko: '라운드마다 가장 고르게', en: 'most even from round to round' });
    expect(told(true, true)).toEqual({
      ko: '가장 고르게: 라운드마다 100 %',
      en: 'most even: 100 % in every round',
    });
  });

  it('[SC6] honour the crew whose members moved most alike', () => {
    const room = new Table({ settings: { teamSize: 2, formation: 'auto' }, rounds: ['o-chain'] });
    room.crew('a', 'b', 'c', 'd');
    room.toPlay();
    const [first, second] = [room.boardOf(2)?.number, room.boardOf(4)?.number];
    expect(first).not.toBe(second);
    for (const play of room.perfect().slice(0, 3)) room.say(2, { type: 'move', play });
    for (const play of room.perfect().slice(3)) room.say(3, { type: 'move', play });
    for (const play of room.perfect().slice(0, 5)) room.say(4, { type: 'move', play });
    room.say(5, { type: 'move', play: room.perfect()[5] });
    room.host('endRound');
    room.host('end');
    const awards = view(room.state, 'room').finish?.awards ?? [];
    expect(awards.find(({ award }) => award === 'even_hands')?.team).toBe(first);
  });
});

describe('small fields', () => {
  it('[VW4] show one row fewer than there are teams, and three at least', () => {
    for (const [teams, rows] of [
      [2, 2],
      [3, 3],
      [4, 3],
      [5, 4],
      [6, 5],
      [9, 5],
    ] as const) {
      const room = fleet(teams, {}, ['o-chain']);
      room.toPlay();
      for (let seat = 2; seat < 2 + teams; seat++) room.place(seat, 3);
      room.host('endRound');
      room.host('next');
      expect(view(room.state, 'room').standings?.top).toHaveLength(rows);
      room.host('next');
      const { finish } = view(room.state, 'room');
      expect([...(finish?.podium ?? []), ...(finish?.rest ?? [])]).toHaveLength(rows);
    }
  });

  it('[PH6] name no hardest card where everybody had everything right', () => {
    const room = fleet(2, {}, ['o-chain']);
    room.toPlay();
    room.place(2);
    room.place(3);
    room.host('endRound');
    room.host('revealStep', { step: 2 });
    expect(view(room.state, 'room').reveal?.hardest).toBe(null);
  });
});

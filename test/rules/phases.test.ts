// How a room goes from phase to phase: rounds, reveal steps, skip and replay, playing again, the end.
import { describe, expect, it } from 'vitest';
import type { EventType } from '../../shared/game/index.ts';
import { view } from '../../shared/game/index.ts';
import { Table } from './table.ts';

const crew = (more: ConstructorParameters<typeof Table>[0] = {}) => {
  const room = new Table({ ...more, settings: { teamSize: 1, speedShare: 0, ...more.settings } });
  room.crew('a', 'b');
  return room;
};
const points = (room: Table) => [...room.state.teams].map((team) => team.points);
const types = (room: Table, from = 0): EventType[] => room.log.slice(from).map(({ type }) => type);

describe('a game', () => {
  it('[PH1] [PH2] goes from the lobby through every round to the finish by Next alone', () => {
    const room = crew();
    const seen: string[] = [];
    for (let i = 0; i < 40 && room.phase !== 'finished'; i++) {
      seen.push(room.phase);
      if (room.phase === 'play') room.host('endRound');
      else room.host('next');
      room.wait(3_000);
    }
    expect(seen).toEqual([
      'lobby',
      'briefing',
      'play',
      'reveal',
      'standings',
      'briefing',
      'play',
      'reveal',
      'standings',
    ]);
    expect(room.phase).toBe('finished');
  });

  it('[PH1] does not start with nobody in it', () => {
    expect(new Table().host('start')).toBe('nobody_here');
    expect(new Table().host('next')).toBe('nobody_here');
  });

  it('[PH3] shows title, prompt and zones in the briefing, and the cards after 3-2-1', () => {
    const room = crew({ rounds: ['m-isolation'] });
    room.host('start');
    const task = () => view(room.state, 'room').task;
    expect(task()?.axes[0]?.zones.length).toBeGreaterThan(1);
    expect(task()?.cards).toBe(null);
    room.host('next');
    expect(view(room.state, 'room').phase?.goAtMs).toBe(room.now + 3_000);
    room.wait(2_999);
    expect(task()?.cards).toBe(null);
    room.wait(1);
    expect(task()?.cards?.length).toBeGreaterThan(3);
  });

  it('[PH4] is not stuck in a round that nobody is left to play', () => {
    const room = crew();
    room.host('start');
    room.host('removeSeat', { seat: 2 });
    room.host('removeSeat', { seat: 3 });
    room.host('next');
    room.wait(3_000);
    expect(room.phase).toBe('reveal');
  });

  it('[PH5] scores an attempt when it ends, then reveals', () => {
    const room = crew().toPlay();
    const before = room.log.length;
    room.host('endRound');
    expect(types(room, before)).toEqual(['roundScored', 'revealStarted']);
  });
});

describe('the reveal', () => {
  it('[PH6] opens in steps: answers, key, explanation', () => {
    const room = crew().toPlay();
    room.place(2);
    room.host('endRound');
    const reveal = () => view(room.state, 'room').reveal;
    expect(reveal()).toMatchObject({ boards: 1, key: null, explain: null, opening: null });
    expect(reveal()?.distribution).not.toBe(null);
    room.host('revealStep', { step: 2 });
    expect(reveal()?.key?.length).toBeGreaterThan(3);
    expect(reveal()?.fullyRight).toEqual({ now: 1, first: null });
    expect(reveal()?.explain).toBe(null);
    room.host('revealStep', { step: 3 });
    expect(reveal()?.explain?.why.ko).toBeTruthy();
  });

  it('[PH6] is open as a whole in group pace, and stays so when the host takes over', () => {
    const room = crew({ form: 'live' });
    room.away(1);
    room.now += 60_000;
    for (const seat of [2, 3]) room.say(seat, { type: 'vote', what: 'pace', on: true });
    for (const seat of [2, 3]) room.say(seat, { type: 'vote', what: 'next', on: true });
    for (const seat of [2, 3]) room.say(seat, { type: 'vote', what: 'next', on: true });
    room.wait(300_000);
    expect([room.phase, room.state.round?.revealStep]).toEqual(['reveal', 3]);
    room.arrive(1);
    expect(room.host('takePaceBack')).toBe('ok');
    expect(view(room.state, 'room').reveal?.explain).not.toBe(null);
  });

  it('[PH6] that a group takes over opens as a whole', () => {
    const room = crew().toPlay();
    room.host('endRound');
    room.away(1);
    room.now += 60_000;
    for (const seat of [2, 3]) room.say(seat, { type: 'vote', what: 'pace', on: true });
    expect(room.state.round?.revealStep).toBe(3);
  });
});

describe('a round', () => {
  it('[PH7] that is skipped gives no points', () => {
    const room = crew().toPlay();
    room.place(2);
    room.host('skipRound');
    expect([room.phase, room.state.round?.index]).toEqual(['briefing', 1]);
    expect(points(room)).toEqual([0, 0]);
    room.host('skipRound');
    expect(room.phase).toBe('finished');
    expect(room.state.done).toEqual([]);
  });

  it.each(['reveal', 'standings'])(
    '[PH7] that is replayed from the %s gives its points back and is dealt afresh',
    (phase) => {
      const room = crew().toPlay();
      room.place(2);
      room.host('endRound');
      if (phase === 'standings') room.host('next');
      const old = room.state.round?.deal.cards;
      expect(points(room)).toEqual([1000, 0]);
      room.host('replayRound');
      expect([room.phase, room.state.round?.index]).toEqual(['briefing', 0]);
      expect(points(room)).toEqual([0, 0]);
      expect(room.state.teams.get(1)?.rank).toBe(null);
      expect(room.state.round?.deal.cards).not.toEqual(old);
      room.host('next');
      room.wait(3_000);
      room.place(3);
      room.host('endRound');
      expect(points(room)).toEqual([0, 1000]);
      expect(room.state.done.length).toBe(1);
    },
  );

  it('[PH7] gives back its own points only', () => {
    const room = crew().toPlay();
    room.place(2);
    room.host('endRound');
    room.toPlay();
    room.place(2);
    room.host('endRound');
    expect(points(room)).toEqual([2000, 0]);
    room.host('replayRound');
    expect(points(room)).toEqual([1000, 0]);
    expect(room.state.done.map(({ index }) => index)).toEqual([0]);
  });

  it('[PH7] that was never scored takes nothing away when it is replayed', () => {
    const room = crew().toPlay();
    room.place(2);
    room.host('endRound');
    room.toPlay();
    room.host('replayRound');
    expect(points(room)).toEqual([1000, 0]);
  });
});

describe('the end', () => {
  it('[PH10] leads to the lobby again with the same crews and no points', () => {
    const room = crew({ settings: { teamSize: 2 } });
    room.crew('c');
    room.toPlay();
    room.away(4);
    room.crew('d', 'e');
    room.place(2);
    expect(room.sizes).toEqual([4, 1]);
    const crews = [...room.state.teams].map(({ members }) => members);
    room.host('end');
    room.host('playAgain');
    expect([room.phase, points(room), room.state.done]).toEqual(['lobby', [0, 0], []]);
    room.toPlay();
    expect([...room.state.teams].map(({ members }) => members)).toEqual(crews);
    expect(room.state.round?.index).toBe(0);
  });

  it('[PH11] leaves boards, scores and points as they are, whatever is sent', () => {
    const room = crew().toPlay();
    room.place(2);
    room.host('endRound');
    room.host('end');
    const before = JSON.stringify([points(room), room.state.done]);
    const sent = [
      'next',
      'start',
      'endRound',
      'skipRound',
      'replayRound',
      'skipToReveal',
      'end',
      'pause',
      'addTime',
    ];
    for (const type of sent) expect(room.host(type, { seconds: 30 })).toBe('not_now');
    expect(room.place(2, 1)).toEqual(['not_now']);
    expect(room.host('removeSeat', { seat: 3 })).toBe('ok');
    expect(room.host('setRelaxed', { isRelaxed: true })).toBe('ok');
    expect(JSON.stringify([points(room), room.state.done])).toBe(before);
    expect(view(room.state, 'room').finish?.podium[0]).toMatchObject({ team: 1, points: 1000, rank: 1 });
  });
});

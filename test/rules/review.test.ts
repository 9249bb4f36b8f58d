// Two attempts of one round: alone first, then a discussion, then the team on an empty board.
import { describe, expect, it } from 'vitest';
import { view } from '../../shared/game/index.ts';
import { Table } from './table.ts';

/** Four people in two crews, in the attempt alone; `right` of them place everything, the others one card. */
function attemptAlone(right = 0): Table {
  const room = new Table({ form: 'review', settings: { teamSize: 2 } });
  room.crew('a', 'b', 'c', 'd');
  room.toPlay();
  for (const seat of [2, 3, 4, 5]) room.place(seat, seat - 2 < right ? undefined : 1);
  return room;
}
const discussing = (right = 0) => {
  const room = attemptAlone(right);
  room.host('endRound');
  return room;
};

describe('a review', () => {
  it('[PH8] plays the first attempt alone, each on a board that nobody else sees', () => {
    const room = attemptAlone();
    expect(view(room.state, 'room').phase).toMatchObject({ attempt: 1, attempts: 2, isAlone: true });
    expect(room.boardOf(2)).not.toBe(room.boardOf(3));
    expect(view(room.state, 'team:1').board).toBe(undefined);
    expect(view(room.state, 'seat:2').board?.number).toBe(2);
    room.ready(2);
    expect(room.boardOf(2)?.lockAt).not.toBe(null);
    expect(room.boardOf(3)?.lockAt).toBe(null);
  });

  it('[PH8] judges no board by the number of a team', () => {
    const room = attemptAlone();
    room.ready(2);
    room.wait(3_000);
    const before = room.log.length;
    room.host('setHandsOff', { seat: 5, isHandsOff: true });
    room.host('moveSeat', { seat: 5, team: 1 });
    room.host('removeSeat', { seat: 4 });
    room.away(3);
    expect(room.log.slice(before).filter(({ type }) => type === 'lockStarted')).toEqual([]);
    expect(room.boardOf(3)?.state).toBe('open');
  });

  it('[PH5] [PH8] goes to a discussion, with the own first answer in sight and without marks', () => {
    const room = attemptAlone();
    for (const seat of [2, 3, 4, 5]) room.ready(seat);
    room.wait(3_000);
    expect(room.phase).toBe('discussion');
    expect(view(room.state, 'seat:2').first).toMatchObject({ marks: null });
    expect(view(room.state, 'seat:2').board).toBe(undefined);
    expect([...room.state.teams].map(({ points }) => points)).toEqual([0, 0]);
  });

  it.each([
    [0, 'explain'],
    [1, 'explain'],
    [2, 'discuss'],
    [3, 'reveal'],
    [4, 'reveal'],
  ])('[PH9] advises the host and nobody else: %i of 4 right, %s', (right, hint) => {
    const room = discussing(right);
    expect(view(room.state, 'host').control?.advice).toMatchObject({ fullyRight: right / 4, hint });
    for (const audience of ['room', 'screen', 'team:1', 'seat:2'] as const)
      expect(JSON.stringify(view(room.state, audience))).not.toContain('distribution');
  });

  it('[PH9] leaves boards that nobody touched out of the advice', () => {
    const room = new Table({ form: 'review', settings: { teamSize: 2 } });
    room.crew('a', 'b', 'c', 'd');
    room.toPlay();
    room.place(2);
    room.host('endRound');
    expect(view(room.state, 'host').control?.advice).toMatchObject({ fullyRight: 1, hint: 'reveal' });
  });

  it('[PH9] shows the distribution to all when the host presses so, without the key', () => {
    const room = discussing();
    expect(room.host('showDistribution')).toBe('ok');
    expect(view(room.state, 'room').reveal).toMatchObject({
      boards: 4,
      key: null,
      fullyRight: null,
      hardest: null,
    });
    const events = room.log.length;
    expect(room.host('showDistribution')).toBe('ok');
    expect(room.log.length).toBe(events);
  });

  it('[PH8] plays the second attempt in teams on an empty board', () => {
    const room = discussing();
    room.host('next');
    expect(room.phase).toBe('play');
    expect(view(room.state, 'team:1').board).toMatchObject({ number: 1, version: 0, canUndo: false });
    expect(view(room.state, 'seat:2').first).toMatchObject({ marks: null });
    expect(view(room.state, 'room').reveal).toBe(undefined);
  });

  it('[SC3] scores the last attempt only, and reports the gain', () => {
    const room = discussing(1);
    room.host('next');
    room.place(2);
    room.place(4, 1);
    room.host('endRound');
    expect([...room.state.teams].map(({ points }) => points)).toEqual([1000, expect.any(Number)]);
    room.host('revealStep', { step: 2 });
    expect(view(room.state, 'room').reveal?.fullyRight).toEqual({ now: 0.5, first: 0.25 });
    expect(view(room.state, 'seat:2').first?.marks?.every(({ isRight }) => isRight)).toBe(true);
  });

  it('[SC4] revealed without a second attempt gives each team the mean of members who touched their boards', () => {
    const room = new Table({ form: 'review', settings: { teamSize: 3 } });
    room.crew('a', 'b', 'c', 'd', 'e');
    room.toPlay();
    room.place(2);
    const move = room.perfect()[0];
    room.say(3, { type: 'move', play: move });
    room.say(3, { type: 'undo', version: 1 });
    room.host('endRound');
    expect(room.host('skipToReveal')).toBe('ok');
    expect(room.phase).toBe('reveal');
    expect(room.state.teams.get(1)?.points).toBe(500);
    expect(room.state.round?.scores?.map(({ board }) => board)).toEqual([1]);
    room.host('revealStep', { step: 2 });
    expect(view(room.state, 'room').reveal?.fullyRight).toEqual({ now: 0.5, first: null });
    expect(view(room.state, 'team:1').result).toMatchObject({ points: 500, view: null });
  });

  it('[PH7] replayed from the reveal begins with the attempt alone again', () => {
    const room = discussing(4);
    room.host('skipToReveal');
    room.host('replayRound');
    room.host('next');
    room.wait(3_000);
    expect(view(room.state, 'room').phase).toMatchObject({ phase: 'play', attempt: 1, isAlone: true });
    expect([...room.state.teams].map(({ points }) => points)).toEqual([0, 0]);
    expect(room.boardOf(2)?.version).toBe(0);
  });

  it('[CM4] never takes a move of the first attempt on the second board', () => {
    const room = attemptAlone();
    const { phaseNo } = room.state;
    const [play] = room.perfect();
    room.host('endRound');
    room.host('next');
    expect(room.say(2, { type: 'move', play, phaseNo })).toBe('phase_passed');
    expect(room.boardOf(2)?.version).toBe(0);
  });
});

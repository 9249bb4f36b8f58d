// A crew asks the host to come: who may, who hears of it, and when it is over.
import { describe, expect, it } from 'vitest';
import { evolve, initial, touches, view } from '../../shared/game/index.ts';
import type { AudienceKey } from '../../shared/protocol/messages.ts';
import { HOST, Table } from './table.ts';

const inPlay = (settings: object = {}): Table => {
  const room = new Table({ settings: { formation: 'auto', teamSize: 2, ...settings } });
  room.arrive(HOST);
  for (const name of ['a', 'b', 'c', 'd']) room.join(name);
  room.toPlay();
  return room;
};
const teamOf = (room: Table, seat: number) => room.state.seats.get(seat)?.team as number;
const mateOf = (room: Table, seat: number) =>
  room.state.teams.get(teamOf(room, seat))?.members.find((other) => other !== seat) as number;
const ask = (room: Table, seat: number, isAsking = true) => room.say(seat, { type: 'askHelp', isAsking });
const answer = (room: Table, team: number, what: 'coming' | 'done') =>
  room.host('answerHelp', { team, answer: what });
const crewSees = (room: Table, seat: number) => view(room.state, `team:${teamOf(room, seat)}`).board?.help;
const hostSees = (room: Table, seat: number) =>
  view(room.state, 'host')['progress.0']?.find(({ team }) => team === teamOf(room, seat))?.help;

describe('asking the host to come', () => {
  it('[HE1] is seen by the crew and the host, with who asked and since when', () => {
    const room = inPlay();
    room.now += 5_000;
    expect(ask(room, 2)).toBe('ok');
    expect(crewSees(room, 2)).toEqual({ seat: 2, sinceMs: room.now, isComing: false });
    expect(hostSees(room, 2)).toEqual({ seats: [2], sinceMs: room.now, isComing: false });
  });

  it('[CM1] is set, not toggled: asked twice it is asked once, and the first time counts', () => {
    const room = inPlay();
    ask(room, 2);
    const { length } = room.log;
    const since = room.now;
    room.now += 5_000;
    expect(ask(room, mateOf(room, 2))).toBe('ok');
    expect(room.log).toHaveLength(length);
    expect(crewSees(room, 2)).toMatchObject({ seat: 2, sinceMs: since });
  });

  it('[HE1] is taken back by anybody aboard', () => {
    const room = inPlay();
    ask(room, 2);
    expect(ask(room, mateOf(room, 2), false)).toBe('ok');
    expect(crewSees(room, 2)).toBeNull();
    expect(hostSees(room, 2)).toBeNull();
    const { length } = room.log;
    expect(ask(room, 2, false)).toBe('ok');
    expect(room.log).toHaveLength(length);
  });

  it('[HE1] is possible in a pause and with hands off', () => {
    const room = inPlay();
    room.host('setHandsOff', { seat: 2, isHandsOff: true });
    room.host('pause');
    expect(ask(room, 2)).toBe('ok');
    expect(crewSees(room, 2)).not.toBeNull();
  });

  it('[HE1] is over when the board locks or is closed, and not possible after', () => {
    const room = inPlay();
    room.place(2, 1);
    ask(room, 2);
    room.ready(2);
    room.ready(mateOf(room, 2));
    room.wait(3_000);
    expect(room.boardOf(2)).toMatchObject({ state: 'locked', help: null });
    expect(ask(room, 2)).toBe('board_closed');
    expect(ask(room, 2, false)).toBe('ok');
    const other = [3, 4, 5].find((seat) => teamOf(room, seat) !== teamOf(room, 2)) as number;
    ask(room, other);
    room.host('closeBoard', { team: teamOf(room, other) });
    expect([...(room.state.round?.boards ?? [])].map((board) => board?.help ?? null)).toEqual([null, null]);
  });

  it('[HE1] is over with the play', () => {
    const room = inPlay();
    ask(room, 2);
    room.host('endRound');
    expect(room.boardOf(2)?.help).toBeNull();
    expect(hostSees(room, 2)).toBeNull();
    expect(ask(room, 2)).toBe('not_now');
    expect(answer(room, 1, 'coming')).toBe('not_now');
  });

  it('[HE1] needs a board to come to', () => {
    const room = inPlay();
    room.host('moveSeat', { seat: 2, team: 'new' });
    expect(ask(room, 2)).toBe('no_team');
  });
});

describe('the host’s answer', () => {
  it('[HE2] says to be coming, once, and then that it is done', () => {
    const room = inPlay();
    ask(room, 2);
    const team = teamOf(room, 2);
    expect(answer(room, team, 'coming')).toBe('ok');
    expect(crewSees(room, 2)).toMatchObject({ isComing: true });
    expect(hostSees(room, 2)).toMatchObject({ isComing: true });
    const { length } = room.log;
    expect(answer(room, team, 'coming')).toBe('ok');
    expect(ask(room, 2)).toBe('ok');
    expect(room.log).toHaveLength(length);
    expect(answer(room, team, 'done')).toBe('ok');
    expect(crewSees(room, 2)).toBeNull();
    expect(answer(room, team, 'done')).toBe('ok');
    expect(room.log).toHaveLength(length + 1);
    expect(answer(room, 77, 'done')).toBe('team_unknown');
  });

  it('[HE2] reaches everybody of a team that plays alone', () => {
    const room = inPlay({ attempts: 2 });
    const mate = mateOf(room, 2);
    const mine = (seat: number) => view(room.state, `seat:${seat}`).board?.help;
    ask(room, 2);
    room.now += 1_000;
    answer(room, teamOf(room, 2), 'coming');
    ask(room, mate);
    expect(mine(2)).toMatchObject({ isComing: true });
    expect(mine(mate)).toMatchObject({ isComing: false });
    expect(hostSees(room, 2)).toEqual({ seats: [mate], sinceMs: room.now, isComing: false });
    answer(room, teamOf(room, 2), 'coming');
    expect(hostSees(room, 2)).toMatchObject({ isComing: true });
    expect(hostSees(room, 2)?.seats.toSorted()).toEqual([2, mate].toSorted());
    ask(room, 2, false);
    expect(mine(2)).toBeNull();
    answer(room, teamOf(room, 2), 'done');
    expect(mine(mate)).toBeNull();
  });

  it('[HE2] is between crew and host: no other page hears that there is news', () => {
    const room = inPlay();
    const before = (['room', 'screen', 'seat:2', 'team:1', 'team:2'] as AudienceKey[]).filter(
      (key) => key !== `team:${teamOf(room, 2)}`,
    );
    const shown = JSON.stringify(before.map((key) => view(room.state, key)));
    ask(room, 2);
    answer(room, teamOf(room, 2), 'coming');
    expect(JSON.stringify(before.map((key) => view(room.state, key)))).toBe(shown);
    let state = initial(room.state.pack);
    let heard = 0;
    for (const event of room.log) {
      const after = evolve(state, event);
      if (event.type === 'helpAsked' || event.type === 'helpAnswered') {
        heard++;
        expect(touches(event, state, after).map(({ audience }) => audience)).toEqual([
          `team:${teamOf(room, 2)}`,
          'host',
        ]);
      }
      state = after;
    }
    expect(heard).toBe(2);
  });
});

describe('a group that leads itself', () => {
  it('[HE3] has nobody to ask', () => {
    const room = new Table({ form: 'study' });
    room.join('a');
    room.say(2, { type: 'vote', what: 'next', on: true });
    room.say(2, { type: 'vote', what: 'next', on: true });
    room.wait(3_000);
    expect(room.phase).toBe('play');
    expect(ask(room, 2)).toBe('no_host');
  });

  it('[HE3] asks no more once the host is gone, and may again when one looks on', () => {
    const room = inPlay();
    ask(room, 2);
    room.away(HOST);
    expect(crewSees(room, 2)).not.toBeNull();
    room.now += 60_000;
    for (const seat of [2, 3, 4]) room.say(seat, { type: 'vote', what: 'pace', on: true });
    expect(room.state.pace).toBe('group');
    expect(crewSees(room, 2)).toBeNull();
    expect(ask(room, 2)).toBe('no_host');
    room.arrive(HOST);
    expect(ask(room, 2)).toBe('ok');
  });
});

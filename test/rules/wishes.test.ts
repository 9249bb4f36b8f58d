// More time that a person asks for: who hears of it, who grants it, and from when on it counts.
import { describe, expect, it } from 'vitest';
import { evolve, initial, touches, view } from '../../shared/game/index.ts';
import type { AudienceKey } from '../../shared/protocol/messages.ts';
import { HOST, Table } from './table.ts';

const factors = (room: Table, seat = 2) => {
  const { factor, wantsFactor, isAsking } = room.state.seats.get(seat) ?? {};
  return { factor, wantsFactor, isAsking };
};
const two = () => {
  const room = new Table({ settings: { formation: 'auto', teamSize: 2 } });
  room.join('a', 'a', { wantsFactor: 2 });
  room.join('b');
  return room;
};

describe('asking for more time', () => {
  it('[TM10] waits for the host, with the join or later', () => {
    const room = two();
    expect(factors(room)).toEqual({ factor: 1, wantsFactor: 2, isAsking: true });
    expect(room.say(3, { type: 'wishFactor', factor: 0 })).toBe('ok');
    expect(factors(room, 3)).toEqual({ factor: 1, wantsFactor: 0, isAsking: true });
    room.host('setFactor', { who: 'seat', number: 2, factor: 2 });
    expect(factors(room)).toEqual({ factor: 2, wantsFactor: 2, isAsking: false });
  });

  it('[TM10] is answered by whatever the host sets, also when all stays as it was', () => {
    const room = two();
    room.host('setFactor', { who: 'seat', number: 2, factor: 1.5 });
    expect(factors(room)).toEqual({ factor: 1.5, wantsFactor: 2, isAsking: false });
    const before = room.log.length;
    room.host('setFactor', { who: 'seat', number: 2, factor: 1.5 });
    expect(room.log).toHaveLength(before);
    room.say(2, { type: 'wishFactor', factor: 2 });
    room.say(2, { type: 'wishFactor', factor: 2 });
    expect(factors(room)).toEqual({ factor: 1.5, wantsFactor: 2, isAsking: true });
    room.host('setFactor', { who: 'seat', number: 2, factor: 1.5 });
    expect(factors(room)).toEqual({ factor: 1.5, wantsFactor: 2, isAsking: false });
    expect(room.log).toHaveLength(before + 2);
  });

  it('[TM10] needs no leave for less than one has', () => {
    const room = two();
    room.host('setFactor', { who: 'seat', number: 2, factor: 0 });
    room.say(2, { type: 'wishFactor', factor: 2 });
    expect(factors(room)).toEqual({ factor: 2, wantsFactor: 2, isAsking: false });
    room.say(2, { type: 'wishFactor', factor: 0 });
    expect(factors(room)).toEqual({ factor: 2, wantsFactor: 0, isAsking: true });
    room.say(2, { type: 'wishFactor', factor: 1 });
    expect(factors(room)).toEqual({ factor: 1, wantsFactor: 1, isAsking: false });
  });

  it('[TM10] is granted at once where a group leads itself', () => {
    const room = new Table({ form: 'study' });
    room.join('a', 'a', { wantsFactor: 1.5 });
    expect(factors(room)).toEqual({ factor: 1.5, wantsFactor: 1.5, isAsking: false });
    room.say(2, { type: 'wishFactor', factor: 10 });
    expect(factors(room)).toEqual({ factor: 10, wantsFactor: 10, isAsking: false });
  });

  it('[TM10] is granted to those who wait once the group takes the pace of a host who is gone', () => {
    const room = two();
    room.arrive(HOST);
    room.away(HOST);
    room.now += 60_000;
    for (const seat of [2, 3]) room.say(seat, { type: 'vote', what: 'pace', on: true });
    expect(room.state.pace).toBe('group');
    expect(factors(room)).toEqual({ factor: 2, wantsFactor: 2, isAsking: false });
  });

  it('[TM1] is given to a whole team, and the host sees it before the first round', () => {
    const room = two();
    room.host('setFactor', { who: 'team', number: 1, factor: 10 });
    expect(view(room.state, 'host')['progress.0']).toMatchObject([{ team: 1, factor: 10 }]);
    room.toPlay();
    expect(room.boardOf(2)?.allowedMs).toBe((room.state.round?.round.seconds ?? 0) * 10_000);
  });

  it('[TM1] counts from the next board on', () => {
    const room = new Table({ form: 'study' });
    room.join('a');
    room.say(2, { type: 'vote', what: 'next', on: true });
    room.say(2, { type: 'vote', what: 'next', on: true });
    room.wait(3_000);
    const seconds = room.state.round?.round.seconds ?? 0;
    room.say(2, { type: 'wishFactor', factor: 2 });
    expect(room.boardOf(2)?.allowedMs).toBe(seconds * 1000);
    room.place(2);
    room.ready(2);
    room.wait(3_000);
    for (const phase of ['reveal', 'standings', 'briefing']) {
      expect(room.phase).toBe(phase);
      room.say(2, { type: 'vote', what: 'next', on: true });
    }
    room.wait(3_000);
    expect(room.boardOf(2)?.allowedMs).toBe((room.state.round?.round.seconds ?? 0) * 2000);
  });

  it('[TM10] touches the page of that person and the host’s, and no other', () => {
    const room = two();
    room.say(2, { type: 'wishFactor', factor: 1.5 });
    room.host('setFactor', { who: 'seat', number: 2, factor: 1.5 });
    let state = initial(room.state.pack);
    for (const event of room.log) {
      const after = evolve(state, event);
      if (event.type === 'factorWished' || event.type === 'factorSet')
        expect(touches(event, state, after).map(({ audience }) => audience)).toEqual(['host', 'seat:2']);
      state = after;
    }
    expect(view(room.state, 'seat:2').me).toMatchObject({ factor: 1.5, wantsFactor: 1.5, isAsking: false });
    for (const audience of ['room', 'screen', 'team:1', 'seat:3'] as AudienceKey[])
      expect(JSON.stringify(view(room.state, audience))).not.toContain('"factor":1.5');
  });

  it('[CM3] is a player’s to say', () => {
    expect(two().say(HOST, { type: 'wishFactor', factor: 2 })).toBe('not_allowed');
  });
});

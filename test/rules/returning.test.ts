// Ways back to a seat, and the way out: one-time codes, asking for the seat of one's name, links, being forgotten.
import { beforeEach, describe, expect, it } from 'vitest';
import { unusable, view } from '../../shared/game/index.ts';
import { limits, times } from '../../shared/protocol/limits.ts';
import { passHash, readPass } from '../../shared/protocol/pass.ts';
import type { Slices } from '../../shared/protocol/views.ts';
import { HOST, hashOf, Table } from './table.ts';

const PASS = 'HHJJKK';
let room: Table;
let mina: number;
let jun: number;

beforeEach(() => {
  room = new Table({ settings: { teamSize: 2 } });
  room.arrive(HOST);
  [mina = 0, jun = 0] = room.crew('Mina', 'Jun');
});

const offer = (by: number, seat: number, pass = PASS) =>
  room.say(by, { type: 'offerSeat', seat, hash: passHash(room.state.room, pass) });
const take = (key: string, pass = PASS) => room.enter({ type: 'takeSeat', pass }, key);
const claim = (key: string, name = 'Mina') => room.enter({ type: 'claimSeat', name }, key);
const answer = (isYes: boolean, by = HOST) =>
  room.say(by, { type: 'answerClaim', claim: room.state.lastClaim, isYes });
const seatOf = (key: string) => room.state.byHash.get(hashOf(key));
const lost = (seat: number, key: string) => {
  const found = room.state.seats.get(seat);
  return found ? unusable(found, hashOf(key)) : null;
};
const asking = (audience: 'host' | 'room') =>
  (view(room.state, audience) as Partial<Slices>).claims?.asking.map(({ name, isPresent }) => ({
    name,
    isPresent,
  }));

describe('the one-time code of a seat', () => {
  it('[WB1] is made by the host for anybody, by a player for the own seat only', () => {
    expect(offer(HOST, mina)).toBe('ok');
    expect(offer(mina, mina)).toBe('ok');
    expect(offer(mina, jun)).toBe('not_allowed');
    expect(offer(HOST, HOST)).toBe('seat_unknown');
    room.host('removeSeat', { seat: mina });
    expect(offer(HOST, mina)).toBe('seat_removed');
  });

  it('[WB1] is good once, for ten minutes, and until a newer one is made', () => {
    offer(HOST, mina, 'AAAAAA');
    offer(HOST, mina, 'CCCCCC');
    expect(take('laptop', 'AAAAAA')).toBe('pass_wrong');
    room.now += times.passLives - 1;
    expect(take('laptop', 'cc cc-cc')).toBe('ok');
    expect(take('tablet', 'CCCCCC')).toBe('pass_wrong');
    offer(HOST, mina, 'DDDDDD');
    room.now += times.passLives;
    expect(take('tablet', 'DDDDDD')).toBe('pass_wrong');
  });

  it('[WB1] is kept as a hash that another room does not share, and only so many at a time', () => {
    offer(HOST, mina);
    expect(JSON.stringify(room.log)).not.toContain(PASS);
    expect(passHash('another-room', PASS)).not.toBe(passHash(room.state.room, PASS));
    expect([readPass('hhj jkk'), readPass('HHJJK'), readPass('HHJJK0')]).toEqual([PASS, null, null]);
    const offers = Array.from({ length: limits.offers }, (_, i) => ({
      seat: 100 + i,
      hash: '',
      until: Number.POSITIVE_INFINITY,
    }));
    room.state = { ...room.state, offers };
    expect(offer(HOST, mina)).toBe('too_fast');
  });

  it.each(['play', 'finished'])('[WB2] brings the seat with all it has to another device, in %s', (phase) => {
    room.toPlay();
    room.place(mina, 1);
    if (phase === 'finished') room.host('end');
    const before = room.state.seats.get(mina);
    offer(HOST, mina);
    room.away(mina);
    expect(take('laptop')).toBe('ok');
    expect(seatOf('laptop')).toBe(mina);
    const { name, team, moves, isPresent, connection } = room.state.seats.get(mina) ?? {};
    expect({ name, team, moves }).toEqual({ name: 'Mina', team: before?.team, moves: before?.moves });
    expect({ isPresent, connection }).toEqual({ isPresent: true, connection: 'n.1.laptop' });
    expect(lost(mina, 'Mina')).toBe('seat_elsewhere');
    expect(lost(mina, 'laptop')).toBeNull();
    expect(take('laptop')).toBe('settled');
    expect(room.join('Mina', 'Mina')).toBe('seat_elsewhere');
  });

  it('[WB2] is not for somebody who has another seat, nor for a seat that is gone', () => {
    offer(HOST, mina);
    expect(take('Jun')).toBe('already_joined');
    room.host('removeSeat', { seat: mina });
    expect(take('laptop')).toBe('pass_wrong');
  });
});

describe('a name that is aboard', () => {
  it('[WB3] is taken, unless somebody says to be another', () => {
    expect(room.join('mina', 'two')).toBe('name_taken');
    expect(room.join('mina', 'two', { isOther: true })).toBeTypeOf('number');
    room.host('removeSeat', { seat: jun });
    expect(room.join('Jun', 'three')).toBeTypeOf('number');
  });

  it('[WB4] can be asked for; yes moves the seat, and only the host sees who asks', () => {
    expect(claim('laptop', 'Nobody')).toBe('seat_unknown');
    expect(claim('laptop', ' mina ')).toBe('ok');
    expect(asking('host')).toEqual([{ name: 'Mina', isPresent: true }]);
    expect(asking('room')).toBeUndefined();
    room.away(mina);
    expect(asking('host')).toEqual([{ name: 'Mina', isPresent: false }]);
    expect(answer(true, jun)).toBe('not_allowed');
    expect(answer(true)).toBe('ok');
    expect([seatOf('laptop'), lost(mina, 'Mina')]).toEqual([mina, 'seat_elsewhere']);
    expect(asking('host')).toBeUndefined();
    expect(claim('laptop')).toBe('settled');
  });

  it('[WB4] that is not given back leaves everything as it was; whoever asked may come as another', () => {
    claim('laptop');
    expect(answer(false)).toBe('ok');
    expect([seatOf('laptop'), lost(mina, 'Mina')]).toEqual([undefined, null]);
    claim('laptop');
    expect(room.join('Mina', 'laptop', { isOther: true })).toBeTypeOf('number');
    expect(room.state.claims).toEqual([]);
  });

  it('[WB4] is given back by anybody aboard in group pace', () => {
    const study = new Table({ form: 'study' });
    study.crew('Mina', 'Jun');
    study.enter({ type: 'claimSeat', name: 'Mina' }, 'laptop');
    expect(view(study.state, 'seat:3').claims?.asking).toEqual([
      { claim: 1, seat: 2, name: 'Mina', isPresent: true },
    ]);
    expect(study.say(3, { type: 'answerClaim', claim: 1, isYes: true })).toBe('ok');
    expect(study.state.byHash.get(hashOf('laptop'))).toBe(2);
  });

  it('[WB4] is asked for by so many at most, each once, and no longer when the seat is given or gone', () => {
    for (let i = 0; i < limits.claims; i++) expect(claim(`phone${i}`)).toBe('ok');
    expect(claim('phone0')).toBe('ok');
    expect(claim('one more')).toBe('too_fast');
    expect(room.state.claims).toHaveLength(limits.claims);
    answer(true);
    expect(room.state.claims).toEqual([]);
    claim('one more', 'Jun');
    room.host('forgetSeat', { seat: jun });
    expect(room.state.claims).toEqual([]);
  });
});

describe('a link', () => {
  it('[WB5] that is replaced proves nothing any more', () => {
    expect(room.host('replaceLink', { what: 'host', hash: hashOf('new') })).toBe('ok');
    expect(room.host('replaceLink', { what: 'screen', hash: hashOf('wall') })).toBe('ok');
    expect([room.state.hostHash, room.state.screenHash]).toEqual([hashOf('new'), hashOf('wall')]);
    const events = room.log.length;
    expect(room.host('replaceLink', { what: 'host', hash: hashOf('new') })).toBe('ok');
    expect(room.log).toHaveLength(events);
  });
});

describe('a seat that is forgotten', () => {
  it('[WB6] has no name and no place, and is never restored, renamed or found again', () => {
    room.toPlay();
    room.place(mina, 2);
    expect(room.say(mina, { type: 'forgetSeat', seat: jun })).toBe('not_allowed');
    expect(room.say(mina, { type: 'forgetSeat', seat: mina })).toBe('ok');
    expect(room.state.seats.get(mina)).toMatchObject({ name: null, isRemoved: true, isPresent: false });
    expect(JSON.stringify(view(room.state, 'host'))).not.toContain('Mina');
    expect(room.host('restoreSeat', { seat: mina })).toBe('seat_forgotten');
    expect(room.host('renameSeat', { seat: mina, name: 'Mina' })).toBe('seat_forgotten');
    expect(room.host('forgetSeat', { seat: mina })).toBe('ok');
    expect(lost(mina, 'Mina')).toBe('seat_forgotten');
    expect(room.join('Mina', 'another phone')).toBeTypeOf('number');
  });

  it('[WB6] leaves its moves to the team, and is waited for by nobody', () => {
    room.toPlay();
    room.place(mina, 2);
    const placed = JSON.stringify(room.boardOf(jun)?.value);
    room.ready(jun);
    room.say(mina, { type: 'forgetSeat', seat: mina });
    expect(JSON.stringify(room.boardOf(jun)?.value)).toBe(placed);
    room.wait(times.lockPending);
    expect(room.phase).toBe('reveal');
  });

  it('[WB6] may have been removed before', () => {
    room.host('removeSeat', { seat: mina });
    const { players } = room.state;
    expect(room.host('forgetSeat', { seat: mina })).toBe('ok');
    expect(room.state.players).toBe(players);
  });

  it('[WB7] is no matter for a room that is deleted: the decider has nothing to add', () => {
    const events = room.log.length;
    expect(room.host('deleteRoom')).toBe('ok');
    expect(room.log).toHaveLength(events);
  });
});

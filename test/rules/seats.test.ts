// Taking a seat, its name, leaving and coming back, being removed and restored, hands off.
import { describe, expect, it } from 'vitest';
import { cleanName, uniqueName } from '../../shared/game/decide/names.ts';
import { view } from '../../shared/game/index.ts';
import { HOST, Table } from './table.ts';

describe('taking a seat', () => {
  it('[SE1] finds the same seat however often the same person joins', () => {
    const room = new Table();
    const seat = room.join('미나');
    expect(room.join('미나')).toBe(seat);
    expect(room.join('somebody else', '미나')).toBe(seat);
    expect(room.state.players).toBe(1);
  });

  it('[SE1] does not give the host’s seat to a player who shows the host’s secret', () => {
    const room = new Table();
    expect(room.join('sly', 'host')).toBe(2);
  });

  it('[SE4] is possible in every phase until the end, unless the door is locked', () => {
    const room = new Table();
    room.join('a');
    room.host('setLocked', { isLocked: true });
    expect(room.join('b')).toBe('room_locked');
    expect(room.join('a')).toBe(2);
    room.host('setLocked', { isLocked: false });
    room.toPlay();
    expect(room.join('b')).toBe(3);
    room.host('end');
    expect(room.join('c')).toBe('room_finished');
    expect(room.join('b')).toBe(3);
  });
});

describe('names', () => {
  it.each([
    ['별', '별'],
    ['  Mina   Kim ', 'Mina Kim'],
    ['a\tb\nc', 'a b c'],
    ['가'.normalize('NFD'), '가'],
    ['가나다라마바사아자차카타파하가나다라마바', '가나다라마바사아자차카타파하가나다라마바'],
    ['ab\u202Ecd\u200B', 'abcd'],
    ['x\u0000y', 'xy'],
    ['\uD800z', 'z'],
  ])('[SE2] reads %j as %j', (typed, name) => {
    expect(cleanName(typed)).toBe(name);
  });

  it.each(['', '   ', '\u200B\u202E', '\u3164', 'a'.repeat(21), '\u0007'])('[SE2] refuses %j', (typed) => {
    expect(cleanName(typed)).toBe(null);
    expect(new Table().join(typed)).toBe('name_bad');
  });

  it('[SE2] counts what people see, not code points', () => {
    expect(cleanName('é'.normalize('NFD').repeat(20))).toBe('é'.repeat(20));
    expect(cleanName('👍🏽'.repeat(20))).toHaveLength(80);
  });

  it('[SE3] get the first free number behind them, within the length', () => {
    const room = new Table();
    room.join('Mina', 'one');
    room.join('mina', 'two', { isOther: true });
    room.join('Mina', 'three', { isOther: true });
    expect([...room.state.seats].map(({ name }) => name)).toEqual([null, 'Mina', 'mina 2', 'Mina 3']);
    const long = '가'.repeat(20);
    room.join(long, 'four');
    expect(uniqueName(room.state, long)).toBe(`${'가'.repeat(18)} 2`);
    expect(room.host('renameSeat', { seat: 2, name: 'MINA' })).toBe('ok');
    expect(room.state.seats.get(2)?.name).toBe('MINA');
  });
});

describe('presence', () => {
  it('[PR1] ignores that an older connection went', () => {
    const room = new Table();
    room.join('a');
    room.arrive(2, 'n.1.7');
    room.system({ type: 'goAway', seat: 2, connection: 'n.1.a' });
    expect(room.state.seats.get(2)?.isPresent).toBe(true);
    room.system({ type: 'goAway', seat: 2, connection: 'n.1.7' });
    expect(room.state.seats.get(2)?.isPresent).toBe(false);
    expect(room.state.presentPlayers).toBe(0);
  });

  it('[PR2] lets a newer arrival replace the older one, once', () => {
    const room = new Table();
    room.join('a');
    room.arrive(2, 'n.1.7');
    const before = room.log.length;
    room.arrive(2, 'n.1.7');
    expect(room.log.length).toBe(before);
    expect(room.state.seats.get(2)?.connection).toBe('n.1.7');
    expect(room.state.presentPlayers).toBe(1);
  });
});

describe('a removed seat', () => {
  const playing = () => {
    const room = new Table({ settings: { teamSize: 2 } });
    room.crew('a', 'b', 'c', 'd');
    return room.toPlay();
  };

  it('[SE5] can do nothing, cannot join again and counts nowhere', () => {
    const room = playing();
    room.host('removeSeat', { seat: 2 });
    expect(room.place(2, 1)).toEqual(['seat_removed']);
    expect(room.join('a')).toBe('seat_removed');
    expect(room.arrive(2)).toEqual({ ok: false, code: 'seat_removed' });
    expect([room.state.players, room.state.presentPlayers, room.state.teams.get(1)?.present]).toEqual([
      3, 3, 1,
    ]);
    expect(room.host('moveSeat', { seat: 2, team: 2 })).toBe('seat_unknown');
    expect(room.host('removeSeat', { seat: HOST })).toBe('seat_unknown');
  });

  it('[SE5] comes back to its team, board and name, made unique again', () => {
    const room = playing();
    room.host('removeSeat', { seat: 2 });
    room.join('a', 'another');
    expect(room.state.seats.get(6)?.name).toBe('a');
    room.host('restoreSeat', { seat: 2 });
    expect(room.state.seats.get(2)).toMatchObject({
      name: 'a 2',
      team: 1,
      isRemoved: false,
      isPresent: false,
    });
    room.arrive(2, 'n.1.9');
    expect(room.place(2, 1)).toEqual(['ok']);
    expect(room.state.teams.get(1)?.present).toBe(3);
  });

  it('[SE5] is not waited for by those who have locked', () => {
    const room = playing();
    for (const seat of [2, 3]) {
      room.place(seat, 1);
      room.ready(seat);
    }
    room.ready(2);
    room.wait(3_000);
    expect(room.phase).toBe('play');
    room.host('removeSeat', { seat: 4 });
    expect(room.phase).toBe('play');
    room.host('removeSeat', { seat: 5 });
    expect(room.phase).toBe('reveal');
  });

  it('[SE5] holds up nobody in an attempt alone', () => {
    const room = new Table({ form: 'review' });
    room.crew('a', 'b');
    room.toPlay();
    room.place(2, 1);
    room.ready(2);
    room.wait(3_000);
    expect(room.phase).toBe('play');
    room.host('removeSeat', { seat: 3 });
    expect(room.phase).toBe('discussion');
  });
});

describe('hands off', () => {
  const playing = () => {
    const room = new Table({ settings: { teamSize: 3 } });
    room.crew('a', 'b', 'c');
    return room.toPlay();
  };

  it('[SE6] refuses moves, undo and ready, and needs no vote of that seat', () => {
    const room = playing();
    room.place(2, 2);
    room.ready(2);
    room.host('setHandsOff', { seat: 4, isHandsOff: true });
    expect(room.place(4, 1)).toEqual(['hands_off']);
    expect(room.ready(4)).toBe('hands_off');
    expect(room.say(4, { type: 'undo', version: 2 })).toBe('hands_off');
    expect(room.boardOf(2)?.lockAt).toBe(null);
    room.host('setHandsOff', { seat: 3, isHandsOff: true });
    expect(room.boardOf(2)?.lockAt).not.toBe(null);
    expect(room.boardOf(2)?.shares).not.toContain(4);
  });

  it('[SE6] is told to the seat itself and the host only', () => {
    const room = playing();
    const before = JSON.stringify(view(room.state, 'team:1').team);
    room.host('setHandsOff', { seat: 4, isHandsOff: true });
    expect(JSON.stringify(view(room.state, 'team:1').team)).toBe(before);
    expect(view(room.state, 'seat:4').me?.isHandsOff).toBe(true);
    expect(view(room.state, 'host')['roster.0']?.find(({ seat }) => seat === 4)?.isHandsOff).toBe(true);
  });
});

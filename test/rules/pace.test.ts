// Who advances: a study group by votes, and a group whose host is gone.
import { describe, expect, it } from 'vitest';
import { deadlines, view } from '../../shared/game/index.ts';
import { HOST, Table } from './table.ts';

const vote = (room: Table, seat: number, what = 'next', on = true) =>
  room.say(seat, { type: 'vote', what, on });

function study(names: string[], settings = {}): Table {
  const room = new Table({ form: 'study', settings });
  room.crew(...names);
  return room;
}

/** All of them vote; the first vote of a later phase would be refused as passed, so only as many as needed do. */
function next(room: Table, seats: number[]): void {
  const { phaseNo } = room.state;
  const isGoing = () => room.state.phaseNo !== phaseNo || room.state.round?.goAt != null;
  for (const seat of seats) if (!isGoing()) vote(room, seat);
}

function playing(names: string[], settings = {}): Table {
  const room = study(names, settings);
  const seats = names.map((_, i) => i + 2);
  next(room, seats);
  next(room, seats);
  return room.wait(3_000);
}

describe('a group', () => {
  it('[PA1] goes on when more than half of those here want to', () => {
    const room = study(['a', 'b', 'c']);
    expect(vote(room, 2)).toBe('ok');
    expect(view(room.state, 'room').counts?.votes).toEqual({ next: 1, pace: 0, needed: 2 });
    expect(view(room.state, 'seat:2').me?.hasVoted.next).toBe(true);
    expect(vote(room, 2)).toBe('ok');
    expect(room.phase).toBe('lobby');
    vote(room, 2, 'next', false);
    vote(room, 3);
    expect(room.phase).toBe('lobby');
    vote(room, 4);
    expect(room.phase).toBe('briefing');
  });

  it('[PA1] forgets votes when the phase changes', () => {
    const room = study(['a', 'b', 'c']);
    next(room, [2, 3]);
    expect(view(room.state, 'room').counts?.votes.next).toBe(0);
    expect(view(room.state, 'seat:2').me?.hasVoted.next).toBe(false);
  });

  it('[PA1] never waits for whoever drops out', () => {
    const room = study(['a', 'b', 'c']);
    vote(room, 2);
    room.away(3);
    expect(room.phase).toBe('lobby');
    room.away(4);
    expect(room.phase).toBe('briefing');
  });

  it('[PA1] is moved by nobody when nobody is here', () => {
    const room = study(['a']);
    room.away(2);
    expect(room.phase).toBe('lobby');
    room.arrive(2);
    vote(room, 2);
    expect(room.phase).toBe('briefing');
  });

  it('[PA3] that is gone pauses its play and its 3-2-1', () => {
    const room = playing(['a', 'b']);
    room.away(2);
    expect(room.state.pausedAt).toBe(null);
    room.away(3);
    expect(room.state.pausedAt).toBe(room.now);
    expect(deadlines(room.state)).toEqual([]);
    room.wait(3_600_000);
    room.arrive(2);
    expect(room.place(2, 1)).toEqual(['paused']);
    expect(room.say(2, { type: 'resume' })).toBe('ok');
    expect(room.place(2, 1)).toEqual(['ok']);
    const counting = study(['a']);
    next(counting, [2]);
    next(counting, [2]);
    counting.away(2);
    counting.wait(60_000);
    expect([counting.phase, counting.state.pausedAt !== null]).toEqual(['briefing', true]);
  });

  it('[PA5] lets anyone pause, go on, and add half a minute, no more', () => {
    const room = playing(['a', 'b']);
    expect(room.say(2, { type: 'pause' })).toBe('ok');
    expect(room.say(3, { type: 'resume' })).toBe('ok');
    const before = deadlines(room.state)[0]?.atMs ?? 0;
    expect(room.say(2, { type: 'addTime', seconds: 30 })).toBe('ok');
    expect(room.say(2, { type: 'addTime', seconds: 600 })).toBe('not_allowed');
    expect(deadlines(room.state)[0]?.atMs).toBe(before + 30_000);
    expect(room.say(2, { type: 'endRound' })).toBe('not_allowed');
  });

  it('[PA6] may go on in play when only people who are gone have an open board', () => {
    const room = playing(['a', 'b'], { isOneBoat: false, teamSize: 1, isTimed: false });
    room.place(2, 1);
    room.ready(2);
    room.away(3);
    room.wait(3_000);
    expect(room.phase).toBe('play');
    room.arrive(3, 'n.1.8');
    expect(vote(room, 2)).toBe('not_now');
    room.away(3);
    expect(vote(room, 2)).toBe('ok');
    expect(room.phase).toBe('reveal');
  });

  it('[PA6] does not go on over the head of somebody who came back', () => {
    const room = playing(['a', 'b', 'c', 'd'], { isOneBoat: false, teamSize: 1, isTimed: false });
    for (const seat of [2, 3, 4]) {
      room.place(seat, 1);
      room.ready(seat);
    }
    room.wait(3_000);
    room.away(5);
    vote(room, 2);
    room.arrive(5, 'n.1.8');
    room.away(4);
    room.away(3);
    expect(room.phase).toBe('play');
  });

  it('[PA1] plays in one boat against the mean of rehearsal crews', () => {
    const room = playing(['a', 'b']);
    expect(room.sizes).toEqual([2]);
    room.place(2);
    room.ready(2);
    room.ready(3);
    room.wait(3_000);
    next(room, [2, 3]);
    const { standings } = view(room.state, 'room');
    expect(standings?.top).toHaveLength(1);
    expect(standings?.rival).toBeGreaterThan(100);
    expect(standings?.rival).toBeLessThan(950);
  });
});

describe('a host who is gone', () => {
  const left = () => {
    const room = new Table({ settings: { teamSize: 2 } });
    room.arrive(HOST);
    room.crew('a', 'b', 'c');
    room.away(HOST);
    return room;
  };

  it('[PA2] can be relieved after 60 s by the quorum', () => {
    const room = left();
    room.now += 59_999;
    expect(vote(room, 2, 'pace')).toBe('host_is_here');
    room.now += 1;
    expect(vote(room, 2, 'pace')).toBe('ok');
    expect(room.state.pace).toBe('host');
    expect(vote(room, 3, 'pace')).toBe('ok');
    expect(room.state.pace).toBe('group');
    expect(view(room.state, 'seat:2')).not.toHaveProperty('control');
    next(room, [2, 3]);
    expect(room.phase).toBe('briefing');
  });

  it('[PA2] is relieved when enough others go, and not once the host is back', () => {
    const room = left();
    room.now += 60_000;
    vote(room, 2, 'pace');
    room.away(3);
    expect(room.state.pace).toBe('host');
    room.arrive(HOST, 'n.1.5');
    room.away(4);
    expect(room.state.pace).toBe('host');
    expect(view(room.state, 'seat:2').me?.hasVoted.pace).toBe(false);
    const other = left();
    other.now += 60_000;
    vote(other, 2, 'pace');
    other.away(3);
    other.away(4);
    expect(other.state.pace).toBe('group');
  });

  it('[PA2] can be relieved during the 3-2-1 too', () => {
    const room = left();
    room.host('start');
    room.host('next');
    room.now += 60_000;
    expect(vote(room, 2, 'pace')).toBe('ok');
  });

  it('[PA4] takes the pace back by pressing so, in the middle of anything', () => {
    const room = left();
    room.now += 60_000;
    vote(room, 2, 'pace');
    vote(room, 3, 'pace');
    next(room, [2, 3]);
    room.arrive(HOST, 'n.1.5');
    expect(room.state.pace).toBe('group');
    expect(room.host('takePaceBack')).toBe('ok');
    expect(room.say(2, { type: 'pause' })).toBe('not_allowed');
    expect(vote(room, 2)).toBe('not_now');
    expect(room.host('next')).toBe('ok');
    expect(room.host('takePaceBack')).toBe('ok');
  });

  it('[PA4] does not exist in a study group', () => {
    expect(study(['a']).host('takePaceBack')).toBe('not_now');
    expect(study(['a']).state.hostAwaySince).toBe(null);
  });

  it('[TM3] does not hold up a deadline', () => {
    const room = left();
    room.toPlay();
    room.wait(600_000);
    expect(room.phase).toBe('reveal');
    room.wait(3_600_000);
    expect(room.phase).toBe('reveal');
  });
});

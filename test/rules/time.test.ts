// Deadlines and who has how long: factors, grace, pauses, more time, outages, relaxed pace, early ends.
import { describe, expect, it } from 'vitest';
import { deadlines, view } from '../../shared/game/index.ts';
import type { Settings } from '../../shared/protocol/commands.ts';
import { Table } from './table.ts';

function room(settings: Partial<Settings> = {}, names = ['a', 'b']): Table {
  const made = new Table({ settings: { teamSize: 1, ...settings } });
  made.crew(...names);
  return made;
}
const ms = (made: Table) => (made.state.round?.round.seconds ?? 0) * 1000;
const allowed = (made: Table, seat: number) => made.boardOf(seat)?.allowedMs;
const lock = (made: Table, seat: number) => {
  made.place(seat, 1);
  made.ready(seat);
  made.wait(3_000);
};

describe('time allowed', () => {
  it.each([1.5, 2, 10] as const)(
    '[TM1] is the round’s times the largest factor of team and members: %d',
    (factor) => {
      const made = room({ teamSize: 2 }, ['a', 'b', 'c', 'd']);
      made.host('setFactor', { who: 'seat', number: 3, factor });
      made.host('start');
      made.host('setFactor', { who: 'team', number: 2, factor });
      made.toPlay();
      expect([allowed(made, 2), allowed(made, 4)]).toEqual([ms(made) * factor, ms(made) * factor]);
    },
  );

  it('[TM1] has no limit where a factor says so, nor in an untimed room', () => {
    const made = room();
    made.host('setFactor', { who: 'seat', number: 3, factor: 0 });
    made.toPlay();
    expect([allowed(made, 2), allowed(made, 3)]).toEqual([ms(made), null]);
    const untimed = room({ isTimed: false }).toPlay();
    expect(allowed(untimed, 2)).toBe(null);
    expect(deadlines(untimed.state)).toEqual([]);
  });

  it('[TM1] does not change during the round', () => {
    const made = room().toPlay();
    made.host('setFactor', { who: 'seat', number: 2, factor: 10 });
    made.host('addTime', { seconds: 60 });
    expect(made.host('setFactor', { who: 'team', number: 9, factor: 2 })).toBe('team_unknown');
    expect(allowed(made, 2)).toBe(ms(made));
    made.host('endRound');
    made.toPlay();
    expect(allowed(made, 2)).toBe(ms(made) * 10);
  });

  it('[TM9] is double in rounds that begin relaxed, and stays as it is in one that runs', () => {
    const made = room().toPlay();
    const shown = () => view(made.state, 'room').phase?.deadlineAtMs;
    const before = shown();
    made.host('setRelaxed', { isRelaxed: true });
    expect(allowed(made, 2)).toBe(ms(made));
    expect(shown()).toBe(before);
    made.host('endRound');
    made.toPlay();
    expect(allowed(made, 2)).toBe(ms(made) * 2);
    expect(shown()).toBe(made.now + ms(made) * 2);
  });
});

describe('deadlines', () => {
  it('[TM2] count what arrives within 400 ms after', () => {
    const made = room().toPlay();
    made.now += ms(made) + 400;
    expect(made.place(2, 1)).toEqual(['ok']);
    made.now += 1;
    expect(made.place(3, 1)).toEqual(['board_closed']);
    expect(made.ready(2)).toBe('board_closed');
  });

  it('[TM3] close each board at its own time; nobody gets the reveal before the last', () => {
    const made = room();
    made.host('setFactor', { who: 'seat', number: 3, factor: 2 });
    made.toPlay();
    made.wait(ms(made) + 400);
    expect([made.boardOf(2)?.state, made.boardOf(3)?.state, made.phase]).toEqual(['closed', 'open', 'play']);
    expect(made.place(3, 1)).toEqual(['ok']);
    for (const audience of ['room', 'team:1', 'seat:2', 'screen'] as const)
      expect(view(made.state, audience)).not.toHaveProperty('reveal');
    made.wait(ms(made));
    expect(made.phase).toBe('reveal');
  });

  it('[TM3] are refused before their time, once they have passed, and when they moved meanwhile', () => {
    const made = room().toPlay();
    const [due] = deadlines(made.state);
    const pass = () => made.system({ type: 'passDeadline', deadline: due as NonNullable<typeof due> });
    expect(pass()).toEqual({ ok: false, code: 'not_now' });
    made.host('addTime', { seconds: 30 });
    made.now = due?.atMs ?? 0;
    expect(pass()).toEqual({ ok: false, code: 'not_now' });
    made.wait(31_000);
    expect(made.phase).toBe('reveal');
    expect(pass()).toEqual({ ok: false, code: 'not_now' });
  });

  it('[TM3] do not cut a longer time short because its people are away', () => {
    const made = room();
    made.host('setFactor', { who: 'seat', number: 3, factor: 10 });
    made.toPlay();
    made.away(3);
    made.wait(ms(made) + 61_000);
    expect(made.boardOf(2)?.state).toBe('closed');
    expect([made.boardOf(3)?.state, made.phase]).toEqual(['open', 'play']);
  });

  it('[TM7] all move by more time', () => {
    const made = room();
    made.host('setFactor', { who: 'seat', number: 3, factor: 2 });
    made.toPlay();
    const before = deadlines(made.state).map(({ atMs }) => atMs);
    made.host('addTime', { seconds: 45 });
    expect(deadlines(made.state).map(({ atMs }) => atMs)).toEqual(before.map((at) => at + 45_000));
    expect(room({ isTimed: false }).toPlay().host('addTime', { seconds: 30 })).toBe('not_now');
  });
});

describe('a pause', () => {
  it('[TM4] refuses moves, undo and ready, and moves deadlines and locks by its length', () => {
    const made = room({ teamSize: 2 }).toPlay();
    made.place(2, 1);
    made.ready(2);
    made.ready(3);
    const before = deadlines(made.state);
    made.host('pause');
    expect(deadlines(made.state)).toEqual([]);
    expect(made.place(2, 2)).toEqual(['paused', 'paused']);
    expect([made.ready(2, false), made.say(2, { type: 'undo', version: 1 })]).toEqual(['paused', 'paused']);
    made.wait(90_000);
    made.host('resume');
    expect(deadlines(made.state)).toEqual(before.map((due) => ({ ...due, atMs: due.atMs + 90_000 })));
  });

  it('[TM4] stops the 3-2-1 as well', () => {
    const made = room();
    made.host('start');
    made.host('next');
    made.now += 1_000;
    made.host('pause');
    made.wait(60_000);
    expect(made.phase).toBe('briefing');
    made.host('resume');
    made.wait(1_999);
    expect(made.phase).toBe('briefing');
    made.wait(1);
    expect(made.phase).toBe('play');
  });

  it.each(['endRound', 'skipRound', 'replayRound', 'end'])('[TM4] is over with its phase: %s', (type) => {
    const made = room().toPlay();
    made.host('pause');
    expect(made.host(type)).toBe('ok');
    expect(made.state.pausedAt).toBe(null);
    expect(view(made.state, 'room').phase?.pausedAtMs).toBe(null);
  });

  it('[TM4] does not count as running time, and judges the quorums that came about in it', () => {
    const made = room({ teamSize: 3 }, ['a', 'b', 'c']).toPlay();
    made.now += 5_000;
    made.place(2, 1);
    made.ready(2);
    made.host('pause');
    made.wait(60_000);
    made.away(3);
    made.away(4);
    expect(made.boardOf(2)?.lockAt).toBe(null);
    made.host('resume');
    expect(made.boardOf(2)?.lockAt).toBe(made.now + 3_000);
    made.place(2, 2);
    expect(made.boardOf(2)?.ranMs).toBe(5_000);
  });
});

describe('an outage', () => {
  it('[TM5] gives back the time lost, at least 20 s, and only once', () => {
    const made = room().toPlay();
    const [due] = deadlines(made.state);
    const lostMs = 15_000;
    made.now = (due?.atMs ?? 0) + 14_000;
    expect(made.system({ type: 'shiftDeadlines', lostMs }).ok).toBe(true);
    expect(deadlines(made.state)[0]?.atMs).toBe(made.now + 20_000 + 400);
    expect(made.system({ type: 'shiftDeadlines', lostMs })).toEqual({ ok: false, code: 'not_now' });
    expect(allowed(made, 2)).toBe(ms(made));
  });

  it('[TM5] of hours gives back hours, when that leaves more than 20 s', () => {
    const made = room().toPlay();
    const atMs = deadlines(made.state)[0]?.atMs ?? 0;
    made.now += 5_000;
    const lostMs = 3_600_000;
    made.now += lostMs;
    made.system({ type: 'shiftDeadlines', lostMs });
    expect(deadlines(made.state)[0]?.atMs).toBe(atMs + lostMs);
  });

  it('[TM5] that no deadline passed in changes nothing', () => {
    const made = room().toPlay();
    made.now += 1_000;
    expect(made.system({ type: 'shiftDeadlines', lostMs: 900 })).toEqual({ ok: false, code: 'not_now' });
  });

  it('[TM5] starts the 3-2-1 and the seconds before a lock again', () => {
    const made = room();
    made.host('start');
    made.host('next');
    made.now += 10_000;
    expect(made.system({ type: 'shiftDeadlines', lostMs: 8_000 }).ok).toBe(true);
    expect(deadlines(made.state)[0]?.atMs).toBe(made.now + 3_000);
    made.wait(3_000);
    made.place(2, 1);
    made.ready(2);
    made.now += 10_000;
    expect(made.system({ type: 'shiftDeadlines', lostMs: 8_000 }).ok).toBe(true);
    expect(made.boardOf(2)?.lockAt).toBe(made.now + 3_000);
    expect(made.system({ type: 'shiftDeadlines', lostMs: 8_000 }).ok).toBe(false);
  });
});

describe('an early end', () => {
  it('[TM6] comes when everybody who was here in the last 60 s has locked', () => {
    const made = room({}, ['a', 'b', 'c']).toPlay();
    lock(made, 2);
    expect(made.phase).toBe('play');
    made.away(4);
    made.wait(30_000);
    lock(made, 3);
    expect(made.phase).toBe('play');
    const late = room({}, ['a', 'b']).toPlay();
    late.away(3);
    late.wait(60_000);
    lock(late, 2);
    expect(late.phase).toBe('reveal');
  });

  it('[TM6] never comes by absence alone', () => {
    const made = room({ isTimed: false }, ['a', 'b']).toPlay();
    lock(made, 2);
    made.away(3);
    made.away(2);
    made.wait(3_600_000);
    expect(made.phase).toBe('play');
  });

  it('[TM6] does not wait for a ship whose crew the host moved or removed', () => {
    const made = room({}, ['a', 'b', 'c']).toPlay();
    lock(made, 2);
    made.host('moveSeat', { seat: 3, team: 1 });
    expect(made.phase).toBe('play');
    made.host('removeSeat', { seat: 4 });
    expect(made.phase).toBe('reveal');
  });

  it('[TM6] does not come because people leave who nobody waited for, nor before anybody has locked', () => {
    const made = room({}, ['a', 'b']).toPlay();
    made.host('removeSeat', { seat: 2 });
    made.host('removeSeat', { seat: 3 });
    expect(made.phase).toBe('play');
  });
});

describe('a longer time', () => {
  const made = () => {
    const slow = room({}, ['a', 'b', 'c']);
    slow.host('setFactor', { who: 'seat', number: 4, factor: 2 });
    return slow.toPlay();
  };
  const others = ['room', 'screen', 'team:1', 'seat:2', 'team:2', 'seat:3'] as const;

  it('[TM8] is seen by its team and the host only', () => {
    const slow = made();
    const twice = String((slow.state.round?.startedAt ?? 0) + ms(slow) * 2);
    const shows = (audience: Parameters<typeof view>[1]) =>
      JSON.stringify(view(slow.state, audience)).includes(twice);
    expect([shows('team:3'), shows('host')]).toEqual([true, true]);
    expect(others.filter(shows)).toEqual([]);
  });

  it.each([false, true])(
    '[TM8] is not read off the wall when the time of the others is up (locked before: %s)',
    (isLocked) => {
      const slow = made();
      if (isLocked) for (const seat of [2, 3]) lock(slow, seat);
      slow.wait(ms(slow) + 400);
      expect([slow.phase, slow.boardOf(4)?.state]).toEqual(['play', 'open']);
      const wall = () => view(slow.state, 'screen')['fleet.0'];
      expect(wall()?.map((ship) => ship.isLocked)).toEqual([true, true, true]);
      const before = wall();
      expect(slow.place(4, 2)).toEqual(['ok', 'ok']);
      expect(wall()).toEqual(before);
      expect(view(slow.state, 'host')['fleet.0']?.[2]).toMatchObject({ placed: 2, isLocked: false });
    },
  );
});

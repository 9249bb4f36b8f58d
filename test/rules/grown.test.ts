// A review that grew out of other rooms: its host sees last time beside now, and nobody else does.
import { describe, expect, it } from 'vitest';
import { view } from '../../shared/game/index.ts';
import { Table } from './table.ts';

const THEN = { atMs: 5, facility: 0.25, fullyRight: 1, boards: 8 };

function review() {
  const from = [{ round: 'o-chain', ...THEN }];
  const settings = { teamSize: 2, formation: 'auto' } as const;
  const room = new Table({ form: 'review', settings, rounds: ['o-chain', 'm-isolation'], from });
  room.crew('a', 'b', 'c', 'd');
  return room;
}

const planOf = (room: Table) => view(room.state, 'host').control?.plan ?? [];

/** Attempt 1 alone: one all right, one half, two untouched. */
function playAlone(room: Table): void {
  room.toPlay();
  room.place(2);
  room.place(3, 2);
  room.host('endRound');
}

describe('a review that grew out of other rooms', () => {
  it('[VW9] shows the host last time, and now once the last attempt is scored', () => {
    const room = review();
    const [known, other] = planOf(room);
    expect(known).toMatchObject({ id: 'o-chain', lastTime: THEN, now: null });
    expect(other).not.toHaveProperty('lastTime');
    playAlone(room);
    expect(planOf(room)[0]?.now).toBeNull();
    room.host('next');
    room.place(2);
    room.host('endRound');
    // The second team touched nothing, and does not count.
    expect(planOf(room)[0]?.now).toEqual({ facility: 1, fullyRight: 1, boards: 1 });
    room.host('end');
    expect(planOf(room)[0]).toMatchObject({ lastTime: THEN, now: { boards: 1 } });
  });

  it('[VW9] counts boards of people where the reveal comes after the first attempt', () => {
    const room = review();
    playAlone(room);
    room.host('skipToReveal');
    const { facility, ...counts } = planOf(room)[0]?.now ?? { facility: 0 };
    expect(counts).toEqual({ fullyRight: 1, boards: 2 });
    expect(facility).toBeGreaterThan(0.5);
    expect(facility).toBeLessThan(1);
  });

  it('[VW9] takes now back when the round is replayed, and with a new game', () => {
    const room = review();
    playAlone(room);
    room.host('skipToReveal');
    const before = room.state;
    room.host('replayRound');
    expect(planOf(room)[0]).toMatchObject({ lastTime: THEN, now: null });
    room.state = before;
    room.host('end');
    room.host('playAgain');
    expect(planOf(room)[0]).toMatchObject({ lastTime: THEN, now: null });
  });

  it('[VW9] tells nobody else before the host shows it', () => {
    const room = review();
    playAlone(room);
    room.host('skipToReveal');
    for (const audience of ['room', 'screen', 'team:1', 'seat:2'] as const)
      expect(JSON.stringify(view(room.state, audience)), audience).not.toContain('"lastTime"');
  });

  it('[VW10] shows everybody at the finish, when the host wants so, the class and nobody in it', () => {
    const room = review();
    const shown = () => view(room.state, 'room').thenNow ?? null;
    playAlone(room);
    expect(room.host('showThenNow', { isShown: true })).toBe('not_now');
    room.host('skipToReveal');
    expect(room.host('showThenNow', { isShown: true })).toBe('not_now');
    room.host('end');
    expect(shown()).toBeNull();
    expect(room.say(2, { type: 'showThenNow', isShown: true })).toBe('not_allowed');
    expect(room.host('showThenNow', { isShown: true })).toBe('ok');
    const now = planOf(room)[0]?.now?.facility ?? 0;
    const { title } = planOf(room)[0] as { title: object };
    expect(shown()).toEqual({ rounds: [{ title, before: THEN.facility, now }], before: THEN.facility, now });
    for (const audience of ['screen', 'team:1', 'seat:2'] as const)
      expect(JSON.stringify(view(room.state, audience)), audience).not.toContain('thenNow');
    expect(room.host('showThenNow', { isShown: false })).toBe('ok');
    expect(shown()).toBeNull();
    room.host('showThenNow', { isShown: true });
    room.host('playAgain');
    expect(shown()).toBeNull();
    room.host('end');
    expect(shown()).toBeNull();
  });

  it('[VW10] leaves out a round that only one board played: that would be one crew', () => {
    const room = review();
    playAlone(room);
    room.host('next');
    room.place(2);
    room.host('endRound');
    room.host('end');
    expect(planOf(room)[0]?.now?.boards).toBe(1);
    expect(room.host('showThenNow', { isShown: true })).toBe('ok');
    expect(view(room.state, 'room').thenNow).toBeUndefined();
  });
});

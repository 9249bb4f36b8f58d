// The estimate of the end: what is planned, at the pace of the rounds that were played, said calmly.
import { describe, expect, it } from 'vitest';
import {
  boardsS,
  calmEnd,
  type Evening,
  paceOf,
  secondsLeft,
  wholeS,
} from '../../client/screens/host/pace.ts';

const MINUTE = 60_000;
/** Of a round of a minute: 60 s of play and 75 s around it. */
const WHOLE_S = 135;

const round = (id: string, briefedAtMs: number | null = null, isDone = false): Evening['plan'][number] => ({
  id,
  title: { ko: id, en: id },
  kind: 'order',
  seconds: 60,
  isDone,
  briefedAtMs,
});

const evening = (
  phase: Partial<Evening['phase']>,
  { plan = ['a', 'b', 'c'].map((id) => round(id)), nowMs = 0, isRelaxed = false }: Partial<Evening> = {},
): Evening => ({
  plan,
  isRelaxed,
  nowMs,
  phase: {
    phase: 'lobby',
    roundNo: 0,
    attempt: 1,
    attempts: 1,
    startedAtMs: null,
    deadlineAtMs: null,
    pausedAtMs: null,
    revealStep: 0,
    ...phase,
  },
});

/** Three rounds, the first of which took this long; the second has just been briefed. */
const second = (firstTookS: number): Evening =>
  evening(
    { phase: 'briefing', roundNo: 2 },
    {
      plan: [round('a', 0, true), round('b', firstTookS * 1000), round('c')],
      nowMs: firstTookS * 1000,
    },
  );

describe('the time that is left', () => {
  it('is what was planned, before the first round', () => {
    expect(secondsLeft(evening({}))).toBe(3 * WHOLE_S);
  });

  it('counts both attempts and the discussion, and the doubled time of relaxed pace', () => {
    expect(secondsLeft(evening({ attempts: 2 }))).toBe(3 * (WHOLE_S + 60 + 60));
    expect(secondsLeft(evening({}, { isRelaxed: true }))).toBe(3 * (WHOLE_S + 60));
  });

  it('is what the plan says before the class begins, in the lobby and in the picker of rounds', () => {
    for (const way of [
      { attempts: 1, isRelaxed: false },
      { attempts: 2, isRelaxed: false },
      { attempts: 2, isRelaxed: true },
    ] as const) {
      const { plan } = evening({});
      const { isRelaxed, attempts } = way;
      expect(wholeS(plan, way)).toBe(secondsLeft(evening({ attempts }, { isRelaxed })));
      expect(boardsS(plan, way)).toBe(3 * 60 * attempts * (isRelaxed ? 2 : 1));
    }
  });

  it('is nothing any more at the finish', () => {
    expect(secondsLeft(evening({ phase: 'finished', roundNo: 3 }))).toBeNull();
    expect(secondsLeft(evening({}, { plan: [] }))).toBeNull();
  });

  it('shrinks through the phases of a round', () => {
    const plan = [round('a', 0), round('b')];
    const left = [
      evening({ phase: 'briefing', roundNo: 1 }, { plan, nowMs: 5_000 }),
      evening(
        { phase: 'play', roundNo: 1, startedAtMs: 30_000, deadlineAtMs: 90_000 },
        { plan, nowMs: 30_000 },
      ),
      evening(
        { phase: 'play', roundNo: 1, startedAtMs: 30_000, deadlineAtMs: 90_000 },
        { plan, nowMs: 60_000 },
      ),
      evening({ phase: 'reveal', roundNo: 1, revealStep: 1 }, { plan, nowMs: 90_000 }),
      evening({ phase: 'reveal', roundNo: 1, revealStep: 3 }, { plan, nowMs: 90_000 }),
      evening({ phase: 'standings', roundNo: 1 }, { plan, nowMs: 130_000 }),
    ].map((one) => secondsLeft(one) ?? 0);
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(new Set(left).size).toBe(left.length);
    expect(left.at(-1)).toBeGreaterThan(WHOLE_S);
  });

  it('stands still while the game is paused', () => {
    const at = (nowMs: number) =>
      secondsLeft(
        evening(
          { phase: 'play', roundNo: 1, startedAtMs: 0, deadlineAtMs: 60_000, pausedAtMs: 20_000 },
          { plan: [round('a', -30_000)], nowMs },
        ),
      );
    expect(at(20_000)).toBe(at(500_000));
  });
});

describe('the pace', () => {
  it('is as planned before the first round is done, and of rounds that took as long', () => {
    expect(paceOf(evening({}))).toBe(1);
    expect(paceOf(second(WHOLE_S))).toBe(1);
  });

  it('follows what rounds took, half of it after the first', () => {
    expect(paceOf(second(2 * WHOLE_S))).toBe(1.5);
    expect(paceOf(second(WHOLE_S / 2))).toBe(0.75);
    expect(secondsLeft(second(2 * WHOLE_S))).toBeGreaterThan(secondsLeft(second(WHOLE_S)) ?? 0);
  });

  it('is not ruined by a round over lunch', () => {
    expect(paceOf(second(100 * WHOLE_S))).toBeLessThan(2);
  });
});

describe('what is said', () => {
  it('is a full minute, and stays until it is clearly another one', () => {
    const at = (minute: number, second: number) => minute * MINUTE + second * 1_000;
    expect(calmEnd(at(47, 10), null)).toBe(at(47, 0));
    expect(calmEnd(at(47, 40), at(47, 0))).toBe(at(47, 0));
    expect(calmEnd(at(46, 20), at(47, 0))).toBe(at(47, 0));
    expect(calmEnd(at(47, 50), at(47, 0))).toBe(at(48, 0));
    expect(calmEnd(at(51, 5), at(47, 0))).toBe(at(51, 0));
  });
});

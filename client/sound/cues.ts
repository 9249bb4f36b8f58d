// Which sounds belong to what happens: compares what a face sees now with what it saw before. No clock, no page and no
// sound in here; how each cue sounds is voices.ts, what a face sees follow.ts. What came while nobody listened (a line
// that was lost, a page that was hidden, a snapshot over several phases) is never told afterwards.
import type { Phase } from '../../shared/protocol/views.ts';

export type Cue =
  | { name: 'count' | 'go' | 'lock' | 'ten' | 'timeUp' | 'standings' | 'podium' }
  /** How many cards lie on the board now. */
  | { name: 'setDown'; nth: number }
  | { name: 'reveal' | 'hardest'; roundNo: number }
  /** How many cards of the key have slid in. */
  | { name: 'card'; nth: number; roundNo: number };

export interface Seen {
  /** Server milliseconds. */
  nowMs: number;
  phase: Phase;
  phaseNo: number;
  roundNo: number;
  revealStep: number;
  /** Until Go; null while nothing counts down. */
  goInMs: number | null;
  /** Below zero when the time is up; null where there is no limit or nothing more to do. */
  leftMs: number | null;
  /** Locked boards: all of them on the wall, the own one on a phone. */
  locked: number;
  /** Own moves since the page opened, and how many cards lie on the own board. */
  moves: number;
  placed: number;
  /** The wall's key: how many of its cards have slid in. */
  slid: { n: number; of: number } | null;
  /** Rows of the table change places. */
  hasClimbs: boolean;
  /** The winner stands on the podium; a phone, which has no acts, shows it at once. */
  isCrowned: boolean;
}

export const TEN_MS = 10_000;
/** More time than this was given: the ten seconds come again, and so does their cue. A trembling clock never does. */
const AGAIN_FROM_MS = 15_000;
/** A cue that comes later than this is told of nothing any more. */
const LATE_MS = 2_000;
/** Ships that lock together ring one bell. */
const BELLS_APART_MS = 2_000;
const COUNTED = 3;

/** Rings once when the time left comes down to `atMs`, and again only after more time was given. */
function makeMark(atMs: number) {
  let state: 'idle' | 'due' | 'rung' = 'idle';
  return {
    forget() {
      state = 'idle';
    },
    isReached(leftMs: number | null): boolean {
      if (leftMs === null) state = 'idle';
      else if (leftMs > (state === 'rung' ? AGAIN_FROM_MS : atMs)) state = 'due';
      else if (state === 'due') {
        state = 'rung';
        return leftMs > atMs - LATE_MS;
      }
      return false;
    },
  };
}

export interface Cues {
  /** Null: nobody can see or hear now, so what comes next is where everything starts. */
  hear(now: Seen | null): Cue[];
}

export function makeCues(): Cues {
  const ten = makeMark(TEN_MS);
  const end = makeMark(0);
  let before: Seen | null = null;
  let counted = 0;
  let bellAtMs = Number.NEGATIVE_INFINITY;
  /** The key has just been opened, and its cards have not come yet. */
  let isKeyAwaited = false;
  /** The festival has just begun, and the winner has not come yet. */
  let isCrownAwaited = false;

  const newPhase = (was: Seen, now: Seen): Cue[] => {
    if (now.phaseNo !== was.phaseNo + 1) return [];
    if (now.phase === 'play') return [{ name: 'go' }];
    if (now.phase === 'reveal') return [{ name: 'reveal', roundNo: now.roundNo }];
    if (now.phase === 'finished') {
      isCrownAwaited = true;
      return crown(now);
    }
    return now.phase === 'standings' && now.hasClimbs ? [{ name: 'standings' }] : [];
  };

  const crown = ({ isCrowned }: Seen): Cue[] => {
    if (!isCrownAwaited || !isCrowned) return [];
    isCrownAwaited = false;
    return [{ name: 'podium' }];
  };

  const countdown = ({ goInMs }: Seen, isFirst: boolean): Cue[] => {
    const n = goInMs === null ? 0 : Math.ceil(goInMs / 1000);
    const isNext = n > 0 && n <= COUNTED && (counted === 0 || n < counted);
    if (n === 0 || isNext || isFirst) counted = n;
    return isNext && !isFirst ? [{ name: 'count' }] : [];
  };

  const board = (was: Seen, now: Seen): Cue[] => {
    const cues: Cue[] = [];
    if (now.moves > was.moves) cues.push({ name: 'setDown', nth: now.placed });
    if (now.locked > was.locked && now.nowMs - bellAtMs >= BELLS_APART_MS) {
      bellAtMs = now.nowMs;
      cues.push({ name: 'lock' });
    }
    return cues;
  };

  const key = (was: Seen, now: Seen): Cue[] => {
    if (now.revealStep !== was.revealStep) isKeyAwaited = now.revealStep === 2 && was.revealStep < 2;
    const { slid, roundNo } = now;
    const n = slid?.n ?? 0;
    if (slid === null || n === 0 || n === (was.slid?.n ?? 0)) return [];
    // Cards that lie there at once, without sliding, are told once, and only where the key is news.
    if (was.slid === null && !isKeyAwaited) return [];
    isKeyAwaited = false;
    return [n >= slid.of ? { name: 'hardest', roundNo } : { name: 'card', nth: n, roundNo }];
  };

  const told = (now: Seen): Cue[] => {
    const was = before;
    const isNew = was === null || was.phaseNo !== now.phaseNo;
    if (isNew) {
      ten.forget();
      end.forget();
      counted = 0;
      isKeyAwaited = false;
      isCrownAwaited = false;
    }
    const cues = countdown(now, was === null);
    // Both are asked at every look: a mark learns from what it does not ring for.
    if (ten.isReached(now.leftMs)) cues.push({ name: 'ten' });
    if (end.isReached(now.leftMs)) cues.push({ name: 'timeUp' });
    if (was === null) return [];
    return [...cues, ...(isNew ? newPhase(was, now) : [...board(was, now), ...key(was, now), ...crown(now)])];
  };

  return {
    hear(now) {
      const cues = now === null ? [] : told(now);
      before = now;
      return cues;
    },
  };
}

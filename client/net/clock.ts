// The server's time on this device: an offset measured from frames that carry the server's `nowMs`. Round trips give
// an estimate, single frames a lower bound (the server cannot have sent a frame later than it came). No timers here.

/** Of several round trips the shortest is the most honest; more than these are not kept. */
const KEPT_TRIPS = 8;
/** Half of a very long trip says nothing about the way back. */
const LONGEST_HALF_MS = 2_000;

interface Trip {
  rttMs: number;
  offsetMs: number;
}

export interface ServerClock {
  now(): number;
  /** A frame that answers a question asked at `askedAtMs` of the local clock. */
  trip(frame: { askedAtMs: number; nowMs: number }): void;
  /** A frame that came by itself. */
  heard(nowMs: number): void;
  /** After sleep or a changed clock nothing measured before holds. */
  reset(): void;
}

export function makeClock(localNow: () => number): ServerClock {
  let trips: Trip[] = [];
  let leastOffsetMs = Number.NEGATIVE_INFINITY;
  /** What was measured before the last reset: better than the local clock until a frame comes. */
  let before = 0;

  const offset = () => {
    const best = trips.reduce<Trip | null>((a, b) => (a && a.rttMs <= b.rttMs ? a : b), null);
    if (!best) return leastOffsetMs === Number.NEGATIVE_INFINITY ? before : leastOffsetMs;
    return Math.max(best.offsetMs, leastOffsetMs);
  };

  return {
    now: () => localNow() + offset(),
    trip({ askedAtMs, nowMs }) {
      const heardAtMs = localNow();
      const rttMs = Math.max(0, heardAtMs - askedAtMs);
      const halfMs = Math.min(rttMs / 2, LONGEST_HALF_MS);
      trips = [...trips, { rttMs, offsetMs: nowMs + halfMs - heardAtMs }].slice(-KEPT_TRIPS);
    },
    heard(nowMs) {
      leastOffsetMs = Math.max(leastOffsetMs, nowMs - localNow());
    },
    reset() {
      before = offset();
      trips = [];
      leastOffsetMs = Number.NEGATIVE_INFINITY;
    },
  };
}

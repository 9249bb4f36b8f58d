// What a driver counts while it plays: what it sent, what came back and when. Times are performance.now() of the driver's
// own process, in milliseconds: what is sent and what comes back is seen by the same clock. How tallies of several
// drivers are put together and printed is figures.ts.

export interface Tallies {
  moves: number;
  commands: number;
  /** code → how often. */
  refused: Record<string, number>;
  bytesRead: number;
  framesRead: number;
  /** Patches of a team, of everybody, and of anybody else, with their bytes: what a floor has to carry, too. */
  teamPatches: number;
  teamBytes: number;
  otherFrames: number;
  otherBytes: number;
  /** Move → acknowledgement. */
  ackMs: number[];
  /** Move → a teammate's line has a patch that holds it; one value for each teammate. */
  mateMs: number[];
  /** Join asked → seat and snapshot are there. */
  joinMs: number[];
  /** Deadline → the reveal is there, one value a player. */
  revealMs: number[];
  closed: Record<string, number>;
}

export const emptyTallies = (): Tallies => ({
  moves: 0,
  commands: 0,
  refused: {},
  bytesRead: 0,
  framesRead: 0,
  teamPatches: 0,
  teamBytes: 0,
  otherFrames: 0,
  otherBytes: 0,
  ackMs: [],
  mateMs: [],
  joinMs: [],
  revealMs: [],
  closed: {},
});

export function count(into: Record<string, number>, what: string): void {
  into[what] = (into[what] ?? 0) + 1;
}

/** Adds up what several drivers counted in the same time. */
export function together(all: readonly Tallies[]): Tallies {
  const sum = emptyTallies();
  for (const one of all) {
    for (const [name, value] of Object.entries(one) as [keyof Tallies, unknown][]) {
      if (typeof value === 'number') (sum[name] as number) += value;
      else if (Array.isArray(value)) for (const ms of value as number[]) (sum[name] as number[]).push(ms);
      else
        for (const [key, n] of Object.entries(value as Record<string, number>)) {
          const counts = sum[name] as Record<string, number>;
          counts[key] = (counts[key] ?? 0) + n;
        }
    }
  }
  return sum;
}

// From counts to figures: percentiles, and what a measurement of one server comes to. How they are printed: print.ts.
import type { AllTold } from './drivers.ts';
import type { Reading } from './servers/reading.ts';

export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly count: number;
}

/** Nearest rank. NaN where there is nothing. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), max: at(1), count: sorted.length };
}

export interface Figures {
  readonly server: string;
  readonly players: number;
  readonly seconds: number;
  readonly movesPerSecond: number;
  /** Everything included: joins and rounds that came along in the same time. */
  readonly cpuPer1000Moves: number;
  readonly bytesPerMove: number;
  readonly framesPerMove: number;
  readonly ack: Spread;
  readonly mate: Spread;
  readonly reveal: Spread;
  /** Beyond the 10 ms of the timer that measures it. */
  readonly loopDelayMs: number;
  /** Of all players together, beyond what the server has without any. */
  readonly memoryPerPlayer: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly driverCpu: number;
}

const TIMER_MS = 10;

export function figuresOf(measured: {
  server: string;
  players: number;
  seconds: number;
  told: AllTold;
  before: Reading;
  after: Reading;
  memoryPerPlayer: number;
}): Figures {
  const { tallies, cpuSeconds } = measured.told;
  const { before, after, seconds } = measured;
  return {
    server: measured.server,
    players: measured.players,
    seconds,
    movesPerSecond: tallies.moves / seconds,
    cpuPer1000Moves: ((after.cpuSeconds - before.cpuSeconds) / tallies.moves) * 1000,
    bytesPerMove: tallies.bytesRead / tallies.moves,
    framesPerMove: tallies.framesRead / tallies.moves,
    ack: spreadOf(tallies.ackMs),
    mate: spreadOf(tallies.mateMs),
    reveal: spreadOf(tallies.revealMs),
    loopDelayMs: Math.max(0, after.loopDelayMs - TIMER_MS),
    memoryPerPlayer: measured.memoryPerPlayer,
    refused: tallies.refused,
    driverCpu: cpuSeconds / seconds,
  };
}

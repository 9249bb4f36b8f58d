// A class that storms in: many people join one room within a few seconds. From the first byte of the handshake to a seat
// and a snapshot.
import { type Spread, spreadOf } from '../figures.ts';
import { gather } from './steady.ts';

export interface StormOptions {
  readonly players: number;
  readonly withinSeconds: number;
  readonly drivers: number;
}

export interface StormResult {
  readonly players: number;
  readonly join: Spread;
  readonly cpuMsPerJoin: number;
  readonly bytesPerJoin: number;
}

export async function storm({ players, withinSeconds, drivers: count }: StormOptions): Promise<StormResult> {
  const { podium, drivers, joining } = await gather({
    rooms: 1,
    playersPerRoom: players,
    teamSize: 5,
    drivers: count,
    seconds: 120,
    perSecond: players / withinSeconds,
  });
  try {
    const { cpuSeconds } = await podium.read();
    return {
      players,
      join: spreadOf(joining.joinMs),
      // The start of the process is in it.
      cpuMsPerJoin: (cpuSeconds * 1000) / players,
      bytesPerJoin: joining.bytesRead / players,
    };
  } finally {
    await drivers.stop();
    await podium.stop();
  }
}

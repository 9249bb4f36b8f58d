// The server is killed under thousands of players in the middle of their moves, and started again: how long until the last
// of them is on the own board again, and whether anything that was acknowledged is missing there.
import { type Spread, spreadOf } from '../figures.ts';
import { gather } from './steady.ts';

export interface ReconnectOptions {
  readonly rooms: number;
  readonly playersPerRoom: number;
  readonly drivers: number;
  readonly moveForMs: number;
}

export interface ReconnectResult {
  readonly players: number;
  /** From the start of the new process until the last one is back. */
  readonly allBackMs: number;
  /** From the kill, one value a player. */
  readonly back: Spread;
  /** Rooms in which a snapshot afterwards was older than an acknowledgement before. */
  readonly roomsWithLoss: number;
  readonly acknowledged: number;
}

const BACK_WITHIN_MS = 60_000;

export async function reconnect(options: ReconnectOptions): Promise<ReconnectResult> {
  const { rooms, playersPerRoom, drivers: count, moveForMs } = options;
  const gathered = await gather({
    rooms,
    playersPerRoom,
    teamSize: 5,
    drivers: count,
    seconds: 900,
    perSecond: 600,
  });
  const { podium, drivers } = gathered;
  try {
    await drivers.all({ do: 'toPlay' });
    const before = await drivers.all({ do: 'move', forMs: moveForMs, moveEveryMs: 2_000 });
    await drivers.all({ do: 'expectRestart', withinMs: BACK_WITHIN_MS });
    await podium.kill();
    const startedMs = performance.now();
    await podium.start();
    const told = await drivers.all({ do: 'comeBack' });
    const allBackMs = performance.now() - startedMs;
    const lost = Object.entries(before.acknowledged).filter(([room, seq]) => (told.shown[room] ?? -1) < seq);
    return {
      players: gathered.players,
      allBackMs,
      back: spreadOf(told.tallies.joinMs),
      roomsWithLoss: lost.length,
      acknowledged: before.tallies.ackMs.length,
    };
  } finally {
    await drivers.stop();
    await podium.stop();
  }
}

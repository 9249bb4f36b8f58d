// How far a room has come, in as few words as a list of rooms needs. The log keeps it in columns of its own (server/log/contract.ts),
// so that nobody has to fold a room to say it.
import type { RoomState } from './state.ts';

/** Every phase between lobby and finish is one to whoever looks at a list. `roundNo`: from 1; 0 where none is played. */
export function standsOf({ phase, pausedAt, round, plan }: RoomState): {
  at: 'lobby' | 'running' | 'paused' | 'finished';
  roundNo: number;
  rounds: number;
} {
  const isPlayed = phase !== 'lobby' && phase !== 'finished';
  return {
    at: isPlayed ? (pausedAt === null ? 'running' : 'paused') : phase,
    roundNo: isPlayed && round ? round.index + 1 : 0,
    rounds: plan.length,
  };
}

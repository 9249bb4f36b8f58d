// Commands that mean the moment of their press: go on, stop, more time, end. They are sent again for a short while only;
// a pause that arrives a minute late would surprise a class. All other commands set something and are kept until settled.
import type { CommandType } from '../../shared/protocol/commands.ts';

const STEERING: ReadonlySet<CommandType> = new Set<CommandType>([
  'start',
  'next',
  'skipToReveal',
  'pause',
  'resume',
  'addTime',
  'endRound',
  'closeBoard',
  'skipRound',
  'replayRound',
  'revealStep',
  'showDistribution',
  'showThenNow',
  'openInsight',
  'takePaceBack',
  'playAgain',
  'end',
  'deleteRoom',
]);
export const STEERING_LIVES_MS = 10_000;

export const hasPassed = (
  { command, atMs }: { command: { type: CommandType }; atMs: number },
  nowMs: number,
): boolean => STEERING.has(command.type) && nowMs - atMs > STEERING_LIVES_MS;

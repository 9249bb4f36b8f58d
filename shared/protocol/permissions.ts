// One table: which role may send which command, and which become the group's in group pace. Everything else is
// refused `not_allowed` before a decider looks at it. Phases are the decider's business (shared/game/SPEC.md).
import type { CommandType } from './commands.ts';
import type { Role } from './messages.ts';

/** `group`: every seated player while the room has group pace. `alone` players decide nothing for others. */
export type Allowed = readonly (Role | 'group')[];

export const permissions: Record<CommandType, Allowed> = {
  join: ['player'],
  takeSeat: ['player'],
  claimSeat: ['player'],
  answerClaim: ['host', 'group'],
  offerSeat: ['player', 'host'],
  forgetSeat: ['player', 'host'],
  wishFactor: ['player'],
  pickTeam: ['player'],
  move: ['player'],
  undo: ['player'],
  setReady: ['player'],
  askHelp: ['player'],
  vote: ['player'],
  start: ['host'],
  next: ['host'],
  skipToReveal: ['host'],
  pause: ['host', 'group'],
  resume: ['host', 'group'],
  addTime: ['host', 'group'],
  endRound: ['host'],
  closeBoard: ['host'],
  answerHelp: ['host'],
  skipRound: ['host'],
  replayRound: ['host'],
  revealStep: ['host'],
  showDistribution: ['host'],
  openInsight: ['host'],
  showThenNow: ['host'],
  setRelaxed: ['host'],
  setLocked: ['host'],
  setSettings: ['host'],
  setPlan: ['host'],
  renameSeat: ['host'],
  moveSeat: ['host'],
  removeSeat: ['host'],
  restoreSeat: ['host'],
  setHandsOff: ['host'],
  setFactor: ['host'],
  takePaceBack: ['host'],
  replaceLink: ['host'],
  playAgain: ['host', 'group'],
  end: ['host'],
  deleteRoom: ['host'],
};

/** What somebody without a seat may send. */
export const ENTERING: readonly CommandType[] = ['join', 'takeSeat', 'claimSeat'];

export const maySend = (role: Role, isGroupPace: boolean, type: CommandType): boolean =>
  permissions[type].includes(role) ||
  (role === 'player' && isGroupPace && permissions[type].includes('group'));

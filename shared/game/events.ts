// What happened: the events of a room, as the log keeps them. `evolve` folds them, `decide` makes them. Texts that
// people typed are named in `wordFields`, so that the log can keep them apart. Cards and zones are authored
// indexes, seats and teams small numbers: they are written once per move.
import type { Settings, TimeFactor } from '../protocol/commands.ts';
import type { Form, Pace } from '../protocol/views.ts';

interface Base {
  v: 1;
  /** Milliseconds since 1970, never smaller than that of an earlier event. */
  at: number;
  /** The command that caused it; what makes repeats of that command settled. Absent for what the server itself does. */
  by?: { seat: number; client: string; n: number };
}

export interface BoardScore {
  board: number;
  accuracy: number;
  right: number;
  of: number;
  points: number;
  ranMs: number;
  method: string;
  grader: number;
}

/** How a round was answered: mean accuracy of the boards that somebody touched, how many these were, and how many were all right. */
export interface RoundResult {
  facility: number;
  fullyRight: number;
  boards: number;
}
export interface ReviewedRound extends RoundResult {
  /** Id in the pack. */
  round: string;
  /** When it was played. */
  atMs: number;
}

type Body =
  | {
      type: 'roomOpened';
      room: string;
      code: string;
      pack: string;
      form: Form;
      pace: Pace;
      settings: Settings;
      rounds: string[];
      hostHash: string;
      screenHash: string;
      /** Of a review that grew out of other rooms: what the class did with each round then. */
      from: readonly ReviewedRound[] | null;
      /** The room whose crews sail together again, where this one repeats it. */
      crewsOf: string | null;
    }
  | {
      type: 'seatTaken';
      seat: number;
      /** As the host sees it: with the number before it where `isNumbered`. */
      name: string | null;
      isNumbered: boolean;
      hash: string;
      wants: TimeFactor;
      team: number | null;
      /** On the ship that this person had in the room that is repeated. */
      isBack: boolean;
      connection: string;
    }
  | { type: 'seatArrived'; seat: number; connection: string }
  | { type: 'seatWentAway'; seat: number; connection: string }
  | { type: 'teamPicked'; seat: number; team: number }
  /** Start: everybody without a team, and those moved to even out the sizes. */
  | { type: 'teamsFormed'; placed: [seat: number, team: number][] }
  | { type: 'seatRenamed'; seat: number; name: string | null; isNumbered: boolean }
  | { type: 'seatMoved'; seat: number; team: number }
  | { type: 'seatRemoved'; seat: number }
  | { type: 'seatRestored'; seat: number }
  /** A one-time code for the seat, by its hash. */
  | { type: 'seatOffered'; seat: number; hash: string; until: number }
  /** Somebody brought the code: from now on this secret is the seat's. */
  | { type: 'seatTakenOver'; seat: number; hash: string; connection: string }
  | { type: 'seatClaimed'; claim: number; seat: number; hash: string; connection: string }
  | { type: 'claimAnswered'; claim: number; isYes: boolean }
  /** The name is no more: its text is deleted after this event. */
  | { type: 'seatForgotten'; seat: number }
  | { type: 'linkReplaced'; what: 'host' | 'screen'; hash: string }
  | { type: 'handsOffSet'; seat: number; isHandsOff: boolean }
  /** Asked for by the person; what becomes of it is a factorSet. */
  | { type: 'factorWished'; seat: number; factor: TimeFactor }
  | { type: 'factorSet'; who: 'seat' | 'team'; number: number; factor: TimeFactor }
  | { type: 'settingsSet'; settings: Settings }
  | { type: 'planSet'; rounds: string[] }
  | { type: 'lockedSet'; isLocked: boolean }
  | { type: 'relaxedSet'; isRelaxed: boolean }
  | {
      type: 'roundBriefed';
      index: number;
      seed: string;
      nonce: string;
      commitment: string;
      placed: [seat: number, team: number][];
    }
  | { type: 'countdownStarted'; goAt: number }
  | { type: 'playStarted'; attempt: 1 | 2 }
  | { type: 'moved'; board: number; move: unknown }
  | { type: 'undone'; board: number }
  | { type: 'readySet'; board: number; seat: number; isReady: boolean }
  | { type: 'helpAsked'; board: number; seat: number; isAsking: boolean }
  | { type: 'helpAnswered'; board: number; answer: 'coming' | 'done' }
  | { type: 'lockStarted'; board: number; lockAt: number }
  | { type: 'boardLocked'; board: number }
  | { type: 'boardClosed'; board: number }
  /** The deadline of all boards that were allowed at most so much. */
  | { type: 'boardsClosed'; allowedMs: number }
  /** All boards are closed. Scores of the last attempt count; those of attempt 1 of a review are kept for the gain. */
  | { type: 'roundScored'; attempt: 1 | 2; isFinal: boolean; boards: BoardScore[] }
  | { type: 'discussionStarted' }
  | { type: 'distributionShown' }
  | { type: 'insightSet'; isOpen: boolean }
  | { type: 'thenNowShown'; isShown: boolean }
  | { type: 'revealStarted' }
  | { type: 'revealStepped'; step: 1 | 2 | 3 }
  | { type: 'standingsShown' }
  | { type: 'roundSkipped' }
  | { type: 'roundReplayed' }
  | { type: 'paused' }
  | { type: 'resumed' }
  | { type: 'timeAdded'; ms: number }
  /** After an outage: `lostMs` counts like a pause, `extraMs` leaves at least 20 s. */
  | { type: 'deadlinesShifted'; lostMs: number; extraMs: number }
  | { type: 'voted'; seat: number; what: 'next' | 'pace'; on: boolean }
  | { type: 'paceChanged'; pace: Pace }
  | { type: 'playedAgain' }
  | { type: 'roomFinished' };

export type GameEvent = Base & Body;
export type EventType = GameEvent['type'];
export type EventOf<T extends EventType> = Extract<GameEvent, { type: T }>;
type WithoutBase<E> = E extends unknown ? Omit<E, 'v' | 'at' | 'by'> : never;
/** An event without its stamp, as rules write it down; decide adds `v`, `at` and `by`. */
export type EventBody = WithoutBase<GameEvent>;

/** Fields that hold what a person typed: the log keeps their text in a table of its own; null = deleted. */
export const wordFields: Partial<Record<EventType, readonly string[]>> = {
  seatTaken: ['name'],
  seatRenamed: ['name'],
};

// What a report keeps of a log: every play of a round that was scored, and what people did. Made by gather.ts, read by figures/
// and take/; holds no words but those of the pack.
import type { RoomState } from '../../../shared/game/index.ts';
import type { Round } from '../../../shared/rounds/index.ts';
import type { Kind } from '../../../shared/rounds/kind.ts';

/** A board as it was scored. `number` is a team's or, of an attempt alone, a seat's. */
export interface Answer {
  readonly number: number;
  readonly value: unknown;
  /** Somebody changed it. */
  readonly isTouched: boolean;
  readonly accuracy: number;
  readonly right: number;
  readonly of: number;
}

export interface Answers {
  readonly unit: 'team' | 'seat';
  readonly attempt: 1 | 2;
  /** In board order. */
  readonly boards: readonly Answer[];
}

export interface TeamScore {
  readonly team: number;
  readonly accuracy: number;
  readonly points: number;
  readonly right: number;
  readonly of: number;
  readonly isTouched: boolean;
}

export interface Play {
  readonly no: number;
  readonly game: number;
  readonly index: number;
  readonly round: Round;
  readonly kind: Kind;
  readonly showsNote: boolean;
  startedAtMs: number;
  /** When the first attempt of two was scored, and the last one. */
  firstEndedAtMs: number;
  endedAtMs: number;
  /** The first attempt of two, once it is scored. */
  first: Answers | null;
  /** The answers that the reveal speaks of; null before. */
  last: Answers | null;
  scores: readonly TeamScore[];
  /** Seat → team, when the round was scored. */
  teamOf: ReadonlyMap<number, number>;
  /** Who moved, took back or got ready: seat → team whose board it was last; null: the own board of an attempt alone. */
  readonly acted: Map<number, number | null>;
  /** The key was shown to everybody. */
  isShown: boolean;
  /** Its points stand: it was not replayed afterwards. */
  isCounted: boolean;
}

export interface Acts {
  placed: number;
  moved: number;
  undone: number;
  agreed: number;
}

export const noActs = (): Acts => ({ placed: 0, moved: 0, undone: 0, agreed: 0 });

export interface Gathered {
  /** The room after the last event. */
  readonly state: RoomState;
  readonly openedAtMs: number;
  readonly startedAtMs: number | null;
  readonly finishedAtMs: number | null;
  readonly games: number;
  readonly gameMs: number;
  /** Scored ones, in the order in which they were played. */
  readonly plays: readonly Play[];
  readonly presentMs: ReadonlyMap<number, number>;
  readonly bySeat: ReadonlyMap<number, Acts>;
  readonly byTeam: ReadonlyMap<number, Acts>;
}

/** Plays that a host may be told of: the key was shown, or the game is over. Before that, nothing leaves. [VW2] */
export const tellable = ({ plays, state }: Gathered): Play[] =>
  plays.filter((play) => play.isShown || state.phase === 'finished');

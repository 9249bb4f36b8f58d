// The contract of a kind of round: everything the game needs to know about one, and nothing about rooms,
// seats or time. Kinds live in shared/rounds/<kind>/ and are registered in index.ts; README.md shows how to add one.
import type * as z from 'zod/mini';
import type { RoundBase } from '../content/base.ts';
import type { Text } from '../content/text.ts';
import type { Rng } from './rng.ts';

/** A card, zone or statement as players see it: a random id that lives for one play of the round. */
export type OpaqueId = string;

/** Opaque ids dealt for one play of a round, by authored index. A kind without zones has `zones: []`. */
export interface Deal {
  /** `cards[i]` = opaque id of the i-th authored card (for `choice`: statement). */
  readonly cards: readonly OpaqueId[];
  /** `zones[axis][j]` = opaque id of the j-th authored zone of that axis. */
  readonly zones: readonly (readonly OpaqueId[])[];
  /** Authored card indexes in the order in which lists name them (the same for all teams). */
  readonly cardOrder: readonly number[];
  /** Authored zone indexes in dealt order, per axis; zones marked `last` stay last. */
  readonly zoneOrder: readonly (readonly number[])[];
}

export type Accuracy = {
  /** 0 … 1, what points are made of. */
  accuracy: number;
  /** The plain count for people: "11 of 14". Cards × axes for match, cards for order (cards that stand in a valid place), statements for choice. */
  right: number;
  of: number;
  /** Name of the method from the grading page, e.g. `pairs`. */
  method: string;
};

/** Shown while a round is played: no authored ids, no authored order. */
export interface TaskCard {
  id: OpaqueId;
  text: Text;
  short?: Text;
}
export interface TaskZone {
  id: OpaqueId;
  text: Text;
  hint?: Text;
}
export interface TaskAxis {
  label: Text | null;
  zones: TaskZone[];
  isMulti: boolean;
}

/** One card of a board after the reveal: right or wrong, and where it belongs, in words. */
export interface CardMark {
  card: OpaqueId;
  isRight: boolean;
  isPlaced: boolean;
  belongs: Text /** stays for discussion, counts nowhere */;
  isUnscored?: boolean;
}

/** One line of "how teams answered", without the key: counts of boards. */
export interface DistributionRow {
  card: OpaqueId;
  counts: number[];
}

/**
 * The right answer as it is shown from reveal step 2 on. `rows` are in key order for `order`, dealt order otherwise.
 * `isDecoy`: belongs nowhere; for `choice` a statement that is no right answer. `isUnscored`: see CardMark.
 */
export interface KeyRow {
  card: OpaqueId;
  belongs: Text;
  zones?: OpaqueId[][] /** order: first and last position (1-based) it may take */;
  from?: number;
  to?: number;
  isDecoy?: boolean;
  isUnscored?: boolean;
}

/**
 * R: the authored round · B: a board (authored indexes only, plain JSON) · M: a move as a client sends it (opaque
 * ids) · E: a move as the log keeps it (authored indexes) · V: a board as its members see it (opaque ids).
 * All functions are pure; none may throw for any board that `apply` can produce.
 */
export interface Kind<R extends RoundBase = RoundBase, B = unknown, M = unknown, E = unknown, V = unknown> {
  readonly name: string;
  readonly graderVersion: number;
  readonly roundSchema: z.ZodMiniType<R>;
  readonly moveSchema: z.ZodMiniType<M>;
  /** The move that is made most, from its text as JSON.stringify writes it, by the rules of `moveSchema` and without the way
   *  through JSON and it; null for everything else. */
  readMove(text: string): M | null;
  /** What no schema can say: unknown ids in the key, cycles, unreachable full marks. Paths are inside the round. */
  check(round: R): { path: (string | number)[]; message: string }[];
  /** How many ids to deal. */
  pieces(round: R): { cards: number; zones: number[]; lastZones: number[][] };
  empty(round: R): B;
  /** Opaque → authored indexes; null when the move names something this round does not have. */
  decode(round: R, move: M, deal: Deal): E | null;
  /** Authored card index that a move is about: holds, shares and disputes are per card. */
  cardOf(move: E): number;
  /** The board after the move, or 'unchanged' when it already is so (moves set, they never toggle). */
  apply(round: R, board: B, move: E): B | 'unchanged';
  /** The move that takes `move` back, judged on the board before it. */
  inverse(round: R, board: B, move: E): E;
  /** Cards (statements) that lie on the board; a card with one of two axes set counts as half. `of` = all that can be placed. */
  progress(round: R, board: B): { placed: number; half: number; of: number };
  /** Whether this card (authored index) still lies untouched in the tray. */
  isInTray(round: R, board: B, card: number): boolean;
  grade(round: R, board: B): Accuracy;
  /** Axes and zones as briefing and play show them (empty for order and choice), and for choice how many to pick. */
  taskView(round: R, deal: Deal): { axes: TaskAxis[]; picks?: 'one' | 'several' };
  boardView(round: R, board: B, deal: Deal): V;
  /** Right and wrong of one board, in dealt order. Only for use after the reveal of the last attempt. */
  marks(round: R, board: B, deal: Deal): CardMark[];
  /** How many boards answered what, without the key (order: per card counts by position; match: by zone of axis 0,
   *  then axis 1 …, last the tray; choice: [picked, not picked]). */
  distribution(round: R, boards: readonly B[], deal: Deal): DistributionRow[];
  keyRows(round: R, deal: Deal): KeyRow[];
  /** For each authored card, 1 if the board has it right, else 0: the raw material of "hardest card" and reports. */
  rightCards(round: R, board: B): boolean[];
  /** Canonical JSON of the key in authored ids: what the commitment at round start is made of. */
  canonicalKey(round: R): string;
  /** Moves that lead from an empty board to full marks: content check, oracles, bots. */
  perfectMoves(round: R): E[];
  /** A random legal move on this board (bots and models): any card, any place. */
  randomMove(round: R, board: B, rng: Rng): E;
  /** Encodes a log move as a client would send it: bots play through the real protocol. */
  encode(round: R, move: E, deal: Deal): M;
}

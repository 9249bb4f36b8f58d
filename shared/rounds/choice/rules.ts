// The board of a choice round, its moves and its grades: a team picks one or several of a few statements.
// What players see is put together in index.ts.
import type { Accuracy, Deal } from '../kind.ts';
import type { Rng } from '../rng.ts';
import { type ChoiceRound, isPickOne } from './content.ts';
import type { ChoiceMove } from './moves.ts';

/** Authored indexes in ascending order. */
export interface ChoiceBoard {
  chosen: number[];
}
/** A move as the log keeps it: an authored index. */
export interface ChoiceLogMove {
  do: 'choose';
  card: number;
  on: boolean;
}

export function decodeChoice(move: ChoiceMove, deal: Deal): ChoiceLogMove | null {
  const card = deal.cards.indexOf(move.card);
  return card < 0 ? null : { do: 'choose', card, on: move.on };
}

export const encodeChoice = (move: ChoiceLogMove, deal: Deal): ChoiceMove => ({
  do: 'choose',
  card: deal.cards[move.card] as string,
  on: move.on,
});

export function applyChoice(
  round: ChoiceRound,
  board: ChoiceBoard,
  move: ChoiceLogMove,
): ChoiceBoard | 'unchanged' {
  if (board.chosen.includes(move.card) === move.on) return 'unchanged';
  const kept = isPickOne(round) && move.on ? [] : board.chosen.filter((card) => card !== move.card);
  return { chosen: move.on ? [...kept, move.card].sort((a, b) => a - b) : kept };
}

export function inverseChoice(round: ChoiceRound, board: ChoiceBoard, move: ChoiceLogMove): ChoiceLogMove {
  const replaced = board.chosen[0];
  // Where one is picked, picking lets another go: taking it back picks that one again.
  if (isPickOne(round) && move.on && replaced !== undefined)
    return { do: 'choose', card: replaced, on: true };
  return { do: 'choose', card: move.card, on: board.chosen.includes(move.card) };
}

/** Mostly picks a statement, now and then lets one go. */
export function randomChoiceMove(round: ChoiceRound, board: ChoiceBoard, rng: Rng): ChoiceLogMove {
  const card = rng.below(round.statements.length);
  const letsGo = board.chosen.includes(card) && rng.below(2) === 0;
  return { do: 'choose', card, on: !letsGo };
}

const isRightStatement = (round: ChoiceRound, card: number) =>
  round.key.includes(round.statements[card]?.id ?? '');

/** A statement is judged rightly when it is picked and right, or neither. */
export const rightStatements = (round: ChoiceRound, board: ChoiceBoard): boolean[] =>
  round.statements.map((_, card) => isRightStatement(round, card) === board.chosen.includes(card));

/**
 * `right-minus-wrong` (H5P with penalties): max(0, right picks − wrong picks) / right statements. For people: of
 * one where one is picked, else how many statements are judged rightly; nothing picked is nothing right.
 */
export function gradeChoice(round: ChoiceRound, board: ChoiceBoard): Accuracy {
  const method = round.method ?? (isPickOne(round) ? 'all-or-nothing' : 'right-minus-wrong');
  const hits = board.chosen.filter((card) => isRightStatement(round, card)).length;
  const wrong = board.chosen.length - hits;
  const isAllRight = hits === round.key.length && wrong === 0;
  const balance = Math.max(0, hits - wrong) / round.key.length;
  const judged = rightStatements(round, board).filter(Boolean).length;
  return {
    accuracy: method === 'all-or-nothing' ? Number(isAllRight) : balance,
    right: isPickOne(round) ? hits : board.chosen.length === 0 ? 0 : judged,
    of: isPickOne(round) ? 1 : round.statements.length,
    method,
  };
}

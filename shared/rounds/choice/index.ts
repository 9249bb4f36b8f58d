// The kind `choice`: a team picks one or several of a few statements. The rules are in rules.ts, the authored
// form in content.ts; here stand the views and the kind itself. Lists run in dealt order: the right statement
// is often authored first.
import type { Text } from '../../content/text.ts';
import type { Deal, Kind } from '../kind.ts';
import { type ChoiceRound, checkChoice, choiceRound, isPickOne } from './content.ts';
import { type ChoiceMove, type ChoiceView, choiceMove, readChoiceMove } from './moves.ts';
import {
  applyChoice,
  type ChoiceBoard,
  type ChoiceLogMove,
  decodeChoice,
  encodeChoice,
  gradeChoice,
  inverseChoice,
  randomChoiceMove,
  rightStatements,
} from './rules.ts';

const RIGHT: Text = { ko: '정답', en: 'A right answer' };
const NOT_RIGHT: Text = { ko: '정답 아님', en: 'Not an answer' };

const belongs = (round: ChoiceRound, card: number): Text =>
  round.key.includes(round.statements[card]?.id ?? '') ? RIGHT : NOT_RIGHT;

const idOf = (deal: Deal, card: number) => deal.cards[card] as string;

export const choice = {
  name: 'choice',
  graderVersion: 1,
  roundSchema: choiceRound,
  moveSchema: choiceMove,
  readMove: readChoiceMove,
  check: checkChoice,
  pieces: (round) => ({ cards: round.statements.length, zones: [], lastZones: [] }),
  empty: () => ({ chosen: [] }),
  decode: (_, move, deal) => decodeChoice(move, deal),
  cardOf: (move) => move.card,
  apply: applyChoice,
  inverse: inverseChoice,
  // Where several may be picked, `of` is all of them: the number of right ones is part of the key.
  progress: (round, board) => ({
    placed: board.chosen.length,
    half: 0,
    of: isPickOne(round) ? 1 : round.statements.length,
  }),
  isInTray: (_, board, card) => !board.chosen.includes(card),
  grade: gradeChoice,
  taskView: (round) => ({ axes: [], picks: isPickOne(round) ? 'one' : 'several' }),
  boardView: (_, board, deal) => ({
    chosen: deal.cardOrder.filter((card) => board.chosen.includes(card)).map((card) => idOf(deal, card)),
  }),
  marks: (round, board, deal) => {
    const right = rightStatements(round, board);
    return deal.cardOrder.map((card) => ({
      card: idOf(deal, card),
      isRight: right[card] === true,
      isPlaced: board.chosen.includes(card),
      belongs: belongs(round, card),
    }));
  },
  distribution: (_, boards, deal) =>
    deal.cardOrder.map((card) => {
      const picked = boards.filter((board) => board.chosen.includes(card)).length;
      return { card: idOf(deal, card), counts: [picked, boards.length - picked] };
    }),
  keyRows: (round, deal) =>
    deal.cardOrder.map((card) => ({
      card: idOf(deal, card),
      belongs: belongs(round, card),
      isDecoy: belongs(round, card) === NOT_RIGHT,
    })),
  rightCards: rightStatements,
  canonicalKey: (round) =>
    JSON.stringify({
      kind: 'choice',
      method: gradeChoice(round, { chosen: [] }).method,
      key: [...round.key].sort(),
    }),
  perfectMoves: (round) =>
    round.statements.flatMap((statement, card) =>
      round.key.includes(statement.id) ? [{ do: 'choose', card, on: true }] : [],
    ),
  randomMove: randomChoiceMove,
  encode: (_, move, deal) => encodeChoice(move, deal),
} satisfies Kind<ChoiceRound, ChoiceBoard, ChoiceMove, ChoiceLogMove, ChoiceView>;

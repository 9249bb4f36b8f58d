// The kind `match`: cards go into the zones of one or two axes. This file only puts the parts together: content,
// check, key, rules, grade, view.
import type { Kind } from '../kind.ts';
import { checkMatch } from './check.ts';
import { type MatchRound, matchRound } from './content.ts';
import { gradeMatch, rightMatchCards } from './grade.ts';
import { cellsOf, methodOf } from './key.ts';
import { type MatchMove, type MatchView, matchMove, readMatchMove } from './moves.ts';
import {
  applyMatch,
  decodeMatch,
  emptyMatch,
  encodeMatch,
  inverseMatch,
  liesInTray,
  type MatchBoard,
  type MatchLogMove,
  matchProgress,
  perfectMatchMoves,
  randomMatchMove,
} from './rules.ts';
import { matchAxes, matchBoardView, matchDistribution, matchKeyRows, matchMarks } from './view.ts';

/** Every cell with its accepted zones and whether it counts, sorted by card. */
function canonicalKey(round: MatchRound): string {
  const cells = cellsOf(round).map((cell) => ({
    card: round.cards[cell.card]?.id ?? '',
    axis: cell.axis,
    accepted: cell.accepted.map((zone) => round.axes[cell.axis]?.zones[zone]?.id ?? '').sort(),
    isScored: cell.isScored,
  }));
  const mapping = Object.entries(round.mapping ?? {}).flatMap(([card, values]) =>
    Object.entries(values).map(([zone, value]) => `${card} ${zone} ${value}`),
  );
  return JSON.stringify({
    kind: 'match',
    method: methodOf(round),
    cells: cells.sort((a, b) => (a.card === b.card ? a.axis - b.axis : a.card < b.card ? -1 : 1)),
    decoys: [...(round.decoys ?? [])].sort(),
    mapping: mapping.sort(),
    bounds: [round.lower ?? null, round.upper ?? null, round.default ?? null],
  });
}

export const match = {
  name: 'match',
  graderVersion: 1,
  roundSchema: matchRound,
  moveSchema: matchMove,
  readMove: readMatchMove,
  check: checkMatch,
  pieces: (round) => ({
    cards: round.cards.length,
    zones: round.axes.map((axis) => axis.zones.length),
    lastZones: round.axes.map((axis) => [...axis.zones.keys()].filter((zone) => axis.zones[zone]?.last)),
  }),
  empty: emptyMatch,
  decode: (_, move, deal) => decodeMatch(move, deal),
  cardOf: (move) => move.card,
  apply: applyMatch,
  inverse: inverseMatch,
  progress: matchProgress,
  isInTray: (_, board, card) => liesInTray(board, card),
  grade: gradeMatch,
  taskView: (round, deal) => ({ axes: matchAxes(round, deal) }),
  boardView: (_, board, deal) => matchBoardView(board, deal),
  marks: matchMarks,
  distribution: matchDistribution,
  keyRows: matchKeyRows,
  rightCards: rightMatchCards,
  canonicalKey,
  perfectMoves: perfectMatchMoves,
  randomMove: randomMatchMove,
  encode: (_, move, deal) => encodeMatch(move, deal),
} satisfies Kind<MatchRound, MatchBoard, MatchMove, MatchLogMove, MatchView>;

// The board of a match round and its moves: a move sets one axis of one card. Grading is in grade.ts, what
// players see in view.ts.
import type { Deal } from '../kind.ts';
import type { Rng } from '../rng.ts';
import type { MatchRound } from './content.ts';
import { cellsOf, perfectZones } from './key.ts';
import type { MatchMove } from './moves.ts';

/** `zones[card][axis]` = authored zone indexes, ascending; at most one unless the axis is `multi`. */
export interface MatchBoard {
  zones: number[][][];
}
/** A move as the log keeps it. `restore` is what taking back a `return` needs; no client can send it. */
export type MatchLogMove =
  | { do: 'set' | 'unset'; card: number; axis: number; zone: number }
  | { do: 'return'; card: number }
  | { do: 'restore'; card: number; zones: number[][] };

export const emptyMatch = (round: MatchRound): MatchBoard => ({
  zones: round.cards.map(() => round.axes.map(() => [])),
});

/** The zones of a card per axis. */
export const zonesOf = (board: MatchBoard, card: number): number[][] => board.zones[card] ?? [];
export const liesInTray = (board: MatchBoard, card: number): boolean =>
  zonesOf(board, card).every((zones) => zones.length === 0);

export function decodeMatch(move: MatchMove, deal: Deal): MatchLogMove | null {
  const card = deal.cards.indexOf(move.card);
  if (card < 0) return null;
  if (move.do === 'return') return { do: 'return', card };
  const zone = deal.zones[move.axis]?.indexOf(move.zone) ?? -1;
  return zone < 0 ? null : { do: move.do, card, axis: move.axis, zone };
}

/** `restore` has no form on the wire; its nearest is the first zone it sets, or the return. */
export function encodeMatch(move: MatchLogMove, deal: Deal): MatchMove {
  const card = deal.cards[move.card] as string;
  const wire = (as: 'set' | 'unset', axis: number, zone: number): MatchMove => ({
    do: as,
    card,
    axis,
    zone: deal.zones[axis]?.[zone] as string,
  });
  if (move.do === 'set' || move.do === 'unset') return wire(move.do, move.axis, move.zone);
  if (move.do === 'restore') {
    const axis = move.zones.findIndex((zones) => zones.length > 0);
    const zone = move.zones[axis]?.[0];
    if (zone !== undefined) return wire('set', axis, zone);
  }
  return { do: 'return', card };
}

function zonesAfter(round: MatchRound, before: number[][], move: MatchLogMove): number[][] {
  if (move.do === 'return') return before.map(() => []);
  if (move.do === 'restore') return move.zones;
  return before.map((zones, axis) => {
    if (axis !== move.axis) return zones;
    const others =
      round.axes[axis]?.multi || move.do === 'unset' ? zones.filter((zone) => zone !== move.zone) : [];
    return move.do === 'set' ? [...others, move.zone].sort((a, b) => a - b) : others;
  });
}

export function applyMatch(
  round: MatchRound,
  board: MatchBoard,
  move: MatchLogMove,
): MatchBoard | 'unchanged' {
  const before = zonesOf(board, move.card);
  const after = zonesAfter(round, before, move);
  const isSame = after.every((zones, axis) => zones.join() === before[axis]?.join());
  return isSame ? 'unchanged' : { zones: board.zones.with(move.card, after) };
}

export function inverseMatch(round: MatchRound, board: MatchBoard, move: MatchLogMove): MatchLogMove {
  const { card } = move;
  const before = zonesOf(board, card);
  if (move.do === 'return' || move.do === 'restore') return { do: 'restore', card, zones: before };
  // Only this axis is taken back: the other one may have been set by somebody else since.
  const { axis, zone } = move;
  const zones = before[axis] ?? [];
  if (zones.includes(zone)) return { do: 'set', card, axis, zone };
  const replaced = round.axes[axis]?.multi || move.do === 'unset' ? undefined : zones[0];
  return replaced === undefined
    ? { do: 'unset', card, axis, zone }
    : { do: 'set', card, axis, zone: replaced };
}

/** Mostly sets, now and then takes something back. */
export function randomMatchMove(round: MatchRound, board: MatchBoard, rng: Rng): MatchLogMove {
  const card = rng.below(round.cards.length);
  const axis = rng.below(round.axes.length);
  const zone = rng.below(round.axes[axis]?.zones.length ?? 0);
  const mood = rng.below(12);
  if (mood === 0 && !liesInTray(board, card)) return { do: 'return', card };
  return { do: mood === 1 ? 'unset' : 'set', card, axis, zone };
}

export const perfectMatchMoves = (round: MatchRound): MatchLogMove[] =>
  cellsOf(round).flatMap((cell) =>
    perfectZones(round, cell).map(
      (zone): MatchLogMove => ({ do: 'set', card: cell.card, axis: cell.axis, zone }),
    ),
  );

/** A card with one of two axes set is half placed. */
export function matchProgress(round: MatchRound, board: MatchBoard) {
  const set = round.cards.map((_, card) => zonesOf(board, card).filter((zones) => zones.length > 0).length);
  const placed = set.filter((axes) => axes === round.axes.length).length;
  return { placed, half: set.filter((axes) => axes > 0).length - placed, of: round.cards.length };
}

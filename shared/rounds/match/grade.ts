// Grades the board of a match round by any of the named methods: those of Moodle's matching question type, QTI's
// response processing and H5P. Which cells count is decided in key.ts; cells that do not count are passed over by
// every method.
import type { Accuracy } from '../kind.ts';
import type { MatchMethod, MatchRound } from './content.ts';
import { type Cell, cellsOf, isDecoy, mappedValue, methodOf, perfectZones } from './key.ts';
import { liesInTray, type MatchBoard, zonesOf } from './rules.ts';

interface Sheet {
  round: MatchRound;
  board: MatchBoard;
  /** Cells that count. */
  cells: Cell[];
  /** Those of them that are right. */
  right: number;
  decoys: number[];
}

const placedIn = (board: MatchBoard, cell: Cell) => zonesOf(board, cell.card)[cell.axis] ?? [];

function isRightCell(board: MatchBoard, cell: Cell): boolean {
  const placed = placedIn(board, cell);
  if (cell.isMulti) return placed.join() === cell.accepted.join();
  return placed.length === 1 && cell.accepted.includes(placed[0] as number);
}

const total = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0);

/** A placed decoy costs one card, a half placed one half of it: one cell for each axis that is set. */
function pairsRight(sheet: Sheet): number {
  const cost = total(
    sheet.decoys.map((card) => zonesOf(sheet.board, card).filter((zones) => zones.length > 0).length),
  );
  return (sheet.right - cost) / sheet.cells.length;
}

/** Best of the sum: the default upper bound of `mapped`. */
const bestMapped = (round: MatchRound, cells: Cell[]) =>
  total(
    cells.flatMap((cell) => perfectZones(round, cell).map((zone) => mappedValue(round, { ...cell, zone }))),
  );

/**
 * QTI `map_response`, divided by the upper bound so that it is a fraction. A placed decoy counts what the mapping,
 * or its default, says.
 */
function mapped({ round, board, cells, decoys }: Sheet): number {
  const ofCells = cells.flatMap((cell) =>
    placedIn(board, cell).map((zone) => mappedValue(round, { ...cell, zone })),
  );
  const ofDecoys = decoys.flatMap((card) =>
    zonesOf(board, card).flatMap((zones, axis) =>
      zones.map((zone) => mappedValue(round, { card, axis, zone })),
    ),
  );
  const upper = round.upper ?? bestMapped(round, cells);
  const sum = Math.min(upper, Math.max(round.lower ?? 0, total(ofCells) + total(ofDecoys)));
  return upper > 0 ? sum / upper : 0;
}

/** H5P with penalties: each placed zone that is not accepted costs what an accepted one earns. */
function rightMinusWrong({ board, cells, decoys }: Sheet): number {
  const most = total(cells.map((cell) => (cell.isMulti ? cell.accepted.length : 1)));
  const ofCells = total(
    cells.flatMap((cell) => placedIn(board, cell).map((zone) => (cell.accepted.includes(zone) ? 1 : -1))),
  );
  return (ofCells - total(decoys.map((card) => zonesOf(board, card).flat().length))) / most;
}

const methods: Record<MatchMethod, (sheet: Sheet) => number> = {
  'pairs-right': pairsRight,
  'pairs-right-corrected': (sheet) => {
    const chance = total(sheet.cells.map((cell) => cell.accepted.length / cell.zones)) / sheet.cells.length;
    return (pairsRight(sheet) - chance) / (1 - chance);
  },
  'all-or-nothing': ({ board, cells, right, decoys }) =>
    right === cells.length && decoys.every((card) => liesInTray(board, card)) ? 1 : 0,
  'right-minus-wrong': rightMinusWrong,
  mapped,
};

/** In [0, 1]; sums of mapped decimals are rounded, so that full marks are exactly 1. */
const fraction = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e12) / 1e12;

export function gradeMatch(round: MatchRound, board: MatchBoard): Accuracy {
  const cells = cellsOf(round).filter((cell) => cell.isScored);
  const right = cells.filter((cell) => isRightCell(board, cell)).length;
  const decoys = [...round.cards.keys()].filter((card) => isDecoy(round, card));
  const method = methodOf(round);
  const isUntouched = round.cards.every((_, card) => liesInTray(board, card));
  const isNothing = isUntouched || cells.length === 0;
  const accuracy = isNothing ? 0 : fraction(methods[method]({ round, board, cells, right, decoys }));
  return { accuracy, right, of: cells.length, method };
}

/** A card is right when all its counted cells are (none to count: nothing can be wrong); a decoy, in the tray. */
export function rightMatchCards(round: MatchRound, board: MatchBoard): boolean[] {
  const cells = cellsOf(round).filter((cell) => cell.isScored);
  return round.cards.map((_, card) =>
    isDecoy(round, card)
      ? liesInTray(board, card)
      : cells.every((cell) => cell.card !== card || isRightCell(board, cell)),
  );
}

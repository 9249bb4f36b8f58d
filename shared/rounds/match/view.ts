// What is shown of a match round: axes and boards in opaque ids, and from the reveal on marks and the key in
// words. Lists and records run in dealt order: the authored order would tell which cards and zones go together.
import type { Text } from '../../content/text.ts';
import type { CardMark, Deal, DistributionRow, KeyRow, TaskAxis } from '../kind.ts';
import type { MatchRound } from './content.ts';
import { rightMatchCards } from './grade.ts';
import { type Cell, cellsOf, isDecoy } from './key.ts';
import type { MatchView } from './moves.ts';
import { liesInTray, type MatchBoard, zonesOf } from './rules.ts';

const STAYS: Text = { ko: '트레이에 남기는 카드', en: 'Stays in the tray' };
const EITHER: Text = { ko: '어느 쪽이든', en: 'Either' };
const NOT_COUNTED: Text = { ko: ' (채점하지 않음)', en: ' (not counted)' };

const zoneId = (deal: Deal, axis: number, zone: number) => deal.zones[axis]?.[zone] as string;
const dealtZones = (deal: Deal, axis: number) => deal.zoneOrder[axis] ?? [];

export function matchAxes(round: MatchRound, deal: Deal): TaskAxis[] {
  return round.axes.map((axis, i) => ({
    label: axis.label ?? null,
    isMulti: axis.multi === true,
    zones: dealtZones(deal, i).flatMap((j) => {
      const zone = axis.zones[j];
      if (!zone) return [];
      return [{ id: zoneId(deal, i, j), text: zone.text, ...(zone.hint ? { hint: zone.hint } : {}) }];
    }),
  }));
}

export function matchBoardView(board: MatchBoard, deal: Deal): MatchView {
  const placed = deal.cardOrder
    .filter((card) => !liesInTray(board, card))
    .map((card): [string, string[][]] => [
      deal.cards[card] as string,
      zonesOf(board, card).map((zones, axis) =>
        dealtZones(deal, axis)
          .filter((zone) => zones.includes(zone))
          .map((zone) => zoneId(deal, axis, zone)),
      ),
    ]);
  return { placed: Object.fromEntries(placed) };
}

function cellInWords(round: MatchRound, cell: Cell): Text {
  if (!cell.isMulti && cell.accepted.length === cell.zones) {
    return { ko: EITHER.ko + NOT_COUNTED.ko, en: EITHER.en + NOT_COUNTED.en };
  }
  const texts = cell.accepted.flatMap((zone) => round.axes[cell.axis]?.zones[zone]?.text ?? []);
  const between = cell.isMulti ? { ko: ' + ', en: ' + ' } : { ko: ' 또는 ', en: ' or ' };
  const after = cell.isScored ? { ko: '', en: '' } : NOT_COUNTED;
  return {
    ko: texts.map((text) => text.ko).join(between.ko) + after.ko,
    en: texts.map((text) => text.en).join(between.en) + after.en,
  };
}

function belongsOf(round: MatchRound, cells: Cell[]): Text {
  if (cells.length === 0) return STAYS;
  const words = cells.map((cell) => cellInWords(round, cell));
  return { ko: words.map((text) => text.ko).join(' · '), en: words.map((text) => text.en).join(' · ') };
}

/** Cells of each card, and whether none of them counts. */
function cellsByCard(round: MatchRound) {
  const cells = cellsOf(round);
  return (card: number) => {
    const own = cells.filter((cell) => cell.card === card);
    return { own, isUnscored: own.length > 0 && own.every((cell) => !cell.isScored) };
  };
}

export function matchMarks(round: MatchRound, board: MatchBoard, deal: Deal): CardMark[] {
  const right = rightMatchCards(round, board);
  const ofCard = cellsByCard(round);
  return deal.cardOrder.map((card) => {
    const { own, isUnscored } = ofCard(card);
    return {
      card: deal.cards[card] as string,
      isRight: right[card] === true,
      isPlaced: !liesInTray(board, card),
      belongs: belongsOf(round, own),
      ...(isUnscored ? { isUnscored } : {}),
    };
  });
}

/** Per card: boards by zone of axis 0 in dealt order, then of axis 1, last those with the card in the tray. */
export const matchDistribution = (
  round: MatchRound,
  boards: readonly MatchBoard[],
  deal: Deal,
): DistributionRow[] =>
  deal.cardOrder.map((card) => ({
    card: deal.cards[card] as string,
    counts: [
      ...round.axes.flatMap((_, axis) =>
        dealtZones(deal, axis).map(
          (zone) => boards.filter((b) => zonesOf(b, card)[axis]?.includes(zone)).length,
        ),
      ),
      boards.filter((board) => liesInTray(board, card)).length,
    ],
  }));

export function matchKeyRows(round: MatchRound, deal: Deal): KeyRow[] {
  const ofCard = cellsByCard(round);
  return deal.cardOrder.map((card) => {
    const { own, isUnscored } = ofCard(card);
    const row = { card: deal.cards[card] as string, belongs: belongsOf(round, own) };
    if (isDecoy(round, card)) return { ...row, isDecoy: true };
    const zones = own.map((cell) =>
      dealtZones(deal, cell.axis)
        .filter((zone) => cell.accepted.includes(zone))
        .map((zone) => zoneId(deal, cell.axis, zone)),
    );
    return { ...row, zones, ...(isUnscored ? { isUnscored } : {}) };
  });
}

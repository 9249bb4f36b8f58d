// The key of a match round in authored indexes, cell by cell; a cell is one card on one axis. Says which cells
// count. Grading is in grade.ts.
import type { MatchMethod, MatchRound } from './content.ts';

export interface Cell {
  card: number;
  axis: number;
  /** Accepted zones, ascending. */
  accepted: number[];
  /** Number of zones of the axis. */
  zones: number;
  isMulti: boolean;
  /**
   * False where every zone is accepted (nothing can be wrong there), and for a card that the author leaves to
   * discussion: on the only axis, or of two on that where several zones are accepted (experts differ).
   */
  isScored: boolean;
}

/** Own entries only: a card may be called "constructor". */
export const entryOf = <T>(record: Record<string, T> | undefined, id: string): T | undefined =>
  record && Object.hasOwn(record, id) ? record[id] : undefined;

export const isDecoy = (round: MatchRound, card: number): boolean =>
  round.decoys?.includes(round.cards[card]?.id ?? '') ?? false;

/** All cells of cards that belong somewhere, in the order of cards, then axes. */
export function cellsOf(round: MatchRound): Cell[] {
  return round.cards.flatMap(({ id }, card) => {
    const lists = entryOf(round.key, id);
    if (!lists || isDecoy(round, card)) return [];
    return round.axes.map((axis, i) => {
      const accepted = [...axis.zones.keys()].filter((z) => lists[i]?.includes(axis.zones[z]?.id ?? ''));
      const isMulti = axis.multi === true;
      const isOpen = round.axes.length === 1 || (!isMulti && accepted.length > 1);
      const isDisputed = isOpen && (round.unscored?.includes(id) ?? false);
      const isFree = !isMulti && accepted.length === axis.zones.length;
      return { card, axis: i, accepted, zones: axis.zones.length, isMulti, isScored: !isDisputed && !isFree };
    });
  });
}

export const methodOf = (round: MatchRound): MatchMethod =>
  round.method ?? (round.axes.some((axis) => axis.multi) ? 'right-minus-wrong' : 'pairs-right-corrected');

/** What a card is worth in a zone under `mapped`. */
export function mappedValue(round: MatchRound, place: { card: number; axis: number; zone: number }): number {
  const values = entryOf(round.mapping, round.cards[place.card]?.id ?? '');
  const zone = round.axes[place.axis]?.zones[place.zone]?.id ?? '';
  return entryOf(values, zone) ?? round.default ?? 0;
}

/** Zones of a full answer in a cell: all accepted ones on a `multi` axis, else the one that is worth most, then the first. */
export function perfectZones(round: MatchRound, cell: Cell): number[] {
  if (cell.isMulti) return cell.accepted;
  const worth = (zone: number) => mappedValue(round, { card: cell.card, axis: cell.axis, zone });
  const best = Math.max(...cell.accepted.map(worth));
  return cell.accepted.filter((zone) => worth(zone) === best).slice(0, 1);
}

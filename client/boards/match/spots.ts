// Where a card of a match round can go, as one list that keys step through and places are numbered in. One axis:
// its zones. Two axes: the cells of the grid, row by row, with a margin for "not yet" (null) on each axis.
import type { TaskSlice } from '../../../shared/protocol/views.ts';
import type { TaskZone } from '../../../shared/rounds/kind.ts';
import type { MatchMove, MatchView } from '../../../shared/rounds/match/moves.ts';
import { t, tx } from '../../i18n/index.ts';

/** One zone per axis; null: not decided on this axis. */
export type Spot = (TaskZone | null)[];

export function spotsOf(task: TaskSlice): Spot[] {
  const [first, second] = task.axes;
  if (!first) return [];
  if (!second) return first.zones.map((zone) => [zone]);
  const rows = [...first.zones, null];
  const columns = [...second.zones, null];
  return rows.flatMap((a) => columns.map((b): Spot => [a, b])).filter(([a, b]) => a !== null || b !== null);
}

export function spotName(task: TaskSlice, spot: Spot): string {
  const names = spot.map((zone, axis) => {
    if (zone) return tx(zone.text);
    const label = task.axes[axis]?.label;
    return t('match.stillOpen', { axis: label ? tx(label) : t('match.axis', { n: axis + 1 }) });
  });
  return names.join(' · ');
}

/** A card by what it is focused and travels by: one axis may take it in several zones. */
export const keyAt = (card: string, spot: Spot): string =>
  spot.length === 1 ? `${card} ${spot[0]?.id}` : card;

export const zonesOf = (view: MatchView, card: string, axis: number): string[] =>
  view.placed[card]?.[axis] ?? [];
export const liesIn = (view: MatchView, card: string, spot: Spot): boolean =>
  spot.every((zone, axis) => {
    const zones = zonesOf(view, card, axis);
    return zone ? zones.includes(zone.id) : zones.length === 0;
  });

/** Moves that bring a card to a spot: only what has to change. */
export function movesTo(view: MatchView, card: string, spot: Spot): MatchMove[] {
  return spot.flatMap((zone, axis): MatchMove[] => {
    const zones = zonesOf(view, card, axis);
    if (zone) return zones.includes(zone.id) ? [] : [{ do: 'set', card, axis, zone: zone.id }];
    return zones.map((one) => ({ do: 'unset', card, axis, zone: one }));
  });
}

/** Zones of all axes that are set, and how many axes there are. */
export function fillOf(task: TaskSlice, view: MatchView, card: string): { set: number; of: number } {
  const set = task.axes.filter((_, axis) => zonesOf(view, card, axis).length > 0).length;
  return { set, of: task.axes.length };
}

/** Where a card lies, in words; empty for the tray. */
export function whereOf(task: TaskSlice, view: MatchView, card: string): string {
  return task.axes
    .map((axis, i) =>
      zonesOf(view, card, i)
        .map((id) => axis.zones.find((zone) => zone.id === id))
        .map((zone) => (zone ? tx(zone.text) : ''))
        .join(' + '),
    )
    .filter((words) => words !== '')
    .join(' · ');
}

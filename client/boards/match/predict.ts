// The placed cards after a move, before the server has said so. Must equal shared/rounds/match/rules.ts and
// the order in which its view lists things; a test in test/boards/ holds the two together.
import type { TaskSlice } from '../../../shared/protocol/views.ts';
import type { MatchMove, MatchView } from '../../../shared/rounds/match/moves.ts';

export function predictMatch(view: MatchView, move: MatchMove, task: TaskSlice): MatchView {
  const before = task.axes.map((_, axis) => view.placed[move.card]?.[axis] ?? []);
  const after = before.map((zones, axis) => {
    if (move.do === 'return') return [];
    if (axis !== move.axis) return zones;
    const isMulti = task.axes[axis]?.isMulti === true;
    const others = isMulti || move.do === 'unset' ? zones.filter((zone) => zone !== move.zone) : [];
    const wanted = move.do === 'set' ? [...others, move.zone] : others;
    const dealt = task.axes[axis]?.zones.map((zone) => zone.id) ?? [];
    return dealt.filter((zone) => wanted.includes(zone));
  });
  const placed = { ...view.placed, [move.card]: after };
  const isInTray = after.every((zones) => zones.length === 0);
  // In dealt order, as the server lists them, so that a card does not jump when its word arrives.
  const cards = task.cards?.map((card) => card.id) ?? Object.keys(placed);
  const kept = cards.filter((card) => placed[card] !== undefined && !(isInTray && card === move.card));
  return { placed: Object.fromEntries(kept.map((card) => [card, placed[card] ?? []])) };
}

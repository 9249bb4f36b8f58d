// A match board in words: what lies in which zone (one axis) or where each card lies (two), what is half placed, and what is
// left. Spoken by ../common/Listening.tsx.

import type { MatchView } from '../../../shared/rounds/match/moves.ts';
import { t, tx } from '../../i18n/index.ts';
import { readTray, shortOf } from '../common/people.ts';
import type { BoardProps } from '../contract.ts';
import { fillOf, whereOf, zonesOf } from './spots.ts';

interface Lying {
  view: MatchView;
  lying: readonly string[];
  held: string | null;
}

export function readMatch({ task }: BoardProps, { view, lying, held }: Lying): string {
  const placed = Object.keys(view.placed);
  const names = (cards: readonly string[]) => cards.map((card) => shortOf(task, card)).join(', ');
  const zones = (task.axes[0]?.zones ?? []).flatMap((zone) => {
    const inside = placed.filter((card) => zonesOf(view, card, 0).includes(zone.id));
    return inside.length > 0 ? [t('say.readZone', { zone: tx(zone.text), cards: names(inside) })] : [];
  });
  const cards = placed.map((card) =>
    t('say.readZone', { zone: shortOf(task, card), cards: whereOf(task, view, card) }),
  );
  const half = placed.filter((card) => fillOf(task, view, card).set < task.axes.length);
  return [
    ...(task.axes.length > 1 ? cards : zones),
    ...(half.length > 0 ? [t('say.readHalf', { cards: names(half) })] : []),
    readTray(task, lying),
    ...(held === null ? [] : [t('say.inHand', { card: shortOf(task, held) })]),
  ].join('. ');
}

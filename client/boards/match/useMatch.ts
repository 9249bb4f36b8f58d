// All match boards at work: the spots, the hand, the tray and what teammates do, with what people can do to them (acts.ts)
// by pointer (here) and by keys (keys.ts). How spots are drawn is Berths.tsx (one axis), AxisList.tsx (two, phones),
// Grid.tsx (two, wide).
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { MatchView } from '../../../shared/rounds/match/moves.ts';
import { t } from '../../i18n/index.ts';
import { isIn } from '../common/ghost.ts';
import { useHand } from '../common/hand.ts';
import { useListening } from '../common/Listening.tsx';
import { useNews } from '../common/news.ts';
import { shortOf } from '../common/people.ts';
import { useTray } from '../common/Tray.tsx';
import { useTravel } from '../common/travel.ts';
import { useDrag } from '../common/useDrag.ts';
import type { BoardProps } from '../contract.ts';
import { actsOf } from './acts.ts';
import { readMatch } from './read.ts';
import { fillOf, spotsOf, whereOf } from './spots.ts';

/** Index of the spot under a point, by measure: asked at every frame of a drag, and hit tests are dear on a slow phone. */
function spotUnder(root: HTMLElement | null, x: number, y: number): number | null {
  const spots = [...(root?.querySelectorAll<HTMLElement>('[data-spot]') ?? [])];
  const spot = spots.find((one) => isIn(one.getBoundingClientRect(), x, y));
  const sight = spot?.closest('[data-scroll]')?.getBoundingClientRect();
  // What has been scrolled out of sight lies under other things.
  return spot === undefined || (sight && !isIn(sight, x, y)) ? null : Number(spot.dataset.spot);
}

const zoneUnder = (x: number, y: number): string[] =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-zone]')?.dataset.zone?.split(' ') ?? [];

export function useMatch(props: BoardProps, root: RefObject<HTMLElement | null>) {
  const { board, task, announce, isReadOnly } = props;
  const view = board.view as MatchView;
  const [whole, setWhole] = useState<string | null>(null);
  const [menu, setMenu] = useState<string | null>(null);
  const hand = useHand(props);
  const { held } = hand;
  const travel = useTravel(root, (key) =>
    announce(t('say.focusOn', { card: shortOf(task, key.split(' ')[0] ?? '') })),
  );
  const tray = useTray(props, (card) => fillOf(task, view, card).set > 0);
  const spots = spotsOf(task);
  const { fresh, changes } = useNews(props, ({ card, name }) => {
    const values = { name, card: shortOf(task, card) };
    const place = whereOf(task, view, card);
    return place === '' ? t('say.otherReturned', values) : t('say.otherPlaced', { ...values, place });
  });
  const listening = useListening(props, {
    changes,
    readBoard: () => readMatch(props, { view, lying: tray.lying, held: held?.card ?? null }),
  });
  const state = { view, spots, hand, tray, travel, fresh, listening, whole, setWhole, menu, setMenu };
  const acts = actsOf(props, state);

  useDrag(root, {
    canTake: (card) => !isReadOnly && hand.holderOf(card) === null,
    start: (card, from) => hand.take(card, 'drag', null, from),
    over: (x, y) => hand.aim(spotUnder(root.current, x, y)),
    drop: (x, y, rect) => {
      if (!held) return;
      const spot = spots[spotUnder(root.current, x, y) ?? -1];
      if (spot) return acts.place(held.card, spot, rect);
      // A button of the sheet: one axis of two.
      const [axis, zone] = zoneUnder(x, y);
      if (zone !== undefined) {
        acts.send({ do: 'set', card: held.card, axis: Number(axis), zone });
        return hand.take(held.card, 'tap', null, held.from);
      }
      if (document.elementFromPoint(x, y)?.closest('[data-tray]')) return acts.giveBack(held.card, rect);
      travel.from(held.card, rect);
      hand.letGo();
    },
    cancel: hand.letGo,
    look: setWhole,
  });

  return { ...state, ...acts };
}
export type Match = ReturnType<typeof useMatch>;

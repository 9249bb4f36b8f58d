// An order board at work: the row, the hand, the tray and what teammates do, with what people can do to them (acts.ts)
// by pointer (here) and by keys (keys.ts). How it looks is OrderBoard.tsx.
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { OrderView } from '../../../shared/rounds/order/moves.ts';
import { t } from '../../i18n/index.ts';
import { useHand } from '../common/hand.ts';
import { useListening } from '../common/Listening.tsx';
import { useNews } from '../common/news.ts';
import { shortOf } from '../common/people.ts';
import { useTray } from '../common/Tray.tsx';
import { useTravel } from '../common/travel.ts';
import { useDrag } from '../common/useDrag.ts';
import type { BoardProps } from '../contract.ts';
import { actsOf } from './acts.ts';
import { placeUnder } from './Row.tsx';
import { readRow } from './read.ts';

export function useOrder(props: BoardProps, root: RefObject<HTMLElement | null>) {
  const { board, task, announce, isReadOnly } = props;
  const { row } = board.view as OrderView;
  const [whole, setWhole] = useState<string | null>(null);
  const [menu, setMenu] = useState<string | null>(null);
  const [focusCard, setFocusCard] = useState<string | null>(null);
  const travel = useTravel(root, (card) => announce(t('say.focusOn', { card: shortOf(task, card) })));
  const hand = useHand(props);
  const tray = useTray(props, (card) => row.includes(card));
  const { fresh, changes } = useNews(props, ({ card, name }) => {
    const values = { name, card: shortOf(task, card) };
    const place = row.indexOf(card) + 1;
    return place === 0
      ? t('say.otherReturned', values)
      : t('say.otherPlaced', { ...values, place: t('say.at', { n: place }) });
  });
  const { held } = hand;
  /** Places are counted in the row without the card in hand: 0 is before the first. */
  const rest = row.filter((card) => card !== held?.card);
  const listening = useListening(props, {
    changes,
    readBoard: () => readRow(props, { row, lying: tray.lying, held: held?.card ?? null }),
  });
  const state = {
    ...{ row, rest, hand, tray, travel, fresh, listening },
    ...{ whole, setWhole, menu, setMenu, focusCard, setFocusCard },
  };
  const acts = actsOf(props, state);

  useDrag(root, {
    canTake: (card) => !isReadOnly && hand.holderOf(card) === null,
    start: (card) => hand.take(card, 'drag', null),
    over: (x, y) => hand.aim(placeUnder(root.current, x, y, rest.length)),
    drop: (x, y, rect) => {
      if (!held) return;
      const at = placeUnder(root.current, x, y, rest.length);
      if (at !== null) return acts.place(held.card, at, rect);
      if (document.elementFromPoint(x, y)?.closest('[data-tray]')) return acts.giveBack(held.card, rect);
      travel.from(held.card, rect);
      hand.letGo();
    },
    cancel: hand.letGo,
    look: setWhole,
  });

  return { ...state, ...acts };
}
export type Order = ReturnType<typeof useOrder>;

// What people do on an order board: take a card, aim at a place, place it, give it back, let it go. Each act moves the
// focus with the card and is said. What calls them is useOrder.ts (pointers), keys.ts and the buttons of the board.
import { t } from '../../i18n/index.ts';
import type { Hand } from '../common/hand.ts';
import { nameOf, shortOf } from '../common/people.ts';
import type { useTray } from '../common/Tray.tsx';
import type { Travel } from '../common/travel.ts';
import type { BoardProps } from '../contract.ts';
import { afterAt } from './predict.ts';

interface State {
  row: string[];
  /** The row without the card in hand. */
  rest: string[];
  hand: Hand;
  tray: ReturnType<typeof useTray>;
  travel: Travel;
  setWhole(card: string): void;
  setMenu(card: string | null): void;
}

export function actsOf({ task, announce, isReadOnly, move }: BoardProps, state: State) {
  const { row, rest, hand, tray, travel } = state;
  const { held } = hand;
  const sayPutDown = (card: string) => announce(t('say.putDown', { card: shortOf(task, card) }));

  /** `at` counts in the row without the card; `rect` is where a dragged card was let go. */
  const place = (card: string, at: number, rect?: DOMRect) => {
    const after = afterAt(row, card, at);
    const isSame = row.includes(card) && (row[row.indexOf(card) - 1] ?? null) === after;
    if (rect) travel.from(card, rect);
    hand.letGo();
    travel.focus(card);
    travel.setDown(card);
    if (isSame) return sayPutDown(card);
    move({ kind: 'order', move: { do: 'place', card, after } });
    const n = Math.min(at, row.filter((other) => other !== card).length) + 1;
    announce(t('say.placed', { n, card: shortOf(task, card) }));
  };
  const giveBack = (card: string, rect?: DOMRect) => {
    if (rect) travel.from(card, rect);
    hand.letGo();
    if (!row.includes(card)) return sayPutDown(card);
    tray.show(card);
    travel.focus(card);
    move({ kind: 'order', move: { do: 'return', card } });
    announce(t('say.returned', { card: shortOf(task, card) }));
  };
  const press = (card: string, isByKeys: boolean) => {
    if (isReadOnly) return state.setWhole(card);
    const own = row.indexOf(card);
    if (held?.card === card) {
      if (isByKeys && held.mode === 'keys' && held.at !== null) return place(card, held.at);
      hand.letGo();
      return sayPutDown(card);
    }
    const at = own >= 0 ? own : row.length;
    if (!hand.take(card, isByKeys ? 'keys' : 'tap', at)) return;
    travel.focus(card);
    announce(t(isByKeys ? 'say.takenKeys' : 'say.taken', { card: nameOf(task, card) }));
  };
  const aim = (at: number) => {
    const to = Math.max(0, Math.min(rest.length, at));
    hand.aim(to);
    const before = rest[to - 1];
    announce(
      before === undefined
        ? t('say.at', { n: to + 1 })
        : t('say.atAfter', { n: to + 1, card: shortOf(task, before) }),
    );
  };
  const letGo = () => {
    if (!held) return;
    hand.letGo();
    travel.focus(held.card);
    sayPutDown(held.card);
  };
  /** All places as a list; takes the card for it. */
  const openMenu = (card: string) => {
    if (isReadOnly) return;
    if (held?.card !== card && !hand.take(card, 'tap', row.length)) return;
    state.setMenu(card);
  };
  /** At once, without taking it first; not while somebody else holds it. */
  const send = (card: string, at: number) => {
    if (isReadOnly || !hand.isFree(card)) return;
    place(card, at);
  };
  return { place, giveBack, press, aim, letGo, openMenu, send };
}

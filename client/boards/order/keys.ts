// What keys do on an order board: with a card in hand they bring it to a place, without one they move the focus along
// the row or the tray. What a key means is ../common/keys.ts, what the acts do acts.ts.
import { cardUnder, goes, type KeyMeaning, meaningOf, nextIn } from '../common/keys.ts';
import type { BoardProps } from '../contract.ts';
import type { Order } from './useOrder.ts';

export function onOrderKey(event: KeyboardEvent, order: Order, props: BoardProps): void {
  if (order.listening.onKey(event)) return;
  const { row, hand, setWhole } = order;
  const meaning = meaningOf(event);
  const card = cardUnder(event) ?? hand.held?.card ?? null;
  if (!meaning || card === null) return;
  if (meaning.do === 'read') setWhole(card);
  else if (meaning.do === 'menu') order.openMenu(card);
  else if (hand.held) withHeld(meaning, order, hand.held);
  else if (meaning.do === 'number') order.send(card, meaning.n - 1);
  else if (meaning.do === 'toTray' && row.includes(card) && !props.isReadOnly) order.giveBack(card);
  else if (goes(meaning)) {
    const list = row.includes(card) ? row : order.tray.lying;
    const next = nextIn(list, card, meaning);
    if (next === undefined) return;
    if (list === row) order.setFocusCard(next);
    else order.tray.show(next);
    order.travel.focus(next);
  } else return;
  event.preventDefault();
}

function withHeld(meaning: KeyMeaning, order: Order, held: { card: string; at: number | null }): void {
  const last = order.rest.length;
  if (meaning.do === 'step' || meaning.do === 'side') order.aim((held.at ?? last) + meaning.by);
  else if (meaning.do === 'edge') order.aim(meaning.isLast ? last : 0);
  else if (meaning.do === 'number') order.place(held.card, meaning.n - 1);
  else if (meaning.do === 'toTray') order.giveBack(held.card);
  else if (meaning.do === 'putBack') order.letGo();
}

// What keys do on all match boards: with a card in hand they bring it to a spot, without one they move the focus. What a
// key means is ../common/keys.ts, what the acts do acts.ts.
import { cardUnder, type GoMeaning, goes, type KeyMeaning, meaningOf, nextIn } from '../common/keys.ts';
import type { BoardProps } from '../contract.ts';
import { fillOf, liesIn } from './spots.ts';
import type { Match } from './useMatch.ts';

/** How far an arrow up or down goes, and which cards lie together, for moving the focus. */
interface Layout {
  perRow: number;
  lists: string[][];
  /** Spots are not drawn: their numbers mean nothing to anybody. */
  isSheet?: boolean;
}

export function onMatchKey(event: KeyboardEvent, m: Match, props: BoardProps, layout: Layout): void {
  if (m.listening.onKey(event)) return;
  const { held } = m.hand;
  const meaning = meaningOf(event);
  const card = cardUnder(event) ?? held?.card ?? null;
  if (!meaning || card === null) return;
  if (meaning.do === 'read') m.setWhole(card);
  else if (meaning.do === 'toTray') {
    if (props.isReadOnly || fillOf(props.task, m.view, card).set === 0) return;
    m.giveBack(card);
  } else if (meaning.do === 'menu') {
    // Two axes have their rows of buttons instead, which come with the card in hand.
    if (props.task.axes.length > 1) m.press(card, true);
    else m.openMenu(card, focusKey(event));
  } else if (held) {
    if (!withHeld(meaning, m, held, layout.perRow)) return;
  } else if (meaning.do === 'number') {
    const spot = m.spots[meaning.n - 1];
    if (!spot || layout.isSheet) return;
    m.placeAt(card, spot);
  } else if (!goes(meaning) || !moveFocus(event, m, meaning, layout.lists)) return;
  event.preventDefault();
}

type Held = NonNullable<Match['hand']['held']>;

/** False: the key leads nowhere. */
function withHeld(meaning: KeyMeaning, m: Match, { card, at }: Held, perRow: number): boolean {
  if (meaning.do === 'putBack') m.letGo();
  else if (meaning.do === 'number') {
    const spot = m.spots[meaning.n - 1];
    if (!spot) return false;
    m.place(card, spot);
  } else if (meaning.do === 'edge') m.aim(meaning.isLast ? m.spots.length - 1 : 0);
  else if (meaning.do === 'step' || meaning.do === 'side') {
    // The first arrow shows where the card lies.
    const own = m.spots.findIndex((spot) => liesIn(m.view, card, spot));
    m.aim(at === null ? Math.max(0, own) : at + meaning.by * (meaning.do === 'step' ? perRow : 1));
  }
  return true;
}

const focusKey = (event: Event): string =>
  (event.target as Element).closest<HTMLElement>('[data-focus]')?.dataset.focus ?? '';

/** False: there is no card to go to. */
function moveFocus(event: KeyboardEvent, m: Match, meaning: GoMeaning, lists: string[][]): boolean {
  const key = focusKey(event);
  const next = nextIn(lists.find((one) => one.includes(key)) ?? [], key, meaning);
  if (next === undefined) return false;
  if (m.tray.lying.includes(next)) m.tray.show(next);
  m.travel.focus(next);
  m.hand.aim(null);
  (event.currentTarget as Element).querySelector<HTMLElement>(`[data-focus="${CSS.escape(next)}"]`)?.focus();
  return true;
}

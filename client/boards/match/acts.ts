// What people do on a match board: take a card, aim at a spot, bring it there, take it out, give it back, let it go. Each
// act moves the focus with the card and is said. What calls them is useMatch.ts (pointers), keys.ts and the buttons.
import type { MatchMove, MatchView } from '../../../shared/rounds/match/moves.ts';
import { t } from '../../i18n/index.ts';
import type { Hand } from '../common/hand.ts';
import { nameOf, shortOf } from '../common/people.ts';
import type { useTray } from '../common/Tray.tsx';
import type { Travel } from '../common/travel.ts';
import type { BoardProps } from '../contract.ts';
import { fillOf, keyAt, movesTo, type Spot, spotName } from './spots.ts';

interface State {
  view: MatchView;
  spots: Spot[];
  hand: Hand;
  tray: ReturnType<typeof useTray>;
  travel: Travel;
  setWhole(card: string): void;
  setMenu(card: string | null): void;
}

export function actsOf(props: BoardProps, state: State) {
  const { view, spots, hand, tray, travel, setWhole } = state;
  const { task, announce } = props;
  const { held } = hand;
  const send = (move: MatchMove) => props.move({ kind: 'match', move });
  const sayPutDown = (card: string) => announce(t('say.putDown', { card: shortOf(task, card) }));

  /** `rect`: where a dragged card was let go. */
  const place = (card: string, spot: Spot, rect?: DOMRect) => {
    const key = keyAt(card, spot);
    if (rect) for (const piece of [key, card]) travel.from(piece, rect);
    const moves = movesTo(view, card, spot);
    hand.letGo();
    travel.focus(key, card);
    travel.setDown(key);
    for (const move of moves) send(move);
    const words = { zone: spotName(task, spot), card: shortOf(task, card) };
    announce(moves.length === 0 ? t('say.putDown', words) : t('say.placedIn', words));
  };
  const takeOut = (card: string, axis: number, zone: string, name: string) => {
    hand.letGo();
    travel.focus(card);
    send({ do: 'unset', card, axis, zone });
    announce(t('say.takenOut', { zone: name, card: shortOf(task, card) }));
  };
  const giveBack = (card: string, rect?: DOMRect) => {
    if (rect) travel.from(card, rect);
    hand.letGo();
    travel.focus(card);
    if (fillOf(task, view, card).set === 0) return sayPutDown(card);
    tray.show(card);
    send({ do: 'return', card });
    announce(t('say.returned', { card: shortOf(task, card) }));
  };
  const letGo = (key?: string) => {
    if (!held) return;
    hand.letGo();
    travel.focus(key ?? held.from ?? held.card, held.card);
    sayPutDown(held.card);
  };
  const press = (card: string, isByKeys: boolean, key = card) => {
    if (props.isReadOnly) return setWhole(card);
    if (held?.card === card) {
      const aim = held.at === null ? undefined : spots[held.at];
      return isByKeys && aim ? place(card, aim) : letGo(key);
    }
    if (!hand.take(card, isByKeys ? 'keys' : 'tap', null, key)) return;
    travel.focus(key);
    announce(t(isByKeys ? 'say.takenKeys' : 'say.taken', { card: nameOf(task, card) }));
  };
  const aim = (at: number) => {
    const to = Math.max(0, Math.min(spots.length - 1, at));
    const spot = spots[to];
    if (!spot || !held) return;
    hand.aim(to);
    announce(spotName(task, spot));
  };
  /** All places as a list; takes the card for it. */
  const openMenu = (card: string, key = card) => {
    if (props.isReadOnly) return;
    if (held?.card !== card && !hand.take(card, 'tap', null, key)) return;
    state.setMenu(card);
  };
  /** At once, without taking it first; not while somebody else holds it. */
  const placeAt = (card: string, spot: Spot) => {
    if (props.isReadOnly || !hand.isFree(card)) return;
    place(card, spot);
  };
  return { place, placeAt, takeOut, giveBack, letGo, press, aim, send, openMenu };
}

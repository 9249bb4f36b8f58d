// What all match boards do alike: taking a card, bringing it to a spot, taking it out, giving it back, keys and
// dragging. How spots are drawn is Berths.tsx (one axis), AxisList.tsx (two, phones), Grid.tsx (two, wide).
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { MatchMove, MatchView } from '../../../shared/rounds/match/moves.ts';
import { t } from '../../i18n/index.ts';
import { useHand } from '../common/hand.ts';
import { cardUnder, meaningOf } from '../common/keys.ts';
import { useNews } from '../common/news.ts';
import { nameOf, personOf, shortOf } from '../common/people.ts';
import { useTray } from '../common/Tray.tsx';
import { useTravel } from '../common/travel.ts';
import { useDrag } from '../common/useDrag.ts';
import type { BoardProps } from '../contract.ts';
import { fillOf, liesIn, movesTo, type Spot, spotName, spotsOf, whereOf } from './spots.ts';

/** Index of the spot under a point, from the element that carries it. */
export function spotUnder(x: number, y: number): number | null {
  const el = document.elementsFromPoint(x, y).find((one) => one.closest('[data-spot]'));
  const value = el?.closest<HTMLElement>('[data-spot]')?.dataset.spot;
  return value === undefined ? null : Number(value);
}

const zoneUnder = (x: number, y: number): string[] =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-zone]')?.dataset.zone?.split(' ') ?? [];

export function useMatch(props: BoardProps, root: RefObject<HTMLElement | null>) {
  const { board, task, me, crew, announce, isReadOnly } = props;
  const view = board.view as MatchView;
  const [whole, setWhole] = useState<string | null>(null);
  const hand = useHand(props);
  const { held } = hand;
  const travel = useTravel(root, (key) =>
    announce(t('say.focusOn', { card: shortOf(task, key.split(' ')[0] ?? '') })),
  );
  const tray = useTray(props, (card) => fillOf(task, view, card).set > 0);
  const spots = spotsOf(task);
  const fresh = useNews(board, me.seat, announce, (card, seat) => {
    const values = { name: personOf(seat, crew).name, card: shortOf(task, card) };
    const place = whereOf(task, view, card);
    return place === '' ? t('say.otherReturned', values) : t('say.otherPlaced', { ...values, place });
  });
  const send = (move: MatchMove) => props.move({ kind: 'match', move });
  const keyAt = (card: string, spot: Spot) => (spot.length === 1 ? `${card} ${spot[0]?.id}` : card);

  const place = (card: string, spot: Spot, rect?: DOMRect) => {
    const key = keyAt(card, spot);
    if (rect) for (const piece of [key, card]) travel.from(piece, rect);
    const moves = movesTo(view, card, spot);
    hand.letGo();
    travel.focus(key, card);
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
    if (fillOf(task, view, card).set === 0) return announce(t('say.putDown', { card: shortOf(task, card) }));
    tray.show(card);
    send({ do: 'return', card });
    announce(t('say.returned', { card: shortOf(task, card) }));
  };
  const press = (card: string, isByKeys: boolean, key = card) => {
    if (isReadOnly) return setWhole(card);
    if (held?.card === card) {
      const aim = held.at === null ? undefined : spots[held.at];
      if (isByKeys && aim) return place(card, aim);
      return letGo(key);
    }
    if (!hand.take(card, isByKeys ? 'keys' : 'tap', null, key)) return;
    travel.focus(key);
    announce(t(isByKeys ? 'say.takenKeys' : 'say.taken', { card: nameOf(task, card) }));
  };
  const letGo = (key?: string) => {
    if (!held) return;
    hand.letGo();
    travel.focus(key ?? held.from ?? held.card, held.card);
    announce(t('say.putDown', { card: shortOf(task, held.card) }));
  };
  const aim = (at: number) => {
    const to = Math.max(0, Math.min(spots.length - 1, at));
    const spot = spots[to];
    if (!spot || !held) return;
    hand.aim(to);
    announce(spotName(task, spot));
  };

  /** `perRow`: how far an arrow up or down goes. `lists`: cards by list, for moving the focus. */
  const onKeyDown = (event: KeyboardEvent, perRow: number, lists: string[][]) => {
    const meaning = meaningOf(event);
    const card = cardUnder(event) ?? held?.card ?? null;
    if (!meaning || card === null) return;
    if (meaning.do === 'read') setWhole(card);
    else if (meaning.do === 'toTray') {
      if (isReadOnly || fillOf(task, view, card).set === 0) return;
      giveBack(card);
    } else if (held) {
      if (meaning.do === 'putBack') letGo();
      else if (meaning.do === 'number') {
        const spot = spots[meaning.n - 1];
        if (!spot) return;
        place(held.card, spot);
      } else if (meaning.do === 'edge') aim(meaning.isLast ? spots.length - 1 : 0);
      else if (held.at === null)
        aim(
          Math.max(
            0,
            spots.findIndex((spot) => liesIn(view, held.card, spot)),
          ),
        );
      else aim(held.at + meaning.by * (meaning.do === 'step' ? perRow : 1));
    } else if (meaning.do === 'step' || meaning.do === 'side' || meaning.do === 'edge') {
      const key = (event.target as Element).closest<HTMLElement>('[data-focus]')?.dataset.focus ?? '';
      const list = lists.find((one) => one.includes(key)) ?? [];
      const to =
        meaning.do === 'edge' ? (meaning.isLast ? list.length - 1 : 0) : list.indexOf(key) + meaning.by;
      const next = list[Math.max(0, Math.min(list.length - 1, to))];
      if (next === undefined) return;
      if (tray.lying.includes(next)) tray.show(next);
      travel.focus(next);
      hand.aim(null);
      focusNow(root.current, next);
    } else return;
    event.preventDefault();
  };

  useDrag(root, {
    canTake: (card) => !isReadOnly && hand.holderOf(card) === null,
    start: (card, from) => hand.take(card, 'drag', null, from),
    over: (x, y) => hand.aim(spotUnder(x, y)),
    drop: (x, y, rect) => {
      if (!held) return;
      const spot = spots[spotUnder(x, y) ?? -1];
      if (spot) return place(held.card, spot, rect);
      // A button of the sheet: one axis of two.
      const [axis, zone] = zoneUnder(x, y);
      if (zone !== undefined) {
        send({ do: 'set', card: held.card, axis: Number(axis), zone });
        return hand.take(held.card, 'tap', null, held.from);
      }
      if (document.elementFromPoint(x, y)?.closest('[data-tray]')) return giveBack(held.card, rect);
      travel.from(held.card, rect);
      hand.letGo();
    },
    cancel: hand.letGo,
    look: setWhole,
  });

  return {
    view,
    hand,
    tray,
    spots,
    fresh,
    whole,
    setWhole,
    place,
    takeOut,
    giveBack,
    press,
    letGo,
    onKeyDown,
    keyAt,
    send,
  };
}
export type Match = ReturnType<typeof useMatch>;

function focusNow(root: HTMLElement | null, key: string): void {
  root?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(key)}"]`)?.focus();
}

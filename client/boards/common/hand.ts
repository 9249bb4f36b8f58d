// The card in the own hand: taking, letting go, and telling teammates once a second that it is still held. What
// a place is, and moving the card there, is each kind's own business.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { announceLater } from '../../ui/gather.ts';
import type { BoardProps } from '../contract.ts';
import { personOf, shortOf } from './people.ts';

/** How the card was taken: a second tap puts it back, a second Space sets it down, a drag ends by itself. */
export type HandMode = 'tap' | 'keys' | 'drag';
export interface InHand {
  card: string;
  mode: HandMode;
  /** Index of the place that waits for it; what it counts is the kind's business. */
  at: number | null;
  /** Where it was taken from, where a card can lie in several places. */
  from: string | null;
}

const SIGN_OF_LIFE_MS = 1_000;

export interface Hand {
  held: InHand | null;
  take(card: string, mode: HandMode, at: number | null, from?: string | null): boolean;
  aim(at: number | null): void;
  letGo(): void;
  /** Says so where another seat holds it. */
  isFree(card: string): boolean;
  /** Another seat that holds this card now. */
  holderOf(card: string): number | null;
}

export function useHand({ room, task, crew, me, isReadOnly, announce }: BoardProps): Hand {
  const [held, setHeld] = useState<InHand | null>(null);
  const now = useRef<InHand | null>(null);
  now.current = held;
  const holds = room.holds.value;
  const holderOf = (card: string) =>
    holds.find((hold) => hold.card === card && hold.seat !== me.seat)?.seat ?? null;
  const card = held?.card ?? null;

  useEffect(() => {
    if (card === null) return;
    room.hold(card);
    const timer = setInterval(() => room.hold(card), SIGN_OF_LIFE_MS);
    return () => {
      clearInterval(timer);
      room.hold(null);
    };
  }, [card, room]);

  const letGo = useCallback(() => setHeld(null), []);
  const robber = card === null ? null : holderOf(card);
  // Two hands closed at the same moment and the server chose the other one.
  const isLost =
    card !== null && robber !== null && !holds.some((h) => h.card === card && h.seat === me.seat);
  useEffect(() => {
    if (card === null) return;
    if (isLost && robber !== null) {
      announce(t('say.lost', { name: personOf(robber, crew).name, card: shortOf(task, card) }));
      setHeld(null);
    } else if (isReadOnly) setHeld(null);
  }, [isLost, isReadOnly, card]);

  const heldWords = (one: string, holder: number) =>
    `${shortOf(task, one)}: ${t('board.heldBy', { name: personOf(holder, crew).name })}`;
  // Who stands on a card hears that somebody else has taken it; of all others the card itself says so.
  useEffect(() => {
    const under = document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card;
    const holder = under === undefined ? null : holderOf(under);
    if (under !== undefined && holder !== null) announceLater(heldWords(under, holder), `hold ${under}`);
  }, [holds]);

  const isFree = (one: string) => {
    const holder = holderOf(one);
    if (holder !== null) announce(heldWords(one, holder));
    return holder === null;
  };
  return {
    held,
    isFree,
    take(next, mode, at, from = null) {
      if (isReadOnly || !isFree(next)) return false;
      setHeld({ card: next, mode, at, from });
      return true;
    },
    aim: (at) => {
      if (now.current && now.current.at !== at) setHeld({ ...now.current, at });
    },
    letGo,
    holderOf,
  };
}

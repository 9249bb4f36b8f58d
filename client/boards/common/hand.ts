// The card in the own hand: taking, letting go, and telling teammates once a second that it is still held. What
// a place is, and moving the card there, is each kind's own business.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
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

  return {
    held,
    take(next, mode, at, from = null) {
      if (isReadOnly) return false;
      const holder = holderOf(next);
      if (holder !== null) {
        announce(`${shortOf(task, next)}: ${t('board.heldBy', { name: personOf(holder, crew).name })}`);
        return false;
      }
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

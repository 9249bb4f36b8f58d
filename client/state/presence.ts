// Who holds which card, and quick signals: small news that nobody stores. A held card is repeated while it is held,
// as a sign of life; the server lets it go when that stops. That a phone has practised is said in practice.ts.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { PresenceFrame, PresenceNews, Signal } from '../../shared/protocol/messages.ts';
import type { Hold, SignalNews } from './room.ts';

const SIGN_OF_LIFE_MS = 1_000;

export interface Presence {
  readonly holds: ReadonlySignal<Hold[]>;
  readonly lastSignal: ReadonlySignal<SignalNews | null>;
  /** Host and screen: how many have practised. */
  readonly practised: ReadonlySignal<number>;
  hold(card: string | null): void;
  signal(signal: Signal, card?: string): void;
  news(news: PresenceNews): void;
  /** Another board, or a new line: what was held is not known any more. */
  forget(): void;
}

export function makePresence({
  send,
  now,
}: {
  send: (frame: PresenceFrame) => void;
  now: () => number;
}): Presence {
  const holds = signal<Hold[]>([]);
  const lastSignal = signal<SignalNews | null>(null);
  const practised = signal(0);
  let timer: ReturnType<typeof setInterval> | undefined;
  let held: string | null = null;

  return {
    holds,
    lastSignal,
    practised,
    hold(card) {
      if (card === held) return;
      held = card;
      clearInterval(timer);
      send({ hold: card });
      if (card !== null) timer = setInterval(() => send({ hold: card }), SIGN_OF_LIFE_MS);
    },
    signal(what, card) {
      send(card === undefined ? { signal: what } : { signal: what, card });
    },
    news(news) {
      if ('practised' in news) practised.value = news.practised;
      else if ('holds' in news) holds.value = news.holds;
      else {
        const { seat, signal: what, card } = news;
        lastSignal.value = { seat, signal: what, at: now(), ...(card === undefined ? {} : { card }) };
      }
    },
    forget() {
      clearInterval(timer);
      held = null;
      holds.value = [];
      practised.value = 0;
    },
  };
}

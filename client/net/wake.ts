// Waking up: a page that is shown again, or has a network again or another one, tells the server that it is seen and
// makes sure that its line is alive. What the line itself does about it is connection.ts.
import type { Socket } from 'socket.io-client';

export interface WakingLine {
  socket: Pick<Socket, 'connected' | 'emit'>;
  isWanted(): boolean;
  /** A page that wakes asks for a sign of life; without one within this time the line is made anew. */
  signOfLifeMs(): number;
  connect(): void;
  restart(): void;
  askSnapshot(): void;
}

export interface Wake {
  /** Tells the server whether the page is seen. */
  report(): void;
  /** Something came over the line: it is alive, or is being made anew already. */
  heard(): void;
  stop(): void;
}

export function watchWaking({ socket, ...line }: WakingLine): Wake {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const report = () => {
    if (socket.connected) socket.emit('presence', { isVisible: document.visibilityState !== 'hidden' });
  };
  const heard = () => clearTimeout(timer);
  const wake = () => {
    report();
    if (!line.isWanted() || document.visibilityState === 'hidden') return;
    if (!socket.connected) return line.connect();
    // A phone that slept may hold a line that is dead without knowing it.
    line.askSnapshot();
    clearTimeout(timer);
    timer = setTimeout(line.restart, line.signOfLifeMs());
  };
  /** Also fires at the first load, where the line is on its way already. */
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) wake();
  };
  // From wifi to mobile: the old line dies without a word. Not every browser tells.
  const network = (globalThis.navigator as { connection?: EventTarget } | undefined)?.connection;
  document.addEventListener('visibilitychange', wake);
  network?.addEventListener?.('change', wake);
  globalThis.addEventListener('online', wake);
  globalThis.addEventListener('pageshow', shown);
  return {
    report,
    heard,
    stop() {
      heard();
      document.removeEventListener('visibilitychange', wake);
      network?.removeEventListener?.('change', wake);
      globalThis.removeEventListener('online', wake);
      globalThis.removeEventListener('pageshow', shown);
    },
  };
}

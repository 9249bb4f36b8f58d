// A clicker speaks to the window in front. Where that is a wall without a bar of its own, the console in another window
// of the same browser does what was pressed; nothing secret passes, and no other device hears it.
import type { Act } from './keys.ts';

const nameOf = (room: string) => `podium.presenter.${room}`;
const ACTS: readonly unknown[] = ['next', 'back', 'pause', 'moreTime'] satisfies Act[];

export function openChannel(room: string): { pass(act: Act): void; close(): void } {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(nameOf(room)) : null;
  return {
    pass: (act) => channel?.postMessage(act),
    close: () => channel?.close(),
  };
}

/** Returns what stops it. */
export function hearActs(room: string, run: (act: Act) => void): () => void {
  if (typeof BroadcastChannel !== 'function') return () => {};
  const channel = new BroadcastChannel(nameOf(room));
  channel.onmessage = ({ data }) => {
    if (ACTS.includes(data)) run(data as Act);
  };
  return () => channel.close();
}

// Words for what is wrong between a page and the server, and what it has kept: shown by each face in its own place,
// spoken here, once a change. When something is worth saying is ../state/trouble.ts.
import { useEffect, useRef } from 'preact/hooks';
import { t, type WordKey } from '../i18n/index.ts';
import type { Missed } from '../state/missed.ts';
import type { RoomClient } from '../state/room.ts';
import type { Trouble } from '../state/trouble.ts';
import { announce, toast } from './toast.tsx';

const WORDS: Record<Trouble, { plain: WordKey; kept: WordKey; over: WordKey }> = {
  offline: { plain: 'common.reconnecting', kept: 'common.reconnectingKept', over: 'common.back' },
  break: { plain: 'common.break', kept: 'common.breakKept', over: 'common.back' },
  slow: { plain: 'common.slow', kept: 'common.slowKept', over: 'common.saved' },
  saving: { plain: 'common.saving', kept: 'common.savingKept', over: 'common.saved' },
};
/** Together in one line, whatever came too late and why. */
const MISSED: readonly [keyof Missed, WordKey][] = [
  ['late', 'common.missedLate'],
  ['misfit', 'common.missedFit'],
  ['steps', 'common.missedStep'],
];

/** Null: nothing is wrong. `saving`: what a face says that makes no moves of its own. */
export function troubleText(room: RoomClient, { saving }: { saving?: WordKey } = {}): string | null {
  const trouble = room.trouble.value;
  if (trouble === null) return null;
  if (trouble === 'saving' && saving !== undefined) return t(saving);
  const n = room.keptMoves.value;
  return n === 0 ? t(WORDS[trouble].plain) : t(WORDS[trouble].kept, { n });
}

/** Once in each face: says the beginning and the end to those who listen, and shows what came too late. */
export function useTroubleNews(room: RoomClient, words: { saving?: WordKey } = {}): void {
  const before = useRef<Trouble | null>(null);
  const trouble = room.trouble.value;
  const missed = room.missed.value;
  useEffect(() => {
    const was = before.current;
    before.current = trouble;
    if (trouble !== null) announce(troubleText(room, words) ?? '');
    // The end too: nobody who listens can see the banner go.
    else if (was !== null && room.status.value === 'online') announce(t(WORDS[was].over));
  }, [trouble]);
  useEffect(() => {
    if (missed === null) return;
    const lines = MISSED.filter(([kind]) => missed[kind] > 0).map(([kind, key]) =>
      t(key, { n: missed[kind] }),
    );
    toast(lines.join(' '));
  }, [missed]);
}

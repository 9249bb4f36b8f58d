// What a window is called: first what it shows now, so that one can be told from another in a row of tabs, and whoever
// listens hears where they are. Each page names itself; the words are its own.
import { useEffect } from 'preact/hooks';
import { t, tx } from '../i18n/index.ts';
import type { RoomClient } from '../state/room.ts';

/** Without parts the title is left to a screen within. */
export function useTitle(parts: readonly string[]): void {
  const title = parts.length === 0 ? null : [...parts, 'Podium'].join(' · ');
  useEffect(() => {
    if (title !== null) document.title = title;
  }, [title]);
}

/** Where a room stands: its phase, and in a round its number and title. */
export function standing(room: RoomClient): string[] {
  const phase = room.slice('phase').value;
  const task = room.slice('task').value;
  if (phase === null) return [];
  const words = t(`ui.phase.${phase.phase}`);
  return phase.roundNo > 0 && task ? [`${phase.roundNo}. ${tx(task.title)}`, words] : [words];
}

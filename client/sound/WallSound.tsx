// The wall's sound: follows the room, and a small switch in the corner that says what is missing until it can be heard.
// The same choice stands in the console's menu. Everything else is beside this file.
import './sound.css';
import { useEffect, useState } from 'preact/hooks';
import { addWords, t } from '../i18n/index.ts';
import { words } from '../i18n/words/sound.ts';
import type { RoomClient } from '../state/room.ts';
import { wallSound } from './choices.ts';
import { follow } from './follow.ts';
import { SoundIcon } from './SoundIcon.tsx';
import { canSound, makeSpeaker, type Speaker } from './speaker.ts';

addWords(words);

export function WallSound({ room }: { room: RoomClient }) {
  const [speaker, setSpeaker] = useState<Speaker | null>(null);
  useEffect(() => {
    if (!canSound()) return;
    const made = makeSpeaker({ isOn: wallSound.isOn });
    const stop = follow('wall', room, made.play);
    setSpeaker(made);
    return () => {
      stop();
      made.close();
    };
  }, [room]);
  if (speaker === null) return null;
  const state = speaker.state.value;
  const says = t(state === 'waits' ? 'sound.waits' : state === 'on' ? 'sound.off' : 'sound.on');
  // Where ships and tables stand, the corner is all there is room for.
  const hasRoom = state === 'waits' && room.slice('phase').value?.phase === 'lobby';
  return (
    <button
      type="button"
      class="w-sound"
      data-sound={state}
      aria-label={says}
      title={says}
      // While it waits, the press itself is all that the browser asks for.
      onClick={() => {
        speaker.allow();
        if (state !== 'waits') wallSound.set(state === 'off');
      }}
    >
      <SoundIcon isOn={state === 'on'} />
      {hasRoom && <span>{says}</span>}
    </button>
  );
}

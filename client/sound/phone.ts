// The phone's sound (off until chosen) and what its hand feels: one follower for both. Loaded behind the board; the
// switches are MenuSwitches.tsx.
import type { RoomClient } from '../state/room.ts';
import { haptics, phoneSound } from './choices.ts';
import { follow } from './follow.ts';
import { feel } from './haptics.ts';
import { canSound, makeSpeaker } from './speaker.ts';

/** Returns what stops it. */
export function followPhone(room: RoomClient): () => void {
  const speaker = canSound() ? makeSpeaker({ isOn: phoneSound.isOn }) : null;
  const stop = follow('phone', room, (cue) => {
    speaker?.play(cue);
    if (haptics.isOn.value) feel(cue);
  });
  return () => {
    stop();
    speaker?.close();
  };
}

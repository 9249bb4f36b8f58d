// Sound and vibration in the phone's menu, each only where the phone has it. What they switch is choices.ts; the menu
// gets them through MenuSlot.tsx.
import { addWords, t, type WordKey } from '../i18n/index.ts';
import { words } from '../i18n/words/sound.ts';
import { type Choice, haptics, phoneSound } from './choices.ts';
import { canFeel, tryFeel } from './haptics.ts';
import { canSound } from './speaker.ts';

addWords(words);

export function MenuSwitches() {
  return (
    <>
      {canSound() && <OnOff says="sound.phone" choice={phoneSound} />}
      {canFeel() && <OnOff says="sound.feel" choice={haptics} then={tryFeel} />}
    </>
  );
}

function OnOff({ says, choice, then }: { says: WordKey; choice: Choice; then?: () => void }) {
  return (
    <>
      <span class="lb">{t(says)}</span>
      <div class="seg" role="group" aria-label={t(says)}>
        {[true, false].map((isOn) => (
          <button
            key={String(isOn)}
            type="button"
            aria-pressed={choice.isOn.value === isOn}
            onClick={() => {
              choice.set(isOn);
              if (isOn) then?.();
            }}
          >
            {t(isOn ? 'sound.yes' : 'sound.no')}
          </button>
        ))}
      </div>
    </>
  );
}

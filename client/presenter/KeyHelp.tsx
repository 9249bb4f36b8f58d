// The list of keys that `?` opens on wall and console, with the switch for keys of one character. What keys mean is
// keys.ts; the words come with this file, so no other page carries them.
import './keys.css';
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { addWords, t, type WordKey } from '../i18n/index.ts';
import { words } from '../i18n/words/sound.ts';
import { characterKeys, wallSound } from '../sound/choices.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { actOf, isDialogOpen } from './keys.ts';

addWords(words);
const isOpen = signal(false);
export const showKeys = (): void => {
  isOpen.value = true;
};

/** `null` is written in the person's language. */
const KEYS: readonly [keys: readonly (string | null)[], what: WordKey][] = [
  [[null, 'Page ↓'], 'keys.next'],
  [['Page ↑'], 'keys.back'],
  [['.', 'B'], 'keys.pause'],
  [['+'], 'keys.moreTime'],
  [['M'], 'keys.sound'],
  [['?'], 'keys.help'],
];

/** Once on a page. Also hears the key for the wall's sound, which console and wall share. */
export function KeyHelp() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (isDialogOpen() || (act !== 'help' && act !== 'sound')) return;
      event.preventDefault();
      if (act === 'help') showKeys();
      else wallSound.set(!wallSound.isOn.value);
    };
    globalThis.addEventListener('keydown', onKey);
    return () => globalThis.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Dialog
      isOpen={isOpen.value}
      title={t('keys.title')}
      class="keys"
      onClose={() => {
        isOpen.value = false;
      }}
    >
      <p class="ink2">{t('keys.how')}</p>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} class="plated">
                  {key ?? t('keys.space')}
                </kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          checked={characterKeys.isOn.value}
          onChange={(event) => characterKeys.set(event.currentTarget.checked)}
        />
        {t('keys.characters')} <span class="ink2">(. B + M ?)</span>
      </label>
    </Dialog>
  );
}

// The operator's passphrase, on servers that ask for one. Hidden at first, because a class may look on; an eye shows it.
// Whether it is right is the server's to say (OpenForm.tsx).
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { endsSyllable } from '../../ui/composing.ts';

interface Props {
  value: string;
  error: string | null;
  onType(value: string): void;
}

const MOST_CHARS = 200;

export function Passphrase({ value, error, onType }: Props) {
  const [isShown, setShown] = useState(false);
  return (
    <div>
      <label class="lb" for="passphrase">
        {t('home.passphrase')}
      </label>
      <div class={`field ${error === null ? '' : 'bad'}`}>
        <input
          id="passphrase"
          {...(isShown ? { type: 'text' as const } : { type: 'password' as const })}
          value={value}
          maxLength={MOST_CHARS}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-invalid={error !== null}
          aria-describedby="passphrase-hint passphrase-news"
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={endsSyllable}
        />
        <Button
          kind="quiet"
          icon="eye"
          label={t('home.showPassphrase')}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        />
      </div>
      <p id="passphrase-hint" class="hm-hint">
        {t('home.passphraseHint')}
      </p>
      <p id="passphrase-news" class="hm-news" role="status">
        {error ?? ''}
      </p>
    </div>
  );
}

// The fields of a name, as the host wants them called: nickname, name, or student number and name side by side. Used where
// people come aboard (JoinForm.tsx) and where they look for the seat of their name (byName.tsx).
import type { RefObject } from 'preact';
import { limits } from '../../../shared/protocol/limits.ts';
import { t } from '../../i18n/index.ts';
import { endsSyllable } from '../../ui/composing.ts';
import type { NameField, Newcomer } from './newcomer.ts';

interface Props {
  newcomer: Newcomer;
  field: NameField;
  /** Whether the wall names people, too. */
  isOnWall: boolean;
  input: RefObject<HTMLInputElement | null>;
}

export function NameFields({ newcomer, field, isOnWall, input }: Props) {
  const { name, nameError, numberError } = newcomer;
  const news = numberError.value ?? nameError.value;
  const isNumbered = field === 'numberName';
  const hint = t(isOnWall ? 'join.nameHintWall' : 'join.nameHint');
  return (
    <div>
      <div class="jn-names">
        {isNumbered && <NumberField newcomer={newcomer} />}
        <div class="grow">
          <label class="lb" for="nm">
            {t(field === 'nickname' ? 'join.nickname' : 'join.name')}
          </label>
          <div class={`field ${nameError.value ? 'bad' : ''}`}>
            <input
              id="nm"
              ref={input}
              value={name.value}
              autocomplete={field === 'nickname' ? 'nickname' : 'name'}
              maxLength={limits.nameUnits}
              enterkeyhint="go"
              aria-invalid={nameError.value !== null}
              aria-describedby="nm-news nm-hint"
              onInput={(event) => {
                name.value = event.currentTarget.value;
                nameError.value = null;
              }}
              onKeyDown={endsSyllable}
            />
            {!isNumbered && (
              <span id="nm-hint" class="ink3 hint">
                {hint}
              </span>
            )}
          </div>
        </div>
      </div>
      <p id="nm-news" class={`news ${news === null ? '' : 'bad'}`} role="status">
        {news ?? ''}
        {isNumbered && news === null && (
          <span id="nm-hint" class="ink3 hint">
            {t(isOnWall ? 'join.numberHintWall' : 'join.numberHint')}
          </span>
        )}
      </p>
    </div>
  );
}

function NumberField({ newcomer: { number, numberError } }: Pick<Props, 'newcomer'>) {
  return (
    <div class="jn-number">
      <label class="lb" for="nr">
        {t('join.number')}
      </label>
      <div class={`field ${numberError.value ? 'bad' : ''}`}>
        <input
          id="nr"
          value={number.value}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          placeholder={t('join.numberLike')}
          maxLength={limits.nameUnits}
          enterkeyhint="next"
          aria-invalid={numberError.value !== null}
          aria-describedby="nm-news nm-hint"
          onInput={(event) => {
            number.value = event.currentTarget.value;
            numberError.value = null;
          }}
          onKeyDown={endsSyllable}
        />
      </div>
    </div>
  );
}

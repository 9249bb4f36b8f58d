// Code and name, with what is wrong said in words beside the field. The line is opened as soon as six characters stand
// there (harbour.ts), so that a wrong code is said at once and somebody who comes back need not type a name.
import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { limits } from '../../../shared/protocol/limits.ts';
import { refusalWords, t, tx } from '../../i18n/index.ts';
import { keepLastName } from '../../net/secrets.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeField } from './CodeField.tsx';
import type { Harbour } from './harbour.ts';
import type { Way } from './way.ts';

interface Props {
  code: string;
  isStudy: boolean;
  /** Typed, but in no code. */
  stranger: string | null;
  harbour: Harbour;
  name: Signal<string>;
  nameError: Signal<string | null>;
  onCode(code: string, stranger: string | null): void;
  go(way: Way): void;
}

export function JoinForm(props: Props) {
  const { code, isStudy, harbour, name, nameError } = props;
  const isShort = useSignal(false);
  const isBusy = useSignal(false);
  const nameInput = useRef<HTMLInputElement>(null);

  const lacksCode = () => {
    isShort.value = code.length < limits.codeChars;
    if (isShort.value) document.getElementById('code')?.focus();
    return isShort.value;
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy.value) return;
    const typed = name.value.trim().normalize('NFC');
    nameError.value = typed === '' ? refusalWords('name_bad') : null;
    if (lacksCode()) return;
    if (typed === '') return nameInput.current?.focus();
    if (!harbour.room || harbour.refusal.value) return harbour.again();
    isBusy.value = true;
    const ack = await harbour.room.send({ type: 'join', name: typed });
    isBusy.value = false;
    // That this browser has a seat now is noticed by harbour.ts.
    if (ack.ok || ack.code === 'already_joined') return keepLastName(typed);
    if (ack.code === 'name_taken') return props.go({ at: 'same', name: typed });
    nameError.value = refusalWords(ack.code);
    nameInput.current?.focus();
  };
  return (
    <form class="body" onSubmit={submit} noValidate>
      <div>
        <h1>{t('join.title')}</h1>
        <p class="ink2 sub">{t(isStudy ? 'join.subLink' : 'join.sub')}</p>
      </div>
      <CodePart {...props} isShort={isShort} nameInput={nameInput} />
      <NamePart name={name} error={nameError} input={nameInput} />
      <div class="go-end">
        <Button kind="go" isBig type="submit" iconAfter="right" isBusy={isBusy.value}>
          {t('join.go')}
        </Button>
        <p class="foot ink2">{t('join.foot')}</p>
        <div class="others">
          <button type="button" onClick={() => !lacksCode() && harbour.room && props.go({ at: 'pass' })}>
            {t('join.hadSeat')}
          </button>
        </div>
        {globalThis.location.pathname === '/' && (
          <nav class="others" aria-label={t('join.other')}>
            <a href="/new">{t('join.lead')}</a>
            <a href="/study">{t('join.together')}</a>
          </nav>
        )}
      </div>
    </form>
  );
}

interface CodeProps extends Props {
  isShort: Signal<boolean>;
  nameInput: RefObject<HTMLInputElement | null>;
}

/** A study group came by link: it sees what it will play instead of a code. Both are equally high. */
function CodePart({ code, isStudy, stranger, harbour, onCode, isShort, nameInput }: CodeProps) {
  const packTitle = harbour.room?.slice('room').value?.packTitle;
  const error = codeErrorOf({ code, stranger, isShort: isShort.value, harbour });
  return (
    <div>
      {isStudy && packTitle ? (
        <>
          <span class="lb">{t('join.study')}</span>
          <p class="jn-pack">{tx(packTitle)}</p>
        </>
      ) : (
        <CodeField
          id="code"
          label={t('join.code')}
          code={code}
          error={error}
          onCode={(next, odd) => {
            isShort.value = false;
            onCode(next, odd);
            if (next.length === limits.codeChars && next !== code) nameInput.current?.focus();
          }}
        />
      )}
      <p id="code-news" class={`news ${error === null ? '' : 'bad'}`} role="status">
        {error ?? (isStudy ? '' : lookingWords(harbour, code))}
      </p>
    </div>
  );
}

interface NameProps {
  name: Signal<string>;
  error: Signal<string | null>;
  input: RefObject<HTMLInputElement | null>;
}

/** Also where somebody looks for the seat of a name (WayBack.tsx). */
export function NamePart({ name, error, input }: NameProps) {
  return (
    <div>
      <label class="lb" for="nm">
        {t('join.name')}
      </label>
      <div class={`field ${error.value ? 'bad' : ''}`}>
        <input
          id="nm"
          ref={input}
          value={name.value}
          autocomplete="nickname"
          maxLength={limits.nameUnits}
          enterkeyhint="go"
          aria-invalid={error.value !== null}
          aria-describedby="nm-news nm-hint"
          onInput={(event) => {
            name.value = event.currentTarget.value;
            error.value = null;
          }}
          onKeyDown={(event) => {
            // Enter that ends a Hangul syllable is not a decision to go; Safari sends it after the composition.
            if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
          }}
        />
        <span id="nm-hint" class="ink3 hint">
          {t('join.nameHint')}
        </span>
      </div>
      <p id="nm-news" class="news bad" role="status">
        {error.value ?? ''}
      </p>
    </div>
  );
}

interface CodeState {
  code: string;
  stranger: string | null;
  isShort: boolean;
  harbour: Harbour;
}

function codeErrorOf({ code, stranger, isShort, harbour }: CodeState): string | null {
  const refusal = harbour.refusal.value;
  if (refusal) return refusalWords(refusal);
  if (stranger) return t('join.noSuchLetter', { c: stranger });
  return isShort ? t('join.codeShort', { n: limits.codeChars - code.length }) : null;
}

function lookingWords(harbour: Harbour, code: string): string {
  if (code.length < limits.codeChars || !harbour.room) return '';
  const pack = harbour.room.slice('room').value?.packTitle;
  if (pack) return t('join.found', { title: tx(pack) });
  return t(harbour.isSlow.value ? 'join.waitsForLine' : 'join.looking');
}

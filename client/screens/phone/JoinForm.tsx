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
import { MoreTime } from './MoreTime.tsx';
import { NameFields } from './NameFields.tsx';
import { fieldOf, joining, type Newcomer, saidBy } from './newcomer.ts';
import type { Way } from './way.ts';

interface Props {
  code: string;
  isStudy: boolean;
  /** Typed, but in no code. */
  stranger: string | null;
  harbour: Harbour;
  newcomer: Newcomer;
  onCode(code: string, stranger: string | null): void;
  go(way: Way): void;
}

export function JoinForm(props: Props) {
  const { code, isStudy, harbour, newcomer } = props;
  const { nameError, numberError } = newcomer;
  const isShort = useSignal(false);
  const isBusy = useSignal(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const field = fieldOf(harbour.room);
  const settings = harbour.room?.slice('room').value?.settings;

  const lacksCode = () => {
    isShort.value = code.length < limits.codeChars;
    if (isShort.value) document.getElementById('code')?.focus();
    return isShort.value;
  };
  const focusOnName = (isNumber: boolean) =>
    (isNumber ? document.getElementById('nr') : nameInput.current)?.focus();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy.value) return;
    const said = saidBy(newcomer, field);
    nameError.value = said.name === '' ? refusalWords('name_bad') : null;
    numberError.value = field === 'numberName' && said.number === '' ? t('join.numberMissing') : null;
    if (lacksCode()) return;
    if (numberError.value || nameError.value) return focusOnName(numberError.value !== null);
    if (!harbour.room || harbour.refusal.value) return harbour.again();
    isBusy.value = true;
    const ack = await harbour.room.send(joining(newcomer, said));
    isBusy.value = false;
    // That this browser has a seat now is noticed by harbour.ts.
    if (ack.ok || ack.code === 'already_joined') return keepLastName(said.name);
    if (ack.code === 'name_taken') return props.go({ at: 'same', said });
    (ack.code === 'number_bad' ? numberError : nameError).value = refusalWords(ack.code);
    focusOnName(ack.code === 'number_bad');
  };
  return (
    <form class="body jn-form" onSubmit={submit} noValidate>
      <div>
        <h1>{t('join.title')}</h1>
        <p class="ink2 sub">{t(isStudy ? 'join.subLink' : 'join.sub')}</p>
      </div>
      <CodePart {...props} isShort={isShort} nameInput={nameInput} />
      <NameFields
        newcomer={newcomer}
        field={field}
        isOnWall={settings?.wallNames === 'people' && !isStudy}
        input={nameInput}
      />
      {settings?.isTimed !== false && <MoreTime wants={newcomer.wants} isGroup={isStudy} />}
      <div class="go-end">
        <Button kind="go" isBig type="submit" iconAfter="right" isBusy={isBusy.value}>
          {t('join.go')}
        </Button>
        <p class="foot ink2">{t('join.foot')}</p>
        <nav class="others" aria-label={t('join.other')}>
          <button type="button" onClick={() => !lacksCode() && harbour.room && props.go({ at: 'pass' })}>
            {t('join.hadSeat')}
          </button>
          {globalThis.location.pathname === '/' && (
            <>
              <a href="/new">{t('join.lead')}</a>
              <a href="/study">{t('join.together')}</a>
            </>
          )}
        </nav>
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

// A one-time code is brought: by a link, where one tap takes the seat, or typed, where the sixth letter does. What is wrong
// with a code is said beside it. How such a code is made: ../seats/PassDialog.tsx.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { limits } from '../../../shared/protocol/limits.ts';
import { refusalWords, t } from '../../i18n/index.ts';
import { keepPass } from '../../net/secrets.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeField } from './CodeField.tsx';
import { WayHead } from './WayHead.tsx';
import type { Way } from './way.ts';

/** Null when the seat is there, otherwise why not. */
async function take(room: RoomClient, pass: string): Promise<string | null> {
  const ack = await room.send({ type: 'takeSeat', pass });
  if (!ack.ok) return refusalWords(ack.code);
  keepPass(null);
  return null;
}

export function PassLink({ room, pass, go }: { room: RoomClient; pass: string; go(way: Way): void }) {
  const isBusy = useSignal(false);
  const press = async () => {
    if (isBusy.value) return;
    isBusy.value = true;
    const news = await take(room, pass);
    isBusy.value = false;
    if (news !== null) go({ at: 'pass', news });
  };
  return (
    <div class="body">
      <WayHead title={t('seats.linkTitle')} sub={t('seats.linkSub')} />
      <div class="go-end ways">
        <Button kind="go" isBig iconAfter="right" isBusy={isBusy.value} onClick={() => void press()}>
          {t('seats.take')}
        </Button>
        <Button kind="quiet" isBig onClick={() => go({ at: 'form' })}>
          {t('seats.notNow')}
        </Button>
      </div>
    </div>
  );
}

interface Props {
  room: RoomClient;
  title: string;
  sub: string;
  /** What became of a code that was brought before. */
  news: string | null;
  children: ComponentChildren;
}

export function TypePass({ room, title, sub, news, children }: Props) {
  const pass = useSignal('');
  const error = useSignal(news);
  const isBusy = useSignal(false);
  const send = async (typed: string) => {
    if (isBusy.value) return;
    isBusy.value = true;
    error.value = await take(room, typed);
    isBusy.value = false;
    if (error.value !== null) document.getElementById('pass')?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const missing = limits.passChars - pass.value.length;
    if (missing === 0) return void send(pass.value);
    error.value = t('seats.passShort', { n: missing });
    document.getElementById('pass')?.focus();
  };
  return (
    <form class="body" onSubmit={submit} noValidate>
      <WayHead title={title} sub={sub} />
      <div class="field-of">
        <CodeField
          id="pass"
          label={t('seats.pass')}
          code={pass.value}
          error={error.value}
          onCode={(typed, odd) => {
            const isNew = typed !== pass.value;
            pass.value = typed;
            if (odd !== null) error.value = t('seats.passLetter', { c: odd });
            else if (isNew) error.value = null;
            if (isNew && typed.length === limits.passChars) void send(typed);
          }}
        />
        <p id="pass-news" class={`news ${error.value === null ? '' : 'bad'}`} role="status">
          {error.value ?? (isBusy.value ? t('seats.passTries') : '')}
        </p>
      </div>
      <div class="go-end ways">
        <Button kind="go" isBig type="submit" iconAfter="right" isBusy={isBusy.value}>
          {t('seats.take')}
        </Button>
        {children}
      </div>
    </form>
  );
}

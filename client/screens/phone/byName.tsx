// Somebody says a name whose seat is there already: is it the same person, and if so the host (in group pace whoever is
// aboard) is asked. The question stands on the server; this page repeats it whenever it has a line, so that it outlives
// reloads. The answer comes as the seat itself, or as a refusal (Join.tsx). Who answers: ../host/Claims.tsx, Asked.tsx.
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { refusalWords, t } from '../../i18n/index.ts';
import { keepLastName } from '../../net/secrets.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { NamePart } from './JoinForm.tsx';
import { WayHead } from './WayHead.tsx';
import type { Way } from './way.ts';

interface ByNameProps {
  name: Signal<string>;
  news: string | undefined;
  isGroup: boolean;
  go(way: Way): void;
}

export function ByName({ name, news, isGroup, go }: ByNameProps) {
  const error = useSignal<string | null>(news ?? null);
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = name.value.trim().normalize('NFC');
    if (typed !== '') return go({ at: 'waits', name: typed });
    error.value = refusalWords('name_bad');
    input.current?.focus();
  };
  return (
    <form class="body" onSubmit={submit} noValidate>
      <WayHead title={t('seats.askTitle')} sub={t(isGroup ? 'seats.askSubGroup' : 'seats.askSub')} />
      <div class="field-of">
        <NamePart name={name} error={error} input={input} />
      </div>
      <div class="go-end ways">
        <Button kind="go" isBig type="submit" iconAfter="right">
          {t(isGroup ? 'seats.askGroup' : 'seats.ask')}
        </Button>
        <Button kind="quiet" isBig onClick={() => go({ at: 'pass' })}>
          {t('seats.typePass')}
        </Button>
      </div>
    </form>
  );
}

interface SameProps {
  room: RoomClient;
  name: string;
  isGroup: boolean;
  news: Signal<string | null>;
  go(way: Way): void;
}

/** Two answers of the same weight: nobody should be led to the wrong one. */
export function SameName({ room, name, isGroup, news, go }: SameProps) {
  const isBusy = useSignal(false);
  const joinAsOther = async () => {
    if (isBusy.value) return;
    isBusy.value = true;
    const ack = await room.send({ type: 'join', name, isOther: true });
    isBusy.value = false;
    if (ack.ok || ack.code === 'already_joined') return keepLastName(name);
    news.value = refusalWords(ack.code);
    go({ at: 'form' });
  };
  return (
    <div class="body">
      <WayHead title={t('seats.sameTitle', { name })} sub={t('seats.sameSub')} />
      <div class="ways either">
        <Button isBig onClick={() => go({ at: 'waits', name })}>
          {t(isGroup ? 'seats.sameMeGroup' : 'seats.sameMe')}
        </Button>
        <Button isBig isBusy={isBusy.value} onClick={() => void joinAsOther()}>
          {t('seats.sameOther', { name })}
        </Button>
      </div>
      <div class="go-end ways">
        <Button kind="quiet" isBig onClick={() => go({ at: 'form' })}>
          {t('seats.rename')}
        </Button>
      </div>
    </div>
  );
}

interface WaitsProps {
  room: RoomClient;
  name: string;
  isGroup: boolean;
  /** Keeps for whom was asked, over a reload; undefined: nobody any more. */
  claim(name: string | undefined): void;
  go(way: Way): void;
}

export function Waits({ room, name, isGroup, claim, go }: WaitsProps) {
  const isOnline = room.status.value === 'online';
  useEffect(() => {
    if (!isOnline) return;
    claim(name);
    let isGone = false;
    void room.send({ type: 'claimSeat', name }).then((ack) => {
      // Denied comes with the end of the line, and is told by the page itself.
      if (isGone || ack.ok || ack.code === 'claim_denied') return;
      claim(undefined);
      go({ at: 'ask', news: ack.code === 'seat_unknown' ? t('seats.nobody') : refusalWords(ack.code) });
    });
    return () => {
      isGone = true;
    };
  }, [isOnline, name]);
  return (
    <div class="body">
      <WayHead
        title={t(isGroup ? 'seats.waitsTitleGroup' : 'seats.waitsTitle')}
        sub={t('seats.waitsSub', { name })}
      />
      <p class="news" role="status">
        {isOnline ? '' : t('seats.waitsLine')}
      </p>
      <div class="go-end ways">
        <Button
          kind="quiet"
          isBig
          onClick={() => {
            claim(undefined);
            go({ at: 'form' });
          }}
        >
          {t('seats.otherName')}
        </Button>
      </div>
    </div>
  );
}

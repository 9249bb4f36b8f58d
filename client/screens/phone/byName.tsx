// Somebody says a name whose seat is there already: is it the same person, and if so the host (in group pace whoever is
// aboard) is asked. The question stands on the server; this page repeats it whenever it has a line, so that it outlives
// reloads. The answer comes as the seat itself, or as a refusal (Join.tsx). Who answers: ../host/Claims.tsx, Asked.tsx.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { refusalWords, t } from '../../i18n/index.ts';
import { keepLastName } from '../../net/secrets.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { NameFields } from './NameFields.tsx';
import { inCommand, inWords, joining, type NameField, type Newcomer, type Said, saidBy } from './newcomer.ts';
import { WayHead } from './WayHead.tsx';
import type { Way } from './way.ts';

interface ByNameProps {
  newcomer: Newcomer;
  field: NameField;
  news: string | undefined;
  isGroup: boolean;
  go(way: Way): void;
}

export function ByName({ newcomer, field, news, isGroup, go }: ByNameProps) {
  const { nameError, numberError } = newcomer;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    nameError.value = news ?? null;
    return () => {
      nameError.value = null;
    };
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    const said = saidBy(newcomer, field);
    numberError.value = field === 'numberName' && said.number === '' ? t('join.numberMissing') : null;
    nameError.value = said.name === '' ? refusalWords('name_bad') : null;
    if (numberError.value) return document.getElementById('nr')?.focus();
    if (nameError.value) return input.current?.focus();
    go({ at: 'waits', said });
  };
  return (
    <form class="body" onSubmit={submit} noValidate>
      <WayHead title={t('seats.askTitle')} sub={t(isGroup ? 'seats.askSubGroup' : 'seats.askSub')} />
      <div class="field-of">
        <NameFields newcomer={newcomer} field={field} isOnWall={false} input={input} />
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
  said: Said;
  newcomer: Newcomer;
  isGroup: boolean;
  go(way: Way): void;
}

/** Two answers of the same weight: nobody should be led to the wrong one. */
export function SameName({ room, said, newcomer, isGroup, go }: SameProps) {
  const name = inWords(said);
  const isBusy = useSignal(false);
  const joinAsOther = async () => {
    if (isBusy.value) return;
    isBusy.value = true;
    const ack = await room.send({ ...joining(newcomer, said), isOther: true });
    isBusy.value = false;
    if (ack.ok || ack.code === 'already_joined') return keepLastName(said.name);
    newcomer.nameError.value = refusalWords(ack.code);
    go({ at: 'form' });
  };
  return (
    <div class="body">
      <WayHead title={t('seats.sameTitle', { name })} sub={t('seats.sameSub')} />
      <div class="ways either">
        <Button isBig onClick={() => go({ at: 'waits', said })}>
          {t(isGroup ? 'seats.sameMeGroup' : 'seats.sameMe')}
        </Button>
        <Button isBig isBusy={isBusy.value} onClick={() => void joinAsOther()}>
          {t('seats.sameOther', { name: said.name })}
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
  said: Said;
  isGroup: boolean;
  /** Keeps for whom was asked, over a reload; undefined: nobody any more. */
  claim(said: Said | undefined): void;
  go(way: Way): void;
}

export function Waits({ room, said, isGroup, claim, go }: WaitsProps) {
  const name = inWords(said);
  const isOnline = room.status.value === 'online';
  useEffect(() => {
    if (!isOnline) return;
    claim(said);
    let isGone = false;
    void room.send({ type: 'claimSeat', ...inCommand(said) }).then((ack) => {
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

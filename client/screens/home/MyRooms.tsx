// The newest of the rooms that this browser opened: go on with one, open its console or its report, or forget its links, which asks
// once because nobody can bring them back. All of them, and what else can be done with them, is ../rooms; where they are kept rooms.ts.
import { useState } from 'preact/hooks';
import { lang, t, tx } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { spokenCode } from '../screen/address.ts';
import { hostPath, reportPath } from './links.ts';
import type { KeptRoom } from './rooms.ts';

const NEWEST = 4;

interface Props {
  rooms: readonly KeptRoom[];
  onShow(room: KeptRoom): void;
  onForget(room: KeptRoom): void;
}

export function MyRooms({ rooms, onShow, onForget }: Props) {
  const [asked, setAsked] = useState<KeptRoom | null>(null);
  if (rooms.length === 0) return null;
  return (
    <section class="hm-rooms" aria-labelledby="my-rooms">
      <h2 id="my-rooms">{t('home.myRooms')}</h2>
      <p class="ink2">{t('home.myRoomsSub')}</p>
      <ul>
        {rooms.slice(0, NEWEST).map((room) => (
          <Row key={room.room} room={room} onShow={() => onShow(room)} onForget={() => setAsked(room)} />
        ))}
      </ul>
      <a class="btn quiet hm-all" href="/rooms">
        {t('home.allRooms', { n: rooms.length })}
        <Icon name="right" />
      </a>
      <Confirm
        isOpen={asked !== null}
        title={t('home.forgetTitle')}
        yes={t('home.forget')}
        onClose={() => setAsked(null)}
        onYes={() => asked && onForget(asked)}
      >
        <p class="ink2">{t('home.forgetAbout')}</p>
      </Confirm>
    </section>
  );
}

function Row({ room, onShow, onForget }: { room: KeptRoom; onShow(): void; onForget(): void }) {
  const code = spokenCode(room.code);
  return (
    <li class="panel">
      <div class="what">
        <b>{tx(room.packTitle)}</b>
        <span class="ink2 num">
          {code} · {t(`home.form.${room.form}`)} · {when(room.openedAtMs)}
        </span>
      </div>
      <div class="row">
        <Button isSmall aria-label={t('home.goOnLabel', { code })} onClick={onShow}>
          {t('home.goOn')}
        </Button>
        <a class="btn quiet sm" href={hostPath(room)} aria-label={t('home.consoleLabel', { code })}>
          {t('home.console')}
          <Icon name="right" />
        </a>
        <a class="btn quiet sm" href={reportPath(room)} aria-label={t('home.reportLabel', { code })}>
          {t('home.report')}
        </a>
        <Button kind="quiet" icon="cross" label={t('home.forgetLabel', { code })} onClick={onForget} />
      </div>
    </li>
  );
}

const when = (atMs: number): string =>
  new Intl.DateTimeFormat(lang.value, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(atMs);

// The ways in: players, the wall, this console on another device (shown only when asked for, it is a credential), and
// rehearsal bots. A link that got into wrong hands is replaced (ReplaceLink.tsx); at the end the room can be deleted.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { lang, refusalWords, t, tx } from '../../i18n/index.ts';
import { linkSecret } from '../../net/links.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyLink } from '../../ui/CopyLink.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { toast } from '../../ui/toast.tsx';
import { bestOrigin, joinLink, spokenAddress, spokenCode } from '../screen/address.ts';
import { DeleteRoom } from './DeleteRoom.tsx';
import { ReplaceLink } from './ReplaceLink.tsx';

const BOTS = [4, 8, 24] as const;

export function Links({ room, isOpen, onClose }: { room: RoomClient; isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} title={t('host.links')} onClose={onClose} class="h-wide">
      {isOpen && <Inside room={room} />}
    </Dialog>
  );
}

function Inside({ room }: { room: RoomClient }) {
  const [, redraw] = useState(0);
  const info = room.slice('room').value;
  if (info === null) return null;
  const screenSecret = linkSecret('screen', info.roomId);
  const link = joinLink(info.joinCode);
  const onReplaced = () => redraw((n) => n + 1);
  return (
    <>
      <section class="h-link">
        <Qr text={link} label={t('host.playersQr')} />
        <div class="grow">
          <h3>{t('host.players')}</h3>
          <p class="num">
            {spokenAddress()} · <b>{spokenCode(info.joinCode)}</b>
          </p>
          <CopyLink link={link} label={t('host.players')} />
        </div>
      </section>
      <section class="h-secret">
        <h3>{t('host.screenLink')}</h3>
        {screenSecret === null && <p class="ink2 h-small">{t('host.screenElsewhere')}</p>}
        <div class="row h-wrap">
          {screenSecret !== null && (
            <a class="btn sm" href={`/screen/${info.roomId}`} target="_blank" rel="noopener">
              {t('host.openScreen')}
            </a>
          )}
          <ReplaceLink room={room} link={{ face: 'screen', room: info.roomId }} onReplaced={onReplaced} />
        </div>
      </section>
      <Secret room={info.roomId} screenSecret={screenSecret}>
        <ReplaceLink room={room} link={{ face: 'host', room: info.roomId }} onReplaced={onReplaced} />
      </Secret>
      <Bots room={info.roomId} />
      <DeleteRoom room={room} />
    </>
  );
}

interface SecretProps {
  room: string;
  screenSecret: string | null;
  children: ComponentChildren;
}

function Secret({ room, screenSecret, children }: SecretProps) {
  const [isShown, setShown] = useState(false);
  const hostSecret = linkSecret('host', room);
  if (hostSecret === null) return null;
  const host = `${bestOrigin()}/host/${room}#${hostSecret}`;
  const screen = screenSecret === null ? null : `${bestOrigin()}/screen/${room}#${screenSecret}`;
  return (
    <section class="h-secret">
      <h3>{t('host.hostLink')}</h3>
      <p class="ink2 h-small">{t('host.hostLinkHow')}</p>
      <div class="row h-wrap">
        {!isShown && (
          <Button kind="quiet" isSmall icon="eye" onClick={() => setShown(true)}>
            {t('host.showSecret')}
          </Button>
        )}
        {children}
      </div>
      {isShown && (
        <>
          <div class="h-link">
            <Qr text={host} label={t('host.hostQr')} />
            <CopyLink link={host} label={t('host.hostLink')} />
          </div>
          {screen !== null && (
            <div class="h-link">
              <Qr text={screen} label={t('host.screenQr')} />
              <CopyLink link={screen} label={t('host.screenLink')} />
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Bots({ room }: { room: string }) {
  const [isBusy, setBusy] = useState(false);
  const secret = linkSecret('host', room);
  const add = async (count: number) => {
    setBusy(true);
    try {
      const answer = await fetch(`/api/rooms/${room}/bots`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ count, lang: lang.value }),
      });
      const body = await answer.json();
      toast(
        answer.ok
          ? t('host.botsAdded', { n: body.added })
          : body.words
            ? tx(body.words)
            : refusalWords('server_error'),
      );
    } catch {
      toast(refusalWords('server_error'));
    }
    setBusy(false);
  };
  if (secret === null) return null;
  return (
    <section>
      <h3>{t('host.bots')}</h3>
      <p class="ink2 h-small">{t('host.botsHow')}</p>
      <div class="row h-wrap">
        {BOTS.map((n) => (
          <Button
            key={n}
            kind="quiet"
            isSmall
            icon="plus"
            isBusy={isBusy}
            disabled={isBusy}
            onClick={() => void add(n)}
          >
            {t('host.botsAdd', { n })}
          </Button>
        ))}
      </div>
    </section>
  );
}

// A new link for host or screen, asked once because the old one ends everywhere. How the secret is kept so that nobody locks
// themselves out is ../../net/replaceLink.ts; rooms listed on /new get the new one too.
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { type Link, linkSecret } from '../../net/links.ts';
import { replaceLink } from '../../net/replaceLink.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { relinkRoom } from '../home/rooms.ts';
import { said } from './step.ts';

const WORDS = {
  host: { title: 'host.renewHost', ask: 'host.renewHostAsk' },
  screen: { title: 'host.renewScreen', ask: 'host.renewScreenAsk' },
} as const;

interface Props {
  room: RoomClient;
  link: Link;
  onReplaced(): void;
}

export function ReplaceLink({ room, link, onReplaced }: Props) {
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { title, ask } = WORDS[link.face];
  const replace = async () => {
    setBusy(true);
    const ack = await replaceLink(room, link).catch(() => null);
    setBusy(false);
    if (ack === null) return toast(t('common.loadFailed'));
    if (!said(ack).ok) return;
    relinkRoom({ ...link, secret: linkSecret(link.face, link.room) ?? '' });
    toast(t('host.renewed'));
    onReplaced();
  };
  return (
    <>
      <Button kind="quiet" isSmall icon="swap" isBusy={isBusy} onClick={() => setAsked(true)}>
        {t('host.renew')}
      </Button>
      <Confirm
        isOpen={isAsked}
        title={t(title)}
        yes={t('host.renew')}
        onClose={() => setAsked(false)}
        onYes={() => void replace()}
      >
        <p class="ink2">{t(ask)}</p>
      </Confirm>
    </>
  );
}

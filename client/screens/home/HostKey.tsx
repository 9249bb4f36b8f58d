// The way to the host console for a phone: QR and link, behind doors, because whoever reads them runs the room, and this
// computer may be on the wall already. Which address a phone reaches is links.ts.
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { LinkField } from './LinkField.tsx';
import { hostLink } from './links.ts';
import { Reach } from './Reach.tsx';
import type { KeptRoom } from './rooms.ts';

export function HostKey({ room }: { room: KeptRoom }) {
  const [isOpen, setOpen] = useState(false);
  const link = hostLink(room);
  if (!isOpen) {
    return (
      <div class="doors hm-doors">
        <Doors />
        <div class="cv">
          <Icon name="eye" />
          <b>{t('home.key')}</b>
          <p>{t('home.keyAbout')}</p>
          <Button kind="plate" isSmall onClick={() => setOpen(true)}>
            {t('home.openDoors')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div class="hm-key">
      <div class="paper">
        <Qr text={link} label={t('home.keyQr')} />
      </div>
      <div class="words">
        <p role="status">{t('home.scan')}</p>
        <LinkField link={link} label={t('home.keyLink')} title={t('home.keyLink')} />
        <Reach />
        <Button kind="quiet" isSmall icon="lock" onClick={() => setOpen(false)}>
          {t('home.closeDoors')}
        </Button>
      </div>
    </div>
  );
}

function Doors() {
  return (
    <svg viewBox="0 0 248 196" preserveAspectRatio="none" aria-hidden="true">
      <rect width="248" height="196" rx="10" fill="var(--box)" />
      <path d="M10 0h228a10 10 0 0 1 10 10v2H0v-2A10 10 0 0 1 10 0z" fill="var(--box-hi)" />
      <path d="M0 184h248v2a10 10 0 0 1-10 10H10a10 10 0 0 1-10-10z" fill="var(--box-lip)" />
      <path d="M124 12v172" stroke="var(--box-lip)" stroke-width="3" />
      <path d="M14 20v156M26 20v156M222 20v156M234 20v156" stroke="var(--box-rib)" stroke-width="5" />
      <path d="M104 18v160M144 18v160" stroke="var(--box-hi)" stroke-width="4" stroke-linecap="round" />
    </svg>
  );
}

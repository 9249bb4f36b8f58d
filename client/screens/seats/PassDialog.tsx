// A one-time code that is shown, on the host's console and on the device that has the seat: six letters to read aloud, a QR
// and a link that bring them. How it is made is offer.ts, how it is used ../phone/byPass.tsx.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { times } from '../../../shared/protocol/limits.ts';
import { t } from '../../i18n/index.ts';
import { PASS_MARK } from '../../routes.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyLink } from '../../ui/CopyLink.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { askServer, joinLink, spokenAddress, spokenCode } from '../screen/address.ts';
import { makeOffer, type Offered } from './offer.ts';
import './pass.css';

interface Offer {
  room: RoomClient;
  seat: number;
}

interface Props extends Offer {
  title: string;
  isOpen: boolean;
  onClose(): void;
}

export function PassDialog({ isOpen, title, onClose, ...offer }: Props) {
  return (
    <Dialog isOpen={isOpen} title={title} onClose={onClose} class="pass-dlg">
      {isOpen && <Inside {...offer} />}
    </Dialog>
  );
}

function Inside({ room, seat }: Offer) {
  /** Null while one is being made. */
  const shown = useSignal<Offered | null>(null);
  const make = async () => {
    shown.value = null;
    shown.value = await makeOffer({ room, seat });
  };
  useEffect(() => {
    askServer();
    void make();
  }, []);
  const now = shown.value;
  useEffect(() => {
    if (!now?.isMade) return;
    const timer = setTimeout(() => {
      shown.value = { isMade: false, why: t('seats.offerOld') };
    }, times.passLives);
    return () => clearTimeout(timer);
  }, [now]);
  const code = room.slice('room').value?.joinCode ?? '';
  return (
    <>
      {now?.isMade ? (
        <Made code={code} pass={now.pass} />
      ) : (
        <p class="ink2 pass-waits" role="status">
          {now === null ? t('seats.offerMaking') : now.why}
        </p>
      )}
      <div class="acts">
        <Button
          kind={now?.isMade === false ? 'go' : 'quiet'}
          disabled={now === null}
          onClick={() => void make()}
        >
          {t('seats.offerAgain')}
        </Button>
      </div>
    </>
  );
}

function Made({ code, pass }: { code: string; pass: string }) {
  const link = `${joinLink(code)}${PASS_MARK}${pass}`;
  return (
    <>
      {/* A reader says letter by letter what a person would. */}
      <p class="sr" role="status">
        {t('seats.offerCode', { code: [...pass].join(' ') })}
      </p>
      <p class="pass-code num" aria-hidden="true" lang="en">
        {[...pass].map((letter, i) => (
          <b key={i} class="plated ribbed">
            {letter}
          </b>
        ))}
      </p>
      <p class="pass-once">{t('seats.offerOnce')}</p>
      <div class="pass-how">
        <Qr text={link} label={t('seats.offerQr')} />
        <p class="ink2">{t('seats.offerHow', { address: spokenAddress(), code: spokenCode(code) })}</p>
      </div>
      <CopyLink link={link} label={t('seats.offerLink')} />
    </>
  );
}

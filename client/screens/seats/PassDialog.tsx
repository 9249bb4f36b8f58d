// A one-time code that is shown, on the host's console and on the device that has the seat: six letters to read aloud, a QR
// and a link that bring them. Made in this browser; the server gets its hash only. How it is used: ../phone/byPass.tsx.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { times } from '../../../shared/protocol/limits.ts';
import { refusalWords, t } from '../../i18n/index.ts';
import { loadPart } from '../../net/reload.ts';
import { makePass } from '../../net/secrets.ts';
import { PASS_MARK } from '../../routes.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyLink } from '../../ui/CopyLink.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { askServer, joinLink, spokenAddress, spokenCode } from '../screen/address.ts';
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

type Shown =
  | { is: 'made'; pass: string }
  | { is: 'making' }
  /** Why there is none to show. */
  | { is: 'none'; why: string };

function Inside({ room, seat }: Offer) {
  const shown = useSignal<Shown>({ is: 'making' });
  const make = async () => {
    shown.value = { is: 'making' };
    shown.value = await makeOffer({ room, seat }).catch(
      (): Shown => ({ is: 'none', why: t('common.loadFailed') }),
    );
  };
  useEffect(() => {
    askServer();
    void make();
  }, []);
  const now = shown.value;
  useEffect(() => {
    if (now.is !== 'made') return;
    const timer = setTimeout(() => {
      shown.value = { is: 'none', why: t('seats.offerOld') };
    }, times.passLives);
    return () => clearTimeout(timer);
  }, [now]);
  const code = room.slice('room').value?.joinCode ?? '';
  return (
    <>
      {now.is === 'made' ? (
        <Made code={code} pass={now.pass} />
      ) : (
        <p class="ink2 pass-waits" role="status">
          {now.is === 'making' ? t('seats.offerMaking') : now.why}
        </p>
      )}
      <div class="acts">
        <Button
          kind={now.is === 'none' ? 'go' : 'quiet'}
          disabled={now.is === 'making'}
          onClick={() => void make()}
        >
          {t('seats.offerAgain')}
        </Button>
      </div>
    </>
  );
}

async function makeOffer({ room, seat }: Offer): Promise<Shown> {
  const { passHash } = await loadPart(() => import('../../net/prints.ts'));
  const pass = makePass();
  const roomId = room.slice('room').value?.roomId ?? '';
  const ack = await room.send({ type: 'offerSeat', seat, hash: passHash(roomId, pass) });
  return ack.ok ? { is: 'made', pass } : { is: 'none', why: refusalWords(ack.code) };
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
          <b key={i}>{letter}</b>
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

// What a host can do with the seat of a person: show a one-time code that brings it to another device, and delete it with
// the name, which asks once. Beside name, ship and time in Person.tsx; somebody who asks for a seat is Claims.tsx.
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { PassDialog } from '../seats/PassDialog.tsx';
import { tell } from './step.ts';

interface Props {
  room: RoomClient;
  seat: number;
  name: string;
}

export function OfferSeat({ room, seat, name }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" isSmall icon="phone" onClick={() => setOpen(true)}>
        {t('host.offer')}
      </Button>
      <PassDialog
        room={room}
        seat={seat}
        title={t('seats.offerOf', { name })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

export function ForgetSeat({ room, seat, name }: Props) {
  const [isAsked, setAsked] = useState(false);
  const forget = async () => {
    const ack = await tell(room, { type: 'forgetSeat', seat });
    if (ack.ok) toast(t('seats.forgotten'));
  };
  return (
    <>
      <Button kind="quiet" class="grave" isSmall onClick={() => setAsked(true)}>
        {t('seats.forget')}
      </Button>
      <Confirm
        isOpen={isAsked}
        title={t('seats.forgetTitle', { name })}
        yes={t('seats.forgetYes')}
        isGrave
        onClose={() => setAsked(false)}
        onYes={() => void forget()}
      >
        <p class="ink2">{t('seats.forgetAsk')}</p>
      </Confirm>
    </>
  );
}

// The own seat, in the menu: go on with it on another device, or delete it with the name. The dialogs stand beside the
// screens, not in the menu, so that a code that is being read aloud stays when the game moves on.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { PassDialog } from '../seats/PassDialog.tsx';
import { ask } from './GroupPace.tsx';

const open = signal<'pass' | 'forget' | null>(null);

/** In the menu; `onPick` closes it. */
export function MySeat({ onPick }: { onPick(): void }) {
  const pick = (what: 'pass' | 'forget') => {
    onPick();
    open.value = what;
  };
  return (
    <div class="my-seat">
      <span class="lb">{t('seats.mine')}</span>
      <Button icon="phone" onClick={() => pick('pass')}>
        {t('seats.offer')}
      </Button>
      <Button kind="quiet" class="grave" onClick={() => pick('forget')}>
        {t('seats.forgetMe')}
      </Button>
    </div>
  );
}

export function SeatDialogs({ room }: { room: RoomClient }) {
  const seat = room.seat.value;
  const close = () => {
    open.value = null;
  };
  useEffect(() => close, []);
  if (seat === null) return null;
  return (
    <>
      <PassDialog
        room={room}
        seat={seat}
        title={t('seats.offer')}
        isOpen={open.value === 'pass'}
        onClose={close}
      />
      <Confirm
        isOpen={open.value === 'forget'}
        title={t('seats.forgetMeTitle')}
        yes={t('seats.forgetYes')}
        isGrave
        onClose={close}
        onYes={() => void ask(room, { type: 'forgetSeat', seat })}
      >
        <p class="ink2">{t('seats.forgetMeAsk')}</p>
      </Confirm>
    </>
  );
}

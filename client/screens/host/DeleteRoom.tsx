// Deletes the room for everybody, with all that was ever written in it: at the end of the links, quiet, and asked once. What
// the page says afterwards is Closed.tsx, which also forgets what this browser kept of the room.
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { tell } from './step.ts';

export function DeleteRoom({ room }: { room: RoomClient }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <section class="h-delete">
      <Button kind="quiet" class="grave" isSmall onClick={() => setAsked(true)}>
        {t('host.delete')}
      </Button>
      <p class="ink2 h-small">{t('host.deleteHow')}</p>
      <Confirm
        isOpen={isAsked}
        title={t('host.deleteAsk')}
        yes={t('host.deleteYes')}
        isGrave
        onClose={() => setAsked(false)}
        onYes={() => void tell(room, { type: 'deleteRoom' })}
      >
        <p>{t('host.deleteLost')}</p>
      </Confirm>
    </section>
  );
}

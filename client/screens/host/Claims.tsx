// Somebody asks for the seat of a name from another browser: above everything else in any phase, one tap for yes or no. The
// other side is ../phone/byName.tsx; in a group without a host everybody is asked (../phone/Asked.tsx). The bar under the
// wall only counts them, since a projector shows no names.
import { useEffect, useState } from 'preact/hooks';
import type { ClaimRow } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import { cameByLink, linkSecret } from '../../net/links.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { announce } from '../../ui/toast.tsx';
import { tell } from './step.ts';
import './claims.css';

export function Claims({ room }: { room: RoomClient }) {
  const asking = room.slice('claims').value?.asking ?? [];
  if (asking.length === 0) return null;
  return (
    <ul class="h-claims">
      {asking.map((row) => (
        <Claim key={row.claim} room={room} row={row} />
      ))}
    </ul>
  );
}

function Claim({ room, row }: { room: RoomClient; row: ClaimRow }) {
  const { claim, name, isPresent } = row;
  const words = t('seats.asking', { name });
  useEffect(() => announce(words), []);
  const answer = (isYes: boolean) => void tell(room, { type: 'answerClaim', claim, isYes });
  return (
    <li>
      <Icon name="ask" />
      <p>
        <b>{words}</b>
        <span class="ink2">{t(isPresent ? 'seats.askingInUse' : 'seats.askingFree')}</span>
      </p>
      <div class="row">
        <Button aria-label={`${t('seats.give')}: ${name}`} onClick={() => answer(true)}>
          {t('seats.give')}
        </Button>
        <Button kind="quiet" aria-label={`${t('seats.deny')}: ${name}`} onClick={() => answer(false)}>
          {t('seats.deny')}
        </Button>
      </div>
    </li>
  );
}

/** A number that leads to the console; that one is opened only when asked for, and in a window of its own. */
export function ClaimsCount({ room, roomId, secret }: { room: RoomClient; roomId: string; secret: string }) {
  const [isAsked, setAsked] = useState(false);
  const n = room.slice('claims').value?.asking.length ?? 0;
  const open = () => {
    if (linkSecret('host', roomId) === null) cameByLink({ face: 'host', room: roomId, secret });
    globalThis.open(`/host/${roomId}`, '_blank', 'noopener');
  };
  return (
    <>
      {n > 0 && (
        <Button isSmall icon="ask" onClick={() => setAsked(true)}>
          <span role="status">{t('host.asking', { n })}</span>
        </Button>
      )}
      <Confirm
        isOpen={isAsked}
        title={t('host.askingAnswer')}
        yes={t('host.askingOpen')}
        onClose={() => setAsked(false)}
        onYes={open}
      >
        <p>{t('host.askingHow')}</p>
      </Confirm>
    </>
  );
}

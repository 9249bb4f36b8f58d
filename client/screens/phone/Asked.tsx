// Where nobody hosts, everybody aboard is asked whether somebody of a name may have the seat back; the first answer counts.
// The host's own is ../host/Claims.tsx, the other side byName.tsx.
import { useEffect } from 'preact/hooks';
import type { ClaimRow } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/toast.tsx';
import { ask } from './GroupPace.tsx';

export function Asked({ room }: { room: RoomClient }) {
  const asking = room.slice('claims').value?.asking ?? [];
  return asking.slice(0, 1).map((row) => <Question key={row.claim} room={room} row={row} />);
}

function Question({ room, row }: { room: RoomClient; row: ClaimRow }) {
  const { claim, name, seat, isPresent } = row;
  const words = t('seats.asking', { name });
  useEffect(() => announce(words), []);
  const answer = (isYes: boolean) => void ask(room, { type: 'answerClaim', claim, isYes });
  return (
    <section class="plated banner asked" aria-label={words}>
      <span>
        {words}
        <small>{t(isPresent ? 'seats.askingInUse' : 'seats.askingFree')}</small>
      </span>
      <div class="row">
        <Button isSmall onClick={() => answer(true)} aria-label={`${t('seats.give')}: ${name}`}>
          {t('seats.give')}
        </Button>
        {/* Whose seat it is knows best, and is told first. */}
        <Button
          isSmall
          kind={seat === room.seat.value ? 'plain' : 'quiet'}
          onClick={() => answer(false)}
          aria-label={`${t('seats.deny')}: ${name}`}
        >
          {t('seats.deny')}
        </Button>
      </div>
    </section>
  );
}

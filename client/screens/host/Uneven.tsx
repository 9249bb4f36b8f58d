// Ships of unequal crews and points for speed do not go together: more hands are faster. Says so while both are there, and
// takes the speed out of the points with one press, in any phase. What then counts is [SC8] of shared/game/SPEC.md.
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/toast.tsx';
import { tell } from './step.ts';

export const isUneven = (room: RoomClient): boolean =>
  room.slice('control').value?.hasUnevenTeams === true &&
  (room.slice('room').value?.settings.speedShare ?? 0) > 0 &&
  room.slice('phase').value?.phase !== 'finished';

export function Uneven({ room }: { room: RoomClient }) {
  const drop = async () => {
    const before = room.slice('room').value?.settings.speedShare ?? 0;
    const ack = await tell(room, { type: 'setSettings', settings: { speedShare: 0 } });
    if (!ack.ok) return;
    toast(t('host.unevenDone'), {
      text: t('host.undo'),
      run: () => void tell(room, { type: 'setSettings', settings: { speedShare: before } }),
    });
  };
  return (
    <li class="h-uneven">
      <p>{t('host.uneven')}</p>
      <Button isSmall onClick={() => void drop()}>
        {t('host.unevenDo')}
      </Button>
    </li>
  );
}

// Who asks for more time: granted with one tap, for one person or for all who ask, or left as it is. The wall hears nothing
// of it, and names stand in the list of people only (People.tsx), so that a console may be looked at.
import type { RosterRow } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { factorWord } from '../../ui/factor.ts';
import { toast } from '../../ui/toast.tsx';
import type { Panel } from './panel.ts';
import { tell } from './step.ts';

export const whoAsks = (room: RoomClient): RosterRow[] =>
  (room.list('roster').value ?? []).filter((row) => row.isAsking && !row.isRemoved);

const set = (room: RoomClient, { seat }: RosterRow, factor: RosterRow['factor']) =>
  tell(room, { type: 'setFactor', who: 'seat', number: seat, factor });

async function grantAll(room: RoomClient): Promise<void> {
  const acks = await Promise.all(whoAsks(room).map((row) => set(room, row, row.wantsFactor)));
  const n = acks.filter((ack) => ack.ok).length;
  if (n > 0) toast(t('host.granted', { n }));
}

export function GrantAll({ room }: { room: RoomClient }) {
  return (
    <Button kind="plate" isSmall onClick={() => void grantAll(room)}>
      {t('host.grantAll')}
    </Button>
  );
}

/** Beside the name of somebody who asks. */
export function Wish({ room, row }: { room: RoomClient; row: RosterRow }) {
  const { name } = row;
  const time = factorWord(row.wantsFactor);
  return (
    <div class="row h-wrap">
      <Button
        kind="plate"
        isSmall
        aria-label={t('host.grantTo', { name, time })}
        onClick={() => void set(room, row, row.wantsFactor)}
      >
        {t('host.grant', { time })}
      </Button>
      <Button
        kind="quiet"
        isSmall
        aria-label={t('host.leaveTimeOf', { name })}
        onClick={() => void set(room, row, row.factor)}
      >
        {t('host.leaveTime')}
      </Button>
    </div>
  );
}

/** Among what is worth a look: how many ask, and what can be done at once. */
export function WishesNote({ room, open }: { room: RoomClient; open: (panel: Panel) => void }) {
  const n = whoAsks(room).length;
  if (n === 0) return null;
  return (
    <li class="h-wish">
      <p>{t('host.wantsAll', { n })}</p>
      <div class="row h-wrap">
        <GrantAll room={room} />
        <Button kind="quiet" isSmall onClick={() => open('people')}>
          {t('host.people')}
        </Button>
      </div>
    </li>
  );
}

// One ship: its crew, its time, and closing its board. Opened from a tile; people are Person.tsx.
import { useState } from 'preact/hooks';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm, Dialog } from '../../ui/Dialog.tsx';
import { Factor } from './Factor.tsx';
import { HelpOf } from './Help.tsx';
import { Person } from './Person.tsx';
import { tell } from './step.ts';

export function TeamDialog({
  room,
  team,
  onClose,
}: {
  room: RoomClient;
  team: number | null;
  onClose: () => void;
}) {
  const ship = (room.list('fleet').value ?? []).find((one) => one.team === team);
  const title = ship === undefined ? '' : t('common.team', { n: ship.team, name: tx(ship.name) });
  return (
    <Dialog isOpen={ship !== undefined} title={title} onClose={onClose} class="h-wide">
      {ship !== undefined && team !== null && <Crew room={room} team={team} name={title} onClose={onClose} />}
    </Dialog>
  );
}

function Crew({
  room,
  team,
  name,
  onClose,
}: {
  room: RoomClient;
  team: number;
  name: string;
  onClose: () => void;
}) {
  const phase = room.slice('phase').value;
  const crew = (room.list('roster').value ?? []).filter((row) => row.team === team);
  const row = (room.list('progress').value ?? []).find((one) => one.team === team);
  const ship = (room.list('fleet').value ?? []).find((one) => one.team === team);
  const canClose = phase?.phase === 'play' && ship?.isLocked === false && !phase.isAlone;
  return (
    <>
      {phase?.phase === 'play' && <HelpOf room={room} team={team} />}
      {canClose && (
        <CloseBoard room={room} phaseNo={phase.phaseNo} team={team} name={name} onClose={onClose} />
      )}
      <ul class="h-people">
        {crew.map((one) => (
          <Person key={one.seat} room={room} row={one} />
        ))}
      </ul>
      <p class="lb">{t('host.timeFor', { name })}</p>
      <Factor
        value={row?.factor ?? 1}
        label={t('host.timeFor', { name })}
        onSet={(factor) => void tell(room, { type: 'setFactor', who: 'team', number: team, factor })}
      />
      <p class="ink2 h-small">{t('host.factorTeamHow')}</p>
    </>
  );
}

interface CloseProps {
  room: RoomClient;
  phaseNo: number;
  team: number;
  name: string;
  onClose: () => void;
}

/** Cannot be undone, so it is asked once. */
function CloseBoard({ room, phaseNo, team, name, onClose }: CloseProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button kind="quiet" isSmall icon="lock" onClick={() => setAsked(true)}>
        {t('host.closeBoard')}
      </Button>
      <Confirm
        isOpen={isAsked}
        title={name}
        yes={t('host.closeBoard')}
        onClose={() => setAsked(false)}
        onYes={() => {
          onClose();
          void tell(room, { type: 'closeBoard', phaseNo, team });
        }}
      >
        <p>{t('host.closeBoardAsk')}</p>
      </Confirm>
    </>
  );
}

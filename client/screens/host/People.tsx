// Everybody in the room, found by name; those who ask for more time come first. What can be done with one is Person.tsx.
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Person } from './Person.tsx';
import { GrantAll, whoAsks } from './Wishes.tsx';

const MOST = 80;

export function People({
  room,
  isOpen,
  onClose,
}: {
  room: RoomClient;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <Dialog isOpen={isOpen} title={t('host.people')} onClose={onClose} class="h-wide">
      {isOpen && <List room={room} />}
    </Dialog>
  );
}

function List({ room }: { room: RoomClient }) {
  const [looked, setLooked] = useState('');
  const roster = room.list('roster').value ?? [];
  const wanted = looked.trim().toLowerCase();
  const found = roster.filter((row) => row.name.toLowerCase().includes(wanted));
  const asks = (row: (typeof roster)[number]) => (row.isAsking && !row.isRemoved ? 0 : 1);
  const sorted = [...found].sort(
    (a, b) => asks(a) - asks(b) || (a.team ?? 0) - (b.team ?? 0) || a.seat - b.seat,
  );
  return (
    <>
      {roster.length > 8 && (
        <span class="field">
          <input
            type="search"
            aria-label={t('host.search')}
            placeholder={t('host.search')}
            value={looked}
            onInput={(event) => setLooked(event.currentTarget.value)}
          />
        </span>
      )}
      {whoAsks(room).length > 1 && (
        <div class="row h-wrap h-asking">
          <p>{t('host.wantsAll', { n: whoAsks(room).length })}</p>
          <GrantAll room={room} />
        </div>
      )}
      {roster.length === 0 && <p class="ink2">{t('host.nobody')}</p>}
      <ul class="h-people">
        {sorted.slice(0, MOST).map((row) => (
          <Person key={row.seat} room={room} row={row} />
        ))}
      </ul>
    </>
  );
}

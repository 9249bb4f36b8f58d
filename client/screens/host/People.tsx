// Everybody in the room, found by name; those who ask for more time come first. What can be done with one is Person.tsx.
import { useState } from 'preact/hooks';
import type { RosterRow } from '../../../shared/protocol/views.ts';
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
  // Whoever is removed now stays in place with the way back, under the finger that did it.
  const [removedBefore] = useState(
    () => new Set(roster.filter((row) => row.isRemoved).map((row) => row.seat)),
  );
  const wanted = looked.trim().toLowerCase();
  const found = roster.filter((row) => row.name.toLowerCase().includes(wanted));
  const asks = (row: (typeof roster)[number]) => (row.isAsking && !row.isRemoved ? 0 : 1);
  const sorted = [...found].sort(
    (a, b) => asks(a) - asks(b) || (a.team ?? 0) - (b.team ?? 0) || a.seat - b.seat,
  );
  const wasRemoved = (row: RosterRow) => row.isRemoved && removedBefore.has(row.seat);
  const aboard = sorted.filter((row) => !wasRemoved(row));
  const removed = sorted.filter(wasRemoved);
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
        {aboard.slice(0, MOST).map((row) => (
          <Person key={row.seat} room={room} row={row} />
        ))}
      </ul>
      {removed.length > 0 && (
        <section class="h-removed">
          <h3>{t('host.removedList')}</h3>
          <ul class="h-people">
            {removed.slice(0, MOST).map((row) => (
              <Person key={row.seat} room={room} row={row} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

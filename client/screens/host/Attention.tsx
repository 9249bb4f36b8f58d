// Ships worth a look during play, in words: still for long, cards moved to and fro, people away; and, in any phase, who
// asks for more time. At most a handful, so that it can be read at a glance.
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { minutes, useBeat } from '../../ui/clock.ts';
import { Mark } from '../../ui/Mark.tsx';
import type { Panel } from './panel.ts';
import { isStill, stillFor } from './stuck.ts';
import { isUneven, Uneven } from './Uneven.tsx';
import { WishesNote, whoAsks } from './Wishes.tsx';
import { hasRight } from './wide.ts';

const MOST = 6;

function notesOf(room: RoomClient): { team: number; name: string; note: string }[] {
  const rows = new Map((room.list('progress').value ?? []).map((row) => [row.team, row]));
  return (room.list('fleet').value ?? []).flatMap((ship) => {
    const row = rows.get(ship.team) ?? null;
    const away = ship.members - ship.present;
    const notes: string[] = [];
    if (ship.members > 0 && ship.present === 0) notes.push(t('host.att.nobody'));
    else {
      if (isStill(room, ship, row))
        notes.push(t('host.att.still', { n: ship.placed, time: minutes(stillFor(room, row)) }));
      if (row?.isDisputed === true) notes.push(t('host.att.disputed'));
      if (away > 0) notes.push(t('host.att.away', { n: away }));
    }
    return notes.length === 0 || ship.isLocked
      ? []
      : [
          {
            team: ship.team,
            name: t('common.team', { n: ship.team, name: tx(ship.name) }),
            note: notes.join(', '),
          },
        ];
  });
}

export function Attention({ room, open }: { room: RoomClient; open: (panel: Panel) => void }) {
  const isPlay = room.slice('phase').value?.phase === 'play';
  useBeat(isPlay);
  const notes = isPlay ? notesOf(room).slice(0, MOST) : [];
  const asking = whoAsks(room).length;
  const isAllWell = asking === 0 && !isUneven(room) && notes.length === 0;
  // In a column of its own it may say so; over the ships of a phone it would only be in their way.
  if (isAllWell && (!isPlay || !hasRight.value)) return null;
  return (
    <section class="h-help">
      <h2>{t('host.attention')}</h2>
      <ul>
        <WishesNote room={room} open={open} />
        {isUneven(room) && <Uneven room={room} />}
        {notes.map((one) => (
          <li key={one.team}>
            <Mark team={one.team} size="sm" />
            <p>
              <b>{one.name}</b> {one.note}
            </p>
          </li>
        ))}
        {isPlay && notes.length === 0 && <li>{t('host.attentionNone')}</li>}
      </ul>
    </section>
  );
}

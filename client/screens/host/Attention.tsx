// Ships worth a look during play, in words: who asks the host to come (Help.tsx), still for long, cards moved to and fro, people away; and, in any phase, who
// asks for more time. At most a handful, so that it can be read at a glance.
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { minutes, useBeat } from '../../ui/clock.ts';
import { Mark } from '../../ui/Mark.tsx';
import { callsOf, HelpCalls } from './Help.tsx';
import type { Panel } from './panel.ts';
import { isStill, stillFor } from './stuck.ts';
import { isUneven, Uneven } from './Uneven.tsx';
import { WishesNote, whoAsks } from './Wishes.tsx';
import { hasRight } from './wide.ts';

const MOST = 6;

interface Note {
  team: number;
  name: string;
  note: string;
  /** Milliseconds that nothing has moved; without anybody there it is the most urgent of all. */
  stillMs: number;
}

/** The longest still first: of a hall only a few are listed. */
function notesOf(room: RoomClient): Note[] {
  const rows = new Map((room.list('progress').value ?? []).map((row) => [row.team, row]));
  const all = (room.list('fleet').value ?? []).flatMap((ship): Note[] => {
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
            stillMs: ship.present === 0 ? Number.POSITIVE_INFINITY : stillFor(room, row),
          },
        ];
  });
  return all.sort((a, b) => (b.stillMs > a.stillMs ? 1 : b.stillMs < a.stillMs ? -1 : a.team - b.team));
}

export function Attention({ room, open }: { room: RoomClient; open: (panel: Panel) => void }) {
  const isPlay = room.slice('phase').value?.phase === 'play';
  useBeat(isPlay);
  const notes = isPlay ? notesOf(room) : [];
  const asking = whoAsks(room).length;
  const calls = isPlay ? callsOf(room).length : 0;
  const isAllWell = calls === 0 && asking === 0 && !isUneven(room) && notes.length === 0;
  // In a column of its own it may say so; over the ships of a phone it would only be in their way.
  if (isAllWell && (!isPlay || !hasRight.value)) return null;
  return (
    <section class="h-help">
      <h2>{t('host.attention')}</h2>
      <ul>
        {calls > 0 && <HelpCalls room={room} />}
        <WishesNote room={room} open={open} />
        {isUneven(room) && <Uneven room={room} />}
        {notes.slice(0, MOST).map((one) => (
          <li key={one.team}>
            <Mark team={one.team} size="sm" />
            <p>
              <b>{one.name}</b> {one.note}
            </p>
          </li>
        ))}
        {notes.length > MOST && <li>{t('host.attentionMore', { n: notes.length - MOST })}</li>}
        {isPlay && calls === 0 && notes.length === 0 && <li>{t('host.attentionNone')}</li>}
      </ul>
    </section>
  );
}

// /rooms: all rooms whose links this browser keeps. The list is List.tsx, carrying it to another device Carry.tsx, several classes
// beside each other Compare.tsx. Which classes are compared stands in the history, so that Back returns to the list as it was.
import '../report/tables.css';
import './rooms.css';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Page } from '../home/Page.tsx';
import { type KeptRoom, keptRooms } from '../home/rooms.ts';
import { useTurn } from '../home/useTurn.ts';
import { Carry } from './Carry.tsx';
import { Compare } from './Compare.tsx';
import { List } from './List.tsx';

export function Rooms() {
  const [rooms, setRooms] = useState(keptRooms);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const { turned, turnTo, isTurned } = useTurn<string[]>('compare');
  const compared = rooms.filter(({ room }) => turned?.includes(room));
  if (turned !== null && compared.length > 1) {
    return (
      <Page
        title={t('rooms.compareTitle')}
        sub={t('rooms.compareSub')}
        other="new"
        isAtRooms
        isTurned={isTurned}
        key="compare"
      >
        <Compare rooms={compared} onBack={() => turnTo(null)} />
      </Page>
    );
  }
  const changed = (next: KeptRoom[]) => {
    setRooms(next);
    setPicked((before) => before.filter((id) => next.some(({ room }) => room === id)));
  };
  return (
    <Page title={t('rooms.title')} sub={t('rooms.sub')} other="new" isAtRooms isTurned={isTurned} key="list">
      <List
        rooms={rooms}
        picked={picked}
        onPick={setPicked}
        onCompare={() => turnTo([...picked])}
        onChange={changed}
      />
      <Carry rooms={rooms} onChange={changed} />
    </Page>
  );
}

// /new: the form, and once the room is open what to do with it. Which room was opened stands in the history, so that
// Back returns to the form as it was left and a reload returns to the room. Form OpenForm.tsx, room Opened.tsx.
import { useEffect, useState } from 'preact/hooks';
import { t, tx } from '../../i18n/index.ts';
import { askServer } from '../screen/address.ts';
import { firstChoice } from './choice.ts';
import { MyRooms } from './MyRooms.tsx';
import { Opened } from './Opened.tsx';
import { OpenForm } from './OpenForm.tsx';
import { Page } from './Page.tsx';
import { forgetRoom, type KeptRoom, keepRoom, keptRooms } from './rooms.ts';
import { Shelf } from './Shelf.tsx';
import { useTurn } from './useTurn.ts';

export function NewRoom() {
  const [choice, setChoice] = useState(firstChoice);
  const [rooms, setRooms] = useState(keptRooms);
  const { turned: shownId, turnTo, isTurned } = useTurn<string>('room');
  useEffect(askServer, []);
  const shown = rooms.find(({ room }) => room === shownId);
  const open = (room: KeptRoom) => {
    setRooms(keepRoom(room));
    turnTo(room.room);
  };
  if (shown) {
    return (
      <Page
        title={t('home.openedTitle')}
        sub={tx(shown.packTitle)}
        other="study"
        isTurned={isTurned}
        key="opened"
      >
        <Opened room={shown} onBack={() => turnTo(null)} />
      </Page>
    );
  }
  return (
    <Page title={t('home.newTitle')} sub={t('home.newSub')} other="study" isTurned={isTurned} key="form">
      <Shelf>
        {(packs) => <OpenForm packs={packs} choice={choice} onChoice={setChoice} onOpened={open} />}
      </Shelf>
      <MyRooms
        rooms={rooms}
        onShow={({ room }) => turnTo(room)}
        onForget={({ room }) => setRooms(forgetRoom(room))}
      />
    </Page>
  );
}

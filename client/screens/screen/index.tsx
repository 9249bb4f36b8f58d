// The projector: everything in rem of a wall that is 67.5 rem high and 90 to 120 rem wide and scales with the window, and
// one view per phase. Shows nothing that a phone does not, and never who is slow. Views are the files beside this one,
// the harbour is ui/WallScene.
import './screen.css';
import './lobby.css';
import './arrived.css';
import './play.css';
import './briefing.css';
import './reveal.css';
import './standings.css';
import './race.css';
import './finish.css';
import './thenNow.css';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Phase } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import { KeyHelp } from '../../presenter/KeyHelp.tsx';
import { PassKeys } from '../../presenter/PassKeys.tsx';
import { WallSound } from '../../sound/WallSound.tsx';
import type { RoomClient } from '../../state/room.ts';
import { standing, useTitle } from '../../ui/title.ts';
import { News } from '../../ui/toast.tsx';
import { WallScene, wallViews } from '../../ui/WallScene.tsx';
import { useAddressOf } from './address.ts';
import { Briefing } from './Briefing.tsx';
import { ControlSlot, slotHere } from './ControlSlot.tsx';
import { Discussion } from './Discussion.tsx';
import { Finish } from './Finish.tsx';
import { Lobby } from './Lobby.tsx';
import { Notices } from './Notices.tsx';
import { Play } from './Play.tsx';
import { Reveal } from './Reveal.tsx';
import { Standings } from './Standings.tsx';

const views: Record<Phase, FunctionComponent<{ room: RoomClient }>> = {
  lobby: Lobby,
  briefing: Briefing,
  play: Play,
  discussion: Discussion,
  reveal: Reveal,
  standings: Standings,
  finished: Finish,
};

export function Screen({ room }: { room: RoomClient }) {
  useEffect(() => {
    document.documentElement.classList.add('wall');
    return () => document.documentElement.classList.remove('wall');
  }, []);
  useAddressOf(room);
  const phase = room.slice('phase').value?.phase ?? null;
  useTitle([...standing(room), t('screen.title')]);
  const slot = slotHere();
  const View = phase === null ? null : views[phase];
  return (
    <div class="wall-room">
      <WallScene view={phase === null ? 'lobby' : wallViews[phase]} />
      <main class="wall">
        {View !== null && <View room={room} />}
        <Notices room={room} />
        <WallSound room={room} />
      </main>
      <ControlSlot />
      <KeyHelp />
      {slot.secret === null && <PassKeys room={slot.room} />}
      <News />
    </div>
  );
}

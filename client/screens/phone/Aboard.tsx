// The phone after joining: which screen belongs to the phase, and what stands above all of them (line lost, paused,
// host away). Focus goes to the heading of each new screen. Each screen stands in a file of its own.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { FocusKeeper } from '../../ui/FocusKeeper.tsx';
import { standing, useTitle } from '../../ui/title.ts';
import { News } from '../../ui/toast.tsx';
import { useTroubleNews } from '../../ui/trouble.ts';
import { Briefing } from './Briefing.tsx';
import { Discussion } from './Discussion.tsx';
import { End } from './End.tsx';
import { Finish } from './Finish.tsx';
import { Lobby } from './Lobby.tsx';
import { SeatDialogs } from './MySeat.tsx';
import { useTimeNews } from './MyTime.tsx';
import { Banners, Returning } from './Notices.tsx';
import { Play } from './Play.tsx';
import { Reveal } from './Reveal.tsx';
import { Standings } from './Standings.tsx';
import { Watching } from './Watching.tsx';
import type { Way } from './way.ts';
import './phone.css';
import './pages.css';
import './play.css';
import './lock.css';
import './tight.css';
import './ranks.css';
import './reveal.css';
import './onItsSide.css';

export interface AboardProps {
  room: RoomClient;
  /** Leaves what is left of a seat that is gone, for the join page. */
  anew(way: Way): void;
}

export function Aboard({ room, anew }: AboardProps) {
  const status = room.status.value;
  const phase = room.slice('phase').value;
  const me = room.slice('me').value;
  useTroubleNews(room);
  useTimeNews(room);
  useSound(room);

  useEffect(() => {
    // Whoever had scrolled down to read would be met by the middle of the next screen.
    globalThis.scrollTo?.(0, 0);
  }, [phase?.phaseNo]);

  /** The phase in which this page was opened: whatever is told there has been seen before. */
  const opened = useRef<number | null>(null);
  opened.current ??= phase?.phaseNo ?? null;

  const isOver = status === 'replaced' || status === 'refused' || status === 'ended' || me?.isRemoved;
  const where = standing(room);
  useTitle(isOver ? [] : where.length > 0 ? where : [t('aboard.returning')]);
  if (isOver) return <End room={room} anew={anew} />;
  if (!phase || !me) return <Returning room={room} />;
  return (
    <>
      <FocusKeeper class="ph-frame">
        <Banners room={room} />
        <PhaseScreen key={`${phase.phaseNo}`} room={room} isOpening={phase.phaseNo === opened.current} />
      </FocusKeeper>
      <SeatDialogs room={room} />
      <News />
    </>
  );
}

/** Behind the board: a phone that cannot load it plays in silence. */
function useSound(room: RoomClient): void {
  useEffect(() => {
    let stop: (() => void) | null = () => {};
    import('../../sound/phone.ts').then(
      ({ followPhone }) => {
        if (stop !== null) stop = followPhone(room);
      },
      () => {},
    );
    return () => {
      stop?.();
      stop = null;
    };
  }, [room]);
}

function PhaseScreen({ room, isOpening }: { room: RoomClient; isOpening: boolean }) {
  const phase = room.slice('phase').value;
  const isWatching = room.slice('me').value?.isWatching ?? false;
  switch (phase?.phase) {
    case 'briefing':
      return <Briefing room={room} />;
    case 'play':
      return isWatching || !room.board.value ? <Watching room={room} /> : <Play room={room} />;
    case 'discussion':
      return <Discussion room={room} />;
    case 'reveal':
      return <Reveal room={room} isOpening={isOpening} />;
    case 'standings':
      return <Standings room={room} />;
    case 'finished':
      return <Finish room={room} />;
    default:
      return <Lobby room={room} />;
  }
}

// One display: the thin bar under the wall. Start, next, pause, reveal step: nothing secret is on it, since the class
// sees it. When the host's phone takes the console, this bar steps back and offers to take it again.
import './bar.css';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { linkSecret } from '../../net/links.ts';
import { showKeys } from '../../presenter/KeyHelp.tsx';
import { openRoom } from '../../state/openRoom.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { ClaimsCount } from './Claims.tsx';
import { MainButton } from './MainButton.tsx';
import { tell } from './step.ts';

export function ControlBar({ room: roomId, secret }: { room: string; secret: string }) {
  const [room, setRoom] = useState<RoomClient | null>(null);
  useEffect(() => {
    // A console in this browser may have replaced the link meanwhile.
    const now = () => linkSecret('host', roomId) ?? secret;
    const opened = openRoom({ role: 'host', room: roomId, secret: now });
    setRoom(opened);
    return () => opened.close();
  }, [roomId, secret]);
  return room === null ? null : <Bar room={room} roomId={roomId} secret={secret} />;
}

interface BarProps {
  room: RoomClient;
  roomId: string;
  secret: string;
}

export function Bar({ room, roomId, secret }: BarProps) {
  const status = room.status.value;
  const phase = room.slice('phase').value;
  if (status === 'replaced') {
    return (
      <nav class="c-bar" aria-label={t('host.title')}>
        <span>{t('host.elsewhere')}</span>
        <Button kind="quiet" isSmall onClick={() => room.takeBack()}>
          {t('host.here2')}
        </Button>
      </nav>
    );
  }
  if (status === 'refused' && room.refusal.value === 'wrong_link') {
    return (
      <nav class="c-bar" aria-label={t('host.title')}>
        <span>{t('host.barOld')}</span>
      </nav>
    );
  }
  if (status === 'refused' || status === 'ended' || phase === null) return null;
  const { phaseNo } = phase;
  const isRunning = phase.phase === 'play' && phase.pausedAtMs === null;
  return (
    <nav class="c-bar" aria-label={t('host.title')}>
      {isRunning && (
        <Button isSmall icon="pause" onClick={() => void tell(room, { type: 'pause', phaseNo })}>
          {t('host.pause')}
        </Button>
      )}
      {isRunning && phase.deadlineAtMs !== null && (
        <Button
          isSmall
          icon="plus"
          aria-label={t('host.moreTimeLabel')}
          onClick={() => void tell(room, { type: 'addTime', phaseNo, seconds: 30 })}
        >
          {t('host.moreTime')}
        </Button>
      )}
      {phase.phase === 'reveal' && phase.revealStep > 1 && (
        <Button
          kind="quiet"
          isSmall
          icon="left"
          onClick={() => void tell(room, { type: 'revealStep', phaseNo, step: phase.revealStep - 1 })}
        >
          {t(phase.revealStep === 3 ? 'host.reveal.2' : 'host.reveal.1')}
        </Button>
      )}
      {phase.phase === 'discussion' && (
        <Button kind="quiet" isSmall onClick={() => void tell(room, { type: 'skipToReveal', phaseNo })}>
          {t('host.toReveal')}
        </Button>
      )}
      <Button kind="quiet" isSmall icon="ask" label={t('keys.title')} onClick={showKeys} />
      <span class="grow" />
      <ClaimsCount room={room} roomId={roomId} secret={secret} />
      <MainButton room={room} isLit={false} />
    </nav>
  );
}

// The row of controls over the ships: pause, more time, and on a wide console relaxed pace and the main button; on a phone
// people instead, since the column with them is far below. What is rare is behind More.tsx, the main button MainButton.tsx.
import { t } from '../../i18n/index.ts';
import { KeyHelp } from '../../presenter/KeyHelp.tsx';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Count } from './Count.tsx';
import { MainButton } from './MainButton.tsx';
import { More } from './More.tsx';
import type { Panel } from './panel.ts';
import { tell } from './step.ts';
import { isWide } from './wide.ts';

export function Controls({ room, open }: { room: RoomClient; open: (panel: Panel) => void }) {
  const phase = room.slice('phase').value;
  const info = room.slice('room').value;
  if (phase === null || info === null) return null;
  const { phaseNo } = phase;
  const isPlay = phase.phase === 'play';
  const isRunning = isPlay && phase.pausedAtMs === null;
  return (
    <div class="h-ctl">
      {isRunning && (
        <Button icon="pause" onClick={() => void tell(room, { type: 'pause', phaseNo })}>
          {t('host.pause')}
        </Button>
      )}
      {isPlay && phase.deadlineAtMs !== null && (
        <Button
          icon="plus"
          aria-label={t('host.moreTimeLabel')}
          onClick={() => void tell(room, { type: 'addTime', phaseNo, seconds: 30 })}
        >
          {t('host.moreTime')}
        </Button>
      )}
      {phase.phase === 'lobby' && (
        <Button icon="wifi" onClick={() => open('preflight')}>
          {t('pre.title')}
        </Button>
      )}
      {isWide.value ? (
        <Relaxed room={room} isRelaxed={info.isRelaxed} />
      ) : (
        <Button icon="people" label={t('host.people')} onClick={() => open('people')} />
      )}
      <More room={room} open={open} />
      <span class="grow" />
      {!isPlay && <Count room={room} />}
      {isWide.value && <MainButton room={room} />}
      <KeyHelp />
    </div>
  );
}

function Relaxed({ room, isRelaxed }: { room: RoomClient; isRelaxed: boolean }) {
  return (
    <Button
      aria-pressed={isRelaxed}
      title={t('host.relaxedOn')}
      icon={isRelaxed ? 'check' : undefined}
      onClick={() => void tell(room, { type: 'setRelaxed', isRelaxed: !isRelaxed })}
    >
      {t('host.relaxed')}
    </Button>
  );
}

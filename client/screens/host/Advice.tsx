// Review, after the attempt alone: how everybody answered and what peer instruction advises. Only the host sees it,
// until it is shown to all.
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Distribution } from '../screen/Distribution.tsx';
import { tell } from './step.ts';

export function Advice({ room }: { room: RoomClient }) {
  const advice = room.slice('control').value?.advice ?? null;
  const task = room.slice('task').value;
  const phaseNo = room.slice('phase').value?.phaseNo ?? 0;
  const isShown = (room.slice('reveal').value?.distribution ?? null) !== null;
  if (advice === null || task === null) return null;
  return (
    <section class="h-advice">
      <h2>{t('host.advice')}</h2>
      <p class="h-share num">{t('host.adviceShare', { n: Math.round(advice.fullyRight * 100) })}</p>
      <p class="h-hint">{t(`host.hint.${advice.hint}`)}</p>
      <div class="row h-wrap">
        <Button
          icon="screen"
          disabled={isShown}
          onClick={() => void tell(room, { type: 'showDistribution', phaseNo })}
        >
          {t('host.showAll')}
        </Button>
        <Button kind="quiet" onClick={() => void tell(room, { type: 'skipToReveal', phaseNo })}>
          {t('host.toReveal')}
        </Button>
      </div>
      <div class="panel h-scroll">
        <Distribution task={task} rows={advice.distribution} />
      </div>
    </section>
  );
}

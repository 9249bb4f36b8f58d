// What the host sees when the game is over: the way to the report, by the link that this browser has, and of a review what it was worth.
// What stands in the report is ../report/.
import type { ControlSlice } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import { linkSecret } from '../../net/links.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ThenNow } from '../report/ThenNow.tsx';
import { tell } from './step.ts';

/** The secret goes along in the fragment: where nothing can be stored, the next page would not find it. */
export const reportPath = (room: string): string => `/report/${room}#${linkSecret('host', room) ?? ''}`;

/** Something would be seen: a round that several boards played both times. [VW10] */
const canShow = (plan: ControlSlice['plan']): boolean =>
  plan.some(({ lastTime, now }) => Math.min(lastTime?.boards ?? 0, now?.boards ?? 0) > 1);

export function AfterClass({ room }: { room: RoomClient }) {
  const id = room.slice('room').value?.roomId;
  if (id === undefined) return null;
  const plan = room.slice('control').value?.plan ?? [];
  const phaseNo = room.slice('phase').value?.phaseNo ?? 0;
  const isShown = room.slice('thenNow').value !== null;
  const grown = plan.flatMap(({ id: round, title, lastTime, now }) =>
    lastTime ? [{ id: round, title, before: lastTime.facility, now: now?.facility ?? null }] : [],
  );
  return (
    <>
      <section class="panel h-after">
        <p>{t('host.reportAbout')}</p>
        <a class="btn" href={reportPath(id)}>
          {t('host.report')}
          <Icon name="right" />
        </a>
      </section>
      <ThenNow rows={grown} level={2} />
      {canShow(plan) && (
        <div class="row h-wrap">
          <Button
            icon="screen"
            aria-pressed={isShown}
            onClick={() => void tell(room, { type: 'showThenNow', phaseNo, isShown: !isShown })}
          >
            {t(isShown ? 'host.coverThenNow' : 'host.showThenNow')}
          </Button>
          <p class="ink2 small">{t('host.showThenNowAbout')}</p>
        </div>
      )}
    </>
  );
}

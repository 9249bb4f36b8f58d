// What the host sees when the game is over: the way to the report, by the link that this browser has, and of a review what it was worth.
// What stands in the report is ../report/.
import { t } from '../../i18n/index.ts';
import { linkSecret } from '../../net/links.ts';
import type { RoomClient } from '../../state/room.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ThenNow } from '../report/ThenNow.tsx';

/** The secret goes along in the fragment: where nothing can be stored, the next page would not find it. */
export const reportPath = (room: string): string => `/report/${room}#${linkSecret('host', room) ?? ''}`;

export function AfterClass({ room }: { room: RoomClient }) {
  const id = room.slice('room').value?.roomId;
  if (id === undefined) return null;
  const plan = room.slice('control').value?.plan ?? [];
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
    </>
  );
}

// What the host opens when the game is over: the report, in this window, by the link that this browser has. What stands in it is
// ../report/.
import { t } from '../../i18n/index.ts';
import { linkSecret } from '../../net/links.ts';
import type { RoomClient } from '../../state/room.ts';
import { Icon } from '../../ui/Icon.tsx';

/** The secret goes along in the fragment: where nothing can be stored, the next page would not find it. */
export const reportPath = (room: string): string => `/report/${room}#${linkSecret('host', room) ?? ''}`;

export function AfterClass({ room }: { room: RoomClient }) {
  const id = room.slice('room').value?.roomId;
  if (id === undefined) return null;
  return (
    <section class="panel h-after">
      <p>{t('host.reportAbout')}</p>
      <a class="btn" href={reportPath(id)}>
        {t('host.report')}
        <Icon name="right" />
      </a>
    </section>
  );
}

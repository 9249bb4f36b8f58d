// In the room but on no board of this round: the prompt and how far the ships are, until the next round.
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Clock } from '../../ui/Clock.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Say } from '../../ui/Say.tsx';
import { Header, Heading } from './Header.tsx';
import { Horizon } from './Horizon.tsx';

export function Watching({ room }: { room: RoomClient }) {
  const task = room.slice('task').value;
  const phase = room.slice('phase').value;
  const counts = room.slice('counts').value;
  return (
    <main class="ph watching">
      <Header room={room}>{phase && <Clock class="clk" now={room.now} {...phase} />}</Header>
      <div class="page">
        <Heading>{t('watch.title')}</Heading>
        <p class="ink2">{t('watch.sub')}</p>
        {task && (
          <div class="panel">
            <b>
              <Say text={task.title} />
            </b>
            <p>
              <Say text={task.prompt} />
            </p>
          </div>
        )}
        {counts && (
          <p class="facts num">
            <Icon name="lock" />
            {t('watch.progress', { n: counts.locked, of: counts.boards })}
          </p>
        )}
      </div>
      <Horizon room={room} />
    </main>
  );
}

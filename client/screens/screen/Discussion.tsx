// Between the two attempts of a review: what to talk about, in words. How the class answered is shown only when the
// host shows it.

import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Distribution } from './Distribution.tsx';
import { Header } from './Header.tsx';
import { Waiting } from './Waiting.tsx';

export function Discussion({ room }: { room: RoomClient }) {
  const task = room.slice('task').value;
  const shown = room.slice('reveal').value?.distribution ?? null;
  return (
    <div class="w-view">
      <Header room={room} />
      {shown !== null && task !== null ? (
        <div class="w-body">
          <Distribution task={task} rows={shown} isWall />
        </div>
      ) : (
        <>
          <section class="plated w-talk">
            <h2>{t('screen.discuss')}</h2>
            <p>{t('screen.discussHow')}</p>
          </section>
          <Waiting room={room} />
        </>
      )}
    </div>
  );
}

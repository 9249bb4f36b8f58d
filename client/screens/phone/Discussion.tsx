// Between the attempts of a review: crews talk, each with their own first answer in sight. The next attempt is Play.tsx.
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Say } from '../../ui/Say.tsx';
import { Distribution } from './Distribution.tsx';
import { FirstAnswer } from './FirstAnswer.tsx';
import { NextVote } from './GroupPace.tsx';
import { Header, Heading } from './Header.tsx';

export function Discussion({ room }: { room: RoomClient }) {
  const task = room.slice('task').value;
  const first = room.slice('first').value;
  const reveal = room.slice('reveal').value;
  if (!task) return null;
  return (
    <main class="ph discussion">
      <Header room={room} />
      <div class="page">
        <Heading>{t('discussion.title')}</Heading>
        <p class="ink2">{t('discussion.sub')}</p>
        <p class="prompt">
          <Say text={task.prompt} />
        </p>
        <h2>{t('discussion.mine')}</h2>
        {first ? (
          <FirstAnswer room={room} task={task} view={first.view} />
        ) : (
          <p class="ink2">{t('discussion.none')}</p>
        )}
        {reveal?.distribution && (
          <>
            <h2>{t('answer.answers')}</h2>
            <Distribution task={task} reveal={reveal} />
          </>
        )}
      </div>
      <NextVote room={room} words={t('pace.next')} />
    </main>
  );
}

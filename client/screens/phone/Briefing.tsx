// Before the cards come: title, prompt and zones, then three, two, one. The cards and the deadline are Play.tsx.
import { useEffect } from 'preact/hooks';
import type { TaskSlice } from '../../../shared/protocol/views.ts';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { minutes, useBeat } from '../../ui/clock.ts';
import { needsHint } from '../../ui/hints.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Say } from '../../ui/Say.tsx';
import { announce } from '../../ui/toast.tsx';
import { hintOf } from './firstTime.ts';
import { NextVote } from './GroupPace.tsx';
import { Header, Heading } from './Header.tsx';
import { Horizon } from './Horizon.tsx';

/** Places on deck that wait for cargo; says nothing about the cards to come. */
const EMPTY_DECK = 7;

export function Briefing({ room }: { room: RoomClient }) {
  const task = room.slice('task').value;
  const phase = room.slice('phase').value;
  const slice = room.slice('room').value;
  // The boards' code comes while people read.
  useEffect(() => void import('../../boards/index.ts').then(({ boards }) => task && boards[task.kind]()), []);
  if (!task || !phase) return null;
  const isTimed = slice?.settings.isTimed ?? true;
  return (
    <main class="ph briefing">
      <Header room={room} />
      <div class="page">
        <p class="facts">
          <span class="tag">
            <Icon name="clock" />
            {isTimed && !slice?.isRelaxed
              ? t('briefing.seconds', { time: minutes(task.seconds * 1000) })
              : t('briefing.untimed')}
          </span>
          <span class="tag">{t('briefing.difficulty', { n: task.difficulty })}</span>
          {phase.isAlone && <span class="tag lamp">{t('briefing.alone')}</span>}
        </p>
        <Heading>
          <Say text={task.title} />
        </Heading>
        <p class="prompt">
          <Say text={task.prompt} />
        </p>
        {task.axes.length > 0 && <Zones task={task} />}
        <FirstTime task={task} />
      </div>
      <Horizon room={room} of={EMPTY_DECK} />
      <Count room={room} />
      {phase.goAtMs === null &&
        (slice?.pace === 'group' ? (
          <NextVote room={room} words={t('pace.start')} />
        ) : (
          <p class="waits ink2">{t('briefing.soon')}</p>
        ))}
    </main>
  );
}

/** How such a board is played, until one has been played on this phone. */
function FirstTime({ task }: { task: TaskSlice }) {
  const hint = hintOf(task);
  return needsHint(hint) ? (
    <p class="hint">
      <Icon name="hand" />
      {t(`hint.${hint}`)}
    </p>
  ) : null;
}

function Zones({ task }: { task: TaskSlice }) {
  return (
    <section class="zones">
      {task.axes.map((axis, i) => (
        <div key={i}>
          <h2>{axis.label ? tx(axis.label) : t('briefing.zones')}</h2>
          <ul>
            {axis.zones.map((zone) => (
              <li key={zone.id} class="zone">
                <b>
                  <Say text={zone.text} />
                </b>
                {zone.hint && (
                  <span class="ink2">
                    <Say text={zone.hint} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Three, two, one, over the page: seen and said, in the server's time. */
function Count({ room }: { room: RoomClient }) {
  const phase = room.slice('phase').value;
  const goAtMs = phase?.pausedAtMs == null ? (phase?.goAtMs ?? null) : null;
  useBeat(goAtMs !== null);
  const left = goAtMs === null ? null : Math.max(0, Math.ceil((goAtMs - room.now()) / 1000));
  useEffect(() => {
    if (left !== null && left > 0) announce(String(left));
  }, [left]);
  if (left === null) return null;
  return (
    <div class="count" aria-hidden="true">
      <span key={left} class="num">
        {left > 0 ? left : t('briefing.starts')}
      </span>
    </div>
  );
}

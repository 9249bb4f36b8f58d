// The host console: plan at the left, the round and the ships in the middle, what is secret and who needs help at the
// right; on a phone one column with the main button at the bottom. Parts are the files beside this one.
import './side.css';
import './people.css';
import './host.css';
import './top.css';
import './tiles.css';
import './setup.css';
import '../screen/distribution.css';
import { useEffect, useState } from 'preact/hooks';
import { addWords, t, tx } from '../../i18n/index.ts';
import { words as screenWords } from '../../i18n/words/screen.ts';
import type { RoomClient } from '../../state/room.ts';
import { Clock, TimeBar } from '../../ui/Clock.tsx';
import { standing, useTitle } from '../../ui/title.ts';
import { News } from '../../ui/toast.tsx';
import { troubleText, useTroubleNews } from '../../ui/trouble.ts';
import { askServer, spokenCode, useAddressOf } from '../screen/address.ts';
import { Attention } from './Attention.tsx';
import { Claims } from './Claims.tsx';
import { Closed, isClosed } from './Closed.tsx';
import { Controls } from './Controls.tsx';
import { EndsAt } from './EndsAt.tsx';
import { useHelpNews } from './Help.tsx';
import { Insight } from './Insight.tsx';
import { Links } from './Links.tsx';
import { LobbySetup } from './LobbySetup.tsx';
import { MainButton } from './MainButton.tsx';
import { Middle } from './Middle.tsx';
import { People } from './People.tsx';
import { Plan } from './Plan.tsx';
import { PreflightDialog } from './PreflightDialog.tsx';
import type { Panel } from './panel.ts';
import { ScreenNote } from './ScreenNote.tsx';
import { Sum } from './Sum.tsx';
import { hasRight, isWide } from './wide.ts';

addWords(screenWords);
/** The host can do something about a disk. */
const SAYS = { saving: 'host.saving' } as const;

export function Host({ room }: { room: RoomClient }) {
  useEffect(askServer, []);
  useAddressOf(room);
  const [panel, setPanel] = useState<Panel>(null);
  useTroubleNews(room, SAYS);
  useHelpNews(room);
  const trouble = troubleText(room, SAYS);
  const phase = room.slice('phase').value;
  const isShut = isClosed(room) || phase === null;
  useTitle(isShut ? [] : [...standing(room), t('host.title')]);
  if (isShut) return <Closed room={room} />;
  return (
    <div class="host">
      <main class="h-mid">
        <Claims room={room} />
        <div class="h-top">
          <Now room={room} />
          <Controls room={room} open={setPanel} />
          {phase.phase === 'play' && <Sum room={room} />}
        </div>
        {!hasRight.value && <Attention room={room} open={setPanel} />}
        {phase.phase === 'lobby' && <LobbySetup room={room} />}
        <Middle room={room} />
      </main>
      <Plan room={room} open={setPanel} />
      <aside class="h-right" aria-label={t('host.attention')}>
        {hasRight.value && <Attention room={room} open={setPanel} />}
        {phase.phase === 'play' && <Insight room={room} />}
        <ScreenNote room={room} open={setPanel} />
      </aside>
      {!isWide.value && (
        <div class="h-foot">
          <MainButton room={room} />
        </div>
      )}
      <Links room={room} isOpen={panel === 'links'} onClose={() => setPanel(null)} />
      <People room={room} isOpen={panel === 'people'} onClose={() => setPanel(null)} />
      <PreflightDialog room={room} isOpen={panel === 'preflight'} onClose={() => setPanel(null)} />
      {trouble !== null && (
        <aside class="h-again" aria-label={t('ui.notice')}>
          <p>{trouble}</p>
        </aside>
      )}
      <News />
    </div>
  );
}

function Now({ room }: { room: RoomClient }) {
  const phase = room.slice('phase').value;
  const task = room.slice('task').value;
  const info = room.slice('room').value;
  if (phase === null || info === null) return null;
  const span = {
    now: room.now,
    startedAtMs: phase.startedAtMs,
    deadlineAtMs: phase.deadlineAtMs,
    pausedAtMs: phase.pausedAtMs,
  };
  const attempt =
    phase.attempts === 2 && phase.phase === 'play'
      ? ` · ${t(phase.isAlone ? 'host.alone' : 'host.together')}`
      : '';
  return (
    <>
      <header class="h-now">
        <div>
          <p class="ink2 num h-ph">
            {phase.roundNo > 0 && (
              <b>
                {phase.roundNo} / {phase.rounds}
              </b>
            )}
            {t(`ui.phase.${phase.phase}`)}
            {attempt}
            {!isWide.value && ` · ${spokenCode(info.joinCode)}`}
          </p>
          <h1>{task === null ? tx(info.packTitle) : tx(task.title)}</h1>
        </div>
        <EndsAt room={room} />
        <Clock class="h-clock" {...span} />
      </header>
      <TimeBar {...span} />
      {phase.pausedAtMs !== null && <p class="h-paused">{t('common.paused')}</p>}
      {info.pace === 'group' && <p class="h-paused">{t('host.groupPace')}</p>}
    </>
  );
}

// The festival: own place, the podium, awards that any ship can win, and paper in the air once (never where motion is
// unwanted). Playing again with the same crews is offered where the group has the pace.
import { useEffect, useRef } from 'preact/hooks';
import type { FinishSlice, StandingRow } from '../../../shared/protocol/views.ts';
import { OwnAtFinish } from '../../faces.tsx';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Scene } from '../../ui/Scene.tsx';
import { Ship } from '../../ui/Ship.tsx';
import { shipName } from '../../ui/shipName.ts';
import { unbroken } from '../../ui/unbroken.ts';
import { ask } from './GroupPace.tsx';
import { Header, Heading } from './Header.tsx';
import { RankRow } from './Ranks.tsx';

export function Finish({ room }: { room: RoomClient }) {
  const finish = room.slice('finish').value;
  const team = room.slice('team').value;
  const result = room.slice('result').value;
  const phase = room.slice('phase').value;
  const isGroup = room.slice('room').value?.pace === 'group';
  const rows = finish ? [...finish.podium, ...finish.rest] : [];
  const own = rows.find((row) => row.team === team?.team);
  const rank = own?.rank ?? result?.rank ?? null;
  if (!finish || !phase) return null;
  // The rows are the first five at most.
  const teams = result?.teams ?? room.slice('counts').value?.teams ?? rows.length;
  const points = own?.points ?? result?.total ?? null;
  return (
    <main class="ph finish">
      <Confetti isOn={rank !== null && rank <= 3} />
      <div class="scene sky">
        <Scene>{team ? <Ship team={team.team} placed={7} of={7} /> : undefined}</Scene>
        <Header room={room} />
      </div>
      <div class="page">
        <Heading>
          {rank === null || teams < 2 ? t('finish.title') : t('common.rank', { n: rank, of: teams })}
        </Heading>
        <p class="ink2 num">
          {points !== null && <b class="ink">{t('common.points', { n: points })}</b>}{' '}
          {t('finish.rounds', { n: finish.rounds })}
        </p>
        {finish.rival !== null && (
          <p class="rival">
            <span>{t('standings.rival')}</span>
            <b class="num">{t('common.points', { n: Math.round(finish.rival) })}</b>
          </p>
        )}
        {finish.podium.length > 1 && <Steps podium={finish.podium} />}
        <Awards awards={finish.awards} mine={team?.team ?? null} />
        <OwnAtFinish room={room} />
        {finish.rest.length > 0 && (
          <ol class="ranks">
            {finish.rest.map((row) => (
              <RankRow key={row.team} row={{ ...row, gained: 0 }} isMine={row.team === team?.team} />
            ))}
          </ol>
        )}
      </div>
      {isGroup && (
        <footer class="next">
          <Button
            kind="go"
            isBig
            onClick={() => void ask(room, { type: 'playAgain', phaseNo: phase.phaseNo })}
          >
            {t('finish.again')}
          </Button>
        </footer>
      )}
    </main>
  );
}

/** Second, first, third for the eye; first, second, third for a reader. */
function Steps({ podium }: { podium: StandingRow[] }) {
  return (
    <section>
      <h2 class="sr">{t('finish.podium')}</h2>
      <ol class="steps">
        {podium.slice(0, 3).map((row, i) => (
          <li key={row.team} class={`step s${i + 1} t${((row.team - 1) % 8) + 1}`}>
            <Mark team={row.team} />
            <b>{shipName(row)}</b>
            <span class="num ink2">{row.points.toLocaleString('en-US')}</span>
            <span class="stack">
              <b class="num">{row.rank}</b>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Awards({ awards, mine }: { awards: FinishSlice['awards']; mine: number | null }) {
  if (awards.length === 0) return null;
  return (
    <section>
      <h2>{t('finish.awards')}</h2>
      <ul class="awards">
        {awards.map((one) => (
          <li key={one.award} class={`plated ${one.team === mine ? 'mine' : ''}`}>
            <Mark team={one.team} />
            <span>
              <b>{t(`finish.award.${one.award}`)}</b>
              <span>
                <b>{shipName(one)}</b> {unbroken(tx(one.detail))}
              </span>
            </span>
            {one.team === mine && <span class="tag lamp">{t('finish.won')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Falls once, on a canvas of this page that no reader meets. */
function Confetti({ isOn }: { isOn: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!isOn || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    void import('canvas-confetti').then(({ default: confetti }) => {
      if (!canvas.current) return;
      const throwOn = confetti.create(canvas.current, { resize: true });
      void throwOn({ particleCount: 90, spread: 75, origin: { y: 0.35 }, disableForReducedMotion: true });
    });
  }, [isOn]);
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} class="confetti" />
    </div>
  );
}

// What fills the middle of the console in each phase: what is asked, ships at work, the advice between two attempts, the steps of the
// reveal, or who is ahead.
import type { StandingRow } from '../../../shared/protocol/views.ts';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Seal } from '../../ui/Seal.tsx';
import { Distribution } from '../screen/Distribution.tsx';
import { Advice } from './Advice.tsx';
import { AfterClass } from './AfterClass.tsx';
import { tell } from './step.ts';
import { Tiles } from './Tiles.tsx';

export function Middle({ room }: { room: RoomClient }) {
  const phase = room.slice('phase').value?.phase;
  switch (phase) {
    case 'discussion':
      return <Advice room={room} />;
    case 'reveal':
      return <RevealSteps room={room} />;
    case 'standings':
      return <Ahead rows={room.slice('standings').value?.top ?? []} />;
    case 'finished':
      return (
        <>
          <AfterClass room={room} />
          <Ahead
            rows={[
              ...(room.slice('finish').value?.podium ?? []),
              ...(room.slice('finish').value?.rest ?? []),
            ]}
          />
        </>
      );
    case 'briefing':
      return (
        <>
          <Prompt room={room} />
          <Tiles room={room} />
        </>
      );
    default:
      return <Tiles room={room} />;
  }
}

/** What is asked, to be read out. */
function Prompt({ room }: { room: RoomClient }) {
  const task = room.slice('task').value;
  return task === null ? null : <p class="h-prompt">{tx(task.prompt)}</p>;
}

const steps = [1, 2, 3] as const;

function RevealSteps({ room }: { room: RoomClient }) {
  const phase = room.slice('phase').value;
  const reveal = room.slice('reveal').value;
  const task = room.slice('task').value;
  if (phase === null || reveal === null || task === null) return null;
  return (
    <section class="h-reveal">
      <div class="seg" role="group" aria-label={t('host.revealSteps')}>
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            aria-pressed={phase.revealStep === step}
            onClick={() => void tell(room, { type: 'revealStep', phaseNo: phase.phaseNo, step })}
          >
            {step}. {t(`host.reveal.${step}`)}
          </button>
        ))}
      </div>
      {/* What is shown now stands first. */}
      {reveal.explain !== null && (
        <div class="panel">
          <p>{tx(reveal.explain.why)}</p>
          {reveal.explain.more !== null && <p class="ink2">{tx(reveal.explain.more)}</p>}
          {reveal.explain.note !== null && <p class="ink2">{tx(reveal.explain.note)}</p>}
          <Seal room={room} />
        </div>
      )}
      {reveal.key !== null && reveal.rightCounts !== null && (
        <ol class="h-key">
          {reveal.key.map((row) => {
            const card = task.cards?.find((one) => one.id === row.card);
            return (
              <li key={row.card}>
                <span>
                  <b>{card === undefined ? '' : tx(card.text)}</b>
                  <span class="ink2">{tx(row.belongs)}</span>
                </span>
                <span class={`tag num ${row.card === reveal.hardest ? 'no' : ''}`}>
                  {t('host.rightOf', { n: reveal.rightCounts?.[row.card] ?? 0, of: reveal.boards })}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {reveal.distribution !== null && (
        <div class="panel h-scroll">
          <Distribution task={task} rows={reveal.distribution} />
        </div>
      )}
    </section>
  );
}

function Ahead({ rows }: { rows: readonly StandingRow[] }) {
  return (
    <section>
      <h2>{t('host.top')}</h2>
      <ol class="h-ahead">
        {rows.map((row) => (
          <li key={row.team}>
            <b class="num">{row.rank}</b>
            <Mark team={row.team} />
            <span class="grow">{t('common.team', { n: row.team, name: tx(row.name) })}</span>
            {row.gained > 0 && <span class="ink2 num">+{row.gained.toLocaleString('en-US')}</span>}
            <b class="num">{t('common.points', { n: row.points })}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}

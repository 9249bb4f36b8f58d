// The class in a few figures, what it got wrong most, and how points grew. The rounds themselves are Rounds.tsx.
import type { Report, RoundReport } from '../../../shared/report/report.ts';
import { lang, t, tx } from '../../i18n/index.ts';
import { Course } from './charts/Course.tsx';
import { Share } from './Figures.tsx';
import { mistakeText } from './mistakes.ts';
import { percent } from './shares.ts';

export function Summary({ report, onOpen }: { report: Report; onOpen(no: number): void }) {
  const { summary, rounds, course } = report;
  const worst = summary.worst.flatMap((no) => rounds.find((round) => round.no === no) ?? []);
  return (
    <section id="summary" aria-labelledby="summary-h">
      <h2 id="summary-h" class="sr">
        {t('report.summary')}
      </h2>
      <dl class="rp-tiles">
        <Tile label={t('report.people')} value={summary.players} />
        <Tile label={t('report.ships')} value={summary.teams} />
        <Tile label={t('report.rounds')} value={summary.rounds} />
        <Tile
          label={t('report.played')}
          value={t('report.minutes', { n: Math.round(summary.gameMs / 60_000) })}
        />
        <Tile
          label={t('report.facility')}
          value={summary.facility.value === null ? t('report.none') : percent(summary.facility.value)}
        />
      </dl>
      {worst.length > 0 && (
        <div class="panel">
          <h3>{t('report.worst')}</h3>
          <ol class="rp-worst">
            {worst.map((round) => (
              <Worst key={round.no} round={round} onOpen={() => onOpen(round.no)} />
            ))}
          </ol>
        </div>
      )}
      {course.map((game) => (
        <Course key={game.game} game={game} report={report} />
      ))}
    </section>
  );
}

const Tile = ({ label, value }: { label: string; value: number | string }) => (
  <div class="panel">
    <dt>{label}</dt>
    <dd class="num">{typeof value === 'number' ? value.toLocaleString(lang.value) : value}</dd>
  </div>
);

function Worst({ round, onOpen }: { round: RoundReport; onOpen(): void }) {
  const [mistake] = round.mistakes;
  return (
    <li>
      <div>
        <a href={`#r${round.no}`} onClick={onOpen}>
          {tx(round.title)}
        </a>
        {mistake !== undefined && <p class="ink2">{mistakeText(mistake, round.unit)}</p>}
      </div>
      <Share of={round.facility} />
    </li>
  );
}

// Points over time: one line a ship. Of a large fleet the first five have lines of their own, and all others share one path, so that
// seven hundred ships are one picture.
import type { Report } from '../../../../shared/report/report.ts';
import { t, tx } from '../../../i18n/index.ts';
import { hueOf, shapeOf } from '../../../ui/Mark.tsx';
import { Figure } from './Chart.tsx';
import { spread } from './spread.ts';

const WIDTH = 340;
const HEIGHT = 180;
const LEFT = 44;
const RIGHT = 26;
const BOTTOM = 24;
const TOP = 10;
/** More lines than this cannot be told apart. */
const MOST_LINES = 12;
const OWN_LINES = 5;
/** Rows of its table: the place of everybody is in the table of ships. */
const MOST_ROWS = 30;

type Game = Report['course'][number];

export function Course({ game, report }: { game: Game; report: Report }) {
  const { rounds, teams } = game;
  if (rounds.length < 2 || teams.length === 0) return null;
  const sorted = [...teams].sort((a, b) => (b.totals.at(-1) ?? 0) - (a.totals.at(-1) ?? 0));
  const own = sorted.slice(0, sorted.length > MOST_LINES ? OWN_LINES : MOST_LINES);
  const rest = sorted.slice(own.length);
  const titleOf = (no: number) => report.rounds.find((round) => round.no === no)?.title;
  const nameOf = (team: number) => {
    const name = report.teams.find((one) => one.team === team)?.name;
    return name ? t('common.team', { n: team, name: tx(name) }) : `${team}`;
  };
  const about = rest.length > 0 ? t('report.courseTop', { n: own.length, of: teams.length }) : undefined;
  return (
    <div class="panel">
      <Figure
        level={3}
        title={report.course.length > 1 ? t('report.courseOf', { n: game.game }) : t('report.course')}
        {...(about !== undefined && { about })}
        table={{
          head: [
            t('report.ship'),
            ...rounds.map((no) => {
              const title = titleOf(no);
              return title ? tx(title) : `${no}`;
            }),
          ],
          rows: sorted
            .slice(0, MOST_ROWS)
            .map(({ team, totals }) => [
              nameOf(team),
              ...totals.map((points) => points.toLocaleString('en-US')),
            ]),
        }}
      >
        <Lines own={own} rest={rest} rounds={rounds} />
      </Figure>
    </div>
  );
}

interface LinesProps {
  own: Game['teams'];
  rest: Game['teams'];
  rounds: readonly number[];
}

function Lines({ own, rest, rounds }: LinesProps) {
  const most = Math.max(1, ...own.flatMap(({ totals }) => totals), ...rest.flatMap(({ totals }) => totals));
  const x = (i: number) => LEFT + (i / rounds.length) * (WIDTH - LEFT - RIGHT);
  const y = (points: number) => TOP + (1 - points / most) * (HEIGHT - TOP - BOTTOM);
  const path = ({ totals }: Game['teams'][number]) =>
    `M${x(0)} ${y(0)}${totals.map((points, i) => `L${x(i + 1).toFixed(1)} ${y(points).toFixed(1)}`).join('')}`;
  const labels = spread(
    own.map(({ totals }) => y(totals.at(-1) ?? 0)),
    HEIGHT - BOTTOM + 7,
  );
  const ticks = ticksTo(most);
  return (
    <svg class="rp-matrix rp-course" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {ticks.map((points) => (
        <g key={points}>
          <path class="grid" d={`M${LEFT} ${y(points)}H${WIDTH - RIGHT}`} />
          <text class="end num" x={LEFT - 6} y={y(points) + 4}>
            {points.toLocaleString('en-US')}
          </text>
        </g>
      ))}
      {rounds.map((no, i) => (
        <text key={no} class="mid num" x={x(i + 1)} y={HEIGHT - 6}>
          {no}
        </text>
      ))}
      {rest.length > 0 && <path class="others" d={rest.map(path).join('')} />}
      {own.map((team, i) => (
        <g key={team.team} class={`t${hueOf(team.team)}`}>
          <path class="edge" d={path(team)} />
          <path class="line" d={path(team)} />
          <svg
            x={WIDTH - RIGHT + 3}
            y={(labels[i] ?? 0) - 6}
            width="11"
            height="11"
            class="shape"
            aria-hidden="true"
          >
            <use href={`#s${shapeOf(team.team)}`} />
          </svg>
          <text class="num" x={WIDTH - RIGHT + 15} y={(labels[i] ?? 0) + 4}>
            {team.team}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Round figures, four at most. */
function ticksTo(most: number): number[] {
  const rough = most / 3;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * ten).find((n) => n >= rough) ?? ten * 10;
  const ticks: number[] = [];
  for (let at = 0; at <= most; at += step) ticks.push(at);
  return ticks;
}

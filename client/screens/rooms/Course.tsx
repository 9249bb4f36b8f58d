// How what was right went from class to class: a line a topic, and all together. Its table says the same. More topics than lines can be
// told apart: then those with the largest change have lines, and the table below has all.
import { t } from '../../i18n/index.ts';
import { hueOf, shapeOf } from '../../ui/Mark.tsx';
import { isWide } from '../host/wide.ts';
import { Figure } from '../report/charts/Chart.tsx';
import { spread } from '../report/charts/spread.ts';
import { percent } from '../report/shares.ts';
import { type Cell, type Comparison, change } from './comparing.ts';
import { dayOf } from './dates.ts';

/** As rooms.css shows it: text of one size in both. */
const NARROW = { width: 340, height: 190 };
const WIDE = { width: 816, height: 250 };
const LEFT = 40;
const RIGHT = 44;
const TOP = 10;
const BOTTOM = 24;
const MOST_LINES = 6;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

interface Line {
  n: number;
  name: string;
  cells: readonly Cell[];
}

export function Course({ comparison: { columns, topics, all } }: { comparison: Comparison }) {
  const named = topics.map(({ section, cells }, i) => ({ n: i + 1, name: section, cells }));
  const drawn = named
    .filter(({ cells }) => change(cells) !== null)
    .sort((a, b) => Math.abs(change(b.cells) ?? 0) - Math.abs(change(a.cells) ?? 0))
    .slice(0, MOST_LINES);
  const text = (cell: Cell) => (cell === null ? t('rooms.notPlayed') : percent(cell.facility));
  return (
    <section class="panel">
      <Figure
        level={2}
        title={t('rooms.course')}
        about={t('rooms.courseAbout')}
        table={{
          head: [
            t('rooms.class'),
            ...named.map(({ name }) => t('rooms.topic', { section: name })),
            t('rooms.all'),
          ],
          rows: columns.map(({ atMs }, i) => [
            `${i + 1} · ${dayOf(atMs)}`,
            ...named.map(({ cells }) => text(cells[i] ?? null)),
            text(all[i] ?? null),
          ]),
        }}
      >
        <Lines lines={drawn} all={all} columns={columns.length} />
      </Figure>
    </section>
  );
}

function Lines({ lines, all, columns }: { lines: readonly Line[]; all: readonly Cell[]; columns: number }) {
  const { width, height } = isWide.value ? WIDE : NARROW;
  const x = (i: number) => LEFT + 12 + (i / Math.max(1, columns - 1)) * (width - LEFT - RIGHT - 12);
  const y = (share: number) => TOP + (1 - share) * (height - TOP - BOTTOM);
  const path = (cells: readonly Cell[]) =>
    cells
      .flatMap((cell, i) => (cell === null ? [] : [`${x(i).toFixed(1)} ${y(cell.facility).toFixed(1)}`]))
      .map((point, i) => `${i === 0 ? 'M' : 'L'}${point}`)
      .join('');
  const last = (cells: readonly Cell[]) => cells.findLast((cell) => cell !== null)?.facility ?? 0;
  const sorted = [...lines].sort((a, b) => last(b.cells) - last(a.cells));
  const labels = spread(
    sorted.map(({ cells }) => y(last(cells))),
    height - BOTTOM,
  );
  return (
    <svg class="rp-matrix rp-course rm-course" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {TICKS.map((share) => (
        <g key={share}>
          <path class="grid" d={`M${LEFT} ${y(share)}H${width - RIGHT}`} />
          <text class="end num" x={LEFT - 6} y={y(share) + 4}>
            {percent(share)}
          </text>
        </g>
      ))}
      {all.map((_, i) => (
        <text key={i} class="mid num" x={x(i)} y={height - 6}>
          {i + 1}
        </text>
      ))}
      <path class="together" d={path(all)} />
      {sorted.map(({ n, name, cells }, i) => (
        <g key={name} class={`t${hueOf(n)}`}>
          <path class="edge" d={path(cells)} />
          <path class="line" d={path(cells)} />
          {cells.map(
            (cell, at) =>
              cell !== null && (
                <svg
                  key={at}
                  x={x(at) - 5.5}
                  y={y(cell.facility) - 5.5}
                  width="11"
                  height="11"
                  class="shape"
                  aria-hidden="true"
                >
                  <use href={`#s${shapeOf(n)}`} />
                </svg>
              ),
          )}
          <text class="num" x={width - RIGHT + 12} y={(labels[i] ?? 0) + 4}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}

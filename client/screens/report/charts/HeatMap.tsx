// Match rounds: where each card lay, one column a zone and one for the tray. Right places are outlined and have a tick, so that the
// hue says nothing alone.
import type { ChartOf } from '../../../../shared/report/charts.ts';
import { t, tx } from '../../../i18n/index.ts';
import { stepOf, type TableRows } from './Chart.tsx';
import { cut, Label, unitsOf } from './Label.tsx';

const LABEL = 108;
const WIDTH = 336;
const ROW = 30;
const MOST = 8;
const MOST_ZONE = 8;
/** Headings lean, so that long names of zones need height and not width: so much for each syllable, and around them. */
const HEAD_PER_UNIT = 8.4;
const HEAD_AROUND = 24;

type Match = ChartOf<'match'>;
type Labels = ReadonlyMap<string, string>;

interface Column {
  text: string;
  /** Boards by card. */
  counts: readonly number[];
  accepted: readonly boolean[];
  /** First column of an axis stands a little apart. */
  gap: number;
}

function columnsOf({ axes, tray, cards }: Match): Column[] {
  const zones = axes.flatMap(({ zones, counts, accepted }, axis) =>
    zones.map((zone, z) => ({
      text: tx(zone.text),
      counts: counts.map((row) => row[z] ?? 0),
      accepted: accepted.map((row) => row[z] ?? false),
      gap: axis * 8,
    })),
  );
  const isDecoy = cards.map((_, card) => axes.every(({ accepted }) => !accepted[card]?.includes(true)));
  return [...zones, { text: t('report.inTray'), counts: tray, accepted: isDecoy, gap: axes.length * 8 }];
}

export function HeatMap({ chart, labels, boards }: { chart: Match; labels: Labels; boards: number }) {
  const columns = columnsOf(chart);
  const gaps = columns.at(-1)?.gap ?? 0;
  const width = Math.min(50, (WIDTH - LABEL - gaps - 26) / columns.length);
  const longest = Math.max(...columns.map(({ text }) => unitsOf(cut(text, MOST_ZONE))));
  const head = Math.ceil(HEAD_AROUND + longest * HEAD_PER_UNIT);
  const right = LABEL + gaps + columns.length * width;
  return (
    <svg
      class="rp-matrix"
      viewBox={`0 0 ${right + 36} ${head + chart.cards.length * ROW}`}
      aria-hidden="true"
    >
      {columns.map((column, c) => {
        const x = LABEL + column.gap + c * width;
        return (
          <g key={c}>
            <text transform={`translate(${x + width / 2 - 3} ${head - 8}) rotate(-42)`}>
              {cut(column.text, MOST_ZONE)}
            </text>
            {chart.cards.map((_, card) => (
              <Cell
                key={card}
                x={x}
                y={head + card * ROW}
                width={width}
                n={column.counts[card] ?? 0}
                of={boards}
                isRight={column.accepted[card] ?? false}
              />
            ))}
          </g>
        );
      })}
      {chart.cards.map((card, row) => (
        <Label
          key={card}
          x={0}
          y={head + row * ROW + ROW / 2 + 4.5}
          text={labels.get(card) ?? ''}
          most={MOST}
        />
      ))}
    </svg>
  );
}

interface CellProps {
  x: number;
  y: number;
  width: number;
  n: number;
  of: number;
  isRight: boolean;
}

const Cell = ({ x, y, width, n, of, isRight }: CellProps) => (
  <>
    <rect
      x={x + 1.5}
      y={y + 1.5}
      width={width - 3}
      height={ROW - 3}
      rx="3"
      class={`cell ${isRight ? 'ok' : 'no'} s${stepOf(n / of)}`}
    />
    {isRight && <path class="tick" d={`M${x + width - 13} ${y + 9}l3 3 5-6`} />}
    {n > 0 && (
      <text class="mid num" x={x + width / 2 - (isRight && width < 40 ? 4 : 0)} y={y + ROW / 2 + 4.5}>
        {n}
      </text>
    )}
  </>
);

export function heatTable(chart: Match, labels: Labels): TableRows {
  const columns = columnsOf(chart);
  return {
    head: [t('report.card'), ...columns.map(({ text }) => text)],
    rows: chart.cards.map((card, row) => [
      labels.get(card) ?? '',
      ...columns.map(({ counts, accepted }) => {
        const n = counts[row] ?? 0;
        return accepted[row] ? t('report.rightHere', { n }) : `${n}`;
      }),
    ]),
  };
}

// Order rounds: for each pair of steps that the key orders, how many boards had them the wrong way round. Rows come before columns
// in the key, so only the upper half speaks; a field of a pair that is free to each other stays empty.
import type { ChartOf } from '../../../../shared/report/charts.ts';
import { t } from '../../../i18n/index.ts';
import { stepOf, type TableRows } from './Chart.tsx';
import { Label } from './Label.tsx';

const LABEL = 118;
const WIDTH = 330;
const HEAD = 22;
const MOST = 7.6;
/** Rows lower than this have room for one line only. */
const TWO_LINES = 28;

type Order = ChartOf<'order'>;
type Labels = ReadonlyMap<string, string>;

/** Cards without a pair that the key orders (decoys) have no row. */
const speaking = ({ cards, pairs }: Order): number[] =>
  [...cards.keys()].filter((i) => pairs[i]?.some((n) => n !== null) || pairs.some((row) => row[i] !== null));

export function Inversions({ chart, labels }: { chart: Order; labels: Labels }) {
  const cards = speaking(chart);
  const size = Math.min(36, (WIDTH - LABEL) / cards.length);
  const height = HEAD + cards.length * size;
  const middle = size / 2 + 4.5;
  return (
    <svg class="rp-matrix" viewBox={`0 0 ${LABEL + cards.length * size} ${height}`} aria-hidden="true">
      {cards.map((i, row) => (
        <g key={i} transform={`translate(0 ${HEAD + row * size})`}>
          <text class="n" x="0" y={middle}>
            {row + 1}
          </text>
          <Label
            x={20}
            y={middle}
            text={labels.get(chart.cards[i] ?? '') ?? ''}
            most={MOST}
            isOneLine={size < TWO_LINES}
          />
          {cards.map((j, column) => (
            <Field
              key={j}
              x={LABEL + column * size}
              size={size}
              n={chart.inversions[i]?.[j] ?? null}
              of={chart.pairs[i]?.[j] ?? null}
              isSelf={i === j}
            />
          ))}
        </g>
      ))}
      {cards.map((j, column) => (
        <text key={j} class="n mid" x={LABEL + column * size + size / 2} y={HEAD - 7}>
          {column + 1}
        </text>
      ))}
    </svg>
  );
}

interface FieldProps {
  x: number;
  size: number;
  n: number | null;
  of: number | null;
  isSelf: boolean;
}

function Field({ x, size, n, of, isSelf }: FieldProps) {
  const side = size - 2;
  if (n === null || of === null)
    return <rect x={x + 1} y="1" width={side} height={side} rx="3" class={isSelf ? 'self' : 'void'} />;
  return (
    <>
      <rect
        x={x + 1}
        y="1"
        width={side}
        height={side}
        rx="3"
        class={`cell no s${of === 0 ? 0 : stepOf(n / of)}`}
      />
      {n > 0 && (
        <text class="mid num" x={x + size / 2} y={size / 2 + 4.5}>
          {n}
        </text>
      )}
    </>
  );
}

export function inversionTable(chart: Order, labels: Labels): TableRows {
  const cards = speaking(chart);
  const name = (i: number) => labels.get(chart.cards[i] ?? '') ?? '';
  return {
    head: [t('report.comesFirst'), t('report.comesLater'), t('report.wrongWay')],
    rows: cards.flatMap((i) =>
      cards.flatMap((j) => {
        const n = chart.inversions[i]?.[j] ?? null;
        return n === null ? [] : [[name(i), name(j), t('report.nOf', { n, of: chart.pairs[i]?.[j] ?? 0 })]];
      }),
    ),
  };
}

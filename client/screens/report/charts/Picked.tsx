// Choice rounds: how many boards picked each statement, the right ones with a tick.
import type { ChartOf } from '../../../../shared/report/charts.ts';
import { t } from '../../../i18n/index.ts';
import type { TableRows } from './Chart.tsx';
import { cut } from './Label.tsx';

const WIDTH = 330;
const ROW = 44;
const BAR = 290;
const MOST_CHARS = 23;

type Choice = ChartOf<'choice'>;
type Labels = ReadonlyMap<string, string>;

export function Picked({ chart, labels, boards }: { chart: Choice; labels: Labels; boards: number }) {
  return (
    <svg class="rp-matrix" viewBox={`0 0 ${WIDTH} ${chart.cards.length * ROW}`} aria-hidden="true">
      {chart.cards.map((card, i) => {
        const n = chart.picked[i] ?? 0;
        const isRight = chart.isRight[i] ?? false;
        return (
          <g key={card} transform={`translate(0 ${i * ROW})`}>
            <text x={isRight ? 18 : 0} y="14">
              {cut(labels.get(card) ?? '', MOST_CHARS)}
            </text>
            {isRight && <path class="tick" d="M1 9l4 4 7-8" />}
            <rect x="0" y="20" width={BAR} height="14" rx="3" class="void" />
            <rect
              x="0"
              y="20"
              width={(BAR * n) / boards}
              height="14"
              rx="3"
              class={isRight ? 'fill ok' : 'fill no'}
            />
            <text class="num" x={BAR + 10} y="32">
              {n}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

export const pickedTable = (chart: Choice, labels: Labels): TableRows => ({
  head: [t('report.statement'), t('report.pickedBy'), t('report.isAnswer')],
  rows: chart.cards.map((card, i) => [
    labels.get(card) ?? '',
    `${chart.picked[i] ?? 0}`,
    t(chart.isRight[i] ? 'report.yes' : 'report.no'),
  ]),
});

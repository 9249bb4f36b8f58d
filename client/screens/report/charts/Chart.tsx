// The chart of a round, by kind, with its figures as a table behind a fold: the picture is for eyes only, the table says the same to
// everybody. One file a kind beside this one.
import type { ComponentChildren } from 'preact';
import type { RoundReport } from '../../../../shared/report/report.ts';
import { t, tx } from '../../../i18n/index.ts';
import { Scrolled } from '../Scrolled.tsx';
import { HeatMap, heatTable } from './HeatMap.tsx';
import { Inversions, inversionTable } from './Inversions.tsx';
import { Picked, pickedTable } from './Picked.tsx';

/** A row of a chart's table: its heading, then its cells. */
export interface TableRows {
  head: string[];
  rows: string[][];
}

/** Labels of cards as a chart has room for: the short one where there is one. */
export const labelsOf = (round: RoundReport): Map<string, string> =>
  new Map(round.cards.map(({ id, text, short }) => [id, tx(short ?? text)]));

/** 0 … 5: six steps of one tint, so that text on it stays legible. Nothing is 0 only when it is nothing. */
export const stepOf = (share: number): number => Math.ceil(Math.min(1, Math.max(0, share)) * 5);

export function Chart({ round }: { round: RoundReport }) {
  const labels = labelsOf(round);
  const { chart } = round;
  if (round.boards === 0) return null;
  switch (chart.kind) {
    case 'order':
      return (
        <Figure
          title={t('report.inversions')}
          about={t('report.inversionsAbout')}
          table={inversionTable(chart, labels)}
        >
          <Inversions chart={chart} labels={labels} />
        </Figure>
      );
    case 'match':
      return (
        <Figure title={t('report.heat')} about={t('report.heatAbout')} table={heatTable(chart, labels)}>
          <HeatMap chart={chart} labels={labels} boards={round.boards} />
        </Figure>
      );
    case 'choice':
      return (
        <Figure title={t('report.picked')} table={pickedTable(chart, labels)}>
          <Picked chart={chart} labels={labels} boards={round.boards} />
        </Figure>
      );
  }
}

interface FigureProps {
  title: string;
  about?: string;
  /** Of its heading. */
  level?: 2 | 3 | 4;
  table: TableRows;
  children: ComponentChildren;
}

export function Figure({ title, about, level = 4, table, children }: FigureProps) {
  const Heading = `h${level}` as const;
  return (
    <figure class="rp-figure">
      <figcaption>
        <Heading>{title}</Heading>
        {about !== undefined && <p class="ink2">{about}</p>}
      </figcaption>
      <div class="rp-chart" aria-hidden="true">
        {children}
      </div>
      <details class="rp-asTable">
        <summary>{t('report.asTable')}</summary>
        <Scrolled label={t('report.table', { what: title })}>
          <table class="rp-table">
            <caption class="sr">{title}</caption>
            <thead>
              <tr>
                {table.head.map((cell, i) => (
                  <th key={i} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([first, ...cells], i) => (
                <tr key={i}>
                  <th scope="row">{first}</th>
                  {cells.map((cell, n) => (
                    <td key={n} class="num">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      </details>
    </figure>
  );
}

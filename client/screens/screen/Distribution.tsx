// How boards answered, as counts: a line per card, a cell per place. Says nothing about what is right. Used by the wall
// (isWall) and by the host's advice and insight.
import './distribution.css';
import type { TaskSlice } from '../../../shared/protocol/views.ts';
import type { DistributionRow } from '../../../shared/rounds/kind.ts';
import { t, tx } from '../../i18n/index.ts';

/** Lines that are drawn smaller, or larger, on the wall. */
const MANY = 8;
const FEW = 5;

interface Props {
  task: TaskSlice;
  rows: readonly DistributionRow[];
  isWall?: boolean;
}

/** Headings of the counts, in the order in which the kinds give them; what is left over is the tray. */
function columnsOf(task: TaskSlice, cells: number): string[] {
  if (task.kind === 'choice') return [t('screen.chosen'), t('screen.notChosen')];
  if (task.kind === 'order') return Array.from({ length: cells }, (_, i) => String(i + 1));
  return task.axes.flatMap((axis) => axis.zones.map((zone) => tx(zone.text)));
}

/** Order counts places only: boards that left the card in the tray are the rest. */
function withTray(task: TaskSlice, rows: readonly DistributionRow[]): DistributionRow[] {
  if (task.kind !== 'order') return [...rows];
  const sums = rows.map((row) => row.counts.reduce((sum, count) => sum + count, 0));
  const boards = Math.max(0, ...sums);
  return rows.map((row, i) => ({ ...row, counts: [...row.counts, boards - (sums[i] ?? 0)] }));
}

export function Distribution({ task, rows: given, isWall = false }: Props) {
  const named = columnsOf(task, Math.max(0, ...given.map((row) => row.counts.length)));
  const rows = withTray(task, given);
  const cells = Math.max(0, ...rows.map((row) => row.counts.length));
  const columns = Array.from({ length: cells }, (_, i) => named[i] ?? t('screen.inTray'));
  // A tray that nobody left a card in needs no column.
  const isShown = columns.map((_, i) => i < named.length || rows.some((row) => (row.counts[i] ?? 0) > 0));
  const most = Math.max(1, ...rows.flatMap((row) => row.counts));
  const cards = new Map((task.cards ?? []).map((card) => [card.id, card]));
  return (
    <table
      class={`counts ${isWall ? 'on-wall' : ''} ${rows.length > MANY ? 'many' : rows.length <= FEW ? 'few' : ''}`}
    >
      <caption class="sr">{t('screen.answersHow')}</caption>
      <thead>
        <tr>
          <td />
          {columns.map(
            (name, i) =>
              isShown[i] && (
                <th key={i} scope="col">
                  {name}
                </th>
              ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => {
          const card = cards.get(row.card);
          return (
            <tr key={row.card} style={{ '--i': line }}>
              <th scope="row" class={isWall ? 'plated' : ''}>
                {card === undefined ? '' : tx(card.short ?? card.text)}
              </th>
              {row.counts.map(
                (count, i) =>
                  isShown[i] && (
                    <td key={i} class={`num ${count === 0 ? 'none' : ''}`}>
                      <span style={{ '--share': (count / most).toFixed(3) }}>
                        {count === 0 ? '·' : count}
                      </span>
                    </td>
                  ),
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

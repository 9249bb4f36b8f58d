// The key of a round on the wall, row by row: which cards the crane has pushed in by now, with how many ships had each
// right, and the same as a table for screen readers. What a row looks like before and after is each kind's wall.
import type { ComponentChildren } from 'preact';
import type { KeyRow, TaskCard } from '../../../shared/rounds/kind.ts';
import { tx } from '../../i18n/index.ts';
import { widthOf } from '../../ui/width.ts';
import type { WallRevealProps } from '../contract.ts';
import { KeyTable, Ships } from './KeyTable.tsx';
import { cardById } from './people.ts';
import './wall.css';
import { useSlides } from './slides.ts';

/** Rows that are drawn smaller, or larger. */
const MANY = 8;
const FEW = 5;
/** What one line of many rows holds in the larger type on a 4:3 wall, in letters of Latin width. */
const ONE_LINE = 46;
const NOTHING = { ko: '', en: '' };

export interface ShownRow {
  row: KeyRow;
  card: TaskCard | undefined;
  /** It has slid in. */
  isIn: boolean;
  /** Nothing moves: it is there without sliding. */
  isStill: boolean;
  isHardest: boolean;
  /** From 1. */
  place: number;
}

interface Props extends WallRevealProps {
  box(row: ShownRow): ComponentChildren;
}

export function KeyRows({ task, reveal, isStill, box }: Props) {
  const { shown, next } = useSlides(reveal, isStill);
  const rows = reveal.key ?? [];
  // Many rows are still read from the back row when each is one line.
  const isShort = rows.every(
    ({ card, isDecoy }) => !isDecoy && widthOf(tx(cardById(task, card)?.text ?? NOTHING)) <= ONE_LINE,
  );
  const size = rows.length >= MANY ? (isShort ? 'many short' : 'many') : rows.length <= FEW ? 'few' : '';
  const boxOf = (row: KeyRow, i: number) =>
    box({
      row,
      card: cardById(task, row.card),
      isIn: shown.has(row.card),
      isStill,
      isHardest: row.card === reveal.hardest,
      place: i + 1,
    });
  return (
    <div class="rw">
      <div aria-hidden="true" class={`rw-rows ${size}`} style={{ '--n': rows.length }}>
        {rows.map((row, i) => (
          <div key={row.card} class="rw-row">
            <div class="rw-cell">{boxOf(row, i)}</div>
            {shown.has(row.card) && (
              <Ships n={reveal.rightCounts?.[row.card] ?? 0} of={reveal.boards} isStill={isStill} />
            )}
          </div>
        ))}
        <Crane at={rows.findIndex((row) => row.card === next)} pushes={isStill ? 0 : shown.size} />
      </div>
      <KeyTable task={task} reveal={reveal} />
    </div>
  );
}

/** Stands at the right; its boom goes to the row that comes next, and pushes once for each card. */
function Crane({ at, pushes }: { at: number; pushes: number }) {
  return (
    <div class="rw-crane">
      <svg class="rw-tower" viewBox="0 0 230 880" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        <path d="M40 60h34v780H40zM156 60h34v780h-34z" fill="var(--steel)" />
        <path d="M40 60h12v780H40zM156 60h12v780h-12z" fill="var(--steel-hi)" />
        <path
          d="M74 150l82 96M156 150l-82 96M74 480l82 96M156 480l-82 96M74 690l82 96M156 690l-82 96"
          stroke="var(--steel-lo)"
          stroke-width="10"
          opacity=".8"
        />
        <rect x="16" y="26" width="198" height="36" rx="8" fill="var(--steel-hi)" />
        <circle cx="115" cy="14" r="13" fill="var(--glass)" />
        <rect x="2" y="838" width="226" height="42" rx="8" fill="var(--steel-lo)" />
      </svg>
      <div class="rw-trolley" style={{ '--i': Math.max(0, at) }}>
        <i key={pushes} class={pushes > 0 ? 'rw-boom pushes' : 'rw-boom'} />
      </div>
    </div>
  );
}

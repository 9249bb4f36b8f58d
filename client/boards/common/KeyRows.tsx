// The key of a round on the wall, row by row: which cards have slid in by now, with how many ships had each right, and
// the same as a table for screen readers. What a row looks like before and after is each kind's wall.
import type { ComponentChildren } from 'preact';
import type { KeyRow, TaskCard } from '../../../shared/rounds/kind.ts';
import type { WallRevealProps } from '../contract.ts';
import { KeyTable, Ships } from './KeyTable.tsx';
import { cardById } from './people.ts';
import './reveal.css';
import { useSlides } from './slides.ts';

const MANY = 8;

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
  /** Many rows are drawn smaller, so that all of them stand on the wall. */
  canShrink?: boolean;
  box(row: ShownRow): ComponentChildren;
}

export function KeyRows({ task, reveal, isStill, canShrink = false, box }: Props) {
  const { shown } = useSlides(reveal, isStill);
  const rows = reveal.key ?? [];
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
      <div aria-hidden="true" class={`rw-rows ${canShrink && rows.length >= MANY ? 'many' : ''}`}>
        {rows.map((row, i) => (
          <div key={row.card} class="rw-row">
            {boxOf(row, i)}
            {shown.has(row.card) && <Ships n={reveal.rightCounts?.[row.card] ?? 0} of={reveal.boards} />}
          </div>
        ))}
      </div>
      <KeyTable task={task} reveal={reveal} />
    </div>
  );
}

// What stayed in the tray, after the reveal: below the own answer, under a heading of its own; nothing where the tray was
// empty. The cards that were placed are each kind's reveal.
import type { TaskSlice } from '../../../shared/protocol/views.ts';
import type { CardMark } from '../../../shared/rounds/kind.ts';
import { t } from '../../i18n/index.ts';
import { Marked } from './Marked.tsx';

interface Props {
  task: TaskSlice;
  marks: readonly CardMark[];
  isIn(card: string): boolean;
}

export function LeftInTray({ task, marks, isIn }: Props) {
  if (marks.length === 0) return null;
  return (
    <>
      <h3 class="rv-sub">{t('reveal.leftInTray')}</h3>
      <ul class="rv-list">
        {marks.map((mark) => (
          <li key={mark.card}>
            <Marked task={task} mark={mark} isShort isWaiting={!isIn(mark.card)} />
          </li>
        ))}
      </ul>
    </>
  );
}

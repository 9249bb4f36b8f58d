// The own row after the reveal: each card with right or wrong and its place, then what stayed in the tray.
import type { OrderView } from '../../../shared/rounds/order/moves.ts';
import { t } from '../../i18n/index.ts';
import { LeftInTray } from '../common/LeftInTray.tsx';
import { Marked } from '../common/Marked.tsx';
import { OwnAnswer } from '../common/OwnAnswer.tsx';
import type { RevealBoardProps } from '../contract.ts';

export function OrderReveal(props: RevealBoardProps) {
  const { task, view, marks } = props;
  const { row } = view as OrderView;
  const left = marks.filter((mark) => !row.includes(mark.card));
  const placed = row.flatMap((id) => marks.find((mark) => mark.card === id) ?? []);
  return (
    <OwnAnswer
      {...props}
      marks={[...placed, ...left]}
      ours={({ card }) =>
        row.includes(card) ? t('board.at', { n: row.indexOf(card) + 1 }) : t('board.tray')
      }
    >
      {(isIn) => (
        <>
          <ol class="rv-list">
            {placed.map((mark) => (
              <li key={mark.card}>
                <Marked
                  task={task}
                  mark={mark}
                  end={row.indexOf(mark.card) + 1}
                  isShort
                  isWaiting={!isIn(mark.card)}
                />
              </li>
            ))}
          </ol>
          <LeftInTray task={task} marks={left} isIn={isIn} />
        </>
      )}
    </OwnAnswer>
  );
}

// The own answer of a match round after the reveal: each card, where the crew put it, right or wrong, and where it
// belongs. By zone for one axis, in dealt order for two.
import type { MatchView } from '../../../shared/rounds/match/moves.ts';
import { t } from '../../i18n/index.ts';
import { LeftInTray } from '../common/LeftInTray.tsx';
import { Marked } from '../common/Marked.tsx';
import { OwnAnswer } from '../common/OwnAnswer.tsx';
import type { RevealBoardProps } from '../contract.ts';
import { fillOf, whereOf, zonesOf } from './spots.ts';

export function MatchReveal(props: RevealBoardProps) {
  const { task, view, marks } = props;
  const board = view as MatchView;
  const zones = task.axes[0]?.zones ?? [];
  const zoneAt = (card: string) => zones.findIndex((zone) => zonesOf(board, card, 0).includes(zone.id));
  const placed = marks
    .filter((mark) => fillOf(task, board, mark.card).set > 0)
    .sort((a, b) => (task.axes.length > 1 ? 0 : zoneAt(a.card) - zoneAt(b.card)));
  const left = marks.filter((mark) => fillOf(task, board, mark.card).set === 0);
  return (
    <OwnAnswer
      {...props}
      marks={[...placed, ...left]}
      ours={({ card }) => whereOf(task, board, card) || t('board.tray')}
    >
      {(isIn) => (
        <>
          <ul class="rv-list">
            {placed.map((mark) => (
              <li key={mark.card}>
                <Marked
                  task={task}
                  mark={mark}
                  isShort
                  sub={whereOf(task, board, mark.card)}
                  isWaiting={!isIn(mark.card)}
                />
              </li>
            ))}
          </ul>
          <LeftInTray task={task} marks={left} isIn={isIn} />
        </>
      )}
    </OwnAnswer>
  );
}

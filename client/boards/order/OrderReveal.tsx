// The own row after the reveal: each card with right or wrong and its place, then what stayed in the tray.
import type { OrderView } from '../../../shared/rounds/order/moves.ts';
import { LeftInTray } from '../common/LeftInTray.tsx';
import { Marked } from '../common/Marked.tsx';
import type { RevealBoardProps } from '../contract.ts';

export function OrderReveal({ task, view, marks }: RevealBoardProps) {
  const { row } = view as OrderView;
  const markOf = (id: string) => marks.find((mark) => mark.card === id);
  const left = marks.filter((mark) => !row.includes(mark.card));
  return (
    <>
      <ol class="rv-list">
        {row.map((id, i) => {
          const mark = markOf(id);
          return (
            mark && (
              <li key={id}>
                <Marked task={task} mark={mark} end={i + 1} isShort />
              </li>
            )
          );
        })}
      </ol>
      <LeftInTray task={task} marks={left} />
    </>
  );
}

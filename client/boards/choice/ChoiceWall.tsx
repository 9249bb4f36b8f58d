// The key of a choice round on the wall: all statements, then one by one a tick or a cross, with how many ships
// judged it rightly.
import { Icon } from '../../ui/Icon.tsx';
import { KeyTable, Ships } from '../common/KeyTable.tsx';
import { cardById } from '../common/people.ts';
import '../common/reveal.css';
import { Say } from '../common/Say.tsx';
import { useSlides } from '../common/slides.ts';
import type { WallRevealProps } from '../contract.ts';

export function ChoiceWall({ task, reveal, isStill }: WallRevealProps) {
  const { shown } = useSlides(reveal, isStill);
  return (
    <div class="rw">
      <div aria-hidden="true" class="rw-rows">
        {reveal.key?.map((row) => {
          const card = cardById(task, row.card);
          const isIn = shown.has(row.card);
          return (
            <div key={row.card} class="rw-row">
              <div
                class={`rw-bx ${isIn && !row.isDecoy ? 'is-last' : ''} ${isIn && row.isDecoy ? 'is-not' : ''}`}
              >
                <span class="n">
                  {isIn && (
                    <span class={`rw-tick ${row.isDecoy ? 'no' : ''}`}>
                      <Icon name={row.isDecoy ? 'cross' : 'check'} />
                    </span>
                  )}
                </span>
                <span class="t">{card && <Say text={card.text} />}</span>
              </div>
              {isIn && <Ships n={reveal.rightCounts?.[row.card] ?? 0} of={reveal.boards} />}
            </div>
          );
        })}
      </div>
      <KeyTable task={task} reveal={reveal} />
    </div>
  );
}

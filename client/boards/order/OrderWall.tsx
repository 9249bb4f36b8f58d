// The key of an order round on the wall: empty places, into which the crane pushes cards, easiest first, hardest
// last, each with how many ships had it right. Decoys stay below.
import { t } from '../../i18n/index.ts';
import { KeyTable, Ships } from '../common/KeyTable.tsx';
import { cardById } from '../common/people.ts';
import '../common/reveal.css';
import { Say } from '../common/Say.tsx';
import { useSlides } from '../common/slides.ts';
import type { WallRevealProps } from '../contract.ts';

const MANY = 8;

export function OrderWall({ task, reveal, isStill }: WallRevealProps) {
  const { shown } = useSlides(reveal, isStill);
  const rows = reveal.key ?? [];
  return (
    <div class="rw">
      <div aria-hidden="true" class={`rw-rows ${rows.length >= MANY ? 'many' : ''}`}>
        {rows.map((row, i) => {
          const card = cardById(task, row.card);
          const isIn = shown.has(row.card);
          return (
            <div key={row.card} class="rw-row">
              {isIn && card ? (
                <div
                  class={`rw-bx ${isStill ? '' : 'rw-in'} ${row.card === reveal.hardest ? 'is-last' : ''}`}
                >
                  <span class="n">{row.isDecoy ? '–' : i + 1}</span>
                  <span class="t">
                    <Say text={card.text} />
                    {row.isDecoy && <small>{t('reveal.stays')}</small>}
                  </span>
                </div>
              ) : (
                <div class="rw-slot">
                  <b>{row.isDecoy ? '–' : i + 1}</b>
                </div>
              )}
              {isIn && <Ships n={reveal.rightCounts?.[row.card] ?? 0} of={reveal.boards} />}
            </div>
          );
        })}
      </div>
      <KeyTable task={task} reveal={reveal} />
    </div>
  );
}

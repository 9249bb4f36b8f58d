// The own answer of a round: a plain table for those who listen, complete from the start; over it, for the eye, the cards of
// the kind, judged one by one at the wall's pace, easiest first, hardest last, until somebody has no patience. How a card
// looks is Marked.tsx, in which order they stand each kind's reveal.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CardMark } from '../../../shared/rounds/kind.ts';
import { t } from '../../i18n/index.ts';
import type { RevealBoardProps } from '../contract.ts';
import { APART_MS, easiestFirst, LAST_WAITS_MS } from './pace.ts';
import { cardById } from './people.ts';
import { Say } from './Say.tsx';

interface Props extends RevealBoardProps {
  /** Where the crew put it, or whether they chose it. */
  ours(mark: CardMark): string;
  /** Instead of where it belongs. */
  belongs?(mark: CardMark): string;
  /** The cards; `isIn`: this one is judged by now. */
  children(isIn: (card: string) => boolean): ComponentChildren;
}

export function OwnAnswer(props: Props) {
  const { reveal, marks, isStill = true, onShown } = props;
  const order = easiestFirst(reveal).filter((card) => marks.some((mark) => mark.card === card));
  const [count, setCount] = useState(isStill ? order.length : 0);
  const isDone = isStill || count >= order.length;
  useEffect(() => {
    if (isDone) return onShown?.();
    const wait = count === order.length - 1 ? LAST_WAITS_MS : APART_MS;
    const timer = setTimeout(() => setCount(count + 1), wait);
    return () => clearTimeout(timer);
  }, [count, isDone]);
  const shown = new Set(isDone ? order : order.slice(0, count));
  return (
    <div class="rv-own">
      {!isDone && (
        <button type="button" class="btn quiet sm rv-skip" onClick={() => setCount(order.length)}>
          {t('reveal.skip')}
        </button>
      )}
      <OwnTable {...props} />
      {/* A card that is in no key is never judged later than the others. */}
      <div aria-hidden="true">{props.children((card) => shown.has(card) || !order.includes(card))}</div>
    </div>
  );
}

function OwnTable({ task, marks, ours, belongs }: Props) {
  // A table would not be as small as it is told to: what holds it is.
  return (
    <div class="sr">
      <table>
        <caption>{t('reveal.own')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reveal.card')}</th>
            <th scope="col">{t('reveal.ours')}</th>
            <th scope="col">{t('reveal.verdict')}</th>
            <th scope="col">{t('reveal.belongs')}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map((mark) => {
            const card = cardById(task, mark.card);
            const verdict = mark.isUnscored
              ? 'reveal.unscored'
              : mark.isRight
                ? 'reveal.right'
                : 'reveal.wrong';
            return (
              <tr key={mark.card}>
                <th scope="row">{card && <Say text={card.text} />}</th>
                <td>{ours(mark)}</td>
                <td>{t(verdict)}</td>
                <td>{belongs ? belongs(mark) : <Say text={mark.belongs} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

// A card after the reveal: right or wrong said three times (hue, tick or cross, words), and where it belongs.
// In which order cards stand is the kind's reveal.
import type { ComponentChildren } from 'preact';
import type { TaskSlice } from '../../../shared/protocol/views.ts';
import type { CardMark } from '../../../shared/rounds/kind.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { cardById } from './people.ts';
import { Say } from './Say.tsx';
import './reveal.css';

interface Props {
  task: TaskSlice;
  mark: CardMark;
  /** On the ribs: the place it was put. */
  end?: ComponentChildren;
  isShort?: boolean;
  /** Below the text: where it was put, in words. */
  sub?: ComponentChildren;
  /** Instead of where it belongs. */
  wrong?: string;
  /** Rightly left alone: no praise for what nobody chose, said plainly. */
  quiet?: string;
  /** Not judged yet: what stands there later has its room. */
  isWaiting?: boolean;
}

export function Marked({ task, mark, end, isShort, sub, wrong, quiet, isWaiting = false }: Props) {
  const card = cardById(task, mark.card);
  if (!card) return null;
  const isPlain = mark.isUnscored || quiet !== undefined;
  const tone = isWaiting ? 'is-waiting' : isPlain ? '' : mark.isRight ? 'ok' : 'no';
  return (
    <div class={`box rv-card ${tone}`}>
      <span class="end">{end !== undefined && <b class="num">{end}</b>}</span>
      <span class="txt">
        <Say text={isShort ? (card.short ?? card.text) : card.text} />
        {sub !== undefined && sub !== '' && <small>{sub}</small>}
      </span>
      {isPlain ? (
        <span class="rv-vd">{quiet ?? t('reveal.unscored')}</span>
      ) : mark.isRight ? (
        <span class="rv-vd o">
          <Icon name="check" />
          {t('reveal.right')}
        </span>
      ) : (
        <span class="rv-vd x">
          <Icon name="cross" />
          <span class="sr">{t('reveal.wrong')}: </span>
          {wrong ?? <Say text={mark.belongs} />}
        </span>
      )}
    </div>
  );
}

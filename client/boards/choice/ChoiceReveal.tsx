// The own answer of a choice round after the reveal: every statement with whether it was chosen and whether that
// was right.
import type { ChoiceView } from '../../../shared/rounds/choice/moves.ts';
import type { CardMark } from '../../../shared/rounds/kind.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Marked } from '../common/Marked.tsx';
import { OwnAnswer } from '../common/OwnAnswer.tsx';
import type { RevealBoardProps } from '../contract.ts';

export function ChoiceReveal(props: RevealBoardProps) {
  const { task, view, marks } = props;
  const { chosen } = view as ChoiceView;
  const isChosen = ({ card }: CardMark) => chosen.includes(card);
  return (
    <OwnAnswer
      {...props}
      ours={(mark) => t(isChosen(mark) ? 'choice.chosen' : 'choice.notChosen')}
      belongs={(mark) => t(isChosen(mark) === mark.isRight ? 'reveal.shouldBeChosen' : 'reveal.notTrue')}
    >
      {(isIn) => (
        <ul class="rv-list">
          {marks.map((mark) => (
            <li key={mark.card}>
              <Marked
                task={task}
                mark={mark}
                end={isChosen(mark) ? <Icon name="check" /> : undefined}
                sub={isChosen(mark) ? t('choice.chosen') : undefined}
                {...(mark.isRight && !isChosen(mark) ? { quiet: t('reveal.notTrue') } : {})}
                wrong={t(isChosen(mark) ? 'reveal.shouldNotBeChosen' : 'reveal.shouldBeChosen')}
                isWaiting={!isIn(mark.card)}
              />
            </li>
          ))}
        </ul>
      )}
    </OwnAnswer>
  );
}

// The own answer of a choice round after the reveal: every statement with whether it was chosen and whether that
// was right.
import type { ChoiceView } from '../../../shared/rounds/choice/moves.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Marked } from '../common/Marked.tsx';
import type { RevealBoardProps } from '../contract.ts';

export function ChoiceReveal({ task, view, marks }: RevealBoardProps) {
  const { chosen } = view as ChoiceView;
  return (
    <ul class="rv-list">
      {marks.map((mark) => {
        const isChosen = chosen.includes(mark.card);
        return (
          <li key={mark.card}>
            <Marked
              task={task}
              mark={mark}
              end={isChosen ? <Icon name="check" label={t('choice.chosen')} /> : undefined}
              sub={isChosen ? t('choice.chosen') : undefined}
              {...(mark.isRight && !isChosen ? { quiet: t('reveal.notTrue') } : {})}
              wrong={t(isChosen ? 'reveal.shouldNotBeChosen' : 'reveal.shouldBeChosen')}
            />
          </li>
        );
      })}
    </ul>
  );
}

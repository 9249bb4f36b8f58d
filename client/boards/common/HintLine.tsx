// A hint below the cards of a board, where it covers nothing and moves nothing: how to read a whole card, and that there are
// keys. It goes when the thing has been done once, or when it is told to. What is known is ../../ui/hints.ts.
import { t } from '../../i18n/index.ts';
import { hintIsKnown, needsHint } from '../../ui/hints.ts';
import { Icon } from '../../ui/Icon.tsx';

const hasMouse = (): boolean => matchMedia('(hover: hover)').matches;

export function HintLine() {
  const hint = hasMouse() ? 'keys' : 'whole';
  if (!needsHint(hint)) return null;
  return (
    <p class="bd-hint">
      <span>{t(hint === 'keys' ? 'hint.keys' : 'hint.whole')}</span>
      <button type="button" class="bd-tool" aria-label={t('hint.gone')} onClick={() => hintIsKnown(hint)}>
        <Icon name="cross" />
      </button>
    </p>
  );
}

// The end of both forms, always in sight: what will be played and how long it takes, the lamp button, and what the server
// refused that is about no field. The fields above are OpenForm.tsx and StudyForm.tsx.
import type { ComponentChildren } from 'preact';
import { t, tx } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import type { OfferedPack } from './api.ts';
import type { lengthOf } from './plan.ts';

interface Props {
  pack: OfferedPack;
  length: ReturnType<typeof lengthOf>;
  isBusy: boolean;
  error: string | null;
  /** On the button. */
  children: ComponentChildren;
}

export function OpenBar({ pack, length, isBusy, error, children }: Props) {
  return (
    <div class="hm-go">
      <p class="hm-sum num" aria-live="polite">
        <b>{tx(pack.title)}</b>
        <span>{t('home.sum', { n: length.rounds, minutes: length.aboutMinutes })}</span>
      </p>
      <Button kind="go" type="submit" iconAfter="right" isBusy={isBusy}>
        {isBusy ? t('home.opening') : children}
      </Button>
      <p class="hm-news" role="alert">
        {error ?? ''}
      </p>
    </div>
  );
}

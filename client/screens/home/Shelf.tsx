// Waits for the packs, says why they do not come, and offers to ask again; with them draws what needs them. Also the
// words of any trouble, which all forms here share.
import type { ComponentChildren } from 'preact';
import { refusalWords, t } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import type { OfferedPack, Trouble } from './api.ts';
import { usePacks } from './usePacks.ts';

export const troubleWords = (trouble: Trouble): string =>
  trouble === 'no_server' ? t('home.noServer') : refusalWords(trouble);

export function Shelf({ children }: { children(packs: OfferedPack[]): ComponentChildren }) {
  const { packs, again } = usePacks();
  if (packs.state === 'here') return <>{children(packs.packs)}</>;
  if (packs.state === 'waiting') {
    return (
      <p class="panel hm-wait" role="status">
        {t('home.fetchingPacks')}
      </p>
    );
  }
  return (
    <div class="panel hm-wait">
      <p role="alert">{troubleWords(packs.trouble)}</p>
      <Button kind="go" onClick={again}>
        {t('common.again')}
      </Button>
    </div>
  );
}

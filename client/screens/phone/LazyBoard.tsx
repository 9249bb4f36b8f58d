// The board of a kind, loaded when its first round comes; the screens around it stay where they are meanwhile.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { KindName } from '../../../shared/rounds/index.ts';
import type { BoardModule } from '../../boards/index.ts';
import { t } from '../../i18n/index.ts';
import { isPageOld, loadPart } from '../../net/reload.ts';
import { Button } from '../../ui/Button.tsx';

const loaded: Partial<Record<KindName, BoardModule>> = {};

interface Props {
  kind: KindName;
  children(module: BoardModule): ComponentChildren;
}

export function LazyBoard({ kind, children }: Props) {
  const [, redraw] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const module = loaded[kind];
  useEffect(() => {
    if (loaded[kind] || hasFailed) return;
    let isGone = false;
    loadPart(() => import('../../boards/index.ts').then(({ boards }) => boards[kind]())).then(
      (found) => {
        loaded[kind] = found;
        if (!isGone) redraw((n) => n + 1);
      },
      () => {
        if (!isGone) setFailed(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, [kind, hasFailed]);
  if (module) return <>{children(module)}</>;
  if (!hasFailed) return <div class="board-waits" aria-busy="true" />;
  return (
    <div class="board-waits" role="alert">
      <p>{t(isPageOld.value ? 'common.pageOld' : 'common.loadFailed')}</p>
      <Button kind="go" onClick={() => setFailed(false)}>
        {t('common.again')}
      </Button>
    </div>
  );
}

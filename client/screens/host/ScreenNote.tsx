// The wall from the host's side: opens it in a window of this computer, and warns when this browser would forget the
// way back to this console.
import { t } from '../../i18n/index.ts';
import { linkSecret } from '../../net/links.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MiniWall } from './MiniWall.tsx';
import type { Panel } from './panel.ts';
import { hasRight } from './wide.ts';

const PROBE = 'podium.probe';

/** Private windows and some in-app browsers pretend or refuse. */
function keepsLinks(): boolean {
  try {
    localStorage.setItem(PROBE, PROBE);
    const isKept = localStorage.getItem(PROBE) === PROBE;
    localStorage.removeItem(PROBE);
    return isKept;
  } catch {
    return false;
  }
}

export function ScreenNote({ room: client, open }: { room: RoomClient; open: (panel: Panel) => void }) {
  const room = globalThis.location.pathname.split('/')[2] ?? '';
  const hasScreen = linkSecret('screen', room) !== null;
  return (
    <section class="h-scr">
      {!keepsLinks() && (
        <div class="h-warn" role="alert">
          <p>{t('host.storageLost')}</p>
          <Button kind="quiet" isSmall onClick={() => open('links')}>
            {t('host.links')}
          </Button>
        </div>
      )}
      <h2>{t('host.screen')}</h2>
      {hasRight.value && <MiniWall room={client} />}
      {hasScreen ? (
        <a class="btn sm" href={`/screen/${room}`} target="_blank" rel="noopener">
          <Icon name="screen" />
          {t('host.openScreen')}
        </a>
      ) : (
        <p class="ink2 h-small">{t('host.screenElsewhere')}</p>
      )}
    </section>
  );
}

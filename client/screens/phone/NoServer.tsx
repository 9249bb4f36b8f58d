// The join page as an installed shell: opened while no server answers, it says so until one does. Only a page that came
// from the service worker can be without its server; with a code typed in, the line itself says how it stands.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';

const AGAIN_MS = 2_000;

export function NoServer() {
  const isMissing = useSignal(false);
  useEffect(() => {
    if (!globalThis.navigator.serviceWorker?.controller) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const look = async () => {
      const isThere = await fetch('/healthz', { cache: 'no-store' }).then(
        () => true,
        () => false,
      );
      if (isGone) return;
      isMissing.value = !isThere;
      if (!isThere) timer = setTimeout(look, AGAIN_MS);
    };
    void look();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);
  return (
    <div class="banners" role="status">
      {isMissing.value && (
        <div class="plated banner">
          <Icon name="wifi" />
          <span>{t('join.noServer')}</span>
        </div>
      )}
    </div>
  );
}

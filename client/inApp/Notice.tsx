// Inside an app's own window: a line that offers a real browser, and the way there. Whoever has a seat takes it along: the
// link carries a seat code that works once. Where only the app's own menu leads out, the code is put into this page's
// address, which is what the menu opens. Which app this is: which.ts; seat codes: ../screens/seats/offer.ts.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { readStored, store } from '../net/storage.ts';
import { PASS_MARK } from '../routes.ts';
import { makeOffer, type Offered } from '../screens/seats/offer.ts';
import { Button } from '../ui/Button.tsx';
import { CopyLink } from '../ui/CopyLink.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { NoticeProps } from './Slot.tsx';
import { wayOut } from './which.ts';
import './inApp.css';

const DISMISSED = 'podium.inApp';

export function Notice({ window, code, room }: NoticeProps) {
  const isGone = useSignal(readStored('session', DISMISSED) !== null);
  const isOpen = useSignal(false);
  const dismiss = () => {
    store('session', DISMISSED, '1');
    isGone.value = true;
  };
  if (isGone.value) return null;
  return (
    <aside class="in-app" aria-label={t('inApp.title')}>
      <Icon name="phone" />
      <p>{t('inApp.notice', { app: t(`inApp.app.${window.app}`) })}</p>
      <Button onClick={() => (isOpen.value = true)}>{t('inApp.open')}</Button>
      <Button kind="quiet" icon="cross" label={t('ui.close')} onClick={dismiss} />
      <Dialog isOpen={isOpen.value} title={t('inApp.title')} onClose={() => (isOpen.value = false)}>
        <Inside window={window} code={code} room={room} />
      </Dialog>
    </aside>
  );
}

function Inside({ window, code, room }: NoticeProps) {
  const seat = room?.seat.value ?? null;
  const offered = useSignal<Offered | null>(null);
  const make = async () => {
    offered.value = null;
    if (room !== null && seat !== null) offered.value = await makeOffer({ room, seat });
  };
  useEffect(() => void make(), []);
  const origin = globalThis.location.origin;
  const plain = code === '' ? `${origin}/` : `${origin}/j/${code}`;
  if (room === null || seat === null) return <WayOut window={window} link={plain} />;
  const now = offered.value;
  if (now === null)
    return (
      <p class="ink2 in-app-how" role="status">
        {t('inApp.packing')}
      </p>
    );
  if (!now.isMade)
    return (
      <>
        <p class="in-app-how" role="alert">
          {now.why}
        </p>
        <Button kind="go" onClick={() => void make()}>
          {t('common.again')}
        </Button>
      </>
    );
  return <WayOut window={window} link={`${plain}${PASS_MARK}${now.pass}`} hasSeat />;
}

function WayOut({
  window,
  link,
  hasSeat = false,
}: {
  window: NoticeProps['window'];
  link: string;
  hasSeat?: boolean;
}) {
  const out = wayOut(link, window);
  useAddress(out === null && hasSeat ? link : null);
  return (
    <>
      <p class="in-app-how">{t(hasSeat ? 'inApp.whySeat' : 'inApp.why')}</p>
      {out === null ? (
        <p class="in-app-how">{t('inApp.menu')}</p>
      ) : (
        <a class="btn go big" href={out}>
          {t('inApp.go')}
        </a>
      )}
      <p class="in-app-how ink2">{t('inApp.orCopy')}</p>
      <CopyLink link={link} label={t('inApp.link')} />
    </>
  );
}

/** What an app's menu opens is the address of its window: as long as the way out is shown, it is `link`. */
function useAddress(link: string | null): void {
  useEffect(() => {
    if (link === null) return;
    const { history, location } = globalThis;
    const before = location.href;
    history.replaceState(history.state, '', link);
    return () => history.replaceState(history.state, '', before);
  }, [link]);
}

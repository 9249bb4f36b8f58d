// The console without a room: on the way to it, run from another device, or shut: the link was replaced, the room deleted
// or not to be opened. What happened and what to do; what this browser kept of a deleted room is forgotten here.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { refusalWords, t } from '../../i18n/index.ts';
import { forgetSeat } from '../../net/secrets.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Masthead } from '../../ui/Masthead.tsx';
import { useTitle } from '../../ui/title.ts';
import { Harbour } from '../home/Harbour.tsx';
import { forgetRoom } from '../home/rooms.ts';

export const isClosed = ({ status }: RoomClient): boolean =>
  ['refused', 'replaced', 'ended'].includes(status.value);

export function Closed({ room }: { room: RoomClient }) {
  const why = room.refusal.value;
  const code = room.slice('room').value?.joinCode;
  useEffect(() => {
    if (why !== 'room_gone') return;
    forgetRoom(globalThis.location.pathname.split('/')[2] ?? '');
    if (code !== undefined) forgetSeat(code);
  }, [why]);
  if (room.status.value === 'replaced')
    return (
      <Page title={t('host.elsewhere')}>
        <Button kind="go" onClick={() => room.takeBack()}>
          {t('host.here2')}
        </Button>
      </Page>
    );
  switch (isClosed(room) ? why : null) {
    case null:
      return <Page title={t('host.connecting')} />;
    case 'room_gone':
      return (
        <Page title={t('host.deleted')} sub={t('host.deletedSub')}>
          <NewRoom>{t('host.home')}</NewRoom>
        </Page>
      );
    case 'wrong_link':
      return (
        <Page title={t('host.linkOld')} sub={t('host.linkOldSub')}>
          <NewRoom>{t('host.again')}</NewRoom>
        </Page>
      );
    case 'page_old':
      return (
        <Page title={t('common.pageOld')}>
          <Button kind="go" onClick={() => globalThis.location.reload()}>
            {t('common.reload')}
          </Button>
        </Page>
      );
    default:
      return (
        <Page title={why === null ? t('host.connecting') : refusalWords(why)}>
          <Button onClick={() => room.takeBack()}>{t('common.again')}</Button>
          <NewRoom>{t('host.again')}</NewRoom>
        </Page>
      );
  }
}

function Page({ title, sub, children }: { title: string; sub?: string; children?: ComponentChildren }) {
  useTitle([title]);
  return (
    <div class="h-shut">
      {/* Where there is something to press, people stay; on the way to the room a picture would only flash. */}
      {children !== undefined && (
        <Masthead>
          <Harbour />
        </Masthead>
      )}
      <main class="h-closed">
        <div role="status">
          <h1>{title}</h1>
          {sub !== undefined && <p class="ink2">{sub}</p>}
        </div>
        {children !== undefined && <div class="row h-wrap">{children}</div>}
      </main>
    </div>
  );
}

const NewRoom = ({ children }: { children: ComponentChildren }) => (
  <a class="btn go" href="/new">
    {children}
  </a>
);

// What stands above or instead of a screen: the line is lost, the game is paused, the seat is in use elsewhere or
// gone, the room is over. Every one says what happened and what to do.
import type { ComponentChildren } from 'preact';
import { refusalWords, t, type WordKey } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Scene } from '../../ui/Scene.tsx';
import { Ship } from '../../ui/Ship.tsx';
import { troubleText } from '../../ui/trouble.ts';
import { Resume, TakePace } from './GroupPace.tsx';
import { Heading } from './Header.tsx';

/** Lies over the top edge, so that nothing below moves when it comes and goes. */
export function Banners({ room }: { room: RoomClient }) {
  const trouble = troubleText(room);
  const isPaused = room.slice('phase').value?.pausedAtMs != null;
  return (
    <div class="banners">
      {trouble !== null && (
        // Spoken by ui/trouble.ts, once: here the count changes with every move.
        <div class="banner">
          <Icon name={room.trouble.value === 'saving' ? 'clock' : 'wifi'} />
          <span>{trouble}</span>
        </div>
      )}
      {isPaused && (
        <div class="banner" role="status">
          <Icon name="anchor" />
          <span>{t('common.paused')}</span>
          <Resume room={room} />
        </div>
      )}
      <TakePace room={room} />
    </div>
  );
}

export function Harbourside({ team, children }: { team?: number; children: ComponentChildren }) {
  return (
    <main class="ph side">
      <div class="scene sky">
        <Scene>{team === undefined ? undefined : <Ship team={team} people={1} />}</Scene>
      </div>
      <div class="side-body">{children}</div>
    </main>
  );
}

export function Returning({ room }: { room: RoomClient }) {
  return (
    <Harbourside>
      <p role="status" class="ink2">
        {t(room.status.value === 'online' ? 'common.loading' : 'aboard.returning')}
      </p>
    </Harbourside>
  );
}

/** The end of this page's part: why, and the way on. */
export function End({ room }: { room: RoomClient }) {
  const status = room.status.value;
  const isRemoved = room.slice('me').value?.isRemoved || room.refusal.value === 'seat_removed';
  const title: WordKey =
    status === 'replaced'
      ? 'notice.replaced'
      : isRemoved
        ? 'notice.removed'
        : status === 'ended'
          ? 'notice.ended'
          : 'notice.refused';
  const code = room.refusal.value ?? (isRemoved ? 'seat_removed' : null);
  return (
    <Harbourside>
      <Heading>{t(title)}</Heading>
      {code && <p class="ink2">{code === 'page_old' ? t('common.pageOld') : refusalWords(code)}</p>}
      <div class="go-end">
        {status === 'replaced' ? (
          <Button kind="go" isBig onClick={() => room.takeBack()}>
            {t('notice.takeBack')}
          </Button>
        ) : code === 'page_old' ? (
          <Button kind="go" isBig onClick={() => globalThis.location.reload()}>
            {t('common.reload')}
          </Button>
        ) : (
          <a class="btn go big" href="/">
            {t('notice.newCode')}
          </a>
        )}
      </div>
    </Harbourside>
  );
}

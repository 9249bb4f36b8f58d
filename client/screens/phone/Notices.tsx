// What stands above or instead of a screen: the line is lost, the game is paused, the seat is in use elsewhere or
// gone, the room is over. Every one says what happened and what to do.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Scene } from '../../ui/Scene.tsx';
import { Ship } from '../../ui/Ship.tsx';
import { troubleText } from '../../ui/trouble.ts';
import { Asked } from './Asked.tsx';
import { Resume, TakePace } from './GroupPace.tsx';

/** Lies over the top edge, so that nothing below moves when it comes and goes. */
export function Banners({ room }: { room: RoomClient }) {
  const trouble = troubleText(room);
  const isPaused = room.slice('phase').value?.pausedAtMs != null;
  return (
    <div class="banners">
      {trouble !== null && (
        // Spoken by ui/trouble.ts, once: here the count changes with every move.
        <aside class="plated banner" aria-label={t('ui.notice')}>
          <Icon name={room.trouble.value === 'saving' ? 'clock' : 'wifi'} />
          <span>{trouble}</span>
        </aside>
      )}
      {isPaused && (
        <div class="plated banner" role="status">
          <Icon name="anchor" />
          <span>{t('common.paused')}</span>
          <Resume room={room} />
        </div>
      )}
      <TakePace room={room} />
      <Asked room={room} />
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

/** As long as a line needs on bad wifi. */
const RETURNS_WITHIN_MS = 2_500;

export function Returning({ room }: { room: RoomClient }) {
  const isLate = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      isLate.value = true;
    }, RETURNS_WITHIN_MS);
    return () => clearTimeout(timer);
  }, []);
  const words = isLate.value ? 'aboard.reconnecting' : 'aboard.returning';
  return (
    <Harbourside>
      <p role="status" class="ink2">
        {t(room.status.value === 'online' ? 'common.loading' : words)}
      </p>
    </Harbourside>
  );
}

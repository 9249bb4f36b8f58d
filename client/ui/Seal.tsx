// One line at the reveal: this answer was fixed before anybody played, checked on this very page; a warning where it was not.
// Phone and host can open what was hashed, the wall shows the line alone. The check is ../net/seal.ts.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { loadPart } from '../net/reload.ts';
import type { Verdict } from '../net/seal.ts';
import type { RoomClient } from '../state/room.ts';
import { Icon } from './Icon.tsx';
import './seal.css';

const words = {
  waits: 'ui.seal.waits',
  holds: 'ui.seal.holds',
  unseen: 'ui.seal.unseen',
  broken: 'ui.seal.broken',
} as const;

function useVerdict(room: RoomClient): Verdict | 'waits' | null {
  const opening = room.slice('reveal').value?.opening ?? null;
  const commitment = room.slice('task').value?.commitment ?? '';
  const sealed = room.sealed.value;
  const [verdict, setVerdict] = useState<Verdict | 'waits'>('waits');
  useEffect(() => {
    let isGone = false;
    if (!opening) return;
    loadPart(() => import('../net/seal.ts'))
      .then(({ judgeSeal }) => !isGone && setVerdict(judgeSeal({ opening, sealed, commitment })))
      // Without a line the hash cannot be loaded: the seal stays unchecked, and the page says so.
      .catch(() => {});
    return () => {
      isGone = true;
    };
  }, [opening?.nonce, opening?.key, commitment, sealed]);
  return opening ? verdict : null;
}

export function SealLine({ room, class: name = '' }: { room: RoomClient; class?: string }) {
  const verdict = useVerdict(room);
  if (verdict === null) return null;
  const isBroken = verdict === 'broken';
  return (
    <p class={`seal ${name} ${isBroken ? 'broken' : ''}`} role={isBroken ? 'alert' : undefined}>
      <Icon name={isBroken ? 'cross' : 'lock'} />
      <span>{t(words[verdict])}</span>
    </p>
  );
}

/** The line, with what was hashed for the curious. */
export function Seal({ room }: { room: RoomClient }) {
  const opening = room.slice('reveal').value?.opening;
  const commitment = room.sealed.value ?? room.slice('task').value?.commitment;
  if (!opening) return null;
  return (
    <section class="sealed">
      <SealLine room={room} />
      <details class="more">
        <summary>{t('ui.seal.more')}</summary>
        <p>{t('ui.seal.how')}</p>
        <dl class="seal-parts">
          <dt>{t('ui.seal.hash')}</dt>
          <dd>{commitment}</dd>
          <dt>{t('ui.seal.nonce')}</dt>
          <dd>{opening.nonce}</dd>
          <dt>{t('ui.seal.key')}</dt>
          <dd>{opening.key}</dd>
        </dl>
      </details>
    </section>
  );
}

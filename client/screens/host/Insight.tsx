// What the class gets wrong now, behind closed doors: the key would show by accident when the display is shared. The
// server sends it only after the doors were opened (openInsight), and they close again at each phase.
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { tell } from './step.ts';

export function Insight({ room }: { room: RoomClient }) {
  const phaseNo = room.slice('phase').value?.phaseNo ?? 0;
  const isOpen = room.slice('control').value?.isInsightOpen === true;
  const set = (on: boolean) => void tell(room, { type: 'openInsight', phaseNo, isOpen: on });
  if (isOpen) return <Inside room={room} onClose={() => set(false)} />;
  return (
    <section class="doors" aria-label={t('host.insight')}>
      <Doors />
      <div class="cv">
        <Icon name="eye" />
        <b>{t('host.insight')}</b>
        <p>{t('host.insightHow')}</p>
        <Button kind="plate" isSmall onClick={() => set(true)}>
          {t('host.insightOpen')}
        </Button>
      </div>
    </section>
  );
}

function Doors() {
  return (
    <svg viewBox="0 0 248 196" preserveAspectRatio="none" aria-hidden="true">
      <rect width="248" height="196" fill="var(--box)" />
      <path d="M0 0h248v12H0z" fill="var(--box-hi)" />
      <path d="M0 184h248v12H0z" fill="var(--box-lip)" />
      <path d="M124 12v172" stroke="var(--box-lip)" stroke-width="3" />
      <path d="M14 20v156M26 20v156M222 20v156M234 20v156" stroke="var(--box-rib)" stroke-width="5" />
      <path d="M104 18v160M144 18v160" stroke="var(--box-hi)" stroke-width="4" stroke-linecap="round" />
    </svg>
  );
}

function Inside({ room, onClose }: { room: RoomClient; onClose: () => void }) {
  const insight = room.slice('insight').value;
  const cards = room.slice('task').value?.cards ?? [];
  return (
    <section class="h-inside panel">
      <header>
        <h2>{t('host.insight')}</h2>
        <Button kind="quiet" isSmall onClick={onClose}>
          {t('host.insightClose')}
        </Button>
      </header>
      {insight === null ? (
        <p class="ink2">{t('host.insightWait')}</p>
      ) : (
        <ol class="h-key">
          {insight.key.map((row) => {
            const card = cards.find((one) => one.id === row.card);
            const right = insight.rightCounts[row.card] ?? 0;
            return (
              <li key={row.card}>
                <span>
                  <b>{card === undefined ? '' : tx(card.short ?? card.text)}</b>
                  <span class="ink2">{tx(row.belongs)}</span>
                </span>
                <span
                  class="h-meter num"
                  role="img"
                  aria-label={t('host.rightOf', { n: right, of: insight.boards })}
                >
                  <i style={{ transform: `scaleX(${insight.boards === 0 ? 0 : right / insight.boards})` }} />
                  <b>
                    {right}/{insight.boards}
                  </b>
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

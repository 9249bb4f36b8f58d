// The left column: what is planned and done with its time, the door, the way to links and people.
import type { ComponentChildren } from 'preact';
import type { ControlSlice } from '../../../shared/protocol/views.ts';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { minutes } from '../../ui/clock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx';
import { percent } from '../report/shares.ts';
import { spokenCode } from '../screen/address.ts';
import { boardsS } from './pace.ts';
import type { Panel } from './panel.ts';
import { tell } from './step.ts';

export function Plan({ room, open }: { room: RoomClient; open: (panel: Panel) => void }) {
  const info = room.slice('room').value;
  if (info === null) return null;
  const { isLocked } = info;
  return (
    <aside class="h-left" aria-label={t('host.title')}>
      <header>
        <b class="logo">Podium</b>
        <span class="tag">{t('host.title')}</span>
      </header>
      <Rounds room={room}>
        <b>{tx(info.packTitle)}</b>
      </Rounds>
      <div class="h-room">
        <div>
          <span class="ink2">{t('host.code')}</span>
          <b class="h-code">{spokenCode(info.joinCode)}</b>
        </div>
        <Button
          kind="quiet"
          isSmall
          icon={isLocked ? 'unlock' : 'lock'}
          onClick={() => void tell(room, { type: 'setLocked', isLocked: !isLocked })}
        >
          {t(isLocked ? 'host.unlock' : 'host.lock')}
        </Button>
      </div>
      {isLocked && <p class="ink2 h-small">{t('host.isLocked')}</p>}
      <div class="h-open">
        <Button isSmall icon="link" onClick={() => open('links')}>
          {t('host.links')}
        </Button>
        <Button isSmall icon="people" onClick={() => open('people')}>
          {t('host.people')}
        </Button>
      </div>
      <div class="h-looks">
        <LangSwitch />
        <ThemeSwitch />
      </div>
    </aside>
  );
}

function Rounds({ room, children }: { room: RoomClient; children: ComponentChildren }) {
  const plan = room.slice('control').value?.plan ?? [];
  const phase = room.slice('phase').value;
  const current = (phase?.roundNo ?? 0) - 1;
  const info = room.slice('room').value;
  const way = { attempts: phase?.attempts ?? 1, isRelaxed: info?.isRelaxed === true };
  return (
    <details class="h-plan" open={globalThis.matchMedia?.('(min-width: 900px)').matches}>
      <summary>
        {children}
        <span class="ink2 num">
          {t('host.planSum', { n: plan.length, time: minutes(boardsS(plan, way) * 1000) })}
        </span>
      </summary>
      <ol aria-label={t('host.plan')}>
        {plan.map((round, i) => (
          <li
            key={round.id}
            class={i === current ? 'cur' : round.isDone ? 'd' : ''}
            aria-current={i === current ? 'step' : undefined}
          >
            <span class="n num">
              {round.isDone ? <Icon name="check" label={t('host.done')} /> : <b>{i + 1}</b>}
            </span>
            <span>
              {tx(round.title)}
              <ThenAndNow round={round} />
            </span>
            <span class="s num">{minutes(round.seconds * 1000)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** In a review that grew out of other rooms: what the class did with this round last time, and once it is scored, now. */
function ThenAndNow({ round: { lastTime, now } }: { round: ControlSlice['plan'][number] }) {
  if (lastTime === undefined) return null;
  const then = percent(lastTime.facility);
  return (
    <span class="ink2 h-small num h-then">
      {now == null ? t('host.lastTime', { then }) : t('host.thenNow', { then, now: percent(now.facility) })}
    </span>
  );
}

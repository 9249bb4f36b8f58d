// A room that is open: how many displays there are, and what to do in which order. The host's secret goes into the
// session of this window (one display) or the fragment of a link, and is shown only behind doors (HostKey.tsx).
import { useMemo, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { store } from '../../net/storage.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Preflight } from '../preflight/Preflight.tsx';
import { spokenCode, useAddressOf } from '../screen/address.ts';
import { oneDisplayKey } from '../screen/ControlSlot.tsx';
import { Choices } from './Choices.tsx';
import { HostKey } from './HostKey.tsx';
import { hostPath, screenPath } from './links.ts';
import type { KeptRoom } from './rooms.ts';
import { secretOf, useHostOf } from './useHostOf.ts';
import './opened.css';

type Displays = 'one' | 'two';

export function Opened({ room, onBack }: { room: KeptRoom; onBack(): void }) {
  const [displays, setDisplays] = useState<Displays>('one');
  const host = useHostOf(room);
  useAddressOf(host);
  return (
    <div class="hm-opened">
      <p class="hm-code">
        <span>{t('home.joinCode')}</span>
        <b class="num" lang="en">
          {spokenCode(room.code)}
        </b>
        <span class="later">{t('home.later')}</span>
      </p>
      <Choices
        name="displays"
        legend={t('home.displays')}
        shape="cards"
        value={displays}
        onPick={(picked: Displays) => setDisplays(picked)}
        options={[
          { value: 'one', label: t('home.displays.one'), about: t('home.displays.oneAbout') },
          { value: 'two', label: t('home.displays.two'), about: t('home.displays.twoAbout') },
        ]}
      />
      {host !== null && <Check room={host} kept={room} />}
      {displays === 'one' ? <OneDisplay room={room} /> : <TwoDisplays room={room} />}
      <Button kind="quiet" icon="left" onClick={onBack}>
        {t('home.another')}
      </Button>
    </div>
  );
}

/** Folded: whoever is in a hurry goes on, and a trial begins when it is looked at. */
function Check({ room, kept }: { room: RoomClient; kept: KeptRoom }) {
  const [isOpen, setOpen] = useState(false);
  const console = useMemo(() => ({ roomId: kept.room, secret: () => secretOf(kept) }), [kept.room]);
  return (
    <details class="hm-fold panel" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('pre.title')}</h2>
        <span>{t('pre.about')}</span>
        <Icon name="down" />
      </summary>
      {isOpen && <Preflight room={room} console={console} />}
    </details>
  );
}

/** First the phone, then the wall: after that this computer shows nothing that the class may not see. */
function OneDisplay({ room }: { room: KeptRoom }) {
  const becomeScreen = () => {
    store('session', oneDisplayKey(room.room), room.hostSecret);
    globalThis.location.assign(screenPath(room));
  };
  return (
    <ol class="hm-steps">
      <li class="panel">
        <h2>{t('home.stepPhone')}</h2>
        <HostKey room={room} />
      </li>
      <li class="panel">
        <h2>{t('home.stepBecome')}</h2>
        <p class="ink2">{t('home.stepBecomeAbout')}</p>
        <Button kind="go" isBig icon="screen" onClick={becomeScreen}>
          {t('home.becomeScreen')}
        </Button>
      </li>
    </ol>
  );
}

function TwoDisplays({ room }: { room: KeptRoom }) {
  return (
    <ol class="hm-steps">
      <li class="panel">
        <h2>{t('home.stepWindow')}</h2>
        <p class="ink2">{t('home.stepWindowAbout')}</p>
        <a class="btn" href={screenPath(room)} target="_blank" rel="noopener">
          <Icon name="screen" />
          {t('home.openScreen')}
        </a>
      </li>
      <li class="panel">
        <h2>{t('home.stepConsole')}</h2>
        <p class="ink2">{t('home.stepConsoleAbout')}</p>
        <a class="btn go big" href={hostPath(room)}>
          {t('home.openConsole')}
          <Icon name="right" />
        </a>
      </li>
    </ol>
  );
}

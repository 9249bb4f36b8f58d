// The room is open: one display (this computer becomes the wall, the console goes to the host's phone by a QR that is
// scanned before the wall is shown) or two (console here, the wall in another window).
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { store } from '../../net/storage.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyLink } from '../../ui/CopyLink.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { bestOrigin, spokenCode } from '../screen/address.ts';
import { oneDisplayKey } from '../screen/ControlSlot.tsx';
import type { Opened } from './api.ts';
import { Frame } from './Frame.tsx';

const go = (path: string): void => globalThis.location.assign(path);

export function OpenedRoom({ opened }: { opened: Opened }) {
  const [isOne, setOne] = useState(false);
  if (isOne) return <OneDisplay opened={opened} onBack={() => setOne(false)} />;
  return (
    <Frame title={t('home.isOpen')} sub={t('home.displays')}>
      <p class="o-code">{spokenCode(opened.code)}</p>
      <div class="o-set two">
        <Way icon="phone" name={t('home.one')} how={t('home.oneHow')} onClick={() => setOne(true)} />
        <Way
          icon="screen"
          name={t('home.two')}
          how={t('home.twoHow')}
          onClick={() => go(`/host/${opened.room}`)}
        />
      </div>
      <p>
        <a href={`/screen/${opened.room}`} target="_blank" rel="noopener">
          {t('home.openWall')}
        </a>
      </p>
    </Frame>
  );
}

function Way({
  icon,
  name,
  how,
  onClick,
}: {
  icon: IconName;
  name: string;
  how: string;
  onClick: () => void;
}) {
  return (
    <button type="button" class="o-way" onClick={onClick}>
      <Icon name={icon} />
      <b>{name}</b>
      <span class="ink2">{how}</span>
    </button>
  );
}

function OneDisplay({ opened, onBack }: { opened: Opened; onBack: () => void }) {
  const { room, hostSecret = '' } = opened;
  const link = `${bestOrigin()}/host/${room}#${hostSecret}`;
  const show = () => {
    store('session', oneDisplayKey(room), hostSecret);
    go(`/screen/${room}`);
  };
  return (
    <Frame title={t('home.phoneFirst')} sub={t('home.phoneHow')}>
      <div class="o-key">
        <Qr text={link} label={t('home.hostQr')} />
        <CopyLink link={link} label={t('home.hostLink')} />
      </div>
      <div class="o-go">
        <Button kind="go" isBig icon="screen" onClick={show}>
          {t('home.showWall')}
        </Button>
        <p class="ink2 o-small">{t('home.withoutPhone')}</p>
        <Button kind="quiet" icon="left" onClick={onBack}>
          {t('home.back')}
        </Button>
      </div>
    </Frame>
  );
}

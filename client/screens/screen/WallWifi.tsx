// The room's wifi on the wall of the lobby, where the host typed it in this browser and wants it shown. How it is kept, and
// why no server knows it: ../preflight/wifi.ts.
import './wifi.css';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { wifi, wifiCode } from '../preflight/wifi.ts';

export function WallWifi() {
  const { name, password, isOnWall } = wifi.value;
  if (!isOnWall || name === '') return null;
  return (
    <div class="w-qr w-wifi">
      <Qr text={wifiCode({ name, password })} label={t('screen.wifiQr', { name })} />
      <p>
        <Icon name="wifi" />
        {name}
      </p>
      {password !== '' && <p class="code">{password}</p>}
    </div>
  );
}

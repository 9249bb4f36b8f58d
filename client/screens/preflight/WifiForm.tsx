// Name and password of the wifi, and the QR that phones join it by. Nothing leaves this browser: wifi.ts.
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { forgetWifi, keepWifi, MOST_NAME, MOST_PASSWORD, wifi, wifiCode } from './wifi.ts';

export function WifiForm() {
  const { name, password, isOnWall } = wifi.value;
  const [isShown, setShown] = useState(false);
  return (
    <section class="pre-wifi" aria-labelledby="pre-wifi">
      <h3 id="pre-wifi">{t('pre.wifi')}</h3>
      <p class="ink2 pre-how">{t('pre.wifiHow')}</p>
      <div class="pre-fields">
        <label>
          <span class="lb">{t('pre.wifiName')}</span>
          <span class="field">
            <input
              value={name}
              maxLength={MOST_NAME}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              onInput={(event) => keepWifi({ name: event.currentTarget.value })}
            />
          </span>
        </label>
        <label>
          <span class="lb">{t('pre.wifiPassword')}</span>
          <span class="field">
            <input
              {...(isShown ? { type: 'text' as const } : { type: 'password' as const })}
              value={password}
              maxLength={MOST_PASSWORD}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              onInput={(event) => keepWifi({ password: event.currentTarget.value })}
            />
            <Button
              kind="quiet"
              icon="eye"
              label={t('pre.wifiShow')}
              aria-pressed={isShown}
              onClick={() => setShown(!isShown)}
            />
          </span>
        </label>
      </div>
      {name !== '' && (
        <div class="pre-wifi-out">
          <Qr text={wifiCode({ name, password })} label={t('pre.wifiQr', { name })} />
          <div>
            <label class="pre-check">
              <input
                type="checkbox"
                checked={isOnWall}
                onChange={(event) => keepWifi({ isOnWall: event.currentTarget.checked })}
              />
              {t('pre.wifiOnWall')}
            </label>
            <p class="ink2 pre-how">{t('pre.wifiOtherWall')}</p>
            <Button kind="quiet" isSmall icon="cross" onClick={forgetWifi}>
              {t('pre.wifiForget')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

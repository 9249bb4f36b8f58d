// Asking for more time before coming aboard: closed and quiet, so that whoever needs it finds it and nobody looks twice.
// Only the host is told. Afterwards it is in the menu (MyTime.tsx).
import type { Signal } from '@preact/signals';
import type { TimeFactor } from '../../../shared/protocol/commands.ts';
import { t } from '../../i18n/index.ts';
import { FACTORS, factorWord } from '../../ui/factor.ts';

export function MoreTime({ wants, isGroup }: { wants: Signal<TimeFactor>; isGroup: boolean }) {
  return (
    <details class="jn-time">
      <summary>
        {t('join.moreTime')}
        {wants.value !== 1 && <b>{factorWord(wants.value)}</b>}
      </summary>
      <label class="lb" for="wants">
        {t('join.timeHow')}
      </label>
      <span class="field">
        <select
          id="wants"
          value={String(wants.value)}
          aria-describedby="wants-who"
          onChange={(event) => {
            wants.value = Number(event.currentTarget.value) as TimeFactor;
          }}
        >
          {FACTORS.map((factor) => (
            <option key={factor} value={String(factor)}>
              {factorWord(factor)}
            </option>
          ))}
        </select>
      </span>
      <p id="wants-who" class="ink2 hint">
        {t(isGroup ? 'join.timeWhoGroup' : 'join.timeWho')}
      </p>
    </details>
  );
}

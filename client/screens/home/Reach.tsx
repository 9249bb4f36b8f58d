// Says how far a link reaches, where that is not everywhere: this computer only, or the network it is on.
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { reachOf } from './links.ts';

export function Reach() {
  const reach = reachOf();
  if (reach === 'everywhere') return null;
  return (
    <p class="hm-hint with-icon">
      <Icon name="wifi" />
      {t(reach === 'here' ? 'home.reachHere' : 'home.reachNetwork')}
    </p>
  );
}

// Which of this computer's addresses phones shall use: wall, links and QR codes name it from then on, on every device, since
// it is kept with the room. What may be picked is ../screen/address.ts.
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Icon } from '../../ui/Icon.tsx';
import { tell } from '../host/step.ts';
import {
  bestOrigin,
  goneAddress,
  isLocalHost,
  type Network,
  offeredNetworks,
  spokenOrigin,
} from '../screen/address.ts';

export const pick = (room: RoomClient, address: string) =>
  tell(room, { type: 'setSettings', settings: { address } });

export function AddressPick({ room }: { room: RoomClient }) {
  const networks = offeredNetworks();
  const now = bestOrigin();
  const gone = goneAddress();
  return (
    <fieldset class="pre-addresses">
      <legend>{t('pre.address')}</legend>
      <p class="ink2 pre-how">{t(networks.length > 1 ? 'pre.addressHow' : 'pre.addressOne')}</p>
      {gone !== null && (
        <p class="pre-note" role="status">
          {t('pre.addressGone', { address: spokenOrigin(gone) })}
        </p>
      )}
      {networks.map((network, i) => (
        <Line
          key={network.url}
          network={network}
          isOn={network.url === now}
          isFirst={i === 0}
          onPick={() => void pick(room, network.url)}
        />
      ))}
    </fieldset>
  );
}

interface LineProps {
  network: Network;
  isOn: boolean;
  isFirst: boolean;
  onPick: () => void;
}

function Line({ network: { url, via, isVirtual }, isOn, isFirst, onPick }: LineProps) {
  const about = isLocalHost(url)
    ? t('pre.addressLocal')
    : isVirtual
      ? t('pre.addressVirtual')
      : isFirst
        ? t('pre.addressFirst')
        : null;
  return (
    <label class={`pre-address ${isOn ? 'on' : ''}`}>
      <input type="radio" name="pre-address" checked={isOn} onChange={onPick} />
      <span class="grow">
        <b class="num" lang="en">
          {spokenOrigin(url)}
        </b>
        <span class="ink2">{[via, about].filter((one) => one !== null).join(' · ')}</span>
      </span>
      {isVirtual && <Icon name="away" />}
    </label>
  );
}

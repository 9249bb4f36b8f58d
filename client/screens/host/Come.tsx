// The empty lobby: how people come aboard, to be shown or read out where there is no wall yet.
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Qr } from '../../ui/Qr.tsx';
import { joinLink, spokenAddress, spokenCode } from '../screen/address.ts';

export function Come({ room }: { room: RoomClient }) {
  const code = room.slice('room').value?.joinCode;
  if (code === undefined || room.slice('phase').value?.phase !== 'lobby')
    return <p class="h-empty ink2">{t('host.noTeams')}</p>;
  return (
    <section class="h-come panel">
      <Qr text={joinLink(code)} label={t('host.playersQr')} />
      <div>
        <h2>{t('host.come')}</h2>
        <p class="num" lang="en">
          {spokenAddress()}
        </p>
        <p class="num h-come-code" lang="en">
          {spokenCode(code)}
        </p>
        <p class="ink2 h-small">{t('host.noTeams')}</p>
      </div>
    </section>
  );
}

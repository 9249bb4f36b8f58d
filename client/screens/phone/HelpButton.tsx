// Asking the host to come, with one tap at the top of a board in play, out of the way of the thumb; the same again takes it
// back. Everybody aboard sees who asked and that the host is on the way. Not there where nobody could come.
import { useEffect, useRef } from 'preact/hooks';
import type { BoardSlice } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { announceLater } from '../../ui/gather.ts';
import { announce, toast } from '../../ui/toast.tsx';
import { ask } from './GroupPace.tsx';

/** The server refuses it in a group that leads itself, unless a host looks on. */
function hasHost(room: RoomClient): boolean {
  const info = room.slice('room').value;
  return info?.pace === 'host' || (info?.form !== 'study' && info?.hostAwaySinceMs === null);
}

export function HelpButton({ room, board }: { room: RoomClient; board: BoardSlice }) {
  const phaseNo = room.slice('phase').value?.phaseNo;
  const { help } = board;
  useHelpNews(room, board);
  if (phaseNo === undefined || board.state !== 'open' || !hasHost(room)) return null;
  const send = (isAsking: boolean) => void ask(room, { type: 'askHelp', phaseNo, isAsking });
  if (help === null)
    return (
      <Button
        kind="quiet"
        icon="ask"
        class="hlp"
        label={t('help.ask')}
        title={t('help.ask')}
        onClick={() => send(true)}
      />
    );
  return (
    <Button
      kind="quiet"
      isSmall
      class={`hlp is-asked ${help.isComing ? 'is-coming' : ''}`}
      icon={help.isComing ? 'check' : 'ask'}
      title={t('help.takeBack')}
      onClick={() => send(false)}
    >
      {t(help.isComing ? 'help.coming' : 'help.asked')}
      <span class="sr">. {t('help.takeBack')}</span>
    </Button>
  );
}

/** What the others did with it, and the host. Who has pressed the button knows what it says. */
function useHelpNews(room: RoomClient, { help, state }: BoardSlice): void {
  const before = useRef(help);
  const crew = room.slice('team').value?.members ?? [];
  useEffect(() => {
    const was = before.current;
    before.current = help;
    if (help === null) {
      if (was !== null && state === 'open') announceLater(t('help.over'), 'help');
    } else if (help.isComing) {
      if (was?.isComing !== true) toast(t('help.isComing'));
    } else if (was === null) {
      const name = crew.find(({ seat }) => seat === help.seat)?.name ?? '';
      // Seen on the button: a line over the tray would lie in the way of whoever plays on.
      if (help.seat === room.seat.value) announce(t('help.iAsked'));
      else announceLater(t('help.mateAsked', { name }), 'help');
    }
  }, [help?.seat, help?.isComing]);
}

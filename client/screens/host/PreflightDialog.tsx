// The check before class, over the console. What it checks is ../preflight/; a trial begins when it is opened.
import { useMemo } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { linkSecret } from '../../net/links.ts';
import type { RoomClient } from '../../state/room.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Preflight } from '../preflight/Preflight.tsx';

interface Props {
  room: RoomClient;
  isOpen: boolean;
  onClose: () => void;
}

export function PreflightDialog({ room, isOpen, onClose }: Props) {
  const roomId = room.slice('room').value?.roomId ?? '';
  const console = useMemo(() => ({ roomId, secret: () => linkSecret('host', roomId) ?? '' }), [roomId]);
  return (
    <Dialog isOpen={isOpen} title={t('pre.title')} onClose={onClose} class="h-wide">
      {isOpen && <Preflight room={room} console={console} />}
    </Dialog>
  );
}

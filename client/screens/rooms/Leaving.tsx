// A room leaves the list: only its links here, or for real and for everybody. One question with both answers, since whoever wants the
// one must not press the other; deleting is the server's, by the host's link.
import { useState } from 'preact/hooks';
import { t, tx } from '../../i18n/index.ts';
import { askJson, type Trouble } from '../../net/http.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { forgetRoom, type KeptRoom } from '../home/rooms.ts';
import { troubleWords } from '../home/Shelf.tsx';
import { asHost } from '../report/ask.ts';
import { spokenCode } from '../screen/address.ts';

interface Props {
  /** Null: nothing is asked. */
  room: KeptRoom | null;
  /** Nothing is left to delete. */
  isGone: boolean;
  onClose(): void;
  onLeft(): void;
}

export function Leaving({ room, isGone, onClose, onLeft }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const close = () => {
    setTrouble(null);
    onClose();
  };
  const leave = (word: 'rooms.removed' | 'rooms.deleted') => {
    if (room === null) return;
    forgetRoom(room.room);
    toast(t(word, { code: spokenCode(room.code) }));
    close();
    onLeft();
  };
  const remove = async () => {
    if (room === null || isBusy) return;
    setBusy(true);
    const answer = await asHost(room.room, (path, init) => askJson(path, { ...init, method: 'DELETE' }), '');
    setBusy(false);
    if (answer.ok || answer.trouble === 'room_gone') return leave('rooms.deleted');
    setTrouble(answer.trouble);
  };
  return (
    <Dialog isOpen={room !== null} title={t('rooms.leaveTitle')} class="rm-leave" onClose={close}>
      <p class="ink2 num">{room !== null && `${tx(room.packTitle)} · ${spokenCode(room.code)}`}</p>
      <div class="rm-way">
        <p>{t(isGone ? 'rooms.removeGone' : 'rooms.removeAbout')}</p>
        <Button autofocus onClick={() => leave('rooms.removed')}>
          {t('rooms.remove')}
        </Button>
      </div>
      {!isGone && (
        <div class="rm-way">
          <p>{t('rooms.deleteAbout')}</p>
          <Button kind="no" isBusy={isBusy} onClick={() => void remove()}>
            {t('rooms.delete')}
          </Button>
        </div>
      )}
      <p role="alert" class="hm-news">
        {trouble === null ? '' : troubleWords(trouble)}
      </p>
    </Dialog>
  );
}

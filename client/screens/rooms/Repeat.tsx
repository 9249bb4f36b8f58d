// The same class once more: a new room with the rounds, settings and ships of one that is over, and where the host wants it the same
// teams. Says before what stays and what does not; asks for the operator's passphrase where the server wants it. Opening it is the server's (server/http/growing.ts).
import { useState } from 'preact/hooks';
import { t, tx } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { openRoomOnServer } from '../home/api.ts';
import { Passphrase } from '../home/Passphrase.tsx';
import { type KeptRoom, keepRoom } from '../home/rooms.ts';
import { troubleWords } from '../home/Shelf.tsx';
import { hostSecretOf } from '../report/ask.ts';
import { showOpened } from './goTo.ts';
import { SameTeams } from './SameTeams.tsx';

export function Repeat({ room, onClose }: { room: KeptRoom | null; onClose(): void }) {
  const [isBusy, setBusy] = useState(false);
  const [sameTeams, setSameTeams] = useState(true);
  const [passphrase, setPassphrase] = useState('');
  const [news, setNews] = useState<{ text: string; isPassphrase: boolean } | null>(null);
  const close = () => {
    setNews(null);
    onClose();
  };
  const open = async () => {
    if (room === null || isBusy) return;
    setBusy(true);
    const secret = hostSecretOf(room.room) ?? room.hostSecret;
    const answer = await openRoomOnServer({
      again: { room: room.room, secret, sameTeams },
      ...(passphrase !== '' && { passphrase }),
    });
    setBusy(false);
    if (!answer.ok)
      return setNews({
        text: troubleWords(answer.trouble),
        isPassphrase: answer.trouble === 'wrong_passphrase',
      });
    const { room: id, code, hostSecret = '', screenSecret = '' } = answer.value;
    const { form, packTitle } = room;
    const next = { room: id, code, hostSecret, screenSecret, form, packTitle, openedAtMs: Date.now() };
    keepRoom(next);
    showOpened(next);
  };
  return (
    <Dialog isOpen={room !== null} title={t('rooms.repeatTitle')} onClose={close}>
      <p class="ink2">{room !== null && tx(room.packTitle)}</p>
      <p>{t('rooms.repeatAbout')}</p>
      <SameTeams isOn={sameTeams} onSet={setSameTeams} />
      {news?.isPassphrase === true && (
        <Passphrase value={passphrase} error={news.text} onType={setPassphrase} />
      )}
      <p role="alert" class="hm-news">
        {news !== null && !news.isPassphrase ? news.text : ''}
      </p>
      <div class="acts">
        <Button kind="quiet" onClick={close}>
          {t('ui.cancel')}
        </Button>
        <Button kind="go" isBusy={isBusy} onClick={() => void open()}>
          {t('rooms.repeatYes')}
        </Button>
      </div>
    </Dialog>
  );
}

// Before class, in a minute: the address, a phone that tries it, the wifi. Stands in the page of a room that was just opened
// (../home/Opened.tsx) and in the console's lobby (../host/index.tsx). Its parts are the files beside this one.
import './preflight.css';
import { addWords, t } from '../../i18n/index.ts';
import { words } from '../../i18n/words/preflight.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { askServerAgain } from '../screen/address.ts';
import { AddressPick } from './AddressPick.tsx';
import { PhoneTrial } from './PhoneTrial.tsx';
import type { Console } from './trial.ts';
import { WifiForm } from './WifiForm.tsx';

// They come with this file, so no other page carries them.
addWords(words);

export function Preflight({ room, console }: { room: RoomClient; console: Console }) {
  return (
    <div class="pre">
      <PhoneTrial room={room} console={console} />
      <div>
        <AddressPick room={room} />
        <Button kind="quiet" isSmall icon="swap" onClick={() => void askServerAgain()}>
          {t('pre.again')}
        </Button>
      </div>
      <WifiForm />
    </div>
  );
}

// The page behind the QR of the check before class: loads like the real one, opens a real line, says how it went. It knows
// no room, joins nothing and keeps nothing but what tells browsers apart. The other side is server/socket/trials.ts.
import './trial.css';
import { useEffect, useState } from 'preact/hooks';
import { io } from 'socket.io-client';
import type { TrialHandshake } from '../../../shared/protocol/trial.ts';
import { t, type WordKey } from '../../i18n/index.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { useTitle } from '../../ui/title.ts';
import { browserId } from '../preflight/browserId.ts';

type State = 'opening' | 'works' | 'late' | 'over';

/** On the slowest wifi that is any use the line is there by then. */
const LATE_AFTER_MS = 12_000;

const WORDS: Record<State, { title: WordKey; sub: WordKey; icon: IconName }> = {
  opening: { title: 'trial.opening', sub: 'trial.openingSub', icon: 'wifi' },
  works: { title: 'trial.works', sub: 'trial.worksSub', icon: 'check' },
  late: { title: 'trial.late', sub: 'trial.lateSub', icon: 'clock' },
  over: { title: 'trial.over', sub: 'trial.overSub', icon: 'cross' },
};

function openLine(token: string, tell: (state: State) => void): () => void {
  const auth: TrialHandshake = { token, browser: browserId() };
  // As the game itself does it: polling where WebSocket does not get through.
  const socket = io('/trial', { auth, transports: ['websocket', 'polling'], tryAllTransports: true });
  const late = setTimeout(() => tell('late'), LATE_AFTER_MS);
  const end = () => {
    clearTimeout(late);
    socket.removeAllListeners();
    socket.disconnect();
  };
  socket.on('hello', (ack: () => void) => ack());
  socket.on('seen', () => {
    end();
    tell('works');
  });
  socket.on('connect_error', (error) => {
    // A line that failed is tried again by itself; a refused one says why.
    if ((error as { data?: { code?: string } }).data?.code === undefined) return;
    end();
    tell('over');
  });
  return end;
}

export function Trial({ token }: { token: string }) {
  const [state, setState] = useState<State>('opening');
  useEffect(() => openLine(token, setState), [token]);
  const { title, sub, icon } = WORDS[state];
  useTitle([t(title)]);
  return (
    <main class={`try ${state}`}>
      <header>
        <b class="logo">Podium</b>
        <LangSwitch />
      </header>
      <div class="try-said" role="status">
        <Icon name={icon} />
        <h1>{t(title)}</h1>
        <p class="ink2">{t(sub)}</p>
      </div>
    </main>
  );
}

// The fixture page of the boards: ?round=order|match|grid|choice (or `window.given`) &played=N &show=play|reveal|wall &still=0|1 &lang=ko|en
// &theme=dusk|morning. Boards stand in the phone's real frame.
import '../../../../client/ui/index.css';
import '../../../../client/screens/phone/phone.css';
import '../../../../client/screens/phone/play.css';
import '../../../../client/screens/phone/lock.css';
import '../../../../client/screens/phone/tight.css';
import { render } from 'preact';
import { boards } from '../../../../client/boards/index.ts';
import { addWords, setLang } from '../../../../client/i18n/index.ts';
import { words } from '../../../../client/i18n/words/boards.ts';
import { Play } from '../../../../client/screens/phone/Play.tsx';
import { FocusKeeper } from '../../../../client/ui/FocusKeeper.tsx';
import { loadFont } from '../../../../client/ui/font.ts';
import { News } from '../../../../client/ui/toast.tsx';
import { measure } from './measure.ts';
import type { Measure } from './measured.ts';
import { type Fixture, type GivenRound, makeFixture } from './room.ts';
import { type RoundName, rounds } from './rounds.ts';

declare global {
  interface Window {
    fixture: Fixture;
    measure: Measure;
    /** A round of a pack that a test has brought along. */
    given?: GivenRound;
  }
}

const asked = new URLSearchParams(location.search);
const language = asked.get('lang') === 'en' ? 'en' : 'ko';
addWords(words);
setLang(language);
document.documentElement.lang = language;
document.documentElement.dataset.theme = asked.get('theme') ?? 'dusk';
loadFont();

const fixture = makeFixture(
  window.given ?? (rounds[(asked.get('round') ?? 'order') as RoundName] as GivenRound),
  Number(asked.get('played') ?? 0),
);
window.fixture = fixture;
window.measure = measure;
const { task, room, reveal } = fixture;
const module = await boards[task.kind]();
const show = asked.get('show') ?? 'play';

function Page() {
  const { RevealBoard, WallReveal } = module;
  if (show === 'reveal') {
    return (
      <main class="ph" style={{ padding: '60px 16px 16px' }}>
        <RevealBoard
          task={task}
          view={fixture.view()}
          marks={fixture.marks()}
          reveal={reveal}
          isStill={asked.get('still') !== '0'}
        />
      </main>
    );
  }
  if (show === 'wall') {
    document.documentElement.classList.add('wall');
    return (
      <main style={{ position: 'fixed', inset: '10rem 5rem 8rem', background: 'var(--sky-4)' }}>
        <WallReveal task={task} reveal={reveal} isStill={asked.get('still') === '1'} />
      </main>
    );
  }
  return (
    <>
      <FocusKeeper class="ph-frame">
        <Play room={room} />
      </FocusKeeper>
      <News />
    </>
  );
}

const root = document.getElementById('app');
if (root) render(<Page />, root);
document.body.dataset.ready = 'yes';

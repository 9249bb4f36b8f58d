// /styleguide, in development only: the tokens, the type, every component in every state, the symbols, what moves and
// what sounds. All of it are the real parts; a part that is missing here is added to Section.tsx's list and drawn below.
import { useEffect } from 'preact/hooks';
import { loadFont } from '../ui/font.ts';
import { LangSwitch } from '../ui/LangSwitch.tsx';
import { ThemeSwitch } from '../ui/ThemeSwitch.tsx';
import { useTitle } from '../ui/title.ts';
import { News as NewsHere } from '../ui/toast.tsx';
import { Boards, Cards } from './Boards.tsx';
import { Buttons, Fields, News } from './Controls.tsx';
import { Motion, Sounds } from './Motion.tsx';
import { PARTS } from './Section.tsx';
import { drawStates } from './states.ts';
import { Time } from './Time.tsx';
import { Tokens } from './Tokens.tsx';
import { Harbour, Marks } from './World.tsx';
import { say } from './words.ts';
import './styleguide.css';

export function StyleGuide() {
  useTitle([say('sg.title')]);
  useEffect(() => {
    loadFont();
    drawStates();
  }, []);
  return (
    <div class="sg">
      <header class="sg-head">
        <h1>{say('sg.title')}</h1>
        <p class="ink2">{say('sg.sub')}</p>
        <div class="sg-row">
          <LangSwitch />
          <ThemeSwitch />
        </div>
        <nav aria-label={say('sg.parts')}>
          <ul class="sg-row">
            {PARTS.map((part) => (
              <li key={part}>
                <a href={`#${part}`}>{say(`sg.part.${part}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <Tokens />
        <Buttons />
        <Fields />
        <News />
        <Time />
        <Marks />
        <Harbour />
        <Cards />
        <Boards />
        <Motion />
        <Sounds />
      </main>
      <NewsHere />
    </div>
  );
}

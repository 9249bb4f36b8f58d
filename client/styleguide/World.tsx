// The harbour's own things: team marks, people, every symbol, ships in each state, and the scenery of phone and wall.

import { Icon, type IconName } from '../ui/Icon.tsx';
import icons from '../ui/icons.svg?raw';
import { Mark } from '../ui/Mark.tsx';
import { Qr } from '../ui/Qr.tsx';
import { Scene } from '../ui/Scene.tsx';
import { Ship } from '../ui/Ship.tsx';
import { WallScene } from '../ui/WallScene.tsx';
import { Who } from '../ui/Who.tsx';
import { Section, Specimen } from './Section.tsx';
import { say } from './words.ts';

const ICONS = [...icons.matchAll(/id="i-([\w-]+)"/g)].map(([, name = '']) => name as IconName);
const TEAMS = Array.from({ length: 16 }, (_, i) => i + 1);
const VIEWS = ['lobby', 'play', 'reveal', 'festival'] as const;

export function Marks() {
  const name = say('sg.person.2');
  return (
    <Section part="marks">
      <ul class="sg-row">
        {TEAMS.map((team) => (
          <li key={team} class="sg-mark">
            <Mark team={team} size="sm" />
            <Mark team={team} />
            <span class="num">{team}</span>
          </li>
        ))}
      </ul>
      <div class="sg-row">
        <Specimen name="sg.state.rest">
          <Who place={2} name={name} />
        </Specimen>
        <Specimen name="sg.state.ready">
          <Who place={2} name={name} isReady />
        </Specimen>
        <Specimen name="sg.state.empty">
          <Who place={2} name={name} isEmpty />
        </Specimen>
        <Specimen name="sg.state.away">
          <Who place={2} name={name} isAway />
        </Specimen>
      </div>
      <ul class="sg-icons">
        {ICONS.map((icon) => (
          <li key={icon}>
            <Icon name={icon} />
            <span class="code">{icon}</span>
          </li>
        ))}
      </ul>
      <Specimen name="sg.link">
        <Qr text={`${globalThis.location.origin}/j/ACDEFG`} label={say('sg.link')} class="sg-qr" />
      </Specimen>
    </Section>
  );
}

export function Harbour() {
  return (
    <Section part="harbour">
      <div class="sg-row">
        <Specimen name="sg.state.people">
          <Ship team={1} people={4} />
        </Specimen>
        <Specimen name="sg.state.empty">
          <Ship team={2} of={7} />
        </Specimen>
        <Specimen name="sg.state.loading">
          <Ship team={3} placed={5} of={7} />
        </Specimen>
        <Specimen name="sg.state.locked">
          <Ship team={4} placed={7} of={7} isLocked />
        </Specimen>
      </div>
      {(['dusk', 'morning'] as const).map((light) => (
        <div key={light} data-theme={light} class="sg-light">
          <h3>{say(`sg.${light}`)}</h3>
          <div class="sg-row">
            <div class="sg-scene scene sky">
              <Scene>
                <Ship team={4} people={3} />
              </Scene>
            </div>
            {VIEWS.map((view) => (
              <div key={view} class="sg-scene wallish">
                <WallScene view={view} />
              </div>
            ))}
          </div>
        </div>
      ))}
    </Section>
  );
}

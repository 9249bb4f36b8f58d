// The card in every state it can have on a board, and real boards to be played: tray, rows, berths, signals and undo as
// they are on a phone, and in a wide window as they are there.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Card } from '../boards/common/Card.tsx';
import { Marked } from '../boards/common/Marked.tsx';
import { type BoardModule, boards } from '../boards/index.ts';
import { lang, tx } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { announce } from '../ui/toast.tsx';
import { crewHere, ME, makeExample, SHOWN, type Shown } from './example.ts';
import { ROUND_NAMES, type RoundName } from './rounds.ts';
import { Section, Specimen } from './Section.tsx';
import { type GuideKey, say } from './words.ts';
import '../screens/phone/phone.css';
import '../screens/phone/play.css';
import '../screens/phone/tight.css';

const MATE = ME + 1;
type CardState = Omit<Parameters<typeof Card>[0], 'card' | 'crew' | 'onPress'>;

/** What a card can be, beside hover, focus and press. */
const STATES: readonly (readonly [GuideKey, CardState])[] = [
  ['sg.state.rest', {}],
  ['sg.state.hand', { isInHand: true }],
  ['sg.state.mine', { share: ME, isMine: true }],
  ['sg.state.share', { share: MATE }],
  ['sg.state.held', { holder: MATE }],
  ['sg.state.placed', { place: 3, isShort: true }],
  ['sg.state.fresh', { place: 3, freshBy: MATE }],
  ['sg.state.disputed', { place: 3, isDisputed: true }],
  ['sg.state.locked', { place: 3, isReadOnly: true }],
];

export function Cards() {
  const { task } = useMemo(() => makeExample('order', 'full'), []);
  const crew = crewHere();
  const card = task.cards?.[0];
  if (!card) return null;
  const common = { card, crew, onPress: () => {} };
  const belongs = { ko: '2', en: '2' };
  const mark = { card: card.id, isRight: true, belongs, isUnscored: false } as never as Parameters<
    typeof Marked
  >[0]['mark'];
  return (
    <Section part="cards">
      <div class="sg-row">
        {STATES.map(([name, state]) => (
          <Specimen key={name} name={name}>
            <Card {...common} {...state} id={name} />
          </Specimen>
        ))}
        {(['hover', 'focus', 'active'] as const).map((state) => (
          <Specimen key={state} name={`sg.state.${state}`} state={state}>
            <Card {...common} id={state} />
          </Specimen>
        ))}
        <Specimen name="sg.state.right">
          <Marked task={task} mark={mark} end="3" />
        </Specimen>
        <Specimen name="sg.state.wrong">
          <Marked task={task} mark={{ ...mark, isRight: false }} end="3" />
        </Specimen>
        <Specimen name="sg.state.waits">
          <span class="gap">
            <Icon name="down" />
          </span>
        </Specimen>
      </div>
      <div class="sg-row">
        {(['', 'ribbed', 'lit'] as const).map((kind) => (
          <Specimen key={kind} name={`sg.plate.${kind || 'plain'}`}>
            <b class={`plated ${kind} sg-plate`}>{tx(card.short ?? card.text)}</b>
          </Specimen>
        ))}
      </div>
    </Section>
  );
}

export function Boards() {
  const [name, setName] = useState<RoundName>('order');
  const [shown, setShown] = useState<Shown>('some');
  return (
    <Section part="boards">
      <div class="sg-row">
        <div class="seg" role="group" aria-label={say('sg.part.boards')}>
          {ROUND_NAMES.map((one) => (
            <button key={one} type="button" aria-pressed={one === name} onClick={() => setName(one)}>
              {say(`sg.board.${one}`)}
            </button>
          ))}
        </div>
        <div class="seg" role="group" aria-label={say('sg.state.rest')}>
          {SHOWN.map((one) => (
            <button key={one} type="button" aria-pressed={one === shown} onClick={() => setShown(one)}>
              {say(`sg.shown.${one}`)}
            </button>
          ))}
        </div>
      </div>
      <Board key={`${name} ${shown} ${lang.value}`} name={name} shown={shown} />
    </Section>
  );
}

function Board({ name, shown }: { name: RoundName; shown: Shown }) {
  const example = useMemo(() => makeExample(name, shown), []);
  const [module, setModule] = useState<BoardModule | null>(null);
  const { task, board, room, move, reveal } = example;
  useEffect(() => {
    void boards[task.kind]().then((loaded) => setModule(() => loaded));
  }, []);
  if (module === null) return null;
  const { Board: Live, RevealBoard } = module;
  const view = board.value.view;
  return (
    <div class={`ph sg-board ${shown === 'reveal' ? 'reveal' : 'play'}`}>
      {shown === 'reveal' ? (
        <RevealBoard task={task} view={view} marks={example.marks()} reveal={reveal} />
      ) : (
        <Live
          room={room}
          task={task}
          board={board.value}
          me={{ seat: ME }}
          crew={crewHere()}
          isReadOnly={shown === 'locked'}
          move={move}
          announce={announce}
        />
      )}
    </div>
  );
}

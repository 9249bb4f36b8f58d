// The motion table as rows that can be played, each with its own token, and every sound as a button.
import { signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Cue } from '../sound/cues.ts';
import { canSound, makeSpeaker } from '../sound/speaker.ts';
import { Button } from '../ui/Button.tsx';
import { prefersStill } from '../ui/motion.ts';
import { Section } from './Section.tsx';
import { say } from './words.ts';

/** What moves, for how long and how: the tokens that components use. */
const MOVES = {
  tap: ['--t-tap', '--ease-out'],
  move: ['--t-move', '--ease-crane'],
  sheet: ['--t-sheet', '--ease-out'],
  slide: ['--t-slide', '--ease-crane'],
  tide: ['--t-tide', '--ease-tide'],
} as const;
type Move = keyof typeof MOVES;

const CUES: readonly Cue[] = [
  { name: 'setDown', nth: 3 },
  { name: 'lock' },
  { name: 'count' },
  { name: 'go' },
  { name: 'ten' },
  { name: 'timeUp' },
  { name: 'reveal', roundNo: 1 },
  { name: 'card', nth: 2, roundNo: 1 },
  { name: 'hardest', roundNo: 1 },
  { name: 'standings' },
  { name: 'podium' },
];

const KEYFRAMES: Record<Move, Keyframe[]> = {
  tap: [{ transform: 'none' }, { transform: 'translateY(2px)' }],
  move: [{ transform: 'none' }, { transform: 'translateX(8rem)' }],
  sheet: [{ transform: 'translateY(100%)' }, { transform: 'none' }],
  slide: [{ transform: 'translateX(12rem)' }, { transform: 'none' }],
  tide: [{ filter: 'brightness(0.5)' }, { filter: 'none' }],
};

function Row({ move }: { move: Move }) {
  const moved = useRef<HTMLDivElement>(null);
  const [time, ease] = MOVES[move];
  const what = say(`sg.motion.${move}`);
  const play = () => {
    const one = moved.current;
    if (one === null) return;
    const style = getComputedStyle(one);
    // In a build times are written in seconds, in the source in milliseconds.
    const token = style.getPropertyValue(time).trim();
    const duration = Number.parseFloat(token) * (token.endsWith('ms') ? 1 : 1000);
    one.animate(KEYFRAMES[move], { duration, easing: style.getPropertyValue(ease).trim() });
  };
  return (
    <li class="sg-move">
      <Button icon="play" label={say('sg.again', { what })} onClick={play} />
      <span>
        {what} <span class="code ink2">{`${time} ${ease}`}</span>
      </span>
      <div class="sg-track" aria-hidden="true">
        <div ref={moved} class="box plate">
          <span class="end" />
          <span class="tail" />
        </div>
      </div>
    </li>
  );
}

export function Motion() {
  return (
    <Section part="motion">
      {prefersStill() && <p>{say('sg.still')}</p>}
      <ul class="sg-moves">
        {(Object.keys(MOVES) as Move[]).map((move) => (
          <Row key={move} move={move} />
        ))}
      </ul>
    </Section>
  );
}

export function Sounds() {
  const speaker = useMemo(() => (canSound() ? makeSpeaker({ isOn: signal(true) }) : null), []);
  useEffect(() => () => speaker?.close(), []);
  return (
    <Section part="sounds">
      <div class="sg-row">
        {CUES.map((cue) => {
          const what = say(`sg.cue.${cue.name}`);
          return (
            <Button
              key={cue.name}
              icon="play"
              aria-label={say('sg.listen', { what })}
              onClick={() => {
                speaker?.allow();
                speaker?.play(cue);
              }}
            >
              {what}
            </Button>
          );
        })}
      </div>
    </Section>
  );
}

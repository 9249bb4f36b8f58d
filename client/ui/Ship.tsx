// A team's ship: hull in the team's hue with shape and number on it. Cargo: `placed` of `of` containers on deck (play),
// or `people` at the rail (lobby). `isLocked` lights the mast lamp. Give `label` when no words stand beside it.
// <Ship team={4} placed={5} of={7} /> · <Ship team={4} people={3} /> · <Wake sea="var(--sea-2)" /> draws the water before it.
import { hueClass, shapeOf } from './Mark.tsx';
import scenery from './scenery.svg?raw';
import { placeSprite } from './sprite.ts';

placeSprite('scenery', scenery);

interface Props {
  team: number;
  placed?: number;
  of?: number;
  people?: number;
  isLocked?: boolean;
  label?: string;
  class?: string;
}

const PER_LAYER = 4;
/** More than this many containers would stand higher than the mast: the deck then shows the share instead of the count. */
const MOST_ON_DECK = 12;
const MOST_PEOPLE = 6;

export function Ship({
  team,
  placed = 0,
  of = 0,
  people = 0,
  isLocked = false,
  label,
  class: cls = '',
}: Props) {
  return (
    <svg
      class={`ship ${hueClass(team)} ${cls}`}
      viewBox="0 0 320 150"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <Cargo placed={placed} of={of} />
      {Array.from({ length: Math.min(people, MOST_PEOPLE) }, (_, i) => (
        <g key={i} transform={`translate(${104 + i * (people > 5 ? 34 : 40)} 98)`}>
          <path d="M-11 4v-10a11 11 0 0 1 22 0V4z" fill="var(--crate-2)" />
          <circle cy="-24" r="8.6" fill="var(--ivory)" />
          <path d="M-8.8-26a8.8 8.8 0 0 1 17.6 0z" fill="var(--cl)" />
        </g>
      ))}
      <use href="#ship" />
      <g class="hullmark">
        <svg x="88" y="101" width="23" height="23" class="hm" aria-hidden="true">
          <use href={`#s${shapeOf(team)}`} />
        </svg>
        <text x="116" y="121">
          {team}
        </text>
      </g>
      {isLocked && (
        <g fill="var(--lamp)">
          <circle cx="64" cy="20" r="13" opacity=".28" />
          <circle cx="64" cy="20" r="6.5" />
        </g>
      )}
    </svg>
  );
}

function Cargo({ placed, of }: { placed: number; of: number }) {
  const slots = Math.min(of, MOST_ON_DECK);
  const full = of > MOST_ON_DECK ? Math.round((placed / of) * slots) : placed;
  const layers = Math.ceil(slots / PER_LAYER);
  const height = layers > 2 ? 18 : 22.6;
  return Array.from({ length: slots }, (_, i) => {
    const x = 82 + (i % PER_LAYER) * 52;
    const y = 97 - (Math.floor(i / PER_LAYER) + 1) * (height + 1);
    const isOn = i < full;
    // Every third container is steel, so that cargo reads as single pieces; which one says nothing about the cards.
    const paint = i % 3 === 2 ? 'var(--crate-2)' : 'var(--plate)';
    const lip = i % 3 === 2 ? 'var(--crate-2-lip)' : 'var(--plate-lip)';
    return (
      <svg
        key={i}
        x={x}
        y={y}
        width="50"
        height={height}
        viewBox="0 0 48 22"
        preserveAspectRatio="none"
        class={isOn ? '' : 'slot'}
        style={isOn ? { '--c': paint, '--cl': lip } : {}}
        aria-hidden="true"
      >
        <use href={isOn ? '#cargo' : '#cargo-slot'} />
      </svg>
    );
  });
}

/** The water that hides a ship's keel; put it right behind the ship, in the colour of the sea there. */
export function Wake({ sea }: { sea: string }) {
  const crests = Array.from({ length: 13 }, () => 's14 6 28 6 14-6 28-6').join('');
  return (
    <svg class="wake" viewBox="0 0 320 36" aria-hidden="true">
      <path d={`M-14 9c14 0 14-6 28-6${crests}v36H-14z`} fill={sea} />
    </svg>
  );
}

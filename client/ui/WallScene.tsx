// The harbour on the projector, behind everything. view: 'lobby' (sunset, lighthouse), 'play' (a low horizon, three rows
// of sea), 'reveal' (the light is warm, a quay), 'festival' (lamps and fireworks over the quay; by morning, bunting).
// From one to the next the light turns (--t-tide). It is drawn for 1920 × 1080 and goes on at both sides, so that a wall
// of any width is filled and the sea lies at the same height. Text on it brings its own ground.

import { useId, useRef, useState } from 'preact/hooks';
import type { Phase } from '../../shared/protocol/views.ts';
import { Festival } from './Festival.tsx';
import { prefersStill } from './motion.ts';
import { wavePath } from './Scene.tsx';
import scenery from './scenery.svg?raw';
import { placeSprite } from './sprite.ts';

placeSprite('scenery', scenery);

export type WallView = 'lobby' | 'play' | 'reveal' | 'festival';
/** The light turns warm at the reveal, and stays so until the next round. */
export const wallViews: Record<Phase, WallView> = {
  lobby: 'lobby',
  briefing: 'play',
  play: 'play',
  discussion: 'play',
  reveal: 'reveal',
  standings: 'reveal',
  finished: 'festival',
};

const HORIZON: Record<WallView, number> = { lobby: 600, play: 250, reveal: 560, festival: 800 };
/** Where the rows of sea begin below the horizon, and how deep each is painted. */
const SEAS: Record<WallView, readonly number[]> = {
  lobby: [652, 860],
  play: [306, 566, 826],
  reveal: [690, 850],
  festival: [830],
};
const SKY = [
  ['0', 'sky-1'],
  ['.25', 'sky-2'],
  ['.5', 'sky-3'],
  ['.72', 'sky-4'],
  ['.9', 'sky-5'],
  ['1', 'sky-6'],
] as const;
const LOW_SKY = [
  ['0', 'sky-1'],
  ['.4', 'sky-2'],
  ['.78', 'sky-3'],
  ['.93', 'sky-4'],
  ['1', 'sky-5'],
] as const;

const SKYLINE =
  'M0 580h90v-26h60v26h54v-58h38v58h96v-18h70v18h200v-10h120v10h520v-16h90v16h140v-34h44v34h120v-20h80v20h198v24H0z';

/** What is seen of it on the widest wall: half a wall more at each side of 1920. */
const LEFT = -480;
const WIDTH = 2880;
const RIGHT = LEFT + WIDTH;

/** Stars by a fixed rule, always the same: the R2 sequence, which leaves neither rows nor holes. */
const stars = Array.from({ length: 75 }, (_, i) => ({
  x: LEFT + ((0.5 + i * 0.7548776662) % 1) * WIDTH,
  y: 14 + ((0.5 + i * 0.569840291) % 1) * 300,
  r: [1.4, 2, 2.6][i % 3],
  opacity: [0.35, 0.6, 0.85][(i * 7) % 3],
}));

export function WallScene({ view }: { view: WallView }) {
  const light = useRef<{ now: WallView; before: WallView | null }>({ now: view, before: null });
  const [, redraw] = useState(0);
  if (light.current.now !== view)
    light.current = { now: view, before: prefersStill() ? null : light.current.now };
  const { now, before } = light.current;
  const turned = () => {
    light.current = { now, before: null };
    redraw((n) => n + 1);
  };
  return (
    <div class="wall-bg" aria-hidden="true">
      {before !== null && <Harbour key={before} view={before} />}
      <Harbour key={now} view={now} {...(before !== null && { onTurned: turned })} />
    </div>
  );
}

function Harbour({ view, onTurned }: { view: WallView; onTurned?: () => void }) {
  const id = useId();
  const horizon = HORIZON[view];
  const sun = view === 'festival' ? 640 : view === 'reveal' ? 1590 : 530;
  return (
    <svg
      class={onTurned ? 'turning' : ''}
      viewBox={`${LEFT} 0 ${WIDTH} 1080`}
      aria-hidden="true"
      onAnimationEnd={onTurned}
    >
      <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
        {(view === 'play' ? LOW_SKY : SKY).map(([offset, name]) => (
          <stop key={name} offset={offset} stop-color={`var(--${name})`} />
        ))}
      </linearGradient>
      <rect x={LEFT} width={WIDTH} height={horizon + 4} fill={`url(#${id})`} />
      <g fill="var(--star)">
        {stars
          .filter((star) => star.y < horizon - 90)
          .map((star) => (
            <circle key={star.x} cx={star.x} cy={star.y} r={star.r} opacity={star.opacity} />
          ))}
      </g>
      {view !== 'play' && <Sun x={sun} y={horizon} />}
      <g fill="var(--sky-4)" opacity={view === 'play' ? 0.6 : 0.8}>
        {[-1920, 0, 1920].map((x) => (
          <path key={x} transform={`translate(${x} ${horizon - 600})`} d={SKYLINE} />
        ))}
      </g>
      {view === 'lobby' && (
        <svg class="lighthouse" x="1368" y="352" width="96" height="252" aria-hidden="true">
          <use href="#lighthouse" />
        </svg>
      )}
      <path d={`M${LEFT} ${horizon}h${WIDTH}v${1080 - horizon}H${LEFT}z`} fill="var(--sea-1)" />
      {view !== 'play' && (
        <path d={`M${sun - 76} ${horizon}h152l66 130H${sun - 142}z`} fill="var(--sun)" opacity=".3" />
      )}
      {view === 'lobby' && (
        <path
          class="lighthouse"
          d="M1290 640c0-26 26-44 60-44h132c34 0 60 18 60 44z"
          fill="var(--stone-lo)"
        />
      )}
      {SEAS[view].map((y, row) => (
        <path
          key={y}
          d={wavePath({
            y,
            step: 22 + row * 5,
            rise: 8 + row * 2,
            from: LEFT - 240,
            to: RIGHT,
            bottom: 1100,
          })}
          fill={`var(--sea-${Math.min(4, row + 2)})`}
        />
      ))}
      {view === 'festival' && <Festival />}
      {(view === 'reveal' || view === 'festival') && <Quay y={view === 'reveal' ? 1004 : 872} />}
    </svg>
  );
}

function Sun({ x, y }: { x: number; y: number }) {
  return (
    <g fill="var(--sun)">
      <circle cx={x} cy={y} r="304" opacity=".09" />
      <circle cx={x} cy={y} r="198" opacity=".13" />
      <circle cx={x} cy={y} r="119" opacity=".26" />
      <circle cx={x} cy={y} r="66" />
    </g>
  );
}

function Quay({ y }: { y: number }) {
  return (
    <g>
      <path d={`M${LEFT} ${y}h${WIDTH}v20H${LEFT}z`} fill="var(--stone-hi)" />
      <path d={`M${LEFT} ${y + 18}h${WIDTH}v240H${LEFT}z`} fill="var(--stone)" />
      <g fill="var(--stone-lo)">
        {Array.from({ length: 12 }, (_, i) => i - 2).map((i) => (
          <rect key={i} x={40 + i * 230} y={y + 36} width="20" height="62" rx="8" />
        ))}
      </g>
    </g>
  );
}

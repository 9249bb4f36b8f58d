// The harbour on the projector, 1920 × 1080, behind everything. view: 'lobby' (sunset, lighthouse), 'play' (a low
// horizon, three rows of sea), 'reveal' (the light is warm, a quay), 'festival' (lamps and fireworks over the quay; by
// morning, bunting). Text on it brings its own ground. Drawn with the tokens of the sky, so both lights work.
import { useId } from 'preact/hooks';
import { Festival } from './Festival.tsx';
import { wavePath } from './Scene.tsx';
import scenery from './scenery.svg?raw';
import { placeSprite } from './sprite.ts';

placeSprite('scenery', scenery);

export type WallView = 'lobby' | 'play' | 'reveal' | 'festival';

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

/** Fifty stars by a fixed rule: spread, and always the same. */
const stars = Array.from({ length: 50 }, (_, i) => ({
  x: (i * 733 + 97) % 1920,
  y: (i * 389 + 41) % 310,
  r: [1.4, 2, 2.6][i % 3],
  opacity: [0.35, 0.6, 0.85][(i * 7) % 3],
}));

export function WallScene({ view }: { view: WallView }) {
  const id = useId();
  const horizon = HORIZON[view];
  const sun = view === 'festival' ? 640 : view === 'reveal' ? 1590 : 530;
  return (
    <svg class="wall-bg" viewBox="0 0 1920 1080" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
        {(view === 'play' ? LOW_SKY : SKY).map(([offset, name]) => (
          <stop key={name} offset={offset} stop-color={`var(--${name})`} />
        ))}
      </linearGradient>
      <rect width="1920" height={horizon + 4} fill={`url(#${id})`} />
      <g fill="var(--star)">
        {stars
          .filter((star) => star.y < horizon - 90)
          .map((star) => (
            <circle key={star.x} cx={star.x} cy={star.y} r={star.r} opacity={star.opacity} />
          ))}
      </g>
      {view !== 'play' && <Sun x={sun} y={horizon} />}
      <path
        transform={`translate(0 ${horizon - 600})`}
        d="M0 580h90v-26h60v26h54v-58h38v58h96v-18h70v18h200v-10h120v10h520v-16h90v16h140v-34h44v34h120v-20h80v20h198v24H0z"
        fill="var(--sky-4)"
        opacity={view === 'play' ? 0.6 : 0.8}
      />
      {view === 'lobby' && (
        <svg x="1368" y="352" width="96" height="252" aria-hidden="true">
          <use href="#lighthouse" />
        </svg>
      )}
      <path d={`M0 ${horizon}h1920v${1080 - horizon}H0z`} fill="var(--sea-1)" />
      {view !== 'play' && (
        <path d={`M${sun - 76} ${horizon}h152l66 130H${sun - 142}z`} fill="var(--sun)" opacity=".3" />
      )}
      {view === 'lobby' && (
        <path d="M1290 640c0-26 26-44 60-44h132c34 0 60 18 60 44z" fill="var(--stone-lo)" />
      )}
      {SEAS[view].map((y, row) => (
        <path
          key={y}
          d={wavePath({ y, step: 22 + row * 5, rise: 8 + row * 2, from: -240, to: 2000, bottom: 1100 })}
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
      <path d={`M0 ${y}h1920v20H0z`} fill="var(--stone-hi)" />
      <path d={`M0 ${y + 18}h1920v240H0z`} fill="var(--stone)" />
      <g fill="var(--stone-lo)">
        {Array.from({ length: 9 }, (_, i) => (
          <rect key={i} x={40 + i * 230} y={y + 36} width="20" height="62" rx="8" />
        ))}
      </g>
    </g>
  );
}

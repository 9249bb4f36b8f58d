// The harbour where people wait, wide and short for a phone: sky, sun, crane, lighthouse, water, and ships put in as
// children. <Scene /> fills its parent (position: relative, class "sky"). The projector's pictures are WallScene.tsx.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import scenery from './scenery.svg?raw';
import { placeSprite } from './sprite.ts';

placeSprite('scenery', scenery);

/** Stars as x, y, radius: the same few each time, so that nothing flickers between screens. */
const STARS = [
  [40, 40, 1.2],
  [118, 22, 1],
  [206, 52, 1.2],
  [252, 20, 1],
  [166, 76, 0.9],
  [78, 84, 1],
] as const;

/** A line of crests from left to right, closed downwards. `step`: half a wave; `rise`: its height. */
export function wavePath({
  y,
  step,
  rise,
  from,
  to,
  bottom,
}: {
  y: number;
  step: number;
  rise: number;
  from: number;
  to: number;
  bottom: number;
}): string {
  const pairs = Math.ceil((to - from) / (4 * step));
  const wave = `c${step} 0 ${step} ${-rise} ${2 * step} ${-rise}s${step} ${rise} ${2 * step} ${rise}`;
  return `M${from} ${y}${wave.repeat(pairs)}V${bottom}H${from}z`;
}

export function Scene({ hasCrane = true, children }: { hasCrane?: boolean; children?: ComponentChildren }) {
  const beam = useId();
  return (
    <svg class="art" viewBox="0 0 360 226" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <g fill="var(--star)">
        {STARS.map(([cx, cy, r]) => (
          <circle key={cx} cx={cx} cy={cy} r={r} />
        ))}
      </g>
      <g fill="var(--sun)">
        <circle cx="196" cy="190" r="78" opacity=".16" />
        <circle cx="196" cy="190" r="46" opacity=".3" />
        <circle cx="196" cy="190" r="25" />
      </g>
      <path d="M0 178h28v-12h20v12h18v-20h16v20h40v-9h26v9h212v12H0z" fill="var(--sky-4)" opacity=".75" />
      <linearGradient id={beam}>
        <stop offset="0" stop-color="var(--sun)" stop-opacity="0" />
        <stop offset="1" stop-color="var(--sun)" stop-opacity=".34" />
      </linearGradient>
      <path class="beam" d="M318 82 96 62v34l222-4z" fill={`url(#${beam})`} />
      <svg x="294" y="68" width="48" height="128" aria-hidden="true">
        <use href="#lighthouse" />
      </svg>
      {hasCrane && (
        <svg x="-52" y="58" width="150" height="132" aria-hidden="true">
          <use href="#crane" />
        </svg>
      )}
      <path d="M0 188h360v38H0z" fill="var(--sea-2)" />
      <path d="M170 188h52l10 38h-76z" fill="var(--sun)" opacity=".28" />
      <path d="M284 194h76v32h-92c0-14 6-24 16-32z" fill="var(--stone-lo)" />
      {children !== undefined && (
        <svg x="112" y="128" width="146" height="69" class="bob" aria-hidden="true">
          {children}
        </svg>
      )}
      <path d={wavePath({ y: 196, step: 16, rise: 5, from: 0, to: 400, bottom: 230 })} fill="var(--sea-3)" />
      <path d={wavePath({ y: 210, step: 16, rise: 5, from: -16, to: 400, bottom: 230 })} fill="var(--bg)" />
    </svg>
  );
}

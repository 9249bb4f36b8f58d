// The festival's sky: a string of lamps, and fireworks at dusk or bunting in the morning (scene.css shows one of the
// two). Part of WallScene.tsx; falling confetti is the finish screen's, because it moves.
const ARCS = [
  { x: -630, w: 600 },
  { x: -30, w: 730 },
  { x: 700, w: 600 },
  { x: 1300, w: 650 },
  { x: 1950, w: 600 },
] as const;
const LAMPS = ['--lamp', '--t1', '--lamp', '--t4', '--lamp', '--t3', '--lamp', '--t1'] as const;
const FLAGS = ['--t1', '--t2', '--t3', '--t4', '--t5', '--t6'] as const;
const BURSTS = [
  { x: 205, y: 344, r: 92, hue: '--t2', rays: 12 },
  { x: 1030, y: 330, r: 78, hue: '--t6', rays: 12 },
  { x: 110, y: 540, r: 46, hue: '--t1', rays: 10 },
  { x: 1075, y: 520, r: 42, hue: '--t4', rays: 10 },
] as const;
const TOP = 128;
const SAG = 72;

/** A point of the rope at `part` (0 … 1) of an arc: a parabola. */
const rope = (arc: (typeof ARCS)[number], part: number): { x: number; y: number } => ({
  x: arc.x + arc.w * part,
  y: TOP + SAG * 4 * part * (1 - part),
});

export function Festival() {
  return (
    <>
      <g fill="none" stroke="var(--steel)" stroke-width="4">
        {ARCS.map((arc) => (
          <path key={arc.x} d={`M${arc.x} ${TOP}q${arc.w / 2} ${SAG * 2} ${arc.w} 0`} />
        ))}
      </g>
      <g class="at-dusk">
        {ARCS.flatMap((arc) => LAMPS.map((hue, i) => ({ hue, at: rope(arc, (i + 0.6) / LAMPS.length) }))).map(
          ({ hue, at }) => (
            <g key={at.x} fill={`var(${hue})`}>
              <circle cx={at.x} cy={at.y + 26} r="24" opacity=".26" />
              <circle cx={at.x} cy={at.y + 26} r="11" />
              <path d={`M${at.x} ${at.y}v16`} stroke="var(--steel)" stroke-width="4" />
            </g>
          ),
        )}
        {BURSTS.map((burst, i) => (
          <Burst key={burst.x} {...burst} at={i} />
        ))}
      </g>
      <g class="at-morning flags">
        {ARCS.flatMap((arc) =>
          Array.from({ length: 12 }, (_, i) => ({
            hue: FLAGS[i % FLAGS.length],
            at: rope(arc, (i + 0.5) / 12),
          })),
        ).map(({ hue, at }) => (
          <path key={at.x} d={`M${at.x - 17} ${at.y}h34l-17 42z`} fill={`var(${hue})`} />
        ))}
      </g>
    </>
  );
}

const MIDDLE = 960;
/** One after the other: never two at the same moment. */
const APART_S = 2.2;

function Burst({ x, y, r, hue, rays, at }: (typeof BURSTS)[number] & { at: number }) {
  return (
    <g
      // On a narrow wall those near the middle stand where awards are.
      class={x > MIDDLE ? 'burst-inner' : ''}
      transform={`translate(${x} ${y})`}
      stroke={`var(${hue})`}
      fill={`var(${hue})`}
      stroke-width="5"
      stroke-linecap="round"
      opacity=".95"
    >
      <g class="burst" style={{ 'animation-delay': `${at * APART_S - 3}s` }}>
        {Array.from({ length: rays }, (_, i) => (
          <g key={i} transform={`rotate(${(i * 360) / rays + 8})`}>
            <path d={`M${r * 0.42} 0H${r * 0.78}`} />
            <circle cx={r} cy="0" r="3.5" stroke="none" />
          </g>
        ))}
      </g>
    </g>
  );
}

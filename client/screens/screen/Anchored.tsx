// Many ships at anchor as one picture, small and in rows, the nearest largest: the lobby's full harbour (in the hues of
// the teams) and the fleet during play (all alike, a lamp for each that is locked, never by which). However many teams
// there are, at most so many are drawn; the number stands beside it in words.
import { hueClass } from '../../ui/Mark.tsx';
import '../../ui/Ship.tsx';

const MOST = 150;
const WIDE = 1760;
const LARGEST = 260;
const SMALLEST = 40;
/** The farthest row, in parts of the nearest. */
const FARTHEST = 0.6;
/** Of a ship's width: how far apart ships lie beside each other, and rows behind each other. */
const BESIDE = 1.16;
const BEHIND = 0.5;

interface Spot {
  x: number;
  y: number;
  width: number;
}

/** Spread by a fixed rule: 0 … 1, always the same for the same number. */
const spread = (i: number): number => ((i * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;

/** Widths of the ships in each row that stands in this height, from the farthest, when the nearest is so wide. */
function rowsFor(near: number, height: number): number[] {
  const rows = Math.max(1, Math.floor(height / (near * ((1 + FARTHEST) / 2) * BEHIND)));
  if (rows === 1) return [near];
  return Array.from({ length: rows }, (_, i) => near * (FARTHEST + ((1 - FARTHEST) * i) / (rows - 1)));
}

const roomIn = (width: number): number => Math.floor(WIDE / (width * BESIDE));

/** Where so many ships lie in a picture of this height, as large as they fit. */
export function anchor(ships: number, height: number): Spot[] {
  let near = LARGEST;
  const room = () => rowsFor(near, height).reduce((sum, width) => sum + roomIn(width), 0);
  while (near > SMALLEST && room() < ships) near -= 4;
  const rows = rowsFor(near, height);
  const part = Math.min(1, ships / room());
  const spots: Spot[] = [];
  let y = 0;
  for (const [row, width] of rows.entries()) {
    const isLast = row === rows.length - 1;
    const n = isLast
      ? ships - spots.length
      : Math.min(ships - spots.length, Math.round(roomIn(width) * part));
    const cell = WIDE / Math.max(1, n);
    const play = Math.max(0, cell - width * 1.04);
    const first = spots.length;
    for (let i = 0; i < n; i++)
      spots.push({ x: cell * i + play * (0.2 + 0.6 * spread(first + i + 1)), y, width });
    y += width * BEHIND;
  }
  return spots;
}

interface Props {
  ships: number;
  /** Of the picture, where its width is 1760. */
  height: number;
  /** Teams in the hues of their ships; without them all are alike. */
  teams?: readonly number[];
  lit?: number;
}

export function Anchored({ ships, height, teams, lit = 0 }: Props) {
  const drawn = Math.min(ships, MOST);
  const spots = anchor(drawn, height);
  const share = ships > MOST ? Math.round((lit / ships) * drawn) : lit;
  // Lamps are lit all over the harbour, in an order that says nothing about numbers.
  const order = spots.map((_, i) => i).sort((a, b) => spread(a + 7) - spread(b + 7));
  const isLit = new Set(order.slice(0, lit > 0 ? Math.max(1, share) : 0));
  return (
    <svg class="w-anchored" viewBox={`0 -10 ${WIDE} ${height + 20}`} aria-hidden="true">
      {spots.map(({ x, y, width }, i) => (
        <svg
          key={i}
          x={x}
          y={y}
          width={width}
          height={width * 0.469}
          viewBox="0 0 320 150"
          overflow="visible"
          aria-hidden="true"
          class={teams ? hueClass(teams[i] ?? i + 1) : isLit.has(i) ? 'lit' : ''}
        >
          <use href="#ship" />
          {isLit.has(i) && (
            <g fill="var(--lamp)">
              <circle cx="64" cy="20" r="30" opacity=".3" />
              <circle cx="64" cy="20" r="15" />
            </g>
          )}
        </svg>
      ))}
    </svg>
  );
}

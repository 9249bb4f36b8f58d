// Where ships lie that are drawn as one picture: as large as they fit, a handful in one row, many in rows of which the nearest is the
// largest. Pure, and always the same for the same number; drawn by Anchored.tsx.
/** Of the picture. */
export const WIDE = 1760;
const LARGEST = 260;
const SMALLEST = 40;
/** A handful lies in one row, and may be larger: where two answer alone, two ships wait. */
const LARGEST_OF_FEW = 460;
/** How high a ship is, in parts of its width. */
export const HIGH = 0.469;
/** The farthest row, in parts of the nearest. */
const FARTHEST = 0.6;
/** Of a ship's width: how far apart ships lie beside each other, and rows behind each other. */
const BESIDE = 1.16;
const BEHIND = 0.5;

export interface Spot {
  x: number;
  y: number;
  width: number;
}

/** Spread by a fixed rule: 0 … 1, always the same for the same number. */
export const spread = (i: number): number => ((i * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;

/** Widths of the ships in each row that stands in this height, from the farthest, when the nearest is so wide. */
function rowsFor(near: number, height: number): number[] {
  const rows = Math.max(1, Math.floor(height / (near * ((1 + FARTHEST) / 2) * BEHIND)));
  if (rows === 1) return [near];
  return Array.from({ length: rows }, (_, i) => near * (FARTHEST + ((1 - FARTHEST) * i) / (rows - 1)));
}

const roomIn = (width: number): number => Math.floor(WIDE / (width * BESIDE));

function inOneRow(ships: number, height: number): Spot[] {
  const cell = WIDE / Math.max(1, ships);
  const width = Math.min(LARGEST_OF_FEW, cell / BESIDE, height / HIGH);
  const y = (height - width * HIGH) / 2;
  return Array.from({ length: ships }, (_, i) => ({ x: cell * i + (cell - width) / 2, y, width }));
}

/** Where so many ships lie in a picture of this height, as large as they fit. */
export function anchor(ships: number, height: number): Spot[] {
  if (ships <= roomIn(LARGEST)) return inOneRow(ships, height);
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

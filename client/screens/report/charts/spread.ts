// Where the labels at the ends of lines stand: beside their line where there is room, else as near to it as others let them.

/** Least distance of two labels, in units of the drawing. */
const GAP = 15;

/** `wanted` from the top down. Labels that would lie on each other are pushed down; those that then hang below `floor`, up again. */
export function spread(wanted: readonly number[], floor: number): number[] {
  const placed: number[] = [];
  for (const at of wanted) placed.push(Math.max(at, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + GAP));
  let lowest = floor;
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i] as number, lowest);
    lowest = (placed[i] as number) - GAP;
  }
  return placed;
}

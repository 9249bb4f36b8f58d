// A label in a chart: two short lines at most, since text in a picture does not wrap by itself. Whatever is longer ends in an
// ellipsis; the table beside the chart has the whole.

/** Widths in units of a Hangul syllable; Latin letters are a little over half as wide. */
const LATIN = 0.56;
export const unitsOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : LATIN), 0);

export function cut(text: string, most: number): string {
  if (unitsOf(text) <= most) return text;
  let kept = '';
  for (const letter of text) {
    if (unitsOf(kept + letter) > most - LATIN) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** Broken at a space or a dot between words, where both halves then fit best. */
export function linesOf(text: string, most: number): string[] {
  if (unitsOf(text) <= most) return [text];
  const breaks = [...text.matchAll(/[ ·/-]+/g)].map(({ index, 0: mark }) => index + mark.length);
  const fits = breaks.filter((at) => unitsOf(text.slice(0, at).trim()) <= most);
  const at = fits.at(-1);
  if (at === undefined) return [cut(text, most)];
  return [text.slice(0, at).trim(), cut(text.slice(at), most)];
}

const LINE = 13;

interface Props {
  x: number;
  y: number;
  text: string;
  /** Units in a line. */
  most: number;
  isOneLine?: boolean;
}

export function Label({ x, y, text, most, isOneLine = false }: Props) {
  const lines = isOneLine ? [cut(text, most)] : linesOf(text, most);
  const top = y - ((lines.length - 1) * LINE) / 2;
  return (
    <>
      {lines.map((line, i) => (
        <text key={i} x={x} y={top + i * LINE}>
          {line}
        </text>
      ))}
    </>
  );
}

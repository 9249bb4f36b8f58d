// A person of a crew: hue, shape and the first letter of the name in one chip. `place` is the person's place in the crew
// (1 …), so that shipmates never look alike: <Who place={placeOf(seat, crew)} name="민지" isReady />.
// isEmpty: only an outline (has not done it yet) · isAway: faded, and said to screen readers · text: instead of the initial.
import { Icon } from './Icon.tsx';
import { hueClass, Shape } from './Mark.tsx';

interface Props {
  place: number;
  name: string;
  text?: string;
  isReady?: boolean;
  isAway?: boolean;
  isEmpty?: boolean;
  /** What a screen reader says; the name by default. */
  label?: string;
}

const graphemes = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter() : null;

/** First letter as people count letters (한글 syllables, emoji families). */
export function initialOf(name: string): string {
  if (graphemes === null) return [...name][0] ?? '';
  for (const part of graphemes.segment(name)) return part.segment;
  return '';
}

/** 1 … n by seat number: stays the same while the crew does. */
export function placeOf(seat: number, crew: readonly { seat: number }[]): number {
  return crew.filter((one) => one.seat < seat).length + 1;
}

export function Who({
  place,
  name,
  text,
  isReady = false,
  isAway = false,
  isEmpty = false,
  label = name,
}: Props) {
  return (
    <span
      class={`who ${hueClass(place)} ${isEmpty ? 'empty' : ''} ${isAway ? 'away' : ''}`}
      role="img"
      aria-label={label}
      title={name}
    >
      <Shape number={place} />
      <span aria-hidden="true">{text ?? initialOf(name)}</span>
      {isReady && (
        <span class="tick">
          <Icon name="check" />
        </span>
      )}
    </span>
  );
}

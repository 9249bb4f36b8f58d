// A team's mark: hue and shape from its number, so that the same number looks the same on every face. Decorative: the
// number and name are always printed beside it. <Mark team={4} /> · <Mark team={4} size="sm" /> (20 px) · default 28 px.
import './Icon.tsx';

const COUNT = 8;
const SHIFT = 3;

/** 1 … 8, the hue of tokens.css (--t1 …). */
export const hueOf = (team: number): number => ((team - 1) % COUNT) + 1;

/** 1 … 8: circle, triangle, square, diamond, hexagon, star, plus, drop. Moves on by three every eight teams, so that
 *  the first 64 teams all differ in hue or shape. */
export const shapeOf = (team: number): number =>
  ((((team - 1) % COUNT) + SHIFT * Math.floor((team - 1) / COUNT)) % COUNT) + 1;

/** Sets --c and --cl (paint and lip of the team) for everything inside. */
export const hueClass = (team: number): string => `t${hueOf(team)}`;

export function Mark({
  team,
  size = 'md',
  class: cls = '',
}: {
  team: number;
  size?: 'sm' | 'md' | 'lg';
  class?: string;
}) {
  return (
    <span class={`mark ${hueClass(team)} ${size === 'md' ? '' : size} ${cls}`} aria-hidden="true">
      <Shape number={team} />
    </span>
  );
}

/** Only the shape, in the colour of the text around it. */
export function Shape({ number }: { number: number }) {
  return (
    <svg class="ic" aria-hidden="true">
      <use href={`#s${shapeOf(number)}`} />
    </svg>
  );
}

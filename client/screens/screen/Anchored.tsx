// Many ships at anchor as one picture, small and in rows, the nearest largest: the lobby's full harbour (in the hues of
// the teams) and the fleet during play (all alike, a lamp for each that is locked, never by which). However many teams
// there are, at most so many are drawn; the number stands beside it in words.
import { hueClass } from '../../ui/Mark.tsx';
import '../../ui/Ship.tsx';
import { anchor, HIGH, spread, WIDE } from './anchor.ts';

const MOST = 150;

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
          height={width * HIGH}
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

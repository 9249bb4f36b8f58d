// Up to three ships between rounds: they sail on the water below the table, as far as their points of all that the rounds can
// give, past a buoy for each round to the lighthouse. A picture of what the table says in figures; more ships have the table only.
import type { StandingRow } from '../../../shared/protocol/views.ts';
import { Ship } from '../../ui/Ship.tsx';

/** What a board can earn in a round at most. */
const MOST_POINTS = 1_000;

/** A fourth lane would have no water below its table. */
export const MOST_SAIL = 3;

interface Props {
  rows: readonly StandingRow[];
  rounds: number;
  /** Points of this round have been added. */
  counts: boolean;
}

export function Race({ rows, rounds, counts }: Props) {
  // Ships keep their lanes, whoever is ahead.
  const lanes = [...rows].sort((a, b) => a.team - b.team);
  const wayOf = ({ points, gained }: StandingRow) =>
    Math.min(1, Math.max(0, (counts ? points : points - gained) / (MOST_POINTS * rounds)));
  return (
    <div class={`w-race few ${rows.length === MOST_SAIL ? 'three' : ''}`} aria-hidden="true">
      <svg class="w-race-light" viewBox="0 0 96 252" aria-hidden="true">
        <use href="#lighthouse" />
      </svg>
      {Array.from({ length: rounds - 1 }, (_, i) => (
        <i key={i} class="w-buoy" style={{ '--way': (i + 1) / rounds }} />
      ))}
      {lanes.map((row, lane) => (
        <div key={row.team} class="w-lane" style={{ '--lane': lane, '--way': wayOf(row) }}>
          <div class="afloat">
            <div class="bob" style={{ 'animation-delay': `${-2 * lane}s` }}>
              <Ship team={row.team} placed={4} of={4} />
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}

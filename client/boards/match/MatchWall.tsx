// The key of a match round on the wall: cards are lowered into their berths, easiest first, hardest last. One axis: berths
// beside each other; two: a grid of them. Decoys stay in a berth of their own. How a card comes in is berthsWall.css.
import type { KeyRow, TaskZone } from '../../../shared/rounds/kind.ts';
import { t } from '../../i18n/index.ts';
import { KeyTable } from '../common/KeyTable.tsx';
import { cardById } from '../common/people.ts';
import { Say } from '../common/Say.tsx';
import { useSlides } from '../common/slides.ts';
import type { WallRevealProps } from '../contract.ts';
import '../common/wall.css';
import './berthsWall.css';

const MOST_COLUMNS = 4;
/** Cards in a berth that may be drawn large; from so many on in a cell of the grid, they lie beside each other. */
const MOST_ROOMY = 4;
const DENSE = 4;

/** A card with several accepted zones stands in the first of them, with the others in words. */
const standsIn = (row: KeyRow, axis: number): string | undefined => row.zones?.[axis]?.[0];
const isDecoy = (row: KeyRow): boolean => standsIn(row, 0) === undefined;

export function MatchWall(props: WallRevealProps) {
  const { shown } = useSlides(props.reveal, props.isStill);
  const Harbour = props.task.axes.length < 2 ? Berths : Grid;
  return (
    <div class="rw">
      <Harbour {...props} shown={shown} />
      <KeyTable task={props.task} reveal={props.reveal} />
    </div>
  );
}

interface HarbourProps extends WallRevealProps {
  shown: ReadonlySet<string>;
}

/** A place that waits, and over it the card once it is there. */
function Place({ row, shown, task, reveal, isStill }: HarbourProps & { row: KeyRow }) {
  const card = cardById(task, row.card);
  const isEither = task.axes.some((axis, i) => !axis.isMulti && (row.zones?.[i]?.length ?? 0) > 1);
  return (
    <div class="rw-cell">
      <div class="rw-slot" />
      {card && shown.has(row.card) && (
        <div
          class={`plated rw-bx ${isStill ? '' : 'rw-in'} ${row.card === reveal.hardest ? 'is-last lit' : ''}`}
        >
          <span class="t">
            <Say text={card.short ?? card.text} />
            {isEither && (
              <small>
                <Say text={row.belongs} />
              </small>
            )}
          </span>
          <em class="num">{`${reveal.rightCounts?.[row.card] ?? 0} / ${reveal.boards}`}</em>
        </div>
      )}
    </div>
  );
}

function Berths(props: HarbourProps) {
  const [axis] = props.task.axes;
  const zones = axis?.zones ?? [];
  const rows = props.reveal.key ?? [];
  const inZone = (zone: TaskZone) =>
    rows.filter((row) => (axis?.isMulti ? row.zones?.[0]?.includes(zone.id) : standsIn(row, 0) === zone.id));
  const decoys = rows.filter(isDecoy);
  const columns = zones.length > MOST_COLUMNS ? Math.ceil(zones.length / 2) : zones.length;
  const fullest = Math.max(...zones.map((zone) => inZone(zone).length), decoys.length);
  const isRoomy = fullest <= MOST_ROOMY && columns === zones.length;
  return (
    <div
      aria-hidden="true"
      class={`rw-berths ${isRoomy ? 'roomy' : ''}`}
      style={{ '--n': columns + (decoys.length > 0 && columns === zones.length ? 1 : 0) }}
    >
      {zones.map((zone) => (
        <div key={zone.id} class="rw-berth">
          <h3>
            <Say text={zone.text} />
          </h3>
          {inZone(zone).map((row) => (
            <Place key={row.card} row={row} {...props} />
          ))}
        </div>
      ))}
      {decoys.length > 0 && (
        <div class="rw-berth">
          <h3>{t('reveal.stays')}</h3>
          {decoys.map((row) => (
            <Place key={row.card} row={row} {...props} />
          ))}
        </div>
      )}
    </div>
  );
}

/** The first axis downwards, the second across. */
function Grid(props: HarbourProps) {
  const [down, across] = props.task.axes;
  const rows = props.reveal.key ?? [];
  if (down === undefined || across === undefined) return null;
  const decoys = rows.filter(isDecoy);
  const cell = (one: TaskZone, other: TaskZone) => {
    const cards = rows.filter((row) => standsIn(row, 0) === one.id && standsIn(row, 1) === other.id);
    return (
      <div key={other.id} class={`rw-berth ${cards.length >= DENSE ? 'dense' : ''}`}>
        {cards.map((row) => (
          <Place key={row.card} row={row} {...props} />
        ))}
      </div>
    );
  };
  return (
    <div
      aria-hidden="true"
      class="rw-grid"
      style={{ '--across': across.zones.length, '--down': down.zones.length }}
    >
      <span />
      {across.zones.map((zone) => (
        <h3 key={zone.id} class="rw-across">
          <Say text={zone.text} />
        </h3>
      ))}
      {down.zones.map((zone) => [
        <h3 key={zone.id} class="rw-down">
          <Say text={zone.text} />
        </h3>,
        ...across.zones.map((other) => cell(zone, other)),
      ])}
      {decoys.length > 0 && (
        <div class="rw-berth rw-left">
          <h3>{t('reveal.stays')}</h3>
          {decoys.map((row) => (
            <Place key={row.card} row={row} {...props} />
          ))}
        </div>
      )}
    </div>
  );
}

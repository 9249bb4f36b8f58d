// The key of a match round on the wall. One axis: cards slide into their berths, easiest first, hardest last. Two
// axes: a list of cards, each with where it belongs in words.
import type { KeyRow, TaskZone } from '../../../shared/rounds/kind.ts';
import { t } from '../../i18n/index.ts';
import { KeyRows, type ShownRow } from '../common/KeyRows.tsx';
import { KeyTable } from '../common/KeyTable.tsx';
import { cardById } from '../common/people.ts';
import '../common/wall.css';
import './berthsWall.css';
import { Say } from '../common/Say.tsx';
import { useSlides } from '../common/slides.ts';
import type { WallRevealProps } from '../contract.ts';

const MOST_COLUMNS = 4;
/** Cards in a berth that may be drawn large. */
const MOST_ROOMY = 4;

export function MatchWall(props: WallRevealProps) {
  if (props.task.axes.length < 2) return <Berths {...props} />;
  return <KeyRows {...props} box={(row) => <Line {...row} />} />;
}

function Line({ row, card, isIn, isStill, isHardest }: ShownRow) {
  if (!isIn || !card) return <div class="rw-slot" />;
  return (
    <div class={`rw-bx ${isStill ? '' : 'rw-in'} ${isHardest ? 'is-last' : ''}`}>
      <span class="t">
        <Say text={card.short ?? card.text} />
      </span>
      <span class="b">
        <Say text={row.belongs} />
      </span>
    </div>
  );
}

function Berths({ task, reveal, isStill }: WallRevealProps) {
  const { shown } = useSlides(reveal, isStill);
  const zones = task.axes[0]?.zones ?? [];
  const rows = reveal.key ?? [];
  // A card with several accepted zones stands in the first of them, with the others in words.
  const inZone = (zone: TaskZone) =>
    rows.filter((row) => {
      const accepted = row.zones?.[0] ?? [];
      return task.axes[0]?.isMulti ? accepted.includes(zone.id) : accepted[0] === zone.id;
    });
  const decoys = rows.filter((row) => (row.zones?.[0] ?? []).length === 0);
  const columns = zones.length > MOST_COLUMNS ? Math.ceil(zones.length / 2) : zones.length;
  const fullest = Math.max(...zones.map((zone) => inZone(zone).length), decoys.length);
  const isRoomy = fullest <= MOST_ROOMY && columns === zones.length;
  const boxOf = (row: KeyRow) => {
    const card = cardById(task, row.card);
    if (!card || !shown.has(row.card)) return <div key={row.card} class="rw-slot" />;
    const isEither = !task.axes[0]?.isMulti && (row.zones?.[0]?.length ?? 0) > 1;
    return (
      <div
        key={row.card}
        class={`rw-bx ${isStill ? '' : 'rw-in'} ${row.card === reveal.hardest ? 'is-last' : ''}`}
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
    );
  };
  return (
    <div class="rw">
      <div aria-hidden="true" class={`rw-berths ${isRoomy ? 'roomy' : ''}`} style={{ '--n': columns }}>
        {zones.map((zone) => (
          <div key={zone.id} class="rw-berth">
            <h3>
              <Say text={zone.text} />
            </h3>
            {inZone(zone).map(boxOf)}
          </div>
        ))}
        {decoys.length > 0 && (
          <div class="rw-berth">
            <h3>{t('reveal.stays')}</h3>
            {decoys.map(boxOf)}
          </div>
        )}
      </div>
      <KeyTable task={task} reveal={reveal} />
    </div>
  );
}

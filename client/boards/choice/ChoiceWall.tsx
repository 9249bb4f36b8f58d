// The key of a choice round on the wall: all statements, then one by one a tick or a cross, with how many ships
// judged it rightly.
import { Icon } from '../../ui/Icon.tsx';
import { KeyRows, type ShownRow } from '../common/KeyRows.tsx';
import { Say } from '../common/Say.tsx';
import type { WallRevealProps } from '../contract.ts';

export function ChoiceWall(props: WallRevealProps) {
  return <KeyRows {...props} box={(row) => <Statement {...row} />} />;
}

function Statement({ row, card, isIn }: ShownRow) {
  return (
    <div
      class={`plated rw-bx ${isIn && !row.isDecoy ? 'is-last lit' : ''} ${isIn && row.isDecoy ? 'is-not' : ''}`}
    >
      <span class="n">
        {isIn && (
          <span class={`rw-tick ${row.isDecoy ? 'no' : ''}`}>
            <Icon name={row.isDecoy ? 'cross' : 'check'} />
          </span>
        )}
      </span>
      <span class="t">{card && <Say text={card.text} />}</span>
    </div>
  );
}

// The key of an order round on the wall: empty places, into which the crane pushes cards, easiest first, hardest
// last, each with how many ships had it right. Decoys stay below.
import { t } from '../../i18n/index.ts';
import { KeyRows, type ShownRow } from '../common/KeyRows.tsx';
import { Say } from '../common/Say.tsx';
import type { WallRevealProps } from '../contract.ts';

export function OrderWall(props: WallRevealProps) {
  return <KeyRows {...props} box={(row) => <Place {...row} />} />;
}

function Place({ row, card, isIn, isStill, isHardest, place }: ShownRow) {
  const n = row.isDecoy ? '–' : place;
  return (
    <>
      <div class="rw-slot">
        <b>{n}</b>
      </div>
      {isIn && card && (
        <div class={`plated rw-bx ${isStill ? '' : 'rw-in'} ${isHardest ? 'is-last lit' : ''}`}>
          <span class="n">{n}</span>
          <span class="t">
            <Say text={card.text} />
            {row.isDecoy && <small>{t('reveal.stays')}</small>}
          </span>
        </div>
      )}
    </>
  );
}

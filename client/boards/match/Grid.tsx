// Two axes on a wide page: rows are the zones of the first axis, columns those of the second, and a margin on
// each side holds cards that are half placed. Each cell is a group with its own place button.
import { Fragment } from 'preact';
import { t, tx } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Card } from '../common/Card.tsx';
import { cardById } from '../common/people.ts';
import { Say } from '../common/Say.tsx';
import type { BoardProps } from '../contract.ts';
import { liesIn, type Spot, spotName } from './spots.ts';
import type { Match } from './useMatch.ts';

type Props = BoardProps & { m: Match };

export function Grid(props: Props) {
  const { task, m } = props;
  const [first, second] = task.axes;
  if (!first || !second) return null;
  const columns = second.zones.length;
  const axisName = (axis: typeof first) => (axis.label ? <Say text={axis.label} /> : null);
  return (
    <div class="bd-scroll" data-scroll="">
      <div
        class="bd-grid2"
        style={{
          gridTemplateColumns: `minmax(72px, 0.7fr) repeat(${columns}, minmax(0, 1.2fr)) minmax(0, 1fr)`,
        }}
      >
        <span class="bd-corner ink2" aria-hidden="true">
          {axisName(first)} × {axisName(second)}
        </span>
        {second.zones.map((zone) => (
          <b key={zone.id} class="bd-colh" aria-hidden="true">
            <Say text={zone.text} />
            {zone.hint && <small>{tx(zone.hint)}</small>}
          </b>
        ))}
        <span class="bd-colh bd-half" aria-hidden="true">
          {t('match.stillOpen', { axis: second.label ? tx(second.label) : '②' })}
        </span>
        {[...first.zones, null].map((row) => (
          <Fragment key={row?.id ?? 'open'}>
            <b class={`bd-rowh ${row ? '' : 'bd-half'}`} aria-hidden="true">
              {row ? (
                <Say text={row.text} />
              ) : (
                t('match.stillOpen', { axis: first.label ? tx(first.label) : '①' })
              )}
              {row?.hint && <small>{tx(row.hint)}</small>}
            </b>
            {[...second.zones, null].map((column) => {
              const at = m.spots.findIndex(([a, b]) => a === row && b === column);
              const spot = m.spots[at];
              return spot ? <Cell key={at} {...props} spot={spot} at={at} /> : <span key="none" />;
            })}
          </Fragment>
        ))}
      </div>
    </div>
  );
}

/** An axis that takes several zones shows a card in each of its cells; the first of them is the one keys find. */
function Cell({ spot, at, ...props }: Props & { spot: Spot; at: number }) {
  const { m, task, board, crew, isReadOnly } = props;
  const { held } = m.hand;
  const inside = Object.keys(m.view.placed).filter((card) => liesIn(m.view, card, spot));
  const name = spotName(task, spot);
  const canPlace = held !== null && !isReadOnly && !inside.includes(held.card);
  return (
    <div
      role="group"
      class={`bd-cell ${spot.includes(null) ? 'is-margin' : ''} ${held?.at === at ? 'is-aim' : ''}`}
      data-spot={at}
      data-list={at}
      aria-label={t('match.berth', { zone: name, n: inside.length })}
    >
      {inside.map((id) => {
        const card = cardById(task, id);
        const isFirst = m.spots.findIndex((one) => liesIn(m.view, id, one)) === at;
        return (
          card && (
            <Card
              key={id}
              card={card}
              crew={crew}
              id={isFirst ? id : `${id} ${at}`}
              isShort
              isInHand={held?.card === id}
              holder={m.hand.holderOf(id)}
              isDisputed={board.disputed.includes(id)}
              freshBy={m.fresh?.card === id ? m.fresh.seat : null}
              isReadOnly={isReadOnly}
              where={name}
              {...(spot.includes(null) ? { more: t('match.half') } : {})}
              onPress={(isByKeys) => m.press(id, isByKeys)}
            />
          )
        );
      })}
      {canPlace && held ? (
        <button
          type="button"
          class="bd-here"
          data-home={held.card}
          aria-label={t('board.placeIn', { zone: name })}
          onClick={() => m.place(held.card, spot)}
        >
          <span class="gap">
            <Icon name="down" />
          </span>
        </button>
      ) : (
        <span class="bd-waits" aria-hidden="true" />
      )}
    </div>
  );
}

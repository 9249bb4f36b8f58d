// One axis: each zone is a berth, a group with its cards and one place button that covers all of it while a card
// is in hand. On an axis that takes several zones a berth that has the card offers to take it out.
import type { TaskZone } from '../../../shared/rounds/kind.ts';
import { t, tx } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Card } from '../common/Card.tsx';
import { isWide } from '../common/media.ts';
import { cardById } from '../common/people.ts';
import { Say } from '../common/Say.tsx';
import type { BoardProps } from '../contract.ts';
import { zonesOf } from './spots.ts';
import type { Match } from './useMatch.ts';

type Props = BoardProps & { m: Match };

export function Berths(props: Props) {
  const zones = props.task.axes[0]?.zones ?? [];
  return (
    <div class="bd-scroll" data-scroll="">
      <ul class={`bd-berths n${zones.length}`}>
        {zones.map((zone, at) => (
          <Berth key={zone.id} {...props} zone={zone} at={at} />
        ))}
      </ul>
    </div>
  );
}

function Berth({ zone, at, ...props }: Props & { zone: TaskZone; at: number }) {
  const { m, task, board, crew, isReadOnly } = props;
  const { held } = m.hand;
  const inside = Object.keys(m.view.placed).filter((card) => zonesOf(m.view, card, 0).includes(zone.id));
  const name = tx(zone.text);
  const isIn = held !== null && inside.includes(held.card);
  const isMulti = task.axes[0]?.isMulti === true;
  const canPlace = held !== null && !isReadOnly && (!isIn || isMulti);
  return (
    <li class={`bd-berth ${held?.at === at ? 'is-aim' : ''}`} data-spot={at}>
      <div role="group" class="bd-berthin" aria-label={t('match.berth', { zone: name, n: inside.length })}>
        <h2>
          <span>
            <Say text={zone.text} />
            {zone.hint && (
              <small>
                <Say text={zone.hint} />
              </small>
            )}
          </span>
          <span class="num ink2" aria-hidden="true">
            {inside.length > 0 ? inside.length : ''}
          </span>
        </h2>
        <ul class="bd-in" data-list={zone.id}>
          {inside.map((id, i) => {
            const card = cardById(task, id);
            const key = `${id} ${zone.id}`;
            return (
              card && (
                <li key={id}>
                  <Card
                    card={card}
                    crew={crew}
                    id={key}
                    from={key}
                    isShort={!isWide.value || card.short !== undefined}
                    isInHand={held?.card === id}
                    holder={m.hand.holderOf(id)}
                    isDisputed={board.disputed.includes(id)}
                    freshBy={m.fresh?.card === id ? m.fresh.seat : null}
                    isReadOnly={isReadOnly}
                    where={name}
                    tabIndex={i === 0 || held?.card === id ? 0 : -1}
                    onPress={(isByKeys) => m.press(id, isByKeys, key)}
                  />
                </li>
              )
            );
          })}
        </ul>
        {canPlace && held ? (
          <button
            type="button"
            class={`bd-here ${isIn ? 'is-out' : ''}`}
            data-home={held.from ?? held.card}
            onClick={() => (isIn ? m.takeOut(held.card, 0, zone.id, name) : m.place(held.card, [zone]))}
          >
            <span class="gap">
              <Icon name={isIn ? 'cross' : 'down'} />
              <span class={isIn || isWide.value ? '' : 'sr'}>
                {t(isIn ? 'board.out' : 'board.placeHere')}
              </span>
              <span class="sr">, {name}</span>
            </span>
          </button>
        ) : (
          <span class="bd-waits" aria-hidden="true" />
        )}
      </div>
    </li>
  );
}

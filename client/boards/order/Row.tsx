// The row on the quay: number and short label per card, and the places between. While a card is in hand every
// place is a button as tall as a finger, though most are drawn as a slim dashed line; the one in sight is full.
import type { OrderView } from '../../../shared/rounds/order/moves.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Card } from '../common/Card.tsx';
import { HintLine } from '../common/HintLine.tsx';
import type { Hand } from '../common/hand.ts';
import { isWide } from '../common/media.ts';
import { cardById, cardsOf, shortOf } from '../common/people.ts';
import type { BoardProps } from '../contract.ts';

/** A longer row needs the room below it, also on the smallest phone. */
const HINT_UNTIL = 5;

interface Props extends BoardProps {
  row: OrderView['row'];
  hand: Hand;
  fresh: { card: string; seat: number } | null;
  /** The one card of the row that Tab stops at. */
  stop: string | null;
  press(card: string, isByKeys: boolean): void;
  placeAt(at: number): void;
}

/** Which place lies under a point: by the middles of the cards, so that an opening place does not flicker. */
export function placeUnder(root: HTMLElement | null, x: number, y: number, last: number): number | null {
  const quay = root?.querySelector('.bd-quay')?.getBoundingClientRect();
  if (!root || !quay || x < quay.left || x > quay.right || y < quay.top || y > quay.bottom) return null;
  const cards = [...root.querySelectorAll<HTMLElement>('.bd-row [data-card]:not(.in-hand)')];
  const below = cards.findIndex((card) => {
    const rect = card.getBoundingClientRect();
    return y < rect.top + rect.height / 2;
  });
  return below < 0 ? last : below;
}

export function Row(props: Props) {
  const { row, hand } = props;
  const held = hand.held?.card ?? null;
  const own = held === null ? -1 : row.indexOf(held);
  const isOpen = held !== null && !props.isReadOnly;
  let at = -1;
  return (
    <div class={`bd-scroll ${isOpen ? 'is-open' : ''}`} data-scroll="">
      {row.length === 0 && !isOpen && <p class="bd-empty">{t('board.rowEmpty')}</p>}
      <ol
        class="bd-row"
        style={{ '--n': cardsOf(props.task).length }}
        data-list="row"
        aria-label={t('board.rowList', { n: row.length })}
      >
        {row.map((id, i) => {
          if (id !== held) at += 1;
          const place = at;
          // Before and after the card in hand nothing would change: those are no places.
          const isPlace = isOpen && id !== held && i !== own + (own < 0 ? row.length + 1 : 1);
          return (
            <li key={id}>
              {isPlace && (
                <Gap {...props} at={place} before={row.filter((card) => card !== held)[place - 1]} />
              )}
              <RowCard {...props} id={id} place={i + 1} />
            </li>
          );
        })}
      </ol>
      {isOpen && (row.length === 0 || own !== row.length - 1) && (
        <Gap {...props} at={at + 1} before={row.filter((card) => card !== held)[at]} isEnd />
      )}
      <div class="bd-edge" aria-hidden="true" />
      {row.length > 0 && row.length < HINT_UNTIL && !props.isReadOnly && <HintLine />}
    </div>
  );
}

function RowCard({ id, place, ...props }: Props & { id: string; place: number }) {
  const { hand, task, board, crew, fresh } = props;
  const card = cardById(task, id);
  if (!card) return null;
  return (
    <Card
      card={card}
      crew={crew}
      place={place}
      isShort={!isWide.value}
      isInHand={hand.held?.card === id}
      holder={hand.holderOf(id)}
      isDisputed={board.disputed.includes(id)}
      freshBy={fresh?.card === id ? fresh.seat : null}
      isReadOnly={props.isReadOnly}
      where={t('board.at', { n: place })}
      tabIndex={props.stop === id || hand.held?.card === id ? 0 : -1}
      onPress={(isByKeys) => props.press(id, isByKeys)}
    />
  );
}

interface GapProps extends Props {
  at: number;
  before: string | undefined;
  isEnd?: boolean;
}
function Gap({ at, before, isEnd, hand, task, placeAt }: GapProps) {
  const isAim = hand.held?.at === at;
  const where =
    before === undefined
      ? t('say.at', { n: at + 1 })
      : t('say.atAfter', { n: at + 1, card: shortOf(task, before) });
  return (
    <button
      type="button"
      class={`bd-gap ${isAim ? 'is-aim' : ''} ${isEnd ? 'is-end' : ''}`}
      data-home={hand.held?.card}
      onClick={() => placeAt(at)}
    >
      <span class="gap">
        {(isAim || isEnd) && <Icon name="down" />}
        <span class={isAim || isEnd ? '' : 'sr'}>{t('board.placeHere')}</span>
        <span class="sr">, {where}</span>
      </span>
    </button>
  );
}

// The order board: a quay with a row of cards, a tray, and the places between cards that open while one is in
// hand. What happens on it is useOrder.ts; the row itself is drawn in Row.tsx.
import { useRef } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { KeyList } from '../common/Listening.tsx';
import { isWide } from '../common/media.ts';
import { PlaceMenu } from '../common/PlaceMenu.tsx';
import { Tools, WholeCard } from '../common/Tools.tsx';
import { Tray } from '../common/Tray.tsx';
import type { BoardProps } from '../contract.ts';
import { onOrderKey } from './keys.ts';
import { Row } from './Row.tsx';
import { placeWords } from './read.ts';
import { type Order, useOrder } from './useOrder.ts';

export function OrderBoard(props: BoardProps) {
  const root = useRef<HTMLDivElement>(null);
  const order = useOrder(props, root);
  const { row, tray } = order;
  const { held } = order.hand;
  const trayPart = (
    <Tray
      key="tray"
      {...props}
      hand={order.hand}
      lying={tray.lying}
      shown={tray.shown}
      show={tray.show}
      press={order.press}
      letGo={order.letGo}
      openMenu={order.openMenu}
      fresh={order.fresh}
      giveBack={held && row.includes(held.card) ? () => order.giveBack(held.card) : null}
    />
  );
  const quay = <Quay key="quay" {...props} order={order} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what has the focus
    <div class="bd bd-order" ref={root} onKeyDown={(event) => onOrderKey(event, order, props)}>
      {isWide.value ? [trayPart, quay] : [quay, trayPart]}
      <WholeCard task={props.task} card={order.whole} onClose={() => order.setWhole(null)} />
      <Places {...props} order={order} />
      <KeyList listening={order.listening} />
    </div>
  );
}

function Places({ task, order }: BoardProps & { order: Order }) {
  const { rest, row, menu } = order;
  const card = order.hand.held?.card ?? null;
  const isOpen = card !== null && card === menu;
  // Where it lies is no place to go to.
  const own = card === null ? -1 : row.indexOf(card);
  const places = [...rest.keys(), rest.length]
    .filter((at) => at !== own)
    .map((at) => ({
      words: placeWords(task, rest, at),
      go: () => {
        order.setMenu(null);
        if (card !== null) order.place(card, at);
      },
    }));
  return (
    <PlaceMenu task={task} card={isOpen ? card : null} places={places} onClose={() => order.setMenu(null)} />
  );
}

function Quay({ order, ...props }: BoardProps & { order: Order }) {
  const { row, hand, focusCard } = order;
  const { held } = hand;
  return (
    <section class="bd-quay" aria-label={t('board.quay')}>
      {isWide.value && (
        <div class="bd-quayh">
          <h2>
            {t('board.quay')} <span class="ink3">{t('board.quayHint')}</span>
          </h2>
          <Tools {...props} card={held?.card ?? null} openHelp={order.listening.openHelp} />
        </div>
      )}
      <Row
        {...props}
        row={row}
        hand={hand}
        fresh={order.fresh}
        stop={focusCard !== null && row.includes(focusCard) ? focusCard : (row[0] ?? null)}
        press={order.press}
        placeAt={(at) => held && order.place(held.card, at)}
      />
    </section>
  );
}

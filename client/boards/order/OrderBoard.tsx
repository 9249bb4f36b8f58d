// The order board: a quay with a row of cards, a tray, and the places between cards that open while one is in
// hand. What happens on it is useOrder.ts; the row itself is drawn in Row.tsx.
import { useRef } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { isWide } from '../common/media.ts';
import { Tools, WholeCard } from '../common/Tools.tsx';
import { Tray } from '../common/Tray.tsx';
import type { BoardProps } from '../contract.ts';
import { onOrderKey } from './keys.ts';
import { Row } from './Row.tsx';
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
      look={order.setWhole}
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
    </div>
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
          <Tools {...props} card={held?.card ?? null} />
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

// The order board: a quay with a row of cards, a tray, and the places between cards that open while one is in
// hand. Taking, holding and travelling are common to all kinds (../common); the row itself is drawn in Row.tsx.
import { useRef, useState } from 'preact/hooks';
import type { OrderView } from '../../../shared/rounds/order/moves.ts';
import { t } from '../../i18n/index.ts';
import { useHand } from '../common/hand.ts';
import { cardUnder, meaningOf } from '../common/keys.ts';
import { isWide } from '../common/media.ts';
import { useNews } from '../common/news.ts';
import { nameOf, personOf, shortOf } from '../common/people.ts';
import { Tools, WholeCard } from '../common/Tools.tsx';
import { Tray, useTray } from '../common/Tray.tsx';
import { useTravel } from '../common/travel.ts';
import { useDrag } from '../common/useDrag.ts';
import type { BoardProps } from '../contract.ts';
import { afterAt } from './predict.ts';
import { placeUnder, Row } from './Row.tsx';

export function OrderBoard(props: BoardProps) {
  const { board, task, me, crew, announce, isReadOnly } = props;
  const { row } = board.view as OrderView;
  const root = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState<string | null>(null);
  const [focusCard, setFocusCard] = useState<string | null>(null);
  const travel = useTravel(root, (card) => announce(t('say.focusOn', { card: shortOf(task, card) })));
  const hand = useHand(props);
  const tray = useTray(props, (card) => row.includes(card));
  const fresh = useNews(board, me.seat, announce, (card, seat) => {
    const values = { name: personOf(seat, crew).name, card: shortOf(task, card) };
    const place = row.indexOf(card) + 1;
    return place === 0
      ? t('say.otherReturned', values)
      : t('say.otherPlaced', { ...values, place: t('say.at', { n: place }) });
  });
  const held = hand.held;
  /** Places are counted in the row without the card in hand: 0 is before the first. */
  const restLength = row.filter((card) => card !== held?.card).length;

  const place = (card: string, at: number, rect?: DOMRect) => {
    const after = afterAt(row, card, at);
    const isSame = row.includes(card) && (row[row.indexOf(card) - 1] ?? null) === after;
    if (rect) travel.from(card, rect);
    hand.letGo();
    travel.focus(card);
    if (isSame) return announce(t('say.putDown', { card: shortOf(task, card) }));
    props.move({ kind: 'order', move: { do: 'place', card, after } });
    const n = Math.min(at, row.filter((other) => other !== card).length) + 1;
    announce(t('say.placed', { n, card: shortOf(task, card) }));
  };
  const giveBack = (card: string, rect?: DOMRect) => {
    if (rect) travel.from(card, rect);
    hand.letGo();
    if (!row.includes(card)) return announce(t('say.putDown', { card: shortOf(task, card) }));
    tray.show(card);
    travel.focus(card);
    props.move({ kind: 'order', move: { do: 'return', card } });
    announce(t('say.returned', { card: shortOf(task, card) }));
  };
  const press = (card: string, isByKeys: boolean) => {
    if (isReadOnly) return setWhole(card);
    const own = row.indexOf(card);
    if (held?.card === card) {
      if (isByKeys && held.mode === 'keys' && held.at !== null) return place(card, held.at);
      hand.letGo();
      return announce(t('say.putDown', { card: shortOf(task, card) }));
    }
    const at = own >= 0 ? own : row.length;
    if (!hand.take(card, isByKeys ? 'keys' : 'tap', at)) return;
    travel.focus(card);
    announce(t(isByKeys ? 'say.takenKeys' : 'say.taken', { card: nameOf(task, card) }));
  };
  const aim = (at: number) => {
    const to = Math.max(0, Math.min(restLength, at));
    hand.aim(to);
    const before = row.filter((card) => card !== held?.card)[to - 1];
    announce(
      before === undefined
        ? t('say.at', { n: to + 1 })
        : t('say.atAfter', { n: to + 1, card: shortOf(task, before) }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const meaning = meaningOf(event);
    const card = cardUnder(event) ?? held?.card ?? null;
    if (!meaning || card === null) return;
    if (held) {
      const at = held.at ?? restLength;
      if (meaning.do === 'step' || meaning.do === 'side') aim(at + meaning.by);
      else if (meaning.do === 'edge') aim(meaning.isLast ? restLength : 0);
      else if (meaning.do === 'number') place(held.card, meaning.n - 1);
      else if (meaning.do === 'toTray') giveBack(held.card);
      else if (meaning.do === 'read') setWhole(held.card);
      else {
        hand.letGo();
        travel.focus(held.card);
        announce(t('say.putDown', { card: shortOf(task, held.card) }));
      }
    } else if (meaning.do === 'read') setWhole(card);
    else if (meaning.do === 'toTray' && row.includes(card) && !isReadOnly) giveBack(card);
    else if (meaning.do === 'step' || meaning.do === 'side' || meaning.do === 'edge') {
      const list = row.includes(card) ? row : tray.lying;
      const i = list.indexOf(card);
      const to = meaning.do === 'edge' ? (meaning.isLast ? list.length - 1 : 0) : i + meaning.by;
      const next = list[Math.max(0, Math.min(list.length - 1, to))];
      if (next === undefined) return;
      if (list === row) setFocusCard(next);
      else tray.show(next);
      travel.focus(next);
    } else return;
    event.preventDefault();
  };

  useDrag(root, {
    canTake: (card) => !isReadOnly && hand.holderOf(card) === null,
    start: (card) => hand.take(card, 'drag', null),
    over: (x, y) => hand.aim(placeUnder(root.current, x, y, restLength)),
    drop: (x, y, rect) => {
      if (!held) return;
      const at = placeUnder(root.current, x, y, restLength);
      if (at !== null) return place(held.card, at, rect);
      if (document.elementFromPoint(x, y)?.closest('[data-tray]')) return giveBack(held.card, rect);
      travel.from(held.card, rect);
      hand.letGo();
    },
    cancel: hand.letGo,
    look: setWhole,
  });

  const trayPart = (
    <Tray
      key="tray"
      {...props}
      hand={hand}
      lying={tray.lying}
      shown={tray.shown}
      show={tray.show}
      press={press}
      look={setWhole}
      fresh={fresh}
      giveBack={held && row.includes(held.card) ? () => giveBack(held.card) : null}
    />
  );
  const quay = (
    <section key="quay" class="bd-quay" aria-label={t('board.quay')}>
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
        fresh={fresh}
        stop={focusCard !== null && row.includes(focusCard) ? focusCard : (row[0] ?? null)}
        press={press}
        placeAt={(at) => held && place(held.card, at)}
      />
    </section>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what has the focus
    <div class="bd bd-order" ref={root} onKeyDown={onKeyDown}>
      {isWide.value ? [trayPart, quay] : [quay, trayPart]}
      <WholeCard task={task} card={whole} onClose={() => setWhole(null)} />
    </div>
  );
}

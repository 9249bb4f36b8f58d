// Two axes on a phone: a list of all cards with one chip per axis, and a sheet of buttons for the card in hand.
// Wide pages draw Grid.tsx instead.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t, tx } from '../../i18n/index.ts';
import { Card } from '../common/Card.tsx';
import { cardUnder, goes, meaningOf } from '../common/keys.ts';
import { cardById, dealtCards, nameOf } from '../common/people.ts';
import { Say } from '../common/Say.tsx';
import { SignalBubble } from '../common/Signals.tsx';
import { Tools } from '../common/Tools.tsx';
import type { BoardProps } from '../contract.ts';
import { AxisRows } from './AxisRows.tsx';
import { fillOf, whereOf, zonesOf } from './spots.ts';
import type { Match } from './useMatch.ts';

type Props = BoardProps & { m: Match };

export function AxisList(props: Props) {
  const { m, task, board, crew, me, isReadOnly } = props;
  const { held } = m.hand;
  const [stop, setStop] = useState<string | null>(null);
  const dealt = dealtCards(task, board);
  const fills = dealt.map((card) => fillOf(task, m.view, card));
  const full = fills.filter(({ set, of }) => set === of).length;
  const half = fills.filter(({ set, of }) => set > 0 && set < of).length;
  return (
    <>
      <div class="bd-cnt">
        <SignalBubble {...props} />
        <span class="num">
          <b>{full}</b> / {dealt.length} {t('match.full')}
        </span>
        <span class="num bd-half">
          {t('match.half')} {half}
        </span>
        <Tools {...props} card={held?.card ?? null} />
      </div>
      <div class={`bd-scroll ${held ? 'has-sheet' : ''}`} data-scroll="">
        <ol
          class="bd-list2"
          style={{ '--n': dealt.length }}
          data-list="cards"
          onFocusIn={(event) => setStop(cardUnder(event))}
          aria-label={t('match.list', { n: dealt.length })}
        >
          {dealt.map((id) => {
            const card = cardById(task, id);
            const lies = whereOf(task, m.view, id);
            const { set, of } = fillOf(task, m.view, id);
            return (
              card && (
                <li key={id}>
                  <Card
                    card={card}
                    crew={crew}
                    isShort
                    class={held?.card === id ? 'is-sel' : ''}
                    holder={m.hand.holderOf(id)}
                    share={set === 0 ? (board.shares[id] ?? null) : null}
                    isMine={set === 0 && board.shares[id] === me.seat}
                    isDisputed={board.disputed.includes(id)}
                    freshBy={m.fresh?.card === id ? m.fresh.seat : null}
                    isReadOnly={isReadOnly}
                    tabIndex={id === (stop ?? dealt[0]) ? 0 : -1}
                    more={set === 0 ? t('board.tray') : set < of ? `${lies}, ${t('match.half')}` : lies}
                    tail={<Chips task={task} m={m} card={id} />}
                    onPress={(isByKeys) => m.press(id, isByKeys)}
                  />
                </li>
              )
            );
          })}
        </ol>
        <div class="bd-edge" aria-hidden="true" />
      </div>
      {held && <Sheet {...props} card={held.card} />}
    </>
  );
}

function Chips({ task, m, card }: { task: Props['task']; m: Match; card: string }) {
  return (
    <span class="bd-chips" aria-hidden="true">
      {task.axes.map((axis, i) => {
        const zones = axis.zones.filter((zone) => zonesOf(m.view, card, i).includes(zone.id));
        const label = axis.label ? tx(axis.label) : `${i + 1}`;
        return (
          <span key={i} class={`bd-chip ${zones.length > 0 ? 'on' : ''}`}>
            <span>{zones.length > 0 ? zones.map((zone) => tx(zone.text)).join('+') : label}</span>
          </span>
        );
      })}
    </span>
  );
}

/** Keys that only read are the board's in the sheet, too; arrows go between its buttons, across and from row to row. */
function onSheetKey(event: KeyboardEvent, m: Match): void {
  const meaning = meaningOf(event);
  if (!meaning || ['board', 'changes', 'time', 'help', 'read'].includes(meaning.do)) return;
  event.stopPropagation();
  if (meaning.do === 'putBack') m.letGo();
  const rows = [...(event.currentTarget as Element).querySelectorAll('.bd-ax')].map((row) => [
    ...row.querySelectorAll<HTMLElement>('.bd-z'),
  ]);
  const y = rows.findIndex((row) => row.includes(event.target as HTMLElement));
  const row = rows[y];
  if (!row || !goes(meaning)) return;
  const x = row.indexOf(event.target as HTMLElement);
  const to =
    meaning.do === 'step'
      ? (rows[y + meaning.by]?.[x] ?? rows[y + meaning.by]?.at(-1))
      : meaning.do === 'edge'
        ? row.at(meaning.isLast ? -1 : 0)
        : row[x + meaning.by];
  event.preventDefault();
  to?.focus();
}

function Sheet(props: Props & { card: string }) {
  const { m, task, card } = props;
  const sheet = useRef<HTMLElement>(null);
  const found = cardById(task, card);
  const isByKeys = m.hand.held?.mode === 'keys';
  useEffect(() => {
    // The chosen card stays in sight above the sheet.
    const row = sheet.current?.parentElement?.querySelector('.is-sel');
    row?.scrollIntoView({ block: 'center' });
    if (isByKeys) sheet.current?.querySelector<HTMLElement>('.bd-z[aria-pressed="true"], .bd-z')?.focus();
  }, [card]);
  if (!found) return null;
  const isPlaced = fillOf(task, m.view, card).set > 0;
  return (
    <section
      class="bd-sheet"
      data-home={card}
      ref={sheet}
      aria-label={t('match.sheet', { card: nameOf(task, card) })}
      onKeyDown={(event) => onSheetKey(event, m)}
    >
      <span class="bd-grab" aria-hidden="true" />
      <div class="bd-sh">
        <b>
          <Say text={found.text} />
        </b>
        {isPlaced && (
          <button type="button" class="btn quiet" onClick={() => m.giveBack(card)}>
            {t('board.backToTray')}
          </button>
        )}
        <button type="button" class="btn" onClick={() => m.letGo()}>
          {t('match.done')}
        </button>
      </div>
      <AxisRows {...props} />
    </section>
  );
}

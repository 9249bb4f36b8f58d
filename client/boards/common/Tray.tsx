// The tray: on phones a strip of one card at a time with its full text, which is also where the card in hand
// lies; on wide pages a column of all cards. Its height does not change when teammates take cards out of it.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { hueClass } from '../../ui/Mark.tsx';
import { Who } from '../../ui/Who.tsx';
import type { BoardProps } from '../contract.ts';
import { Card } from './Card.tsx';
import type { Hand } from './hand.ts';
import { isWide } from './media.ts';
import { cardById, cardsOf, personOf, trayOrder } from './people.ts';
import { Say } from './Say.tsx';
import { SignalBubble } from './Signals.tsx';
import { Tools } from './Tools.tsx';

export interface TrayProps extends BoardProps {
  hand: Hand;
  /** Cards in the tray, in the order of tray. */
  lying: string[];
  press(card: string, isByKeys: boolean): void;
  /** The held card back to the tray: only where it lies elsewhere now. */
  giveBack: (() => void) | null;
  letGo(): void;
  /** All places of the held card as a list; null where the board offers them otherwise. */
  openMenu: ((card: string) => void) | null;
  fresh: { card: string; seat: number } | null;
  /** Which card the strip shows; kept by the board so that keys can turn it. */
  shown: string | null;
  show(card: string): void;
  children?: ComponentChildren;
}

/** Cards of the tray, own share first, and the one that the strip shows. */
export function useTray({ board, me }: BoardProps, isPlaced: (card: string) => boolean) {
  const [, redraw] = useState(0);
  /** The card that is shown, or -1: one that is on its way back into the tray. */
  const last = useRef({ card: '', index: 0 });
  const lying = trayOrder(board.tray, board.shares, me.seat).filter((card) => !isPlaced(card));
  const { card: wish, index: was } = last.current;
  const found = lying.indexOf(wish);
  // The shown card has left: its neighbour takes its turn, and keeps it whatever shipmates take or bring back before it. It
  // would change under the finger otherwise.
  const index = found >= 0 ? found : Math.max(0, Math.min(was, lying.length - 1));
  const shown = lying[index] ?? null;
  const isAwaited = found < 0 && was < 0;
  if (shown !== null && !isAwaited) last.current = { card: shown, index };
  const show = (card: string) => {
    last.current = { card, index: lying.indexOf(card) };
    redraw((n) => n + 1);
  };
  return { lying, shown, show };
}

export function Tray(props: TrayProps) {
  return isWide.value ? <Column {...props} /> : <Strip {...props} />;
}

function trayCard(
  props: TrayProps,
  id: string,
  extra: { class?: string; isGrip?: boolean; isBare?: boolean; tabIndex?: number } = {},
) {
  const card = cardById(props.task, id);
  if (!card) return null;
  const { hand, board, me, crew, fresh } = props;
  const share = board.shares[id] ?? null;
  const index = props.lying.indexOf(id);
  return (
    <Card
      key={id}
      card={card}
      crew={crew}
      isInHand={hand.held?.card === id}
      holder={hand.holderOf(id)}
      share={index < 0 ? null : share}
      isMine={index >= 0 && share === me.seat}
      isDisputed={board.disputed.includes(id)}
      freshBy={fresh?.card === id ? fresh.seat : null}
      isReadOnly={props.isReadOnly}
      where={index < 0 ? t('board.inHand') : `${t('board.tray')} ${index + 1}/${props.lying.length}`}
      onPress={(isByKeys) => props.press(id, isByKeys)}
      {...extra}
    />
  );
}

/** Ready is spoken of only while it can be pressed, and by whom. */
function emptyWords({ room, board, me, isReadOnly }: TrayProps): string {
  if (board.state === 'locked') return t('board.trayLocked');
  if (isReadOnly || board.ready.includes(me.seat)) return t('board.trayDone');
  return t(room.slice('phase').value?.isAlone ? 'board.trayAlone' : 'board.trayEmpty');
}

/** Where the held card can go without aiming: a list of its places, and back. */
function InHandButtons({ giveBack, letGo, openMenu, held }: TrayProps & { held: string }) {
  return (
    <>
      {openMenu && (
        <button
          type="button"
          class="btn quiet bd-back bd-menu"
          data-home={held}
          onClick={() => openMenu(held)}
        >
          {t('board.choosePlace')}
        </button>
      )}
      <button type="button" class="btn quiet bd-back" data-home={held} onClick={giveBack ?? letGo}>
        {t(giveBack ? 'board.backToTray' : 'board.putDown')}
      </button>
    </>
  );
}

function Strip(props: TrayProps) {
  const { hand, lying, shown, show, task } = props;
  const held = hand.held?.card ?? null;
  const main = held ?? shown;
  const at = shown === null ? -1 : lying.indexOf(shown);
  const turn = (by: number) => {
    const next = lying[(at + by + lying.length) % lying.length];
    if (next !== undefined) show(next);
  };
  const next = held === null && lying.length > 1 ? lying[(at + 1) % lying.length] : undefined;
  return (
    <section
      class="bd-tray"
      aria-label={t('board.trayList', { n: lying.length })}
      data-tray=""
      data-list="tray"
    >
      <SignalBubble {...props} />
      <div class="bd-trayh">
        <b>
          {held === null ? t('board.tray') : t('board.inHand')}{' '}
          {held === null && lying.length < 2 && <span class="num">{lying.length}</span>}
        </b>
        {main !== null && <Of {...props} card={main} />}
        <span class="bd-sp" />
        {held === null ? (
          lying.length > 1 && (
            <>
              <button type="button" class="bd-tool" aria-label={t('board.prevCard')} onClick={() => turn(-1)}>
                <Icon name="left" />
              </button>
              <span class="num ink2 bd-count">{t('board.cardOf', { i: at + 1, n: lying.length })}</span>
              <button type="button" class="bd-tool" aria-label={t('board.nextCard')} onClick={() => turn(1)}>
                <Icon name="right" />
              </button>
            </>
          )
        ) : (
          <InHandButtons {...props} held={held} />
        )}
        <Tools {...props} card={held} />
      </div>
      <div class={`bd-strip ${next === undefined ? '' : 'has-peek'}`}>
        <div class="bd-now">
          {/* As tall as the longest card of the round, so that turning the strip moves nothing. */}
          {cardsOf(task).map((card) => (
            <span key={card.id} class="bd-sizer" aria-hidden="true">
              <Say text={card.text} />
            </span>
          ))}
          {main === null ? (
            <p class="bd-empty">{emptyWords(props)}</p>
          ) : (
            trayCard(props, main, { isGrip: true, isBare: true, class: 'plate' })
          )}
        </div>
        {next !== undefined && <Peek {...props} card={next} onTurn={() => turn(1)} />}
      </div>
    </section>
  );
}

/** Whose card the strip shows, and whether it is disputed: beside it, since its text may not move. Spoken by the card. */
function Of({ hand, board, me, crew, fresh, lying, card }: TrayProps & { card: string }) {
  const share = lying.includes(card) && hand.held === null ? (board.shares[card] ?? null) : null;
  const seat = hand.holderOf(card) ?? (fresh?.card === card ? fresh.seat : share);
  const person = seat === null || seat === me.seat ? null : personOf(seat, crew);
  return (
    <span class="bd-of" aria-hidden="true">
      {seat === me.seat && <span class="tag lamp">{t('board.mine')}</span>}
      {person && <Who place={person.place} name={person.name} />}
      {board.disputed.includes(card) && (
        <span class="bd-dis">
          <Icon name="swap" />
        </span>
      )}
    </span>
  );
}

/** A corner of the next card, with whose share it is. Spoken as the button "next card" above. */
function Peek({ board, crew, me, hand, card, onTurn }: TrayProps & { card: string; onTurn(): void }) {
  const seat = hand.holderOf(card) ?? board.shares[card] ?? null;
  const person = seat === null || seat === me.seat ? null : personOf(seat, crew);
  return (
    <button
      type="button"
      class={`box bd-peek ${person ? `is-share ${hueClass(person.place)}` : ''}`}
      data-card={card}
      tabIndex={-1}
      aria-hidden="true"
      onClick={onTurn}
    >
      <span class="end" />
      <span class="bd-pk">
        {person ? <Who place={person.place} name={person.name} /> : <Icon name="right" />}
      </span>
    </button>
  );
}

function Column(props: TrayProps) {
  const { hand, lying, board, me } = props;
  const isSoft = Object.keys(board.shares).length > 0;
  return (
    <section class="bd-tray is-column" aria-label={t('board.trayList', { n: lying.length })} data-tray="">
      <div class="bd-trayh">
        <h2>
          {t('board.tray')} <b class="num">{lying.length}</b>
        </h2>
        <span class="bd-sp" />
        {hand.held !== null && <InHandButtons {...props} held={hand.held.card} />}
      </div>
      <SignalBubble {...props} />
      <ul class="bd-col" data-scroll="" data-list="tray">
        {lying.map((id, i) => (
          <li key={id}>
            {trayCard(props, id, {
              tabIndex: props.shown === id || (props.shown === null && i === 0) ? 0 : -1,
            })}
          </li>
        ))}
        {lying.length === 0 && <li class="bd-empty">{emptyWords(props)}</li>}
      </ul>
      {isSoft && (
        <p class="bd-leg ink2">
          <span>
            <i class="bd-k is-mine" />
            {t('board.mineHint')}
          </span>
          {Object.values(board.shares).some((seat) => seat !== me.seat) && (
            <span>
              <i class="bd-k is-other" />
              {t('board.othersHint')}
            </span>
          )}
        </p>
      )}
      {props.children}
    </section>
  );
}

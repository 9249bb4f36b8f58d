// The choice board: one or several of a few statements, chosen for the whole crew by pressing them. Nothing is
// held or dragged; who chose last is shown for a moment. Rules stand in shared/rounds/choice/.
import { useRef, useState } from 'preact/hooks';
import type { ChoiceView } from '../../../shared/rounds/choice/moves.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { hueClass } from '../../ui/Mark.tsx';
import { Who } from '../../ui/Who.tsx';
import { cardUnder, meaningOf } from '../common/keys.ts';
import { KeyList, useListening } from '../common/Listening.tsx';
import { useNews } from '../common/news.ts';
import { cardById, dealtCards, nameOf, personOf } from '../common/people.ts';
import { Say } from '../common/Say.tsx';
import { SignalBubble } from '../common/Signals.tsx';
import { Tools } from '../common/Tools.tsx';
import { useTravel } from '../common/travel.ts';
import type { BoardProps } from '../contract.ts';
import './choice.css';

export function ChoiceBoard(props: BoardProps) {
  const { board, task, crew, announce, isReadOnly } = props;
  const { chosen } = board.view as ChoiceView;
  const root = useRef<HTMLDivElement>(null);
  const travel = useTravel(root);
  const [stop, setStop] = useState<string | null>(null);
  const { fresh, changes } = useNews(props, ({ card, name }) =>
    t(chosen.includes(card) ? 'say.otherChosen' : 'say.otherUnchosen', { name, card: nameOf(task, card) }),
  );
  const listening = useListening(props, {
    changes,
    readBoard: () =>
      chosen.length === 0
        ? t('say.readNone')
        : t('say.readChosen', { cards: chosen.map((card) => nameOf(task, card)).join(', ') }),
  });
  const cards = dealtCards(task, board).flatMap((id) => cardById(task, id) ?? []);
  const isOne = task.picks === 'one';

  const press = (card: string) => {
    setStop(card);
    if (isReadOnly) return;
    const on = !chosen.includes(card);
    props.move({ kind: 'choice', move: { do: 'choose', card, on } });
    announce(t(on ? 'say.chosen' : 'say.unchosen', { card: nameOf(task, card) }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (listening.onKey(event)) return;
    const meaning = meaningOf(event);
    const at = cards.findIndex((card) => card.id === cardUnder(event));
    if (!meaning || at < 0) return;
    const to =
      meaning.do === 'step' || meaning.do === 'side'
        ? at + meaning.by
        : meaning.do === 'edge'
          ? meaning.isLast
            ? cards.length - 1
            : 0
          : meaning.do === 'number'
            ? meaning.n - 1
            : null;
    const next = to === null ? undefined : cards[to];
    if (!next) return;
    event.preventDefault();
    setStop(next.id);
    travel.focus(next.id);
    if (meaning.do === 'number') press(next.id);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what has the focus
    <div class="bd bd-choice" ref={root} onKeyDown={onKeyDown}>
      <div class="bd-choh">
        <p>{t(isOne ? 'choice.one' : 'choice.several')}</p>
        <Tools {...props} card={null} openHelp={listening.openHelp} />
        <SignalBubble {...props} />
      </div>
      <div class="bd-scroll" data-scroll="">
        <ol class="bd-cho" style={{ '--n': cards.length }} data-list="statements">
          {cards.map((card, i) => {
            const isOn = chosen.includes(card.id);
            const by = isOn ? board.movedBy[card.id] : undefined;
            const seat = fresh?.card === card.id ? fresh.seat : by;
            const person = seat === undefined ? null : personOf(seat, crew);
            return (
              <li key={card.id}>
                <button
                  type="button"
                  class={`box bd-card ${isOn ? 'plate is-on' : ''} ${fresh?.card === card.id && person ? `is-fresh ${hueClass(person.place)}` : ''}`}
                  data-card={card.id}
                  data-focus={card.id}
                  aria-pressed={isOn}
                  aria-disabled={isReadOnly ? true : undefined}
                  tabIndex={stop === card.id || (stop === null && i === 0) ? 0 : -1}
                  onClick={() => press(card.id)}
                >
                  <span class="end" aria-hidden="true">
                    <span class={`bd-tick ${isOne ? '' : 'is-square'}`}>{isOn && <Icon name="check" />}</span>
                  </span>
                  <span class="sr">{`${i + 1}/${cards.length}: `}</span>
                  <span class="txt">
                    <Say text={card.text} />
                  </span>
                  {board.disputed.includes(card.id) && <span class="sr">{t('board.disputed')}</span>}
                  {board.disputed.includes(card.id) && (
                    <span class="bd-dis" aria-hidden="true">
                      <Icon name="swap" />
                    </span>
                  )}
                  {person && (
                    <span class="bd-who">
                      <Who place={person.place} name={person.name} />
                    </span>
                  )}
                  <span class="tail" aria-hidden="true" />
                </button>
              </li>
            );
          })}
        </ol>
      </div>
      <KeyList listening={listening} isChoice />
    </div>
  );
}

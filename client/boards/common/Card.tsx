// One card as a button: a container with ribs, the text on its plate, who holds it, whose share it is, whether
// it is disputed. Spoken in full: place, text, holder, share, dispute. What a press does is the board's business.
import type { ComponentChildren } from 'preact';
import type { CrewMember } from '../../../shared/protocol/views.ts';
import type { TaskCard } from '../../../shared/rounds/kind.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { hueClass } from '../../ui/Mark.tsx';
import { Who } from '../../ui/Who.tsx';
import { personOf } from './people.ts';
import { Say } from './Say.tsx';

interface Props {
  card: TaskCard;
  crew: readonly CrewMember[];
  /** Number on the ribs: its place in the row. */
  place?: number;
  /** The short label on screen; spoken in full all the same. */
  isShort?: boolean;
  isInHand?: boolean;
  holder?: number | null;
  /** Seat it is dealt to, while it lies in the tray. */
  share?: number | null;
  isMine?: boolean;
  isDisputed?: boolean;
  /** Seat that moved it a moment ago. */
  freshBy?: number | null;
  isReadOnly?: boolean;
  /** Where it lies, for boards on which a card can lie in several places. */
  from?: string;
  /** Key of focus and travel; the card itself by default. */
  id?: string;
  tabIndex?: number;
  class?: string;
  /** On touch a drag begins at once wherever the card is touched. */
  isGrip?: boolean;
  /** Spoken before the text: where it lies. */
  where?: string;
  tail?: ComponentChildren;
  /** Who has it and whether it is disputed is drawn elsewhere, so that the text keeps its lines. */
  isBare?: boolean;
  /** Spoken at the end. */
  more?: string;
  onPress(isByKeys: boolean): void;
}

export function Card(props: Props) {
  const { card, crew, place, holder = null, share = null, freshBy = null, id = card.id } = props;
  const isOthers = share !== null && !props.isMine;
  const chip = holder ?? freshBy ?? (isOthers ? share : null);
  const person = chip === null ? null : personOf(chip, crew);
  const names = [
    'box',
    'bd-card',
    props.isInHand ? 'plate in-hand' : '',
    props.isMine ? 'mine' : '',
    holder !== null && person ? `held ${hueClass(person.place)}` : '',
    holder === null && freshBy !== null && person ? `is-fresh ${hueClass(person.place)}` : '',
    holder === null && freshBy === null && person ? `is-share ${hueClass(person.place)}` : '',
    props.class ?? '',
  ];
  return (
    <button
      type="button"
      class={names.filter(Boolean).join(' ')}
      data-card={card.id}
      data-from={props.from}
      data-focus={id}
      data-flip={id}
      data-grip={props.isGrip ? '' : undefined}
      tabIndex={props.tabIndex}
      aria-pressed={props.isReadOnly ? undefined : (props.isInHand ?? false)}
      aria-disabled={holder !== null ? true : undefined}
      onClick={(event) => props.onPress(event.detail === 0)}
    >
      {place === undefined ? (
        <span class="end" aria-hidden="true" />
      ) : (
        <span class="end" aria-hidden="true" data-grip="">
          <b class="num">{place}</b>
        </span>
      )}
      <span class="sr">
        {props.where !== undefined && `${props.where}: `}
        <Say text={card.text} />
        {holder !== null && person && `, ${t('board.heldBy', { name: person.name })}`}
        {props.isMine && `, ${t('board.mine')}`}
        {isOthers &&
          holder === null &&
          person &&
          `, ${t('board.shareOf', { name: personOf(share ?? 0, crew).name })}`}
        {props.isDisputed && `, ${t('board.disputed')}`}
        {props.more !== undefined && `, ${props.more}`}
      </span>
      <span class="txt" aria-hidden="true">
        <Say text={props.isShort ? (card.short ?? card.text) : card.text} />
      </span>
      {props.isDisputed && !props.isBare && (
        <span class="bd-dis" aria-hidden="true" title={t('board.disputed')}>
          <Icon name="swap" />
        </span>
      )}
      {person && !props.isBare && (
        <span class="bd-who" aria-hidden="true">
          <Who place={person.place} name={person.name} />
        </span>
      )}
      {props.tail}
      <span class="tail" aria-hidden="true" />
    </button>
  );
}

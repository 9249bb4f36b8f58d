// One person in the host's lists: name, ship, time, hands off, remove with a way back. Used by TeamDialog.tsx and
// People.tsx; what concerns the seat itself is SeatActs.tsx.
import { useState } from 'preact/hooks';
import { limits } from '../../../shared/protocol/limits.ts';
import type { RosterRow } from '../../../shared/protocol/views.ts';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { endsSyllable } from '../../ui/composing.ts';
import { factorWord } from '../../ui/factor.ts';
import { toast } from '../../ui/toast.tsx';
import { Factor } from './Factor.tsx';
import { ForgetSeat, OfferSeat } from './SeatActs.tsx';
import { tell } from './step.ts';
import { Wish } from './Wishes.tsx';

export function Person({ room, row }: { room: RoomClient; row: RosterRow }) {
  const { seat, name } = row;
  const remove = async () => {
    const ack = await tell(room, { type: 'removeSeat', seat });
    if (!ack.ok) return;
    toast(t('host.removed', { name }), {
      text: t('host.undo'),
      run: () => void tell(room, { type: 'restoreSeat', seat }),
    });
  };
  if (row.isRemoved) {
    return (
      <li class="h-person gone">
        <s>{name}</s>
        <span class="grow" />
        <Button kind="quiet" isSmall onClick={() => void tell(room, { type: 'restoreSeat', seat })}>
          {t('host.restore')}
        </Button>
        <ForgetSeat room={room} seat={seat} name={name} />
      </li>
    );
  }
  return (
    <li class="h-person">
      <details>
        <summary>
          <i class={`dot ${row.isPresent ? '' : 'aw'}`} />
          <b>{name}</b>
          {!row.isPresent && <span class="tag">{t('host.away')}</span>}
          {row.isHandsOff && <span class="tag lamp">{t('host.handsOff')}</span>}
          {row.factor !== 1 && <span class="tag">{t('host.has', { time: factorWord(row.factor) })}</span>}
          {row.isAsking && (
            <span class="tag lamp">{t('host.wants', { time: factorWord(row.wantsFactor) })}</span>
          )}
        </summary>
        <Rename room={room} row={row} />
        <div class="h-fields">
          <Ships room={room} row={row} />
          <Factor
            value={row.factor}
            label={t('host.timeFor', { name })}
            onSet={(factor) => void tell(room, { type: 'setFactor', who: 'seat', number: seat, factor })}
          />
        </div>
        <div class="row h-wrap">
          <OfferSeat room={room} seat={seat} name={name} />
          <ForgetSeat room={room} seat={seat} name={name} />
        </div>
      </details>
      <div class="h-person-do">
        <Button
          kind="quiet"
          icon="hand"
          aria-pressed={row.isHandsOff}
          label={t('host.handsOffOf', { name })}
          title={t('host.handsOffHow')}
          onClick={() => void tell(room, { type: 'setHandsOff', seat, isHandsOff: !row.isHandsOff })}
        />
        <Button
          kind="quiet"
          icon="cross"
          label={t('host.removeOf', { name })}
          title={t('host.remove')}
          onClick={() => void remove()}
        />
      </div>
      {row.isAsking && <Wish room={room} row={row} />}
    </li>
  );
}

/** A number stays before the name in the list; here each has a field of its own. */
function Rename({ room, row }: { room: RoomClient; row: RosterRow }) {
  const known = {
    name: row.name.slice(row.number === null ? 0 : row.number.length + 1),
    number: row.number ?? '',
  };
  const [name, setName] = useState(known.name);
  const [number, setNumber] = useState(known.number);
  const isNumbered = row.number !== null || room.slice('room').value?.settings.nameField === 'numberName';
  const isSame = name === known.name && number === known.number;
  const save = (event: Event) => {
    event.preventDefault();
    if (name.trim() === '' || isSame) return;
    const numbered = number === known.number ? {} : { number };
    void tell(room, { type: 'renameSeat', seat: row.seat, name, ...numbered });
  };
  return (
    <form class="h-rename" onSubmit={save}>
      {isNumbered && <NamePart label={t('host.number')} value={number} onInput={setNumber} />}
      <NamePart label={t('host.name')} value={name} onInput={setName} />
      <Button type="submit" isSmall disabled={name.trim() === '' || isSame}>
        {t('host.save')}
      </Button>
    </form>
  );
}

function NamePart(props: { label: string; value: string; onInput: (typed: string) => void }) {
  return (
    <span class="field">
      <input
        aria-label={props.label}
        placeholder={props.label}
        value={props.value}
        maxLength={limits.nameUnits}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={endsSyllable}
      />
    </span>
  );
}

function Ships({ room, row }: { room: RoomClient; row: RosterRow }) {
  const fleet = room.list('fleet').value ?? [];
  return (
    <span class="field h-select">
      <select
        aria-label={t('host.moveTo')}
        value={row.team === null ? '' : String(row.team)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== '')
            void tell(room, {
              type: 'moveSeat',
              seat: row.seat,
              team: value === 'new' ? 'new' : Number(value),
            });
        }}
      >
        {row.team === null && <option value="">{t('host.noShip')}</option>}
        {fleet.map((ship) => (
          <option key={ship.team} value={String(ship.team)}>
            {t('common.team', { n: ship.team, name: tx(ship.name) })}
          </option>
        ))}
        <option value="new">{t('host.newShip')}</option>
      </select>
    </span>
  );
}

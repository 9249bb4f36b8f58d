// Waiting at the quay: the own ship and who is on it, choosing or launching one where ships are picked, and in a study
// group the start. What comes next is Briefing.tsx.
import { useRef } from 'preact/hooks';
import type { CrewMember, ShipRow } from '../../../shared/protocol/views.ts';
import { t, tx } from '../../i18n/index.ts';
import { InAppSlot } from '../../inApp/Slot.tsx';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Scene } from '../../ui/Scene.tsx';
import { Ship } from '../../ui/Ship.tsx';
import { placeOf, Who } from '../../ui/Who.tsx';
import { ask, NextVote } from './GroupPace.tsx';
import { Header, Heading } from './Header.tsx';
import { PracticeButton, usePractice } from './practice/Slot.tsx';

export function Lobby({ room }: { room: RoomClient }) {
  const slice = room.slice('room').value;
  const team = room.slice('team').value;
  const counts = room.slice('counts').value;
  const practice = usePractice();
  // Each new ship enters the harbour; the one from before the practice lies there.
  const lying = useRef<number | null>(null);
  if (practice.Open) lying.current = team?.team ?? null;
  const enters = lying.current !== team?.team;
  if (!slice) return null;
  if (practice.Open) return <practice.Open room={room} onClose={practice.close} />;
  const isPick = slice.settings.formation === 'pick' && !slice.settings.isOneBoat;
  const isGroup = slice.pace === 'group';
  const name = team && t('common.team', { n: team.team, name: tx(team.name) });
  return (
    <main class="ph lobby">
      <div class="scene sky">
        <Scene>
          {team ? (
            <Ship
              key={team.team}
              class={enters ? 'arrive' : ''}
              team={team.team}
              people={team.members.length}
            />
          ) : undefined}
        </Scene>
        <Header room={room} />
      </div>
      <InAppSlot code={slice.joinCode} room={room} />
      <div class="page">
        <div class="lob-head">
          <div>
            <Heading>{name ? t('lobby.title', { team: name }) : t('lobby.titleNoTeam')}</Heading>
            <p class="ink2">{waitingWords({ hasTeam: team !== null, isPick, isGroup })}</p>
            {team && slice.keepsCrews && <p class="ink2 small">{t('seats.keptCrews')}</p>}
          </div>
          <PracticeButton room={room} door={practice} />
        </div>
        <p class="facts ink2">
          <b>{tx(slice.packTitle)}</b>
          <span class="num">{t('lobby.roundsAhead', { n: slice.rounds })}</span>
          {counts && <span class="num">{t('lobby.people', { n: counts.present, ships: counts.teams })}</span>}
        </p>
        {team && <Crew crew={team.members} me={room.seat.value} />}
        {isPick && <Ships room={room} mine={team?.team ?? null} />}
        {isGroup && <ShareLink code={slice.joinCode} />}
      </div>
      <NextVote room={room} words={t('pace.start')} hint={t('pace.aboard', { n: counts?.present ?? 1 })} />
    </main>
  );
}

function waitingWords({ hasTeam, isPick, isGroup }: { hasTeam: boolean; isPick: boolean; isGroup: boolean }) {
  if (!hasTeam) return t(isPick ? 'lobby.pickSub' : 'lobby.waitsForShip');
  return t(isGroup ? 'lobby.waitsGroup' : 'lobby.waits');
}

function Crew({ crew, me }: { crew: CrewMember[]; me: number | null }) {
  return (
    <section>
      <h2>{t('lobby.crew')}</h2>
      <ul class="crew">
        {crew.map((one) => (
          <li key={one.seat}>
            <Who place={placeOf(one.seat, crew)} name={one.name} isAway={!one.isPresent} />
            <span>{one.seat === me ? `${one.name} (${t('common.me')})` : one.name}</span>
            {!one.isPresent && <span class="tag">{t('lobby.away')}</span>}
          </li>
        ))}
      </ul>
      {crew.length === 1 && <p class="ink3 small">{t('lobby.alone')}</p>}
    </section>
  );
}

function Ships({ room, mine }: { room: RoomClient; mine: number | null }) {
  const ships = room.list('ships').value;
  const pick = (team: number | 'new') => void ask(room, { type: 'pickTeam', team });
  return (
    <section>
      <h2>{t('seats.ships')}</h2>
      <ul class="ships">
        {ships.map((ship) => (
          <li key={ship.team}>
            <ShipButton ship={ship} isMine={ship.team === mine} onPick={() => pick(ship.team)} />
          </li>
        ))}
        <li>
          <Button kind="quiet" icon="plus" class="new-ship" onClick={() => pick('new')}>
            {t('seats.newShip')}
          </Button>
        </li>
      </ul>
    </section>
  );
}

function ShipButton({ ship, isMine, onPick }: { ship: ShipRow; isMine: boolean; onPick(): void }) {
  const isFull = ship.members >= ship.size && !isMine;
  return (
    <button
      type="button"
      class={`ship-row ${isMine ? 'mine' : ''}`}
      aria-pressed={isMine}
      aria-disabled={isFull}
      onClick={() => !isFull && !isMine && onPick()}
    >
      <Mark team={ship.team} />
      <b>{t('common.team', { n: ship.team, name: tx(ship.name) })}</b>
      <span class="num ink2">
        {isFull ? t('seats.shipFull') : t('seats.shipSeats', { n: ship.members, of: ship.size })}
      </span>
      {isMine && (
        <span class="tag lamp">
          <Icon name="check" />
          {t('lobby.yours')}
        </span>
      )}
    </button>
  );
}

/** Selectable text: copying by button needs a secure context, which a LAN address is not. */
function ShareLink({ code }: { code: string }) {
  return (
    <section>
      <h2>{t('lobby.link')}</h2>
      <p class="link code">{`${globalThis.location.origin}/j/${code}`}</p>
    </section>
  );
}

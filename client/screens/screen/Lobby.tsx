// The wall while people come aboard: address, code, QR, and the ships as they arrive. Up to 18 ships are drawn, more
// become a list of marks. Who is on which ship is told where the host lets the wall name people.
import { useEffect } from 'preact/hooks';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { Ship, Wake } from '../../ui/Ship.tsx';
import { askServer, joinLink, spokenAddress, spokenCode } from './address.ts';
import { WallWifi } from './WallWifi.tsx';

const MOST_DRAWN = 18;
const MOST_LISTED = 48;
const MOST_NAMED = 4;

interface Aboard {
  team: number;
  name: { ko: string; en: string };
  members: number;
  crew?: string[];
}

export function Lobby({ room }: { room: RoomClient }) {
  useEffect(askServer, []);
  const info = room.slice('room').value;
  const counts = room.slice('counts').value;
  const ships = room.list('ships').value ?? [];
  const fleet: readonly Aboard[] = room.list('fleet').value ?? [];
  const teams = fleet.length > 0 ? fleet : ships;
  if (info === null) return null;
  return (
    <>
      <header class="w-head abs">
        <span class="w-logo">Podium</span>
        <span class="w-pack">{tx(info.packTitle)}</span>
      </header>
      <p class="w-count abs num">
        <Icon name="people" />
        <span>
          <b>{t('screen.people', { n: counts?.players ?? 0 })}</b>
          {(counts?.teams ?? 0) > 0 && <> · {t('screen.ships', { n: counts?.teams ?? 0 })}</>}
        </span>
      </p>
      <p class="w-how abs">
        <b>{spokenAddress()}</b> {t('screen.typeHere')}
      </p>
      <Code code={info.joinCode} />
      <WallWifi />
      <div class="w-qr abs">
        <Qr text={joinLink(info.joinCode)} label={t('screen.qr')} />
        <p>{t('screen.scan')}</p>
      </div>
      {teams.length === 0 ? <Nobody players={counts?.players ?? 0} /> : <Arrived teams={teams} />}
    </>
  );
}

function Code({ code }: { code: string }) {
  return (
    <div class="w-rig abs" role="img" aria-label={t('screen.code', { code: spokenCode(code) })}>
      <svg class="w-beam" viewBox="0 0 1260 60" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 6h1260v20H0z" fill="var(--steel-hi)" />
        <path d="M0 22h1260v8H0z" fill="var(--steel-lo)" />
      </svg>
      <div class="w-code" aria-hidden="true">
        {[...code].map((letter, i) => (
          <span key={i} class={`w-letter ${i === 3 ? 'half' : ''}`}>
            <i />
            <i />
            <b>{letter}</b>
          </span>
        ))}
      </div>
    </div>
  );
}

function Nobody({ players }: { players: number }) {
  return (
    <p class="w-nobody abs">
      {players === 0 ? (
        t('screen.waiting')
      ) : (
        <>
          <b class="num">{t('screen.people', { n: players })}</b> {t('screen.aboard')}
        </>
      )}
    </p>
  );
}

function Arrived({ teams }: { teams: readonly Aboard[] }) {
  if (teams.length > MOST_DRAWN) return <Listed teams={teams} />;
  // Two rows at most: a third would lie under the lower edge.
  const columns = Math.max(5, Math.ceil(teams.length / 2));
  return (
    <ul class={`w-arrived abs ${columns > 6 ? 'many' : ''}`} style={{ '--cols': columns }}>
      {teams.map((ship, i) => {
        const sea = `var(--sea-${Math.min(4, 2 + Math.floor(i / columns))})`;
        return (
          <li key={ship.team} class={Math.floor(i / columns) % 2 === 1 ? 'odd' : ''}>
            <div class="arrive">
              <div class="bob" style={{ 'animation-delay': `${-0.7 * i}s` }}>
                <Ship team={ship.team} people={ship.members} />
              </div>
              <Wake sea={sea} />
              <p class="num">
                <b>{t('common.team', { n: ship.team, name: tx(ship.name) })}</b>
                {ship.crew?.length ? (
                  <Crew names={ship.crew} />
                ) : (
                  <span>{t('screen.people', { n: ship.members })}</span>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** So many names, then a number: what a ship has room for. */
function Crew({ names }: { names: readonly string[] }) {
  const shown = names.length > MOST_NAMED + 1 ? names.slice(0, MOST_NAMED) : names;
  return (
    <span class="w-crew">
      {shown.map((name, i) => (
        <span key={`${name} ${i}`}>{name}</span>
      ))}
      {shown.length < names.length && <span>+{names.length - shown.length}</span>}
    </span>
  );
}

function Listed({ teams }: { teams: readonly Aboard[] }) {
  return (
    <ul class="w-listed abs num">
      {teams.slice(0, MOST_LISTED).map((ship) => (
        <li key={ship.team}>
          <Mark team={ship.team} />
          <b>{ship.team}</b>
          <span>{t('screen.people', { n: ship.members })}</span>
        </li>
      ))}
      {teams.length > MOST_LISTED && <li>{t('screen.moreShips', { n: teams.length - MOST_LISTED })}</li>}
    </ul>
  );
}

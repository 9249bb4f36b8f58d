// The wall while people come aboard: address, code, QR, how many are in, and below the ships (Arrived.tsx). Who is in
// which ship is told where the host lets the wall name people.
import { useEffect } from 'preact/hooks';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { type Aboard, Arrived } from './Arrived.tsx';
import { askServer, joinLink, spokenAddress, spokenCode } from './address.ts';
import { WallWifi } from './WallWifi.tsx';

export function Lobby({ room }: { room: RoomClient }) {
  useEffect(askServer, []);
  const info = room.slice('room').value;
  const counts = room.slice('counts').value;
  const practised = room.practised.value;
  const teams: readonly Aboard[] = room.list('fleet').value ?? [];
  if (info === null) return null;
  return (
    <div class="w-view w-lobby">
      <header class="w-head">
        <span class="w-logo">Podium</span>
        <span class="w-pack">{tx(info.packTitle)}</span>
        {/* One part a thing that is counted. */}
        <p class="w-count num">
          <Icon name="people" />
          <b>{t('screen.people', { n: counts?.players ?? 0 })}</b>
          {(counts?.teams ?? 0) > 0 && <b>{t('screen.ships', { n: counts?.teams ?? 0 })}</b>}
          {practised > 0 && <b data-practised={practised}>{t('screen.practised', { n: practised })}</b>}
        </p>
      </header>
      <div class="w-gate">
        <div class="w-way">
          <p class="w-how">
            <b>{spokenAddress()}</b> {t('screen.typeHere')}
          </p>
          <Code code={info.joinCode} />
        </div>
        {/* A second code beside the first makes the letters smaller, nothing else. */}
        <div class="w-doors">
          <WallWifi />
          <div class="w-qr">
            <Qr text={joinLink(info.joinCode)} label={t('screen.qr')} />
            <p>{t('screen.scan')}</p>
          </div>
        </div>
      </div>
      {teams.length === 0 ? <Nobody players={counts?.players ?? 0} /> : <Arrived teams={teams} />}
    </div>
  );
}

function Code({ code }: { code: string }) {
  return (
    <div class="w-rig" role="img" aria-label={t('screen.code', { code: spokenCode(code) })}>
      <svg class="w-beam" viewBox="0 0 1260 60" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 6h1260v20H0z" fill="var(--steel-hi)" />
        <path d="M0 22h1260v8H0z" fill="var(--steel-lo)" />
      </svg>
      <div class="w-code" aria-hidden="true">
        {[...code].map((letter, i) => (
          <span key={i} class={`plated ribbed w-letter ${i === 3 ? 'half' : ''}`}>
            <i />
            <i />
            <b>{letter}</b>
          </span>
        ))}
      </div>
    </div>
  );
}

/** A berth that waits: dashed, like every place that waits. */
function Nobody({ players }: { players: number }) {
  return (
    <div class="w-nobody">
      <svg class="bob" viewBox="0 0 320 130" aria-hidden="true">
        <g fill="none" stroke="currentColor" stroke-width="4" stroke-dasharray="11 9" stroke-linejoin="round">
          <path d="M6 96h282l8-14h20l-8 18-10 26H22z" />
          <path d="M24 92V42h50v50M88 92V52h60v40M156 92V52h60v40M224 92V66h50v26" />
        </g>
      </svg>
      <p>
        {players === 0 ? (
          t('screen.waiting')
        ) : (
          <>
            <b class="num">{t('screen.people', { n: players })}</b> {t('screen.aboard')}
          </>
        )}
      </p>
    </div>
  );
}

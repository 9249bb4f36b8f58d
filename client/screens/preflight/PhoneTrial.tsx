// "Test with my phone": a QR of a small page, green when another device has loaded it and opened a line, and otherwise, after
// a while, what may be wrong and what to do. How the trial goes is useTrial.ts, why it fails causes.ts.

import { useEffect } from 'preact/hooks';
import { t, type WordKey } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyLink } from '../../ui/CopyLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { bestOrigin, isLocalHost, offeredNetworks, spokenOrigin } from '../screen/address.ts';
import { pick } from './AddressPick.tsx';
import { type Cause, causesOf, nextNetwork, portOf } from './causes.ts';
import type { Console } from './trial.ts';
import { type TrialState, useTrial } from './useTrial.ts';

interface Props {
  room: RoomClient;
  console: Console;
}

export function PhoneTrial({ room, console }: Props) {
  const origin = bestOrigin();
  const trial = useTrial(console, origin);
  const address = room.slice('room').value?.settings.address;
  const isThrough = trial.is === 'works';
  useEffect(() => {
    // What has proved to work is what wall and links shall show, also where this page only happened to be opened by it.
    if (isThrough && address !== origin) void pick(room, origin);
  }, [isThrough]);
  const link = 'token' in trial ? `${origin}/t/${trial.token}` : null;
  return (
    <section class="pre-trial" aria-labelledby="pre-trial">
      <h3 id="pre-trial">{t('pre.trial')}</h3>
      <div class={`pre-try ${trial.is}`}>
        <div class="pre-qr">
          {link !== null && trial.is !== 'works' && <Qr text={link} label={t('pre.trialQr')} />}
          {trial.is === 'works' && <Icon name="check" />}
        </div>
        <div class="pre-said">
          <p class="pre-state" role="status">
            {said(trial)}
          </p>
          {trial.is === 'works' && (
            <p class="ink2 pre-how">{t(trial.isOtherAddress ? 'pre.otherAddress' : 'pre.sameAddress')}</p>
          )}
          {link !== null && trial.is !== 'works' && <CopyLink link={link} label={t('pre.trialLink')} />}
        </div>
      </div>
      {trial.is === 'waiting' && isTimeToTell(trial, origin) && (
        <Causes room={room} origin={origin} isLoaded={trial.isLoaded} />
      )}
    </section>
  );
}

/** A phone can never reach an address of this computer only: nobody has to wait for that. */
const isTimeToTell = (trial: Extract<TrialState, { is: 'waiting' }>, origin: string): boolean =>
  !trial.isOnlyHere && (trial.isLate || isLocalHost(origin));

function said(trial: TrialState): string {
  if (trial.is === 'works') return t('pre.works');
  if (trial.is === 'silent') return t('pre.silent');
  if (trial.is === 'beginning') return t('pre.beginning');
  if (trial.isOnlyHere) return t('pre.onlyHere');
  if (trial.isLate) return t(trial.isLoaded ? 'pre.lateLine' : 'pre.late');
  return t(trial.isLoaded ? 'pre.isLoaded' : 'pre.scan');
}

const causeWord = (cause: Cause): WordKey => `pre.cause.${cause}`;
const cureWord = (cause: Cause): WordKey => `pre.cure.${cause}`;

function Causes({ room, origin, isLoaded }: { room: RoomClient; origin: string; isLoaded: boolean }) {
  const networks = offeredNetworks();
  const next = nextNetwork(networks, origin);
  return (
    <div class="pre-causes">
      <h4>{t('pre.causes')}</h4>
      <ol>
        {causesOf({ origin, networks, isLoaded }).map((cause) => (
          <li key={cause}>
            <b>{t(causeWord(cause))}</b>
            <p>{t(cureWord(cause), { port: portOf(origin), address: spokenOrigin(origin) })}</p>
          </li>
        ))}
      </ol>
      {next !== null && !isLoaded && (
        <Button icon="swap" onClick={() => void pick(room, next.url)}>
          {t('pre.next', { address: spokenOrigin(next.url) })}
        </Button>
      )}
    </div>
  );
}

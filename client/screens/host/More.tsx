// What a host needs rarely, behind one button: the door, the pace, people and links (on a phone they stand far below), skip,
// replay and end, which are asked once. What is needed all the time is Controls.tsx.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Command } from '../../../shared/protocol/commands.ts';
import { t, type WordKey } from '../../i18n/index.ts';
import { linkSecret } from '../../net/links.ts';
import { showKeys } from '../../presenter/KeyHelp.tsx';
import { wallSound } from '../../sound/choices.ts';
import { SoundIcon } from '../../sound/SoundIcon.tsx';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm, Dialog } from '../../ui/Dialog.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import type { Panel } from './panel.ts';
import { tell } from './step.ts';

interface Rare {
  word: WordKey;
  ask: WordKey;
  icon: IconName;
  command: Command;
}

interface Props {
  room: RoomClient;
  open: (panel: Panel) => void;
}

export function More({ room, open }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<Rare | null>(null);
  /** Closes this list before it does what was pressed. */
  const then = (run: () => void) => () => {
    setOpen(false);
    run();
  };
  return (
    <>
      <Button icon="more" label={t('host.more')} onClick={() => setOpen(true)} />
      <Dialog isOpen={isOpen} title={t('host.more')} onClose={() => setOpen(false)}>
        <div class="h-rare">
          <Door room={room} then={then} />
          <Relaxed room={room} then={then} />
          <Go icon="people" onClick={then(() => open('people'))}>
            {t('host.people')}
          </Go>
          <Go icon="link" onClick={then(() => open('links'))}>
            {t('host.links')}
          </Go>
          <Go icon="wifi" onClick={then(() => open('preflight'))}>
            {t('pre.title')}
          </Go>
          {rareOf(room).map((rare) => (
            <Go key={rare.word} icon={rare.icon} onClick={then(() => setAsked(rare))}>
              {t(rare.word)}
            </Go>
          ))}
          <Go icon="ask" onClick={then(showKeys)}>
            {t('keys.title')}
          </Go>
          {hasWallHere() && <WallSoundButton />}
        </div>
      </Dialog>
      <Confirm
        isOpen={asked !== null}
        title={asked === null ? '' : t(asked.word)}
        yes={asked === null ? '' : t(asked.word)}
        onClose={() => setAsked(null)}
        onYes={() => asked !== null && void tell(room, asked.command)}
      >
        {asked !== null && <p>{t(asked.ask)}</p>}
      </Confirm>
    </>
  );
}

function Go(props: { icon: IconName; onClick: () => void; children: ComponentChildren }) {
  return (
    <Button kind="quiet" icon={props.icon} onClick={props.onClick}>
      {props.children}
    </Button>
  );
}

interface ThenProps {
  room: RoomClient;
  then: (run: () => void) => () => void;
}

function Door({ room, then }: ThenProps) {
  const isLocked = room.slice('room').value?.isLocked === true;
  return (
    <Go
      icon={isLocked ? 'unlock' : 'lock'}
      onClick={then(() => void tell(room, { type: 'setLocked', isLocked: !isLocked }))}
    >
      {t(isLocked ? 'host.unlock' : 'host.lock')}
    </Go>
  );
}

function Relaxed({ room, then }: ThenProps) {
  const isRelaxed = room.slice('room').value?.isRelaxed === true;
  return (
    <Button
      kind="quiet"
      icon={isRelaxed ? 'check' : 'clock'}
      aria-pressed={isRelaxed}
      title={t('host.relaxedOn')}
      onClick={then(() => void tell(room, { type: 'setRelaxed', isRelaxed: !isRelaxed }))}
    >
      {t('host.relaxed')}
    </Button>
  );
}

/** The wall's sound is switched where the wall is; this browser can only speak for one of its own. */
const hasWallHere = () => linkSecret('screen', globalThis.location.pathname.split('/')[2] ?? '') !== null;

function WallSoundButton() {
  const isOn = wallSound.isOn.value;
  return (
    <Button kind="quiet" aria-pressed={isOn} onClick={() => wallSound.set(!isOn)}>
      <SoundIcon isOn={isOn} />
      {t('sound.wall')}
    </Button>
  );
}

/** Only where it can be done: a refusal would be a puzzle. */
function rareOf(room: RoomClient): Rare[] {
  const phase = room.slice('phase').value;
  if (phase === null || phase.phase === 'finished') return [];
  const { phaseNo } = phase;
  const rare: Rare[] = [];
  if (['briefing', 'play', 'discussion'].includes(phase.phase))
    rare.push({
      word: 'host.skip',
      ask: 'host.skipAsk',
      icon: 'skip',
      command: { type: 'skipRound', phaseNo },
    });
  if (phase.phase !== 'lobby')
    rare.push({
      word: 'host.replay',
      ask: 'host.replayAsk',
      icon: 'undo',
      command: { type: 'replayRound', phaseNo },
    });
  rare.push({ word: 'host.end', ask: 'host.endAsk', icon: 'flag', command: { type: 'end', phaseNo } });
  return rare;
}

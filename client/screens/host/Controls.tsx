// The row of controls over the ships: pause, more time, relaxed pace, and behind "more" what is rare; what cannot be
// undone is asked once. The main button is MainButton.tsx.
import { useState } from 'preact/hooks';
import type { Command } from '../../../shared/protocol/commands.ts';
import { t, type WordKey } from '../../i18n/index.ts';
import { linkSecret } from '../../net/links.ts';
import { KeyHelp, showKeys } from '../../presenter/KeyHelp.tsx';
import { wallSound } from '../../sound/choices.ts';
import { SoundIcon } from '../../sound/SoundIcon.tsx';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm, Dialog } from '../../ui/Dialog.tsx';
import { MainButton } from './MainButton.tsx';
import type { Panel } from './panel.ts';
import { tell } from './step.ts';
import { isWide } from './wide.ts';

interface Rare {
  word: WordKey;
  ask: WordKey;
  command: Command;
}

export function Controls({ room, open }: { room: RoomClient; open: (panel: Panel) => void }) {
  const phase = room.slice('phase').value;
  const info = room.slice('room').value;
  const counts = room.slice('counts').value;
  const [isMore, setMore] = useState(false);
  const [asked, setAsked] = useState<Rare | null>(null);
  if (phase === null || info === null) return null;
  const { phaseNo } = phase;
  const isPlay = phase.phase === 'play';
  const isRunning = isPlay && phase.pausedAtMs === null;
  return (
    <div class="h-ctl">
      {isRunning && (
        <Button icon="pause" onClick={() => void tell(room, { type: 'pause', phaseNo })}>
          {t('host.pause')}
        </Button>
      )}
      {isPlay && phase.deadlineAtMs !== null && (
        <Button
          icon="plus"
          aria-label={t('host.moreTimeLabel')}
          onClick={() => void tell(room, { type: 'addTime', phaseNo, seconds: 30 })}
        >
          {t('host.moreTime')}
        </Button>
      )}
      {phase.phase === 'lobby' && (
        <Button icon="wifi" onClick={() => open('preflight')}>
          {t('pre.title')}
        </Button>
      )}
      <Button
        aria-pressed={info.isRelaxed}
        title={t('host.relaxedOn')}
        icon={info.isRelaxed ? 'check' : undefined}
        onClick={() => void tell(room, { type: 'setRelaxed', isRelaxed: !info.isRelaxed })}
      >
        {t('host.relaxed')}
      </Button>
      <Button icon="more" label={t('host.more')} onClick={() => setMore(true)} />
      <span class="grow" />
      {counts !== null && (
        <p class="h-count num ink2">
          {isPlay
            ? t('host.lockedOf', { n: counts.locked, of: counts.boards })
            : t('host.count', { n: counts.players, teams: counts.teams })}
        </p>
      )}
      {isWide.value && <MainButton room={room} />}
      <Dialog isOpen={isMore} title={t('host.more')} onClose={() => setMore(false)}>
        <div class="h-rare">
          {rareOf(room).map((rare) => (
            <Button
              key={rare.word}
              kind="quiet"
              onClick={() => {
                setMore(false);
                setAsked(rare);
              }}
            >
              {t(rare.word)}
            </Button>
          ))}
          <Button
            kind="quiet"
            icon="people"
            onClick={() => {
              setMore(false);
              open('people');
            }}
          >
            {t('host.people')}
          </Button>
          <Button
            kind="quiet"
            icon="ask"
            onClick={() => {
              setMore(false);
              showKeys();
            }}
          >
            {t('keys.title')}
          </Button>
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
      <KeyHelp />
    </div>
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
    rare.push({ word: 'host.skip', ask: 'host.skipAsk', command: { type: 'skipRound', phaseNo } });
  if (phase.phase !== 'lobby')
    rare.push({ word: 'host.replay', ask: 'host.replayAsk', command: { type: 'replayRound', phaseNo } });
  rare.push({ word: 'host.end', ask: 'host.endAsk', command: { type: 'end', phaseNo } });
  return rare;
}

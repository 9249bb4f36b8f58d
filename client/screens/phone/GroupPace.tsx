// Going on together where nobody hosts: Next with how many want to, pause and go on, half a minute more; and taking
// the pace when the host has been away for a minute. Who may do what is the server's decision.

import type { CommandOf } from '../../../shared/protocol/commands.ts';
import { times } from '../../../shared/protocol/limits.ts';
import { refusalWords, t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { useBeat } from '../../ui/clock.ts';
import { toast } from '../../ui/toast.tsx';
import { Pressed } from './Pressed.tsx';

/** Sends what a person pressed and says in words why it was refused. */
export async function ask(room: RoomClient, command: Parameters<RoomClient['send']>[0]): Promise<boolean> {
  const ack = await room.send(command);
  // The game moving on meanwhile is no news: the screen shows it.
  if (!ack.ok && ack.code !== 'phase_passed') toast(refusalWords(ack.code));
  return ack.ok;
}

const isGroup = (room: RoomClient) => room.slice('room').value?.pace === 'group';

function vote(room: RoomClient, what: CommandOf<'vote'>['what'], on: boolean): void {
  const phaseNo = room.slice('phase').value?.phaseNo;
  if (phaseNo !== undefined) void ask(room, { type: 'vote', phaseNo, what, on });
}

/** The main button of a screen that waits for everybody; draws nothing where a host advances. */
export function NextVote({ room, words, hint }: { room: RoomClient; words: string; hint?: string }) {
  if (!isGroup(room)) return null;
  const counts = room.slice('counts').value;
  const hasVoted = room.slice('me').value?.hasVoted.next ?? false;
  const n = counts?.votes.next ?? 0;
  const needed = counts?.votes.needed ?? 1;
  const missing = Math.max(0, (counts?.present ?? 1) - n);
  return (
    <footer class="next">
      <p class="ink2" role="status">
        {hasVoted ? t('pace.pressed') : (hint ?? missingWords(n, missing))}
      </p>
      <Button
        kind={hasVoted ? 'plain' : 'go'}
        aria-pressed={hasVoted}
        icon={hasVoted ? 'check' : 'right'}
        onClick={() => vote(room, 'next', !hasVoted)}
      >
        {words} <Pressed n={n} needed={needed} />
      </Button>
    </footer>
  );
}

function missingWords(pressed: number, missing: number): string {
  return missing === 1 && pressed > 0 ? t('pace.waitsForMe') : t('pace.reading', { n: missing });
}

/** Pause, go on, half a minute more: in the menu, since they are rare. */
export function GroupTools({ room }: { room: RoomClient }) {
  const phase = room.slice('phase').value;
  if (!isGroup(room) || !phase || phase.phase === 'lobby' || phase.phase === 'finished') return null;
  const { phaseNo, pausedAtMs } = phase;
  const isTimed = phase.phase === 'play' && phase.deadlineAtMs !== null;
  return (
    <div class="group-tools">
      {pausedAtMs === null ? (
        <Button icon="pause" onClick={() => void ask(room, { type: 'pause', phaseNo })}>
          {t('pace.pause')}
        </Button>
      ) : (
        <Resume room={room} />
      )}
      {isTimed && (
        <Button
          icon="plus"
          onClick={() => void ask(room, { type: 'addTime', phaseNo, seconds: times.moreTime / 1000 })}
        >
          {t('pace.moreTime')}
        </Button>
      )}
    </div>
  );
}

export function Resume({ room }: { room: RoomClient }) {
  const phaseNo = room.slice('phase').value?.phaseNo;
  if (!isGroup(room) || phaseNo === undefined) return null;
  return (
    <Button icon="play" kind="go" onClick={() => void ask(room, { type: 'resume', phaseNo })}>
      {t('pace.resume')}
    </Button>
  );
}

/** Offered to everybody once the host has been away for a minute. */
export function TakePace({ room }: { room: RoomClient }) {
  const slice = room.slice('room').value;
  const since = slice?.pace === 'host' ? slice.hostAwaySinceMs : null;
  useBeat(since !== null);
  if (since === null || room.now() - since < times.hostGone) return null;
  if (room.slice('phase').value?.phase === 'finished') return null;
  const votes = room.slice('counts').value?.votes;
  const hasVoted = room.slice('me').value?.hasVoted.pace ?? false;
  return (
    <div class="plated banner" role="status">
      <span>{t('pace.hostGone')}</span>
      <Button isSmall aria-pressed={hasVoted} onClick={() => vote(room, 'pace', !hasVoted)}>
        {t('pace.take')} <Pressed n={votes?.pace ?? 0} needed={votes?.needed ?? 1} />
      </Button>
    </div>
  );
}

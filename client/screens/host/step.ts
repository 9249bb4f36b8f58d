// The host's one main button: what comes next from here, in which words, and whether it is asked once. Used by the
// console and by the bar under the wall. What the server makes of it stands in shared/game/SPEC.md.
import type { Command } from '../../../shared/protocol/commands.ts';
import type { Ack } from '../../../shared/protocol/messages.ts';
import { refusalWords, type WordKey } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { toast } from '../../ui/toast.tsx';

export interface Step {
  word: WordKey;
  /** Null: nothing to press now. */
  command: Command | null;
  /** Asked before it is done. */
  ask: WordKey | null;
}

const step = (word: WordKey, command: Command | null, ask: WordKey | null = null): Step => ({
  word,
  command,
  ask,
});

export function mainStep(room: RoomClient): Step | null {
  const phase = room.slice('phase').value;
  const info = room.slice('room').value;
  const counts = room.slice('counts').value;
  if (phase === null || info === null) return null;
  const { phaseNo } = phase;
  if (info.pace === 'group') return step('host.step.takeBack', { type: 'takePaceBack' });
  if (phase.pausedAtMs !== null) return step('host.step.resume', { type: 'resume', phaseNo });
  const next: Command = { type: 'next', phaseNo };
  switch (phase.phase) {
    case 'lobby':
      return (counts?.players ?? 0) === 0
        ? step('host.step.nobody', null)
        : step('host.step.start', { type: 'start', phaseNo });
    case 'briefing':
      return phase.goAtMs === null ? step('host.step.go', next) : step('host.step.going', null);
    case 'play': {
      const word = phase.attempts === 2 && phase.attempt === 1 ? 'host.step.endAlone' : 'host.step.endRound';
      const isAllLocked = counts !== null && counts.boards > 0 && counts.locked >= counts.boards;
      return step(word, { type: 'endRound', phaseNo }, isAllLocked ? null : 'host.endRoundAsk');
    }
    case 'discussion':
      return step('host.step.together', next);
    case 'reveal':
      if (phase.revealStep < 2) return step('host.step.key', { type: 'revealStep', phaseNo, step: 2 });
      if (phase.revealStep < 3) return step('host.step.why', { type: 'revealStep', phaseNo, step: 3 });
      return step('host.step.standings', next);
    case 'standings':
      return step(
        room.slice('standings').value?.isLast === true ? 'host.step.finish' : 'host.step.nextRound',
        next,
      );
    case 'finished':
      return step('host.step.again', { type: 'playAgain', phaseNo });
  }
}

/** Says in words why something was refused. `phase_passed` is no news: the view has already moved on. */
export function said(ack: Ack): Ack {
  if (!ack.ok && ack.code !== 'phase_passed') toast(refusalWords(ack.code));
  return ack;
}

export const tell = async (room: RoomClient, command: Command): Promise<Ack> =>
  said(await room.send(command));

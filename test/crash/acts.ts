// What somebody does next: a command that fits what the page shows, drawn from a seed. Players move, undo, get ready and
// vote, hosts lead. When they act and through which page: people.ts.
import type { RoomClient } from '../../client/state/room.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { BoardSlice, PhaseSlice, TaskSlice } from '../../shared/protocol/views.ts';
import type { AnyMove } from '../../shared/rounds/index.ts';
import type { Rng } from '../../shared/rounds/rng.ts';

/** `wild`: everything that may happen. `homeward`: only what brings the room to its end. */
export type Mood = 'wild' | 'homeward';

const pick = <T>(list: readonly T[], rng: Rng): T | undefined => list[rng.below(list.length)];

export function nextOfPlayer(room: RoomClient, mood: Mood, rng: Rng): Command | null {
  const phase = room.slice('phase').value;
  const me = room.slice('me').value;
  if (!phase || !me) return null;
  const isGroup = room.slice('room').value?.pace === 'group';
  if (phase.pausedAtMs !== null) return isGroup ? { type: 'resume', phaseNo: phase.phaseNo } : null;
  if (phase.phase === 'play') return inPlay(room, phase, mood, rng, isGroup);
  if (phase.phase === 'lobby' && !isGroup && rng.below(6) === 0) return pickShip(room, rng);
  if (!isGroup || phase.goAtMs !== null) return null;
  if (phase.phase === 'finished')
    return mood === 'wild' ? { type: 'playAgain', phaseNo: phase.phaseNo } : null;
  const on = mood === 'homeward' || rng.below(5) > 0;
  return me.hasVoted.next === on ? null : { type: 'vote', phaseNo: phase.phaseNo, what: 'next', on };
}

function inPlay(
  room: RoomClient,
  { phaseNo }: PhaseSlice,
  mood: Mood,
  rng: Rng,
  isGroup: boolean,
): Command | null {
  const task = room.slice('task').value;
  // As it is seen: with the moves that are not settled yet.
  const board = room.board.value;
  if (!task?.cards || board?.state !== 'open') return null;
  if (mood === 'homeward') {
    const isEmpty = board.version === 0;
    if (isEmpty) return { type: 'move', phaseNo, play: someMove(task, board, rng) };
    const isReady = board.ready.includes(room.seat.value ?? 0);
    return isReady ? null : { type: 'setReady', phaseNo, version: board.version, isReady: true };
  }
  const chance = rng.below(100);
  if (chance < 10) return { type: 'undo', phaseNo, version: board.version };
  if (chance < 20) return { type: 'setReady', phaseNo, version: board.version, isReady: rng.below(4) > 0 };
  if (isGroup && chance < 23) return { type: 'pause', phaseNo };
  if (isGroup && chance < 26) return { type: 'addTime', phaseNo, seconds: 30 };
  return { type: 'move', phaseNo, play: someMove(task, board, rng) };
}

function pickShip(room: RoomClient, rng: Rng): Command {
  const ships = room.list('ships').value;
  const team = rng.below(3) === 0 ? 'new' : (pick(ships, rng)?.team ?? 'new');
  return { type: 'pickTeam', team };
}

/** Any move of the round's kind; now and then one that changes nothing. */
function someMove(task: TaskSlice, board: BoardSlice, rng: Rng): AnyMove {
  const card = pick(task.cards ?? [], rng)?.id ?? '';
  if (task.kind === 'choice')
    return { kind: 'choice', move: { do: 'choose', card, on: rng.below(3) > 0 } } as AnyMove;
  if (rng.below(8) === 0) return { kind: task.kind, move: { do: 'return', card } } as AnyMove;
  if (task.kind === 'match') {
    const axis = rng.below(task.axes.length) as 0 | 1;
    const zone = pick(task.axes[axis]?.zones ?? [], rng)?.id ?? '';
    return { kind: 'match', move: { do: 'set', card, axis, zone } } as AnyMove;
  }
  const row = (board.view as { row?: string[] }).row ?? [];
  const after = rng.below(3) === 0 ? null : (pick(row, rng) ?? null);
  return { kind: 'order', move: { do: 'place', card, after } } as AnyMove;
}

export function nextOfHost(room: RoomClient, mood: Mood, rng: Rng): Command | null {
  const phase = room.slice('phase').value;
  if (!phase) return null;
  const { phaseNo } = phase;
  if (phase.pausedAtMs !== null) return { type: 'resume', phaseNo };
  if (mood === 'wild' && rng.below(8) === 0) return setting(room, rng);
  switch (phase.phase) {
    case 'lobby':
      return (room.slice('counts').value?.players ?? 0) > 0 ? { type: 'start', phaseNo } : null;
    case 'briefing':
      if (phase.goAtMs === null) return { type: 'next', phaseNo };
      return mood === 'wild' && rng.below(12) === 0 ? { type: 'pause', phaseNo } : null;
    case 'play':
      return mood === 'homeward' ? { type: 'endRound', phaseNo } : hostInPlay(room, phase, rng);
    case 'discussion':
      if (mood === 'wild' && rng.below(3) === 0) return { type: 'showDistribution', phaseNo };
      return { type: mood === 'wild' && rng.below(3) === 0 ? 'skipToReveal' : 'next', phaseNo };
    case 'reveal':
      if (mood === 'wild' && rng.below(2) === 0)
        return { type: 'revealStep', phaseNo, step: 1 + rng.below(3) };
      return { type: 'next', phaseNo };
    case 'standings':
      return { type: 'next', phaseNo };
    case 'finished':
      return mood === 'wild' ? { type: 'playAgain', phaseNo } : null;
  }
}

function hostInPlay(room: RoomClient, { phaseNo }: PhaseSlice, rng: Rng): Command | null {
  const chance = rng.below(100);
  const team = pick(room.list('fleet').value, rng)?.team ?? 1;
  if (chance < 12) return { type: 'pause', phaseNo };
  if (chance < 24) return { type: 'addTime', phaseNo, seconds: 10 };
  if (chance < 30) return { type: 'openInsight', phaseNo, isOpen: rng.below(2) === 0 };
  if (chance < 33) return { type: 'closeBoard', phaseNo, team };
  if (chance < 36) return { type: 'endRound', phaseNo };
  if (chance < 38) return { type: 'replayRound', phaseNo };
  return null;
}

function setting(room: RoomClient, rng: Rng): Command | null {
  const players = room.list('roster').value.filter(({ seat }) => seat > 1);
  const seat = pick(players, rng)?.seat;
  if (seat === undefined) return { type: 'setRelaxed', isRelaxed: rng.below(2) === 0 };
  const chance = rng.below(4);
  if (chance === 0) return { type: 'renameSeat', seat, name: `Sailor ${rng.below(1000)}` };
  if (chance === 1) return { type: 'setFactor', who: 'seat', number: seat, factor: rng.below(2) ? 1.5 : 1 };
  if (chance === 2) return { type: 'setHandsOff', seat, isHandsOff: rng.below(4) === 0 };
  const team = pick(room.list('fleet').value, rng)?.team ?? 'new';
  return { type: 'moveSeat', seat, team };
}

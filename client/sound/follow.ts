// What a face sees that can be heard: the wall sees all ships, a phone its own board. Looks whenever something changes,
// and a few times a second while a clock runs. What of it sounds is cues.ts; nothing is kept or sent.
import { effect, untracked } from '@preact/signals';
import type { BoardSlice, PhaseSlice, StandingsSlice } from '../../shared/protocol/views.ts';
import { slid } from '../boards/common/slid.ts';
import type { RoomClient } from '../state/room.ts';
import { crowned } from '../ui/crowned.ts';
import { type Cue, makeCues, type Seen } from './cues.ts';

const LOOK_MS = 100;
/** A page that wakes is shown the past for a moment, until its snapshot has come. */
const DEAF_AFTER_WAKING_MS = 2_000;

type Face = (room: RoomClient, phase: PhaseSlice, moves: number) => Omit<Seen, keyof Shared>;
type Shared = Pick<Seen, 'nowMs' | 'phase' | 'phaseNo' | 'roundNo' | 'revealStep' | 'goInMs'>;

const leftAt = (nowMs: number, atMs: number | null, { pausedAtMs }: PhaseSlice) =>
  atMs === null ? null : atMs - (pausedAtMs ?? nowMs);

const hasClimbs = (standings: StandingsSlice | null): boolean =>
  standings?.top.some(({ rank, rankBefore }) => rankBefore !== null && rankBefore !== rank) === true;

const wall: Face = (room, phase) => ({
  leftMs: phase.phase === 'play' ? leftAt(room.now(), phase.deadlineAtMs, phase) : null,
  locked: room.slice('counts').value?.locked ?? 0,
  moves: 0,
  placed: 0,
  slid: slid.value,
  hasClimbs: hasClimbs(room.slice('standings').value),
  isCrowned: crowned.value,
});

function placedOn(board: BoardSlice | null): number {
  const view = (board?.view ?? {}) as { row?: unknown[]; chosen?: unknown[]; placed?: object };
  return (view.row ?? view.chosen ?? Object.keys(view.placed ?? {})).length;
}

/** The table and the key belong to the wall; a phone sounds for its own board, and for where the game is. */
const phone: Face = (room, phase, moves) => {
  const board = room.board.value;
  const isOpen = phase.phase === 'play' && board?.state === 'open';
  return {
    leftMs: isOpen ? leftAt(room.now(), board.deadlineAtMs, phase) : null,
    locked: phase.phase === 'play' && board?.state === 'locked' ? 1 : 0,
    moves,
    placed: placedOn(board),
    slid: null,
    hasClimbs: false,
    isCrowned: true,
  };
};

function seenBy(face: Face, room: RoomClient, moves: number): Seen | null {
  const phase = room.slice('phase').value;
  if (room.status.value !== 'online' || phase === null) return null;
  return {
    nowMs: room.now(),
    phase: phase.phase,
    phaseNo: phase.phaseNo,
    roundNo: phase.roundNo,
    revealStep: phase.revealStep,
    goInMs: leftAt(room.now(), phase.goAtMs, phase),
    ...face(room, phase, moves),
  };
}

/** Returns what stops it. */
export function follow(as: 'wall' | 'phone', room: RoomClient, play: (cue: Cue) => void): () => void {
  const cues = makeCues();
  const face = as === 'wall' ? wall : phone;
  let clock: ReturnType<typeof setInterval> | undefined;
  let waking: ReturnType<typeof setTimeout> | undefined;
  let isDeaf = false;
  let kept = room.keptMoves.peek();
  let moves = 0;
  const look = () => {
    const now = seenBy(face, room, moves);
    const seen = isDeaf || document.visibilityState === 'hidden' ? null : now;
    const hasClock = seen !== null && (seen.goInMs !== null || seen.leftMs !== null);
    if (hasClock) clock ??= setInterval(lookAgain, LOOK_MS);
    else stopClock();
    const heard = cues.hear(seen);
    untracked(() => heard.forEach(play));
  };
  const lookAgain = () => untracked(look);
  const stopClock = () => {
    clearInterval(clock);
    clock = undefined;
  };
  const stopLooking = effect(() => {
    const keeps = room.keptMoves.value;
    if (keeps > kept) moves += 1;
    kept = keeps;
    look();
  });
  const woken = () => {
    clearTimeout(waking);
    isDeaf = true;
    waking = setTimeout(() => {
      isDeaf = false;
      lookAgain();
    }, DEAF_AFTER_WAKING_MS);
    lookAgain();
  };
  document.addEventListener('visibilitychange', woken);
  return () => {
    stopLooking();
    stopClock();
    clearTimeout(waking);
    document.removeEventListener('visibilitychange', woken);
  };
}

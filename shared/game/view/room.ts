// Slices for everyone in the room: where it stands, what the task is, and numbers. Small, and never growing with the
// seats. The reveal and the tables after it stand in reveal.ts.
import type { CountsSlice, PhaseSlice, RoomSlice, TaskSlice } from '../../protocol/views.ts';
import type { TaskCard } from '../../rounds/kind.ts';
import { deadlineOf, isAloneAttempt, quorumOf } from '../boards.ts';
import type { RoomState, RoundState } from '../state.ts';

export const roomSlice = (state: RoomState): RoomSlice => ({
  roomId: state.room,
  joinCode: state.code,
  form: state.form,
  pace: state.pace,
  packTitle: state.pack.title,
  packAbout: state.pack.about,
  rounds: state.plan.length,
  settings: state.settings,
  isLocked: state.isLocked,
  isRelaxed: state.isRelaxed,
  // One boat takes all. [TE7]
  keepsCrews: state.crewsOf !== null && !state.settings.isOneBoat,
  hostAwaySinceMs: state.hostAwaySince,
});

export function phaseSlice(state: RoomState): PhaseSlice {
  const { round, phase } = state;
  const isPlay = phase === 'play' && round !== null;
  return {
    phase,
    phaseNo: state.phaseNo,
    roundNo: round ? round.index + 1 : 0,
    rounds: state.plan.length,
    attempt: round?.attempt ?? 1,
    attempts: state.settings.attempts,
    isAlone: round ? isAloneAttempt(state, round.attempt) : false,
    pausedAtMs: state.pausedAt,
    goAtMs: phase === 'briefing' ? (round?.goAt ?? null) : null,
    startedAtMs: isPlay ? round.startedAt : null,
    deadlineAtMs: isPlay ? deadlineOf(round, round.allowedMs) : null,
    revealStep: phase === 'reveal' ? (round?.revealStep ?? 0) : 0,
  };
}

/** A card as players see it: its dealt id and its texts. */
export function taskCard(round: RoundState, card: number): TaskCard {
  const authored = 'statements' in round.round ? round.round.statements[card] : round.round.cards[card];
  const id = round.deal.cards[card] ?? '';
  if (!authored) return { id, text: { ko: '', en: '' } };
  return authored.short ? { id, text: authored.text, short: authored.short } : { id, text: authored.text };
}

/** Title, prompt and zones from the briefing on; the cards only when play has begun. [PH3] */
export function taskSlice(state: RoomState): TaskSlice | null {
  const { round, phase } = state;
  if (!round || phase === 'lobby' || phase === 'finished') return null;
  const { axes, picks } = round.kind.taskView(round.round, round.deal);
  return {
    kind: round.round.kind,
    title: round.round.title,
    prompt: round.round.prompt,
    seconds: round.round.seconds,
    difficulty: round.round.difficulty,
    section: round.round.section,
    axes,
    picks: picks ?? null,
    cards: phase === 'briefing' ? null : round.deal.cardOrder.map((card) => taskCard(round, card)),
    commitment: round.commitment,
  };
}

export const countsSlice = (state: RoomState): CountsSlice => ({
  players: state.players,
  present: state.presentPlayers,
  teams: state.teams.size,
  boards: state.round?.count ?? 0,
  locked: state.round?.locked ?? 0,
  votes: { next: state.votes.next, pace: state.votes.pace, needed: quorumOf(state.presentPlayers) },
});

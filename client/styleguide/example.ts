// A room in the page itself: the real rules decide on moves and nothing is sent anywhere, so that the guide's boards can
// be played. What is asked of a room here is what boards ask (../boards/contract.ts).
import { signal } from '@preact/signals';
import type { BoardSlice, CrewMember, RevealSlice, TaskSlice } from '../../shared/protocol/views.ts';
import { dealRound } from '../../shared/rounds/deal.ts';
import { type AnyMove, type KindName, kindOf } from '../../shared/rounds/index.ts';
import type { Hold, RoomClient, SignalNews } from '../state/room.ts';
import { type RoundName, rounds } from './rounds.ts';
import { say } from './words.ts';

export const SHOWN = ['empty', 'some', 'full', 'locked', 'reveal'] as const;
export type Shown = (typeof SHOWN)[number];

export const ME = 4;
export const crewHere = (): CrewMember[] =>
  ([1, 2, 3] as const).map((n, i) => ({
    seat: ME + i,
    name: say(`sg.person.${n}`),
    isPresent: true,
    isReady: i === 1,
  }));

function taskOf(name: RoundName, deal: ReturnType<typeof dealRound>): TaskSlice {
  const round = rounds[name];
  const { axes, picks } = kindOf(round.kind as KindName).taskView(round as never, deal);
  const pieces: readonly { id: string; text: object; short?: object }[] =
    'statements' in round ? round.statements : round.cards;
  const cards = deal.cardOrder.map((i) => ({ ...pieces[i], id: deal.cards[i] as string }));
  const { kind, title, prompt, seconds } = round;
  const rest = { difficulty: 2, section: '', commitment: '', axes, picks: picks ?? null, cards };
  return { kind, title, prompt, seconds, ...rest } as unknown as TaskSlice;
}

export function makeExample(name: RoundName, shown: Shown) {
  const round = rounds[name] as never;
  const kind = kindOf(rounds[name].kind as KindName);
  const deal = dealRound(kind, round, '7');
  const task = taskOf(name, deal);
  let state = kind.empty(round);
  const moves = kind.perfectMoves(round);
  const played = shown === 'empty' ? [] : shown === 'some' ? moves.slice(0, 2) : moves;
  for (const move of played) {
    const next = kind.apply(round, state, move);
    if (next !== 'unchanged') state = next;
  }
  const ids = (task.cards ?? []).map((card) => card.id);
  const board = signal({
    number: 4,
    version: 1,
    view: kind.boardView(round, state, deal),
    tray: ids,
    shares: Object.fromEntries(ids.map((id, i) => [id, ME + (i % 3)])),
    movedBy: {},
    disputed: shown === 'some' ? ids.slice(-1) : [],
    last: null,
    canUndo: false,
    ready: [],
    needed: 2,
    lockAtMs: null,
    state: shown === 'locked' ? 'locked' : 'open',
    startedAtMs: 0,
    deadlineAtMs: null,
    allowedMs: null,
  } as unknown as BoardSlice);
  const move = (one: AnyMove) => {
    const decoded = kind.decode(round, one.move as never, deal);
    const next = decoded === null ? 'unchanged' : kind.apply(round, state, decoded);
    if (next === 'unchanged') return;
    state = next;
    const { version } = board.value;
    board.value = { ...board.value, version: version + 1, view: kind.boardView(round, state, deal) };
  };
  const reveal: RevealSlice = {
    boards: 12,
    distribution: null,
    fullyRight: null,
    key: kind.keyRows(round, deal),
    rightCounts: Object.fromEntries(ids.map((id, i) => [id, 12 - 2 * i])),
    hardest: ids.at(-1) ?? null,
    explain: null,
    opening: null,
  };
  return { task, board, move, reveal, room: roomOf(board), marks: () => kind.marks(round, state, deal) };
}

function roomOf(board: RoomClient['board']): RoomClient {
  const holds = signal<Hold[]>([]);
  const lastSignal = signal<SignalNews | null>(null);
  const phase = { phase: 'play', phaseNo: 1, roundNo: 1, rounds: 1, pausedAtMs: null, revealStep: 0 };
  return {
    role: 'player',
    status: signal('online'),
    seat: signal(ME),
    slice: (key: string) => signal(key === 'phase' ? phase : null),
    board,
    unsettled: signal(0),
    isSettled: signal(true),
    send: async () => ({ ok: true, seq: 1 }),
    holds,
    hold: (card: string | null) => {
      holds.value = card === null ? [] : [{ seat: ME, card }];
    },
    lastSignal,
    signal: (one: SignalNews['signal'], card?: string) => {
      lastSignal.value = { seat: ME, signal: one, ...(card ? { card } : {}), at: Date.now() };
    },
    now: () => Date.now(),
  } as unknown as RoomClient;
}

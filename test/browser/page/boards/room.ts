// A room in the page itself: the real rules decide on moves, nothing is sent anywhere. `window.fixture` lets a test
// be a teammate: hold, move, signal.
import { signal } from '@preact/signals';
import type { Hold, RoomClient, SignalNews } from '../../../../client/state/room.ts';
import type { BoardSlice, CrewMember, RevealSlice, TaskSlice } from '../../../../shared/protocol/views.ts';
import { dealRound } from '../../../../shared/rounds/deal.ts';
import { type AnyMove, type KindName, kindOf } from '../../../../shared/rounds/index.ts';
import { makeRng } from '../../../../shared/rounds/rng.ts';

export const ME = 4;
export const crew: CrewMember[] = ['하늘', '민지', '도윤', '서연'].map((name, i) => ({
  seat: ME + i,
  name,
  isPresent: true,
  isReady: i === 1,
}));

/** A round as a pack writes it; what a kind adds to it is the kind's. */
export interface GivenRound {
  kind: KindName;
  title: TaskSlice['title'];
  prompt: TaskSlice['prompt'];
  seconds: number;
  cards?: TaskSlice['cards'];
  statements?: TaskSlice['cards'];
}

export function makeFixture(given: GivenRound, played: number) {
  const round = given as never;
  const kindName = given.kind;
  const kind = kindOf(kindName);
  const deal = dealRound(kind, round, '7');
  const texts = given.statements ?? given.cards ?? [];
  const { axes, picks } = kind.taskView(round, deal);
  const cards = deal.cardOrder.map((i) => {
    const { id: _, ...card } = texts[i] ?? { id: '', text: { ko: '', en: '' } };
    return { ...card, id: deal.cards[i] as string };
  });
  const { title, prompt, seconds } = given;
  const task = {
    kind: kindName,
    title,
    prompt,
    seconds,
    difficulty: 2,
    section: '3',
    axes,
    picks: picks ?? null,
    cards,
    commitment: '',
  } as TaskSlice;

  let state = kind.empty(round);
  const history: { state: unknown; card: string }[] = [];
  const rng = makeRng(5);
  for (const move of kind.perfectMoves(round).slice(0, played)) {
    const next = kind.apply(round, state, move);
    if (next !== 'unchanged') state = next;
  }
  const now = Date.now();
  const board = signal<BoardSlice>({
    number: 4,
    version: 1,
    view: kind.boardView(round, state, deal),
    tray: cards.map((card) => card.id),
    shares: Object.fromEntries(cards.map((card, i) => [card.id, ME + ((i + rng.below(2)) % 4)])),
    movedBy: {},
    disputed: [],
    last: null,
    canUndo: false,
    ready: [ME + 1],
    needed: 3,
    lockAtMs: null,
    state: 'open',
    startedAtMs: now - 38_000,
    deadlineAtMs: now + 52_000,
    help: null,
    allowedMs: 90_000,
  });
  const holds = signal<Hold[]>([]);
  const lastSignal = signal<SignalNews | null>(null);
  const sent: unknown[] = [];

  const apply = (seat: number, move: AnyMove['move']) => {
    const decoded = kind.decode(round, move as never, deal);
    if (decoded === null) return;
    const next = kind.apply(round, state, decoded);
    if (next === 'unchanged') return;
    history.push({ state, card: move.card });
    state = next;
    const { movedBy, version } = board.value;
    board.value = {
      ...board.value,
      version: version + 1,
      view: kind.boardView(round, state, deal),
      movedBy: { ...movedBy, [move.card]: seat },
      last: { seat, card: move.card },
      canUndo: true,
    };
  };
  const slices: Record<string, unknown> = {
    task,
    phase: {
      phase: 'play',
      phaseNo: 3,
      roundNo: 7,
      rounds: 8,
      attempt: 1,
      attempts: 1,
      isAlone: false,
      pausedAtMs: null,
      goAtMs: null,
      startedAtMs: now,
      deadlineAtMs: now + 52_000,
      revealStep: 0,
    },
    me: {
      seat: ME,
      name: '하늘',
      team: 4,
      isHandsOff: false,
      isRemoved: false,
      isWatching: false,
      factor: 1,
      wantsFactor: 1,
      hasVoted: { next: false, pace: false },
    },
    team: { team: 4, name: { ko: '여수호', en: 'Yeosu' }, members: crew },
    room: {
      roomId: 'r',
      joinCode: 'ACDEFG',
      form: 'live',
      pace: 'host',
      packTitle: title,
      packAbout: title,
      rounds: 8,
      settings: {},
      isLocked: false,
      isRelaxed: false,
      keepsCrews: false,
      hostAwaySinceMs: null,
    },
    first: null,
  };
  const room = {
    role: 'player',
    status: signal('online'),
    refusal: signal(null),
    seat: signal(ME),
    slice: (key: string) => signal(slices[key] ?? null),
    list: () => signal([]),
    board,
    unsettled: signal(0),
    isSettled: signal(true),
    send: async (command: { type: string; play?: AnyMove }) => {
      sent.push(command);
      if (command.play) apply(ME, command.play.move);
      const back = command.type === 'undo' ? history.pop() : undefined;
      if (back) {
        state = back.state as never;
        board.value = {
          ...board.value,
          version: board.value.version + 1,
          view: kind.boardView(round, state, deal),
          last: null,
          canUndo: false,
        };
      }
      return { ok: true, seq: 1 };
    },
    holds,
    // As the server decides: whoever has a card keeps it, however often another hand says that it holds it.
    hold: (card: string | null) => {
      const others = holds.value.filter((one) => one.seat !== ME);
      const isFree = card !== null && !others.some((one) => one.card === card);
      holds.value = isFree ? [...others, { seat: ME, card }] : others;
    },
    lastSignal,
    signal: (one: never, card?: string) => {
      lastSignal.value = { seat: ME, signal: one, ...(card ? { card } : {}), at: Date.now() };
    },
    now: () => Date.now(),
    takeBack: () => {},
    knock: () => {},
    close: () => {},
  } as unknown as RoomClient;

  const reveal: RevealSlice = {
    boards: 12,
    distribution: null,
    fullyRight: null,
    key: kind.keyRows(round, deal),
    rightCounts: Object.fromEntries(cards.map((card, i) => [card.id, 12 - ((i * 5) % 9)])),
    hardest: cards[3]?.id ?? null,
    explain: null,
    opening: null,
  };
  if (reveal.hardest && reveal.rightCounts) reveal.rightCounts[reveal.hardest] = 2;
  return {
    room,
    task,
    board,
    holds,
    lastSignal,
    sent,
    apply,
    reveal,
    marks: () => kind.marks(round, state, deal),
    /** Opaque id of an authored card. */
    id: (i: number) => deal.cards[i] as string,
    view: () => board.value.view,
    set: (change: Partial<BoardSlice>) => {
      board.value = { ...board.value, ...change };
    },
  };
}
export type Fixture = ReturnType<typeof makeFixture>;

// The fold that a report is made of: takes the events of a room one by one, in order, with the states around them, and keeps
// what figures/ counts. It holds one state and the boards as they were scored, never all states of a game.
import { isAloneAttempt } from '../../../shared/game/boards.ts';
import type { BoardScore, EventOf, GameEvent } from '../../../shared/game/events.ts';
import { evolveFor } from '../../../shared/game/evolve/index.ts';
import type { Board } from '../../../shared/game/state.ts';
import { initial, type RoomState } from '../../../shared/game/state.ts';
import type { Vec } from '../../../shared/game/vec.ts';
import type { Pack } from '../../../shared/rounds/index.ts';
import { type Acts, type Answers, type Gathered, noActs, type Play, type TeamScore } from './plays.ts';
import { Presence } from './presence.ts';

/** Is told every event with the states around it: replays and lists of moves look over the fold's shoulder. */
export type Watcher = (event: GameEvent, before: RoomState, after: RoomState) => void;

export class Gathering {
  #state: RoomState;
  readonly #presence = new Presence();
  readonly #plays: Play[] = [];
  readonly #bySeat = new Map<number, Acts>();
  readonly #byTeam = new Map<number, Acts>();
  #openedAtMs = 0;
  #startedAtMs: number | null = null;
  #finishedAtMs: number | null = null;
  #games = 0;
  #briefings = 0;
  /** The play of the running round. */
  #play: Play | null = null;
  readonly #watch: Watcher | null;

  constructor(pack: Pack, watch: Watcher | null = null) {
    this.#state = initial(pack);
    this.#watch = watch;
  }

  get state(): RoomState {
    return this.#state;
  }

  /** The running play, scored or not. */
  get play(): Play | null {
    return this.#play;
  }

  /** Throws what `evolve` throws for an event that does not fit what came before it. */
  see(event: GameEvent): void {
    const before = this.#state;
    const after = evolveFor('report', before, event);
    this.#state = after;
    this.#take(event, before, after);
    this.#presence.see(event, before, after);
    this.#watch?.(event, before, after);
  }

  gathered(): Gathered {
    const { presentMs, gameMs } = this.#presence.upTo(this.#state.at);
    return {
      state: this.#state,
      openedAtMs: this.#openedAtMs,
      startedAtMs: this.#startedAtMs,
      finishedAtMs: this.#finishedAtMs,
      games: this.#games,
      gameMs,
      plays: this.#plays,
      presentMs,
      bySeat: this.#bySeat,
      byTeam: this.#byTeam,
    };
  }

  #take(event: GameEvent, before: RoomState, after: RoomState): void {
    switch (event.type) {
      case 'roomOpened':
        this.#openedAtMs = event.at;
        break;
      case 'roundBriefed':
        this.#brief(event, before, after);
        break;
      case 'playStarted':
        if (this.#play && event.attempt === 1) this.#play.startedAtMs = event.at;
        break;
      case 'moved':
      case 'undone':
      case 'readySet':
        this.#act(event, before, after);
        break;
      case 'roundScored':
        this.#score(event, before);
        break;
      case 'roundReplayed':
        if (this.#play) this.#play.isCounted = false;
        break;
      case 'roomFinished':
        this.#finishedAtMs = event.at;
        break;
      case 'revealStarted':
      case 'revealStepped':
      case 'standingsShown':
      case 'paceChanged':
        if (this.#play && (after.round?.revealStep ?? 0) >= 2) this.#play.isShown = true;
        break;
    }
  }

  #brief(event: EventOf<'roundBriefed'>, before: RoomState, after: RoomState): void {
    if (before.phase === 'lobby') this.#games++;
    this.#startedAtMs ??= event.at;
    const { round } = after;
    if (!round) return;
    this.#briefings++;
    this.#play = {
      no: this.#briefings,
      game: this.#games,
      index: event.index,
      round: round.round,
      kind: round.kind,
      showsNote: after.settings.showsNote,
      startedAtMs: event.at,
      firstEndedAtMs: event.at,
      endedAtMs: event.at,
      first: null,
      last: null,
      scores: [],
      teamOf: new Map(),
      acted: new Map(),
      isShown: false,
      isCounted: true,
    };
  }

  #act(event: EventOf<'moved' | 'undone' | 'readySet'>, before: RoomState, after: RoomState): void {
    const { round } = before;
    const seat = event.by?.seat ?? (event.type === 'readySet' ? event.seat : undefined);
    if (!round || !this.#play || seat === undefined) return;
    const isAlone = isAloneAttempt(before, round.attempt);
    const team = isAlone ? before.seats.get(event.board)?.team : event.board;
    const what = actOf(event, before, after);
    if (!what) return;
    this.#play.acted.set(seat, isAlone ? null : event.board);
    count(this.#bySeat, seat, what);
    if (team != null) count(this.#byTeam, team, what);
  }

  #score(event: EventOf<'roundScored'>, before: RoomState): void {
    const { round } = before;
    const play = this.#play;
    if (!round || !play) return;
    play.endedAtMs = event.at;
    if (!event.isFinal) play.firstEndedAtMs = event.at;
    const isAlone = isAloneAttempt(before, round.attempt);
    // From the discussion: the reveal speaks of the first answers, and teams are given the means of them. [SC4]
    const isOfFirst = event.isFinal && isAlone;
    const answers: Answers = isOfFirst
      ? (play.first as Answers)
      : {
          unit: isAlone ? 'seat' : 'team',
          attempt: round.attempt,
          boards: answersOf(round.boards, event.boards),
        };
    if (!event.isFinal) {
      play.first = answers;
      return;
    }
    play.last = answers;
    play.scores = event.boards.map((score): TeamScore => {
      const { board: team, accuracy, points, right, of } = score;
      const isTouched = isOfFirst || round.boards.get(team)?.ranMs != null;
      return { team, accuracy, points, right, of, isTouched };
    });
    play.teamOf = teamsOf(before);
    this.#plays.push(play);
  }
}

/** What a person did with an event; null where it changed nothing that counts. */
function actOf(
  event: EventOf<'moved' | 'undone' | 'readySet'>,
  before: RoomState,
  after: RoomState,
): keyof Acts | null {
  if (event.type === 'undone') return 'undone';
  if (event.type === 'readySet') return event.isReady ? 'agreed' : null;
  const { round } = before;
  const was = round?.boards.get(event.board);
  const is = after.round?.boards.get(event.board);
  if (!round || !was || !is) return null;
  const card = round.kind.cardOf(event.move);
  const lay = round.kind.isInTray(round.round, was.value, card);
  return lay && !round.kind.isInTray(round.round, is.value, card) ? 'placed' : 'moved';
}

function count(of: Map<number, Acts>, number: number, what: keyof Acts): void {
  const acts = of.get(number) ?? noActs();
  acts[what]++;
  of.set(number, acts);
}

function answersOf(boards: Vec<Board | null>, scores: readonly BoardScore[]): Answers['boards'] {
  return scores.flatMap(({ board: number, accuracy, right, of }) => {
    const board = boards.get(number);
    return board
      ? [{ number, value: board.value, isTouched: board.ranMs !== null, accuracy, right, of }]
      : [];
  });
}

function teamsOf(state: RoomState): Map<number, number> {
  const teams = new Map<number, number>();
  for (const { seat, team } of state.seats) if (team !== null) teams.set(seat, team);
  return teams;
}

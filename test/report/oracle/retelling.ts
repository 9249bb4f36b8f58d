// A log retold the slow way: events are read one after the other into plain lists, boards are lists of names, taking back puts the
// copy from before on the table. Shares no code with the game's fold or with server/report, so that a mistake would have to be
// made twice. What is counted from it: counting.ts.
import type { BoardScore, GameEvent } from '../../../shared/game/events.ts';
import type { Pack, Round } from '../../../shared/rounds/index.ts';
import { idOfCard, type Move, moved, type Names } from './moves.ts';

export interface ToldBoard {
  owner: number;
  names: Names;
  isTouched: boolean;
  score: BoardScore;
}
export interface ToldPlay {
  no: number;
  game: number;
  round: Round;
  first: ToldBoard[] | null;
  last: ToldBoard[];
  unit: 'team' | 'seat';
  /** As they were scored for teams. */
  scores: BoardScore[];
  teamOf: Map<number, number>;
  /** [seat, team whose board; 0: its own]. */
  acts: [number, number][];
  steps: { attempt: number; board: number; what: string; seat: number; names: Names }[];
  isShown: boolean;
  isReplayed: boolean;
}
export interface Person {
  seat: number;
  name: string | null;
  team: number | null;
  isRemoved: boolean;
  isForgotten: boolean;
  isHere: boolean;
  presentMs: number;
  acts: Record<'placed' | 'moved' | 'undone' | 'agreed', number>;
}
interface Open {
  names: Names;
  before: Names[];
  isTouched: boolean;
}

export class Retelling {
  readonly plays: ToldPlay[] = [];
  readonly people = new Map<number, Person>();
  readonly teamActs = new Map<number, Person['acts']>();
  readonly crews = new Map<number, number[]>();
  isFinished = false;
  gameMs = 0;
  #pack: Pack;
  #plan: string[] = [];
  #attempts = 1;
  #pace = 'host';
  #phase = 'lobby';
  #attempt = 1;
  #game = 0;
  #no = 0;
  #lastAt = 0;
  #play: (Omit<ToldPlay, 'last' | 'scores' | 'unit' | 'teamOf'> & Partial<ToldPlay>) | null = null;
  #boards = new Map<number, Open>();

  constructor(pack: Pack, events: readonly GameEvent[]) {
    this.#pack = pack;
    for (const event of events) this.#hear(event);
  }

  get told(): ToldPlay[] {
    return this.plays.filter((play) => this.isFinished || play.isShown);
  }

  #hear(event: GameEvent): void {
    if (this.#phase !== 'lobby' && this.#phase !== 'finished') {
      const ms = event.at - this.#lastAt;
      this.gameMs += ms;
      for (const person of this.people.values()) if (person.isHere) person.presentMs += ms;
    }
    this.#lastAt = event.at;
    this.#people(event);
    this.#phases(event);
    if (event.type === 'moved' || event.type === 'undone' || event.type === 'readySet') this.#hands(event);
  }

  #people(event: GameEvent): void {
    if (event.type === 'seatTaken') {
      this.people.set(event.seat, {
        seat: event.seat,
        name: event.name,
        team: null,
        isRemoved: false,
        isForgotten: false,
        isHere: true,
        presentMs: 0,
        acts: { placed: 0, moved: 0, undone: 0, agreed: 0 },
      });
      if (event.team !== null) this.#sail(event.seat, event.team);
      if (this.#phase === 'play' && this.#isAlone() && event.team !== null) this.#lay(event.seat);
    }
    const person = 'seat' in event ? this.people.get(event.seat) : undefined;
    if (event.type === 'teamsFormed' || event.type === 'roundBriefed')
      for (const [seat, team] of event.placed) this.#sail(seat, team);
    if ((event.type === 'teamPicked' || event.type === 'seatMoved') && person)
      this.#sail(event.seat, event.team);
    if (!person) return;
    if (event.type === 'seatArrived' || event.type === 'seatTakenOver') person.isHere = true;
    if (event.type === 'seatWentAway') person.isHere = false;
    if (event.type === 'seatRenamed') person.name = event.name;
    if (event.type === 'seatRemoved' || event.type === 'seatForgotten') {
      person.isHere = false;
      person.isRemoved = true;
      const crew = this.crews.get(person.team ?? 0) ?? [];
      this.crews.set(
        person.team ?? 0,
        crew.filter((seat) => seat !== person.seat),
      );
    }
    if (event.type === 'seatForgotten') Object.assign(person, { name: null, isForgotten: true });
    if (event.type === 'seatRestored') {
      person.isRemoved = false;
      if (person.team !== null) this.crews.get(person.team)?.push(person.seat);
    }
  }

  #sail(seat: number, team: number): void {
    const person = this.people.get(seat);
    if (!person || person.team === team) return;
    for (const [number, crew] of this.crews)
      this.crews.set(
        number,
        crew.filter((one) => one !== seat),
      );
    this.crews.set(team, [...(this.crews.get(team) ?? []), seat]);
    person.team = team;
  }

  #isAlone = (): boolean => this.#attempts === 2 && this.#attempt === 1;

  #lay(owner: number): void {
    this.#boards.set(owner, { names: [], before: [], isTouched: false });
  }

  #phases(event: GameEvent): void {
    switch (event.type) {
      case 'roomOpened':
        this.#plan = event.rounds;
        this.#attempts = event.settings.attempts;
        this.#pace = event.pace;
        return;
      case 'settingsSet':
        this.#attempts = event.settings.attempts;
        return;
      case 'planSet':
        this.#plan = event.rounds;
        return;
      case 'paceChanged':
        this.#pace = event.pace;
        if (this.#pace === 'group' && this.#phase === 'reveal' && this.#play) this.#play.isShown = true;
        return;
      case 'roundBriefed': {
        if (this.#phase === 'lobby') this.#game++;
        this.#phase = 'briefing';
        this.#attempt = 1;
        const round = this.#pack.rounds.find(({ id }) => id === this.#plan[event.index]) as Round;
        const fresh = { first: null, acts: [], steps: [], isShown: false, isReplayed: false };
        this.#play = { no: ++this.#no, game: this.#game, round, ...fresh };
        return;
      }
      case 'playStarted':
        this.#phase = 'play';
        this.#attempt = event.attempt;
        this.#boards.clear();
        if (this.#isAlone()) {
          for (const { seat, team, isRemoved } of this.people.values())
            if (team !== null && !isRemoved) this.#lay(seat);
        } else for (const [team, crew] of this.crews) if (crew.length > 0) this.#lay(team);
        return;
      case 'roundScored':
        this.#score(event.boards, event.isFinal);
        return;
      case 'discussionStarted':
        this.#phase = 'discussion';
        return;
      case 'revealStarted':
        this.#phase = 'reveal';
        if (this.#pace === 'group' && this.#play) this.#play.isShown = true;
        return;
      case 'revealStepped':
        if (event.step >= 2 && this.#play) this.#play.isShown = true;
        return;
      case 'standingsShown':
        this.#phase = 'standings';
        if (this.#play) this.#play.isShown = true;
        return;
      case 'roundReplayed':
        if (this.#play) this.#play.isReplayed = true;
        return;
      case 'roomFinished':
        this.#phase = 'finished';
        this.isFinished = true;
        return;
      case 'playedAgain':
        this.#phase = 'lobby';
        this.isFinished = false;
        return;
    }
  }

  #score(scores: readonly BoardScore[], isFinal: boolean): void {
    const play = this.#play;
    if (!play) return;
    const wasAlone = this.#phase === 'play' && this.#isAlone();
    const now = [...this.#boards].map(([owner, { names, isTouched }]) => ({
      owner,
      names,
      isTouched,
      score: scores.find(({ board }) => board === owner) as BoardScore,
    }));
    if (!isFinal) {
      play.first = now;
      return;
    }
    const isFromDiscussion = this.#phase === 'discussion';
    play.unit = isFromDiscussion || wasAlone ? 'seat' : 'team';
    play.last = isFromDiscussion ? (play.first as ToldBoard[]) : now;
    play.scores = [...scores];
    play.teamOf = new Map([...this.people.values()].map(({ seat, team }) => [seat, team ?? 0]));
    this.plays.push(play as ToldPlay);
  }

  #hands(event: GameEvent & { type: 'moved' | 'undone' | 'readySet' }): void {
    const board = this.#boards.get(event.board);
    const seat = event.by?.seat ?? 0;
    const person = this.people.get(seat);
    if (!board || !person || !this.#play) return;
    const { round } = this.#play;
    let what: keyof Person['acts'] = 'agreed';
    const step = (name: string) =>
      this.#play?.steps.push({
        attempt: this.#attempt,
        board: event.board,
        what: name,
        seat,
        names: board.names,
      });
    if (event.type === 'readySet') step(event.isReady ? 'ready' : 'unready');
    if (event.type === 'readySet' && !event.isReady) return;
    if (event.type === 'undone') {
      what = 'undone';
      board.names = board.before.pop() ?? [];
    }
    if (event.type === 'moved') {
      const after = moved(round, board.names, event.move as Move);
      const card = idOfCard(round, (event.move as Move).card);
      const lies = (names: Names) => names.some((name) => name.split(' ')[0] === card);
      what = !lies(board.names) && lies(after) ? 'placed' : 'moved';
      board.before.push(board.names);
      board.names = after;
      board.isTouched = true;
    }
    if (event.type !== 'readySet') step(event.type);
    person.acts[what]++;
    const team = this.#isAlone() ? (person.team ?? 0) : event.board;
    const ofTeam = this.teamActs.get(team) ?? { placed: 0, moved: 0, undone: 0, agreed: 0 };
    ofTeam[what]++;
    this.teamActs.set(team, ofTeam);
    this.#play.acts.push([seat, this.#isAlone() ? 0 : event.board]);
  }
}

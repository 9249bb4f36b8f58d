// The state of a room: what `decide` reads, `evolve` makes and `view` shows. Derived from the log alone. Large
// lists are Vecs, so that an event copies a little and shares the rest.
import type { Settings, TimeFactor } from '../protocol/commands.ts';
import type { Form, Pace, Phase } from '../protocol/views.ts';
import type { Pack, Round } from '../rounds/index.ts';
import type { Deal, Kind } from '../rounds/kind.ts';
import type { BoardScore, ReviewedRound, RoundResult } from './events.ts';
import { HashIndex } from './hashIndex.ts';
import { Vec } from './vec.ts';

export interface Seat {
  seat: number;
  role: 'host' | 'player';
  /** As the host sees it, number and all (called.ts has what others see); null after the person's words were deleted. */
  name: string | null;
  /** The first word of the name is a number, a student's for instance. */
  isNumbered: boolean;
  hash: string;
  team: number | null;
  /** Came back to the ship of the room that this one repeats, and may stay on it when crews are evened out. [TE7] */
  isBack: boolean;
  /** The seat's newest connection; null before the first. */
  connection: string | null;
  isPresent: boolean;
  /** When the seat went away; null while present. */
  awaySince: number | null;
  isRemoved: boolean;
  /** Removed for good, with its name. */
  isForgotten: boolean;
  isHandsOff: boolean;
  factor: TimeFactor;
  wantsFactor: TimeFactor;
  /** Asked for more time, and nobody has answered yet. */
  isAsking: boolean;
  /** Highest `n` of the newest four clientIds, newest last. */
  clients: readonly { client: string; n: number }[];
  /** Moves made since the game began: contributions stay with seats. */
  moves: number;
  /** phaseNo in which this seat voted to go on, and paceNo in which it voted for group pace; -1 never. */
  votedNext: number;
  votedPace: number;
}

export interface Team {
  team: number;
  members: readonly number[];
  present: number;
  /** Who are present and may act: of these a quorum is made. */
  acting: number;
  factor: TimeFactor;
  points: number;
  /** Points and rank before the last scored round, for "gained" and "climbed". */
  pointsBefore: number;
  rank: number | null;
  rankBefore: number | null;
}

export interface Board {
  /** Team number, or seat number in an attempt played alone. */
  number: number;
  state: 'open' | 'locked' | 'closed';
  version: number;
  /** The kind's own board: authored indexes. */
  value: unknown;
  /** Authored card indexes in the dealt order of this board's tray. */
  tray: readonly number[];
  /** Per authored card: the seat it is softly dealt to (0: nobody), who moved it last, and how often it went to and fro. */
  shares: readonly number[];
  movers: readonly { seat: number; before: number; flips: number }[];
  undo: readonly { inverse: unknown; seat: number; card: number }[];
  ready: readonly number[];
  lockAt: number | null;
  startedAt: number;
  allowedMs: number | null;
  /** Running time (without pauses) at the last change; null while untouched. */
  ranMs: number | null;
  lastChangeAt: number | null;
  /** Still open when the round's own time was up: what the wall goes on showing of it. [TM8] */
  atTimeUp: { placed: number; half: number; of: number } | null;
  /** The host is asked to come, by whom and since when, and has said so. [HE1] */
  help: { seat: number; sinceAt: number; isComing: boolean } | null;
}

/** What a state is folded for. A `game` asks of it which commands of a seat are settled, which shuffle and which shares a board was dealt,
 *  who moved a card to and fro; that is half of the work of a fold. A `report` asks none of it, and a state for it has none of it. */
export type Fold = 'game' | 'report';

/** One play of a round of the plan, from briefing to standings. */
export interface RoundState {
  index: number;
  round: Round;
  kind: Kind;
  seed: string;
  nonce: string;
  commitment: string;
  deal: Deal;
  attempt: 1 | 2;
  goAt: number | null;
  startedAt: number | null;
  /** Pauses and time given, summed over the running attempt. */
  pausedMs: number;
  addedMs: number;
  boards: Vec<Board | null>;
  /** Time of a board with factor 1 and whether the pace was relaxed, both fixed when the attempt begins; null = no limit. */
  allowedMs: number | null;
  isRelaxed: boolean;
  /** The deadline of a board with factor 1 has passed; boards that are still open have more time. */
  isTimeUp: boolean;
  /** How many boards there are, are open, are locked; which are about to lock; open boards by `allowedMs` (0: untimed). */
  count: number;
  open: number;
  locked: number;
  locking: readonly number[];
  openByAllowed: Readonly<Record<number, number>>;
  /** Boards and scores of attempt 1 of a review, by seat. */
  first: { boards: Vec<Board | null>; scores: readonly BoardScore[] } | null;
  scores: readonly BoardScore[] | null;
  /** The speed share that was set when the attempt began, and the one that the points were made with. */
  firstShare: number;
  speedShare: number;
  revealStep: 0 | 1 | 2 | 3;
  isDistributionShown: boolean;
  isInsightOpen: boolean;
}

/** A one-time code that is good for a seat. */
export interface Offer {
  seat: number;
  hash: string;
  until: number;
}

/** Somebody who says that a seat is theirs, and waits. */
export interface Claim {
  claim: number;
  seat: number;
  hash: string;
  connection: string;
}

export interface FinishedRound {
  index: number;
  roundId: string;
  points: readonly { team: number; points: number; accuracy: number }[];
}

export interface RoomState {
  pack: Pack;
  isOpen: boolean;
  room: string;
  code: string;
  packHash: string;
  form: Form;
  settings: Settings;
  pace: Pace;
  /** Round ids of the pack in the order in which they are played. */
  plan: readonly string[];
  hostHash: string;
  screenHash: string;
  /** Of a review that grew out of other rooms: each round then, and since. Null in every other room. [VW9] */
  review: { lastTime: readonly ReviewedRound[]; now: ReadonlyMap<number, RoundResult> } | null;
  /** Everybody sees, at the finish, what the class did then and now. [VW10] */
  isThenNowShown: boolean;
  /** The room that this one repeats, and whose crews sail together again. [TE7] */
  crewsOf: string | null;
  at: number;
  phase: Phase;
  phaseNo: number;
  /** Rounds played or skipped so far; the running one is `plan[round.index]`. */
  round: RoundState | null;
  done: readonly FinishedRound[];
  /** When each round of the plan was briefed last, by its place: what the host's estimate of the end is made of. */
  briefedAt: readonly (number | null)[];
  seats: Vec<Seat>;
  teams: Vec<Team>;
  /** SHA-256 of a seat's secret → seat number. */
  byHash: HashIndex;
  players: number;
  presentPlayers: number;
  /** Counts of present voters. Votes to go on hold for a phase, votes for group pace until the pace changes (`paceNo`). */
  votes: { next: number; pace: number };
  paceNo: number;
  hostAwaySince: number | null;
  pausedAt: number | null;
  isLocked: boolean;
  isRelaxed: boolean;
  offers: readonly Offer[];
  claims: readonly Claim[];
  /** Claims made so far. */
  lastClaim: number;
}

const defaults: Settings = {
  teamSize: 4,
  formation: 'pick',
  hands: 'soft',
  speedShare: 0.2,
  isTimed: true,
  attempts: 1,
  isOneBoat: false,
  showsNote: true,
  nameField: 'nickname',
  wallNames: 'people',
};

/** The three forms of a room are presets of the same settings: live, study, review. */
export const presets: Record<Form, Settings> = {
  live: defaults,
  study: { ...defaults, formation: 'auto', speedShare: 0, isOneBoat: true },
  review: { ...defaults, speedShare: 0, isTimed: false, attempts: 2 },
};

export function initial(pack: Pack): RoomState {
  return {
    pack,
    isOpen: false,
    room: '',
    code: '',
    packHash: '',
    form: 'live',
    settings: defaults,
    pace: 'host',
    plan: [],
    hostHash: '',
    screenHash: '',
    review: null,
    isThenNowShown: false,
    crewsOf: null,
    at: 0,
    phase: 'lobby',
    phaseNo: 0,
    round: null,
    done: [],
    briefedAt: [],
    seats: Vec.empty(),
    teams: Vec.empty(),
    byHash: HashIndex.empty,
    players: 0,
    presentPlayers: 0,
    votes: { next: 0, pace: 0 },
    paceNo: 0,
    hostAwaySince: null,
    pausedAt: null,
    isLocked: false,
    isRelaxed: false,
    offers: [],
    claims: [],
    lastClaim: 0,
  };
}

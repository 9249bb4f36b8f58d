// What one audience may see of a room: a record of small slices, in both languages. Which event touches which
// slice stands in shared/game/view/; nothing else decides what leaves the server. Times are server milliseconds.
import type { Text } from '../content/text.ts';
import type { KindName } from '../rounds/index.ts';
import type { CardMark, DistributionRow, KeyRow, TaskAxis, TaskCard } from '../rounds/kind.ts';
import type { Settings, TimeFactor } from './commands.ts';

export type Form = 'live' | 'study' | 'review';
export type Phase = 'lobby' | 'briefing' | 'play' | 'discussion' | 'reveal' | 'standings' | 'finished';
export type Pace = 'host' | 'group';

/** room · what stays the same for long. */
export interface RoomSlice {
  roomId: string;
  joinCode: string;
  form: Form;
  pace: Pace;
  packTitle: Text;
  packAbout: Text;
  rounds: number;
  settings: Settings;
  isLocked: boolean;
  isRelaxed: boolean;
  /** It repeats another room with the same teams: whoever comes back is on the ship that was theirs. */
  keepsCrews: boolean;
  /** Since when no host is present; null while one is, or when there never is one (study). */
  hostAwaySinceMs: number | null;
}
/** room · where the room stands. `roundNo` counts from 1; 0 in the lobby. */
export interface PhaseSlice {
  phase: Phase;
  phaseNo: number;
  roundNo: number;
  rounds: number;
  attempt: 1 | 2;
  attempts: 1 | 2;
  isAlone: boolean;
  pausedAtMs: number | null;
  /** Briefing: when 3-2-1 ends, once it runs. */
  goAtMs: number | null;
  /** Play: when it began, and the deadline of a board with factor 1 (null: untimed). */
  startedAtMs: number | null;
  deadlineAtMs: number | null;
  revealStep: 0 | 1 | 2 | 3;
}
/** room · the round. `cards` are null in the briefing; listed in dealt order, each board has its own tray order. */
export interface TaskSlice {
  kind: KindName;
  title: Text;
  prompt: Text;
  seconds: number;
  difficulty: number;
  section: string;
  axes: TaskAxis[];
  picks: 'one' | 'several' | null;
  cards: TaskCard[] | null;
  /** SHA-256 (hex) of nonce ‖ canonical key, opened at the reveal. */
  commitment: string;
}
/** room · numbers only. `votes`: group pace, how many want to go on and how many are needed. */
export interface CountsSlice {
  players: number;
  present: number;
  teams: number;
  boards: number;
  locked: number;
  votes: { next: number; pace: number; needed: number };
}
/** room · `distribution` from step 1 (after attempt 1 of a review: when the host shows it), `key` from step 2, `explain` from step 3. */
export interface RevealSlice {
  boards: number;
  distribution: DistributionRow[] | null;
  /** Share of boards with everything right, after the last attempt; for reviews also after the first. */
  fullyRight: { now: number; first: number | null } | null;
  key: KeyRow[] | null;
  /** card → how many boards had it right; from step 2. */
  rightCounts: Record<string, number> | null;
  hardest: string | null;
  explain: {
    why: Text;
    more: Text | null;
    note: Text | null;
    sources: { code: string; text: string }[];
  } | null;
  opening: { nonce: string; key: string } | null;
}
export interface StandingRow {
  team: number;
  name: Text;
  /** Each for themselves: the person, where the host lets tables name people; null elsewhere. */
  who: string | null;
  points: number;
  gained: number;
  rank: number;
  rankBefore: number | null;
}
/** room · never the bottom of the table. */
export interface StandingsSlice {
  top: StandingRow[];
  climber: StandingRow | null;
  teams: number;
  roundNo: number;
  rounds: number;
  isLast: boolean;
  /** One boat: what rehearsal crews make on average of the same rounds. */
  rival: number | null;
}
export type AwardName = 'climb' | 'even_hands' | 'nobody_else' | 'steady' | 'full_hold';
export interface FinishSlice {
  podium: StandingRow[];
  rest: StandingRow[];
  awards: { award: AwardName; team: number; name: Text; who: string | null; detail: Text }[];
  rounds: number;
  rival: number | null;
}
/** screen and host · `fleet.K`: sixteen teams each, without contents or correctness. */
export interface FleetRow {
  team: number;
  name: Text;
  members: number;
  present: number;
  placed: number;
  half: number;
  of: number;
  isLocked: boolean;
  /** screen, in the lobby, where the host lets the wall name people: who is aboard. */
  crew?: string[];
}
/** host · `roster.K`: sixty-four seats each. */
export interface RosterRow {
  seat: number;
  /** In full: with the number before it where there is one. */
  name: string;
  number: string | null;
  team: number | null;
  isPresent: boolean;
  isHandsOff: boolean;
  isRemoved: boolean;
  factor: TimeFactor;
  wantsFactor: TimeFactor;
  /** Asked for it, and nobody has answered yet. */
  isAsking: boolean;
}
/** host · `progress.K`: sixteen teams each. `help`: the host is asked to come, and whether all who ask have been told yes. */
export interface ProgressRow {
  team: number;
  ready: number;
  present: number;
  lastChangeAtMs: number | null;
  isDisputed: boolean;
  factor: TimeFactor;
  deadlineAtMs: number | null;
  help: { seats: number[]; sinceMs: number; isComing: boolean } | null;
}
/** How a class answered a round: mean accuracy, how many boards were all right, and of how many. */
export type RoundFigures = { facility: number; fullyRight: number; boards: number };
export type RoundName = { id: string; title: Text; kind: KindName; seconds: number };
/** host · what the host may do now and what is planned. */
export interface ControlSlice {
  /** `briefedAtMs`: when the round was briefed last; null before. In a review that grew out of other rooms `lastTime` is what the class did
   *  then, and `now` what it did here, once scored. */
  plan: (RoundName & {
    isDone: boolean;
    briefedAtMs: number | null;
    lastTime?: RoundFigures & { atMs: number };
    now?: RoundFigures | null;
  })[];
  /** Every round of the pack, for picking. */
  pack: (RoundName & { difficulty: number; tier: 'core' | 'extra' })[];
  /** After attempt 1 of a review: share of boards fully right, and what peer instruction advises. */
  advice: {
    fullyRight: number;
    distribution: DistributionRow[];
    hint: 'explain' | 'discuss' | 'reveal';
  } | null;
  isInsightOpen: boolean;
  hasUnevenTeams: boolean;
}
/** host; in group pace every seat; while somebody asks for the seat of their name from another browser. `isPresent`: it is in use. */
export interface ClaimsSlice {
  asking: ClaimRow[];
}
export interface ClaimRow {
  claim: number;
  seat: number;
  name: string;
  isPresent: boolean;
}
/** host · only while opened; what the class gets wrong now. */
export interface InsightSlice {
  key: KeyRow[];
  rightCounts: Record<string, number>;
  boards: number;
  distribution: DistributionRow[];
}

export type CrewMember = { seat: number; name: string; isPresent: boolean; isReady: boolean };
/** team */
export interface TeamSlice {
  team: number;
  name: Text;
  members: CrewMember[];
}
/** team, or seat in an attempt played alone. `number`: team or seat that owns the board. `view` is the kind's own form. `help`: the host was asked. */
export interface BoardSlice {
  number: number;
  version: number;
  view: unknown;
  /** Dealt order of all cards of this board; those that `view` does not place lie in the tray. */
  tray: string[];
  /** card → seat it is softly dealt to. */
  shares: Record<string, number>;
  /** card → seat that moved it last; `disputed`: moved to and fro by two people. */
  movedBy: Record<string, number>;
  disputed: string[];
  last: { seat: number; card: string } | null;
  canUndo: boolean;
  ready: number[];
  needed: number;
  lockAtMs: number | null;
  state: 'open' | 'locked' | 'closed';
  startedAtMs: number;
  deadlineAtMs: number | null;
  allowedMs: number | null;
  help: { seat: number; sinceMs: number; isComing: boolean } | null;
}
/** team · own result, from reveal step 2. */
export interface ResultSlice {
  accuracy: number;
  right: number;
  of: number;
  points: number;
  total: number;
  rank: number;
  rankBefore: number | null;
  teams: number;
  marks: CardMark[];
  view: unknown;
  speed: { share: number; ranMs: number; allowedMs: number | null };
}
/** seat */
export interface MeSlice {
  seat: number;
  name: string;
  team: number | null;
  isHandsOff: boolean;
  isRemoved: boolean;
  /** In the room but on no board of this round. */
  isWatching: boolean;
  factor: TimeFactor;
  wantsFactor: TimeFactor;
  /** Asked for it, and nobody has answered yet. */
  isAsking: boolean;
  hasVoted: { next: boolean; pace: boolean };
}
/** seat · own first answer of a review, in sight during discussion and attempt 2; marks from reveal step 2. */
export interface FirstSlice {
  view: unknown;
  marks: CardMark[] | null;
}
/** lobby, to everyone while teams are picked: ships with places (chunks of sixteen, `ships.K`). */
export interface ShipRow {
  team: number;
  name: Text;
  members: number;
  size: number;
}
/** everybody · finish of a review of other rooms, while its host shows it: shares that were right, round by round and as means. */
export interface ThenNowSlice {
  rounds: { title: Text; before: number; now: number }[];
  before: number;
  now: number;
}
export interface Slices {
  room: RoomSlice;
  phase: PhaseSlice;
  task: TaskSlice;
  counts: CountsSlice;
  reveal: RevealSlice;
  standings: StandingsSlice;
  finish: FinishSlice;
  thenNow: ThenNowSlice;
  control: ControlSlice;
  claims: ClaimsSlice;
  insight: InsightSlice;
  team: TeamSlice;
  board: BoardSlice;
  result: ResultSlice;
  me: MeSlice;
  first: FirstSlice;
  [fleet: `fleet.${number}`]: FleetRow[];
  [roster: `roster.${number}`]: RosterRow[];
  [progress: `progress.${number}`]: ProgressRow[];
  [ships: `ships.${number}`]: ShipRow[];
}
export type SliceName = keyof Slices;
export const chunkOf = { fleet: 16, ships: 16, progress: 16, roster: 64 } as const;

// Brings a stored event to the form of today, version by version, so that a log of any age folds with today's rules.
// Called in one place, where a log is read (server/log/events.ts); the bytes in the log stay as they were written.
import type { EventType, GameEvent } from './events.ts';

/** An event as the log keeps it, its time and words put back. */
export interface StoredEvent {
  readonly type: string;
  readonly v: number;
  readonly [field: string]: unknown;
}

export interface UpcastTable {
  /** Event type → the version that this code writes and understands. */
  readonly current: Readonly<Record<string, number>>;
  /** Event type → stored version → the same event in the next version. A step may also give the event another type: then
   *  the old one stays here with its steps and leaves `current`. Released steps never change. */
  readonly steps: Readonly<Record<string, Readonly<Record<number, (stored: StoredEvent) => StoredEvent>>>>;
}

/** A change of an event's fields raises its number here and adds the step from the number before to `steps`. */
export const currentVersions: Readonly<Record<EventType, number>> = {
  roomOpened: 4,
  seatTaken: 3,
  seatArrived: 1,
  seatWentAway: 1,
  teamPicked: 1,
  teamsFormed: 1,
  seatRenamed: 2,
  seatMoved: 1,
  seatRemoved: 1,
  seatRestored: 1,
  handsOffSet: 1,
  factorWished: 1,
  factorSet: 1,
  seatOffered: 1,
  seatTakenOver: 1,
  seatClaimed: 1,
  claimAnswered: 1,
  seatForgotten: 1,
  linkReplaced: 1,
  settingsSet: 2,
  planSet: 1,
  lockedSet: 1,
  relaxedSet: 1,
  roundBriefed: 1,
  countdownStarted: 1,
  playStarted: 1,
  moved: 1,
  undone: 1,
  readySet: 1,
  helpAsked: 1,
  helpAnswered: 1,
  lockStarted: 1,
  boardLocked: 1,
  boardClosed: 1,
  boardsClosed: 1,
  roundScored: 1,
  discussionStarted: 1,
  distributionShown: 1,
  insightSet: 1,
  thenNowShown: 1,
  revealStarted: 1,
  revealStepped: 1,
  standingsShown: 1,
  roundSkipped: 1,
  roundReplayed: 1,
  paused: 1,
  resumed: 1,
  timeAdded: 1,
  deadlinesShifted: 1,
  voted: 1,
  paceChanged: 1,
  playedAgain: 1,
  roomFinished: 1,
};

/** Names as rooms knew them before there was a choice: one field, no number, and no person on the wall. */
const withNameSettings = (stored: StoredEvent): StoredEvent => ({
  ...stored,
  v: 2,
  settings: { ...(stored.settings as object), nameField: 'nickname', wallNames: 'teams' },
});
/** No room had grown out of others. */
const withoutReview = (stored: StoredEvent): StoredEvent => ({ ...stored, v: 3, from: null });
/** Whoever came to a room that repeated another sailed where the formation said. */
const withoutCrews = (stored: StoredEvent): StoredEvent => ({ ...stored, v: 4, crewsOf: null });
const notBack = (stored: StoredEvent): StoredEvent => ({ ...stored, v: 3, isBack: false });
const withoutNumber = (stored: StoredEvent): StoredEvent => ({ ...stored, v: 2, isNumbered: false });

export const upcasts: UpcastTable = {
  current: currentVersions,
  steps: {
    roomOpened: { 1: withNameSettings, 2: withoutReview, 3: withoutCrews },
    settingsSet: { 1: withNameSettings },
    seatTaken: { 1: withoutNumber, 2: notBack },
    seatRenamed: { 1: withoutNumber },
  },
};

/** More steps than any event will ever have: two steps that lead to each other must not hang a server. */
const MOST_STEPS = 100;

/**
 * The event in today's form; null where the type is unknown or the version above (or below) all that the table knows. Then
 * the whole room is unreadable: an event that is skipped would change everything after it.
 */
export function upcast(stored: StoredEvent, table: UpcastTable = upcasts): GameEvent | null {
  let event = stored;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (own(table.current, event.type) === event.v) return event as unknown as GameEvent;
    const next = own(own(table.steps, event.type) ?? {}, event.v);
    if (!next) return null;
    event = next(event);
  }
  return null;
}

/** Own entries only: a log may hold a type called "constructor". */
const own = <T>(record: Readonly<Record<string, T>>, name: string | number): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

// The log against what clients were told and shown. Everything acknowledged is in it, nothing is in it twice or unasked,
// and each page shows the fold of it. Each check throws with what it found; reading the log is ledger.ts.
import assert from 'node:assert/strict';
import { hashSecret } from '../../server/rooms/secrets.ts';
import { decide, isGathered, view } from '../../shared/game/index.ts';
import type { AudienceKey } from '../../shared/protocol/messages.ts';
import type { SliceName, Slices } from '../../shared/protocol/views.ts';
import { type Book, idOf, type Told } from './book.ts';
import type { Face } from './face.ts';
import type { Ledger } from './ledger.ts';
import type { Person } from './people.ts';

/** How many commits after what its client had been told a command may have met the room. */
const AHEAD = 400;
const NO_ENTROPY = '0'.repeat(64);

/** Every ack that came since the last time. Returns how many. */
export function compareAcks(book: Book, ledger: Ledger): number {
  const { told } = book;
  book.told = [];
  for (const one of told) compareAck(one, ledger);
  for (const { room, code } of book.opened) {
    const state = ledger.rooms.get(room)?.at(1);
    assert.equal(state?.code, code, `room ${room} was opened with 201 and is not in the log`);
  }
  for (const [id, { room }] of ledger.causes)
    assert.ok(book.sent.has(id), `command ${id} in ${room} was sent by nobody`);
  return told.length;
}

/** Refusals that say nothing of the command: it may be settled already, or be settled later. */
const OPEN_REFUSALS: ReadonlySet<string> = new Set([
  'saving_fails',
  'server_error',
  'server_stops',
  'too_fast',
  'replaced',
]);

function compareAck(told: Told, ledger: Ledger): void {
  const { ack, command, room } = told;
  const what = `${command.type} ${idOf(told)} of ${told.role} in ${room}, told ${JSON.stringify(ack)}`;
  const cause = ledger.causes.get(idOf(told));
  if (!ack.ok) {
    if (!OPEN_REFUSALS.has(ack.code)) assert.equal(cause, undefined, `refused and in the log: ${what}`);
    return;
  }
  if (ack.settled) {
    // A repeated join finds its seat by its secret, whichever command made it.
    if (command.type !== 'join') assert.ok(cause, `settled and not in the log: ${what}`);
    return;
  }
  if (cause) {
    assert.equal(cause.room, room, what);
    assert.equal(cause.seq, ack.seq, `in another commit than its ack says: ${what}`);
    return;
  }
  assert.ok(changedNothing(told, ledger), `acknowledged and not in the log: ${what}`);
}

/** Whether there was a state in which the command is accepted without an event. */
function changedNothing({ command, clientId, n, seat, seenSeq, room, ack }: Told, ledger: Ledger): boolean {
  const fold = ledger.rooms.get(room);
  if (!fold || seat === null) return false;
  return fold.between(seenSeq, Math.max(seenSeq, ack.seq) + AHEAD).some(({ after }) => {
    const by = { client: clientId, n };
    const decision = decide(after, command, { at: after.at, seat, entropy: NO_ENTROPY, by });
    return decision.ok && decision.events.length === 0 && !decision.settled;
  });
}

const NAMES: readonly SliceName[] = [
  'room',
  'phase',
  'task',
  'counts',
  'reveal',
  'standings',
  'finish',
  'control',
  'insight',
  'team',
  'board',
  'result',
  'me',
  'first',
  'fleet.0',
  'roster.0',
  'progress.0',
  'ships.0',
];

/** What differs between a page and the fold of the log at the seq that the page shows, in words; null: nothing.
 *  What leaves gathered is behind its audience for a moment: it is compared when `hasSettled`. */
export function differenceOf(face: Face, ledger: Ledger, hasSettled: boolean): string | null {
  const { bookedRoom } = face.options;
  const fold = ledger.rooms.get(bookedRoom);
  if (!fold) return `room ${bookedRoom} is not in the log`;
  const expected = new Map<AudienceKey, Partial<Slices>>();
  for (const [audience, seq] of face.reached) {
    const state = fold.at(hasSettled ? fold.tip.seq : seq);
    if (!state || seq > fold.tip.seq)
      return `${audience} is shown at ${seq}, the log ends at ${fold.tip.seq}`;
    expected.set(audience, view(state, audience));
  }
  for (const name of NAMES) {
    if (isGathered(name) && !hasSettled) continue;
    const wanted = JSON.stringify(sorted(sliceOf(expected, name)));
    const shown = JSON.stringify(sorted(face.room.slice(name).value));
    if (wanted !== shown) return `${name} shows ${shown}, the log says ${wanted}`;
  }
  return null;
}

/** As a page reads a slice that several audiences have: the own board while an attempt is played alone, else the team's. */
function sliceOf(views: ReadonlyMap<AudienceKey, Partial<Slices>>, name: SliceName): unknown {
  const isAlone = views.get('room')?.phase?.isAlone ?? false;
  const isOwnFirst = name !== 'board' || isAlone;
  const holders = [...views].filter(([, slices]) => slices[name] !== undefined);
  const ranked = holders.sort(([a], [b]) => (isOwnFirst ? rank(b) - rank(a) : rank(a) - rank(b)));
  // Of room, team and seat; the team's board comes before the seat's, and both before the room's.
  const found = isOwnFirst ? ranked[0] : (ranked.find(([key]) => key.startsWith('team:')) ?? ranked[0]);
  return found?.[1][name] ?? null;
}

const rank = (key: AudienceKey): number => (key.startsWith('seat:') ? 2 : key.startsWith('team:') ? 1 : 0);

/** JSON with its keys in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  );
}

/** A seat stays whose it was: by its secret, in the log and on the page. */
export function compareSeat(person: Person, ledger: Ledger): void {
  if (person.role !== 'player') return;
  const state = ledger.rooms.get(person.place.room)?.state;
  const inLog = state?.byHash.get(hashSecret(person.secret)) ?? null;
  const onPage = person.face.room.seat.value;
  const who = `${person.name} in ${person.place.room}`;
  if (person.seat !== null) assert.equal(inLog, person.seat, `the seat of ${who} in the log`);
  if (onPage !== null) assert.equal(inLog, onPage, `the seat that ${who} is shown`);
  person.seat ??= onPage;
}

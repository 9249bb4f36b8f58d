// Deadlines over a restart: one that is still to come stands, one that passed while nobody served was moved by the time
// lost with at least the promised rest, once. Judged from the log alone, by what each boot found and did.
import assert from 'node:assert/strict';
import { deadlines, type RoomState } from '../../shared/game/index.ts';
import { times } from '../../shared/protocol/limits.ts';
import type { Fold, Ledger } from './ledger.ts';

/** A time without a server, and the boot that ended it. Boots that were killed before they served count as no server. */
export interface Outage {
  /** When the server that served last was killed. */
  readonly servedUntilMs: number;
  /** Its last sign of life in the log, at most a few seconds earlier. */
  readonly lastAliveMs: number;
  /** The first process after it, and the one that served again. */
  readonly firstSpawnedAtMs: number;
  readonly spawnedAtMs: number;
  readonly servingAtMs: number;
  /** Processes that were killed while they started. */
  readonly aborted: number;
  readonly before: ReadonlyMap<string, { seq: number; state: RoomState }>;
}

export const headsOf = (ledger: Ledger): Map<string, { seq: number; state: RoomState }> =>
  new Map([...ledger.rooms].map(([room, fold]) => [room, { seq: fold.tip.seq, state: fold.state }]));

/** `ledger` has read what was written since. Returns how many rooms had a deadline that passed meanwhile, or is to come. */
export function compareDeadlines(outage: Outage, ledger: Ledger): { moved: number; stood: number } {
  const counts = { moved: 0, stood: 0 };
  const { lastAliveMs, servedUntilMs, spawnedAtMs, servingAtMs, aborted } = outage;
  for (const [room, { seq, state }] of outage.before) {
    const [first] = deadlines(state);
    const fold = ledger.rooms.get(room);
    // A room that nobody asked for and that was not due yet is still where it was.
    if (!first || !fold || fold.tip.seq === seq) continue;
    const shifts = shiftsAfter(fold, seq);
    const what = `${first.what} of ${room} at ${first.atMs}: served until ${servedUntilMs}, alive ${lastAliveMs}, again ${spawnedAtMs} to ${servingAtMs}, ${aborted} aborted`;
    if (first.atMs > servedUntilMs && first.atMs <= spawnedAtMs) {
      assert.ok(shifts.length > 0, `a deadline that passed while nobody served was not moved: ${what}`);
      counts.moved += 1;
    } else if (first.atMs <= lastAliveMs || first.atMs > servingAtMs) {
      assert.equal(shifts.length, 0, `a deadline was moved that had no reason to: ${what}`);
      if (first.atMs > servingAtMs) counts.stood += 1;
    }
    // A countdown that an aborted boot gave its three seconds may be over again.
    assert.ok(shifts.length <= 1 + aborted, `a deadline was moved ${shifts.length} times: ${what}`);
    for (const shift of shifts) compareShift(shift, state, outage, what);
  }
  return counts;
}

type Shift = ReturnType<typeof shiftsAfter>[number];

function shiftsAfter(fold: Fold, seq: number) {
  return fold.entries.flatMap(({ seq: at, event, after }) =>
    at > seq && event.type === 'deadlinesShifted' ? [{ event, after }] : [],
  );
}

function compareShift({ event, after }: Shift, before: RoomState, outage: Outage, what: string): void {
  const { lostMs } = event;
  const { firstSpawnedAtMs, servedUntilMs, servingAtMs, lastAliveMs } = outage;
  assert.ok(lostMs >= firstSpawnedAtMs - servedUntilMs, `less than the time lost was given: ${what}`);
  assert.ok(lostMs <= servingAtMs - lastAliveMs, `more than the time lost was given: ${what}`);
  for (const { what: kind, atMs } of deadlines(after)) {
    const least = kind === 'board' ? times.leastTimeLeft : times.lockPending;
    assert.ok(atMs - event.at >= least, `only ${atMs - event.at} ms are left: ${what}`);
  }
  const boards = (state: RoomState) => deadlines(state).find((one) => one.what === 'board')?.atMs;
  const [was, is] = [boards(before), boards(after)];
  if (was !== undefined && is !== undefined)
    assert.ok(is - was >= lostMs, `boards were given less than the time lost: ${what}`);
}

// What holds on every random evening: cards stay on their boards, points are the sum of rounds, nobody's absence ends
// anything, and once people act a room comes to its end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quorumOf } from '../../shared/game/boards.ts';
import type { RoomState } from '../../shared/game/index.ts';
import type { Form } from '../../shared/protocol/views.ts';
import { makeRng } from '../../shared/rounds/rng.ts';
import { HOST, Table } from './table.ts';
import { step, walk } from './walk.ts';

const isPermutation = (cards: readonly number[]) =>
  [...cards].sort((a, b) => a - b).every((card, i) => card === i);

function expectWholeBoards(state: RoomState): void {
  for (const board of state.round?.boards ?? []) {
    if (!board || !state.round) continue;
    const { kind, round } = state.round;
    const { placed, half, of } = kind.progress(round, board.value);
    expect(isPermutation(board.tray)).toBe(true);
    expect(placed + half).toBeLessThanOrEqual(of);
    const { row } = board.value as { row?: number[] };
    if (row) expect(new Set(row).size).toBe(row.length);
    const inTray = board.tray.filter((card) => kind.isInTray(round, board.value, card)).length;
    if (row) expect(inTray + row.length).toBe(board.tray.length);
  }
}

function expectSummedPoints(state: RoomState): void {
  for (const { team, points } of state.teams) {
    const rounds = state.done.flatMap((done) => done.points.filter((one) => one.team === team));
    expect(points).toBe(rounds.reduce((sum, one) => sum + one.points, 0));
  }
}

/** Going away may complete a vote, and nothing else may end a play with it. */
function expectAwayEndsNothing(before: RoomState, after: RoomState): void {
  const last = [...after.seats].filter(
    ({ seat, isPresent }) => !isPresent && before.seats.get(seat)?.isPresent,
  );
  if (last.length !== 1 || before.phase !== 'play' || after.phase === 'play' || last[0]?.isRemoved) return;
  expect(before.pace).toBe('group');
  expect(before.votes.next).toBeGreaterThanOrEqual(quorumOf(after.presentPlayers));
}

const people = (table: Table) =>
  [...table.state.seats]
    .filter(({ role, isRemoved }) => role === 'player' && !isRemoved)
    .map(({ seat }) => seat);

function everybodyIsBack(table: Table): number[] {
  if (table.state.form !== 'study') {
    table.host('setLocked', { isLocked: false });
    if (table.phase !== 'finished') table.join('last');
  }
  for (const seat of people(table)) table.arrive(seat, `n.2.${seat}`);
  return people(table);
}

/** One thing that sensible people do together where nobody hosts. */
function actAsGroup(table: Table): void {
  const { phaseNo } = table.state;
  if (table.state.pausedAt !== null) table.say(people(table)[0] as number, { type: 'resume' });
  for (const seat of people(table)) {
    if (table.state.phaseNo !== phaseNo || table.state.round?.goAt != null) break;
    if (table.phase === 'play') {
      if (table.boardOf(seat)?.ranMs === null || table.ready(seat) === 'board_empty') table.place(seat);
      table.ready(seat);
    }
    table.say(seat, { type: 'vote', what: 'next', on: true });
  }
  table.wait(4_000);
}

function actAsHost(table: Table): void {
  table.host('takePaceBack');
  table.host('resume');
  table.host(table.phase === 'play' ? 'endRound' : 'next');
  table.wait(4_000);
}

function takePace(table: Table): void {
  table.away(HOST);
  table.now += 61_000;
  for (const seat of people(table))
    if (table.state.pace === 'host') table.say(seat, { type: 'vote', what: 'pace', on: true });
}

function playOut(table: Table, isByGroup: boolean): void {
  everybodyIsBack(table);
  if (isByGroup) takePace(table);
  for (let i = 0; i < 200 && table.phase !== 'finished'; i++) {
    if (table.state.pace === 'group' && isByGroup) actAsGroup(table);
    else if (table.state.form === 'study') actAsGroup(table);
    else actAsHost(table);
  }
}

describe.each(['live', 'study', 'review'] as const)('every evening of a %s room', (form: Form) => {
  it('[SC3] [BD3] [TM6] loses no card, sums its points, and ends nothing because somebody is away', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 3 }), (seed, size) => {
        const table = walk(form, seed, 20, size);
        const rng = makeRng(seed + 1);
        for (let i = 0; i < 150; i++) {
          const before = table.state;
          step(table, rng);
          expectWholeBoards(table.state);
          expectSummedPoints(table.state);
          expectAwayEndsNothing(before, table.state);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('[PH2] [PA1] comes to its end once people act, with a host or without', () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), fc.integer({ min: 1, max: 3 }), (seed, isByGroup, size) => {
        const table = walk(form, seed, 80, size);
        playOut(table, isByGroup);
        expect(table.phase).toBe('finished');
      }),
      { numRuns: 25 },
    );
  });
});

describe('every evening', () => {
  it('[EV1] can be folded from the log at any moment', () => {
    const table = walk('live', 7, 150, 2);
    playOut(table, false);
    const again = table.refold();
    expect([again.phase, again.phaseNo, again.done]).toEqual([
      table.phase,
      table.state.phaseNo,
      table.state.done,
    ]);
    expect(new Table().refold().phase).toBe('lobby');
  });
});

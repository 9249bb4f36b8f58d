// Which slices an event may change, and for whom: so a move costs what its team costs, not what the room costs. Kept
// honest by a test that compares it with a brute-force diff of all views after every event of whole games. [VW1] Events of
// the room as a whole, its phases and its time, are phaseTouches.ts.
import type { SliceName } from '../../protocol/views.ts';
import { isAloneAttempt } from '../boards.ts';
import type { GameEvent } from '../events.ts';
import type { RoomState } from '../state.ts';
import { arePicking } from '../teams.ts';
import { phaseTouches } from './phaseTouches.ts';
import { audienceOf, chunk, perNumber, type Touch } from './touch.ts';

/** Who answers sees who asks for a seat. */
const claims: readonly Touch[] = (['host', 'seats'] as const).map((audience) => ({
  audience,
  slices: ['claims'],
}));

const rowsOf = perNumber((team): readonly Touch[] => [
  { audience: 'host', slices: [chunk('fleet', team), chunk('progress', team)] },
  { audience: 'screen', slices: [chunk('fleet', team)] },
]);

/** A team's rows on host, screen and, while ships are picked, among the ships. */
const teamRows = (state: RoomState, team: number): readonly Touch[] =>
  arePicking(state) ? [...rowsOf(team), { audience: 'room', slices: [chunk('ships', team)] }] : rowsOf(team);

const boardAndRowsOf = perNumber((team): readonly Touch[] => [
  { audience: audienceOf.team(team), slices: ['board'] },
  ...rowsOf(team),
]);

const marksAndRowsOf = perNumber((team): readonly Touch[] => [
  { audience: audienceOf.team(team), slices: ['board', 'team'] },
  ...rowsOf(team),
]);

/** The crew's own list says who is ready, and nothing else of a board: most moves clear no marks. */
function hasNewMarks(before: RoomState, after: RoomState, board: number): boolean {
  const then = before.round?.boards.get(board)?.ready ?? [];
  const now = after.round?.boards.get(board)?.ready ?? [];
  return then !== now && then.length + now.length > 0;
}

function boardTouches(before: RoomState, state: RoomState, board: number): readonly Touch[] {
  const { round } = state;
  if (!round) return [];
  const isAlone = isAloneAttempt(state, round.attempt);
  const isMarked = !isAlone && hasNewMarks(before, state, board);
  if (!isAlone && !round.isInsightOpen) return isMarked ? marksAndRowsOf(board) : boardAndRowsOf(board);
  const team = isAlone ? state.seats.get(board)?.team : board;
  const own: Touch = isAlone
    ? { audience: audienceOf.seat(board), slices: ['board'] }
    : { audience: audienceOf.team(board), slices: isMarked ? ['board', 'team'] : ['board'] };
  const insight: Touch[] = round.isInsightOpen ? [{ audience: 'host', slices: ['insight'] }] : [];
  return [own, ...insight, ...(team == null ? [] : teamRows(state, team))];
}

/** The host is asked to come: between those of the board and the host. [HE2] */
function helpTouches(state: RoomState, board: number): Touch[] {
  const isAlone = state.round !== null && isAloneAttempt(state, state.round.attempt);
  const team = isAlone ? state.seats.get(board)?.team : board;
  return [
    { audience: isAlone ? audienceOf.seat(board) : audienceOf.team(board), slices: ['board'] },
    ...(team == null ? [] : [{ audience: 'host' as const, slices: [chunk('progress', team)] }]),
  ];
}

/** Everything that may look different because a person came, went, moved or was renamed. */
function seatTouches(before: RoomState, after: RoomState, seat: number): Touch[] {
  const teams = new Set([before.seats.get(seat)?.team, after.seats.get(seat)?.team]);
  const touches: Touch[] = [
    { audience: 'host', slices: [chunk('roster', seat), 'control'] },
    {
      audience: 'room',
      slices: ['counts', 'room', ...namedIn(after)],
    },
    { audience: audienceOf.seat(seat), slices: ['me', 'board', 'first'] },
  ];
  // A host who is back voids the votes for the group's pace, which everybody sees on their own.
  if (before.paceNo !== after.paceNo) touches.push({ audience: 'seats', slices: ['me'] });
  if (before.claims.length > 0) touches.push(...claims);
  for (const team of teams)
    if (team != null)
      touches.push(...teamRows(after, team), { audience: audienceOf.team(team), slices: ['team', 'board'] });
  for (let team = before.teams.size + 1; team <= after.teams.size; team++)
    touches.push(...teamRows(after, team), { audience: audienceOf.team(team), slices: ['team'] });
  return touches;
}

/** The awards of the finish speak of how a crew shared its work; tables may name those who play each for themselves. */
function namedIn({ phase }: RoomState): SliceName[] {
  return phase === 'finished' ? ['finish'] : phase === 'standings' ? ['standings'] : [];
}

/** More time is between a person and the host: nobody else's page hears that there is news. [TM10] */
const between = (seat: number): Touch[] => [
  { audience: 'host', slices: [chunk('roster', seat)] },
  { audience: audienceOf.seat(seat), slices: ['me'] },
];

export function touches(event: GameEvent, before: RoomState, after: RoomState): readonly Touch[] {
  switch (event.type) {
    case 'moved':
    case 'undone':
    case 'readySet':
    case 'lockStarted':
      return boardTouches(before, after, event.board);
    case 'boardLocked':
    case 'boardClosed':
      return [...boardTouches(before, after, event.board), { audience: 'room', slices: ['counts'] }];
    case 'helpAsked':
    case 'helpAnswered':
      return helpTouches(after, event.board);
    case 'seatOffered':
    case 'linkReplaced':
      return [];
    case 'seatClaimed':
      return claims;
    case 'claimAnswered': {
      const seat = before.claims.find(({ claim }) => claim === event.claim)?.seat;
      return seat === undefined ? claims : [...claims, { audience: audienceOf.seat(seat), slices: ['me'] }];
    }
    case 'seatTaken':
    case 'seatTakenOver':
    case 'seatArrived':
    case 'seatWentAway':
    case 'teamPicked':
    case 'seatRenamed':
    case 'seatMoved':
    case 'seatRemoved':
    case 'seatRestored':
    case 'handsOffSet':
      return seatTouches(before, after, event.seat);
    case 'factorSet':
      return event.who === 'seat' ? between(event.number) : teamRows(after, event.number);
    case 'factorWished':
      return between(event.seat);
    case 'voted':
      return [
        { audience: 'room', slices: ['counts'] },
        { audience: audienceOf.seat(event.seat), slices: ['me'] },
      ];
    case 'lockedSet':
    case 'relaxedSet':
      return [{ audience: 'room', slices: ['room', 'phase'] }];
    case 'insightSet':
      return [{ audience: 'host', slices: ['insight', 'control'] }];
    default:
      return phaseTouches(event, before, after);
  }
}

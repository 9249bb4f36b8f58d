// Which slices an event of the room as a whole may change, and for whom: phases, the reveal, and time. A class has seven of
// them a second, and with each of them everybody's own view would be looked at for nothing. All other events: touches.ts. [VW1]
import type { SliceName } from '../../protocol/views.ts';
import type { GameEvent } from '../events.ts';
import type { RoomState } from '../state.ts';
import { isWatching } from './crew.ts';
import { audienceOf, chunksOf, type Touch } from './touch.ts';

const everything: readonly Touch[] = (['room', 'host', 'screen', 'teams', 'seats'] as const).map(
  (audience) => ({ audience, slices: 'all' }),
);

/** Of seats, where each plays alone or has played alone: their boards and first answers. */
const ofSeatsAlone = ({ settings, round }: RoomState, slices: readonly SliceName[]): Touch[] =>
  settings.attempts === 2 || round?.first ? [{ audience: 'seats', slices }] : [];

/** All rows of ships, and what the host may do; with the phase, since both stand side by side. */
function ofHelm({ teams: { size } }: RoomState): Touch[] {
  const fleet = chunksOf('fleet', size);
  const ofHost: SliceName[] = ['control', 'insight', ...fleet, ...chunksOf('progress', size)];
  return [
    { audience: 'host', slices: ofHost, isNow: true },
    { audience: 'screen', slices: fleet, isNow: true },
  ];
}

/**
 * A phase begins, or its boards were scored. Of seats only those are looked at that see themselves another way: who watches
 * from now on, or plays, and who had voted to go on.
 */
function ofPhase(before: RoomState, after: RoomState, slices: readonly SliceName[]): readonly Touch[] {
  const touches: Touch[] = [
    { audience: 'room', slices, isNow: true },
    { audience: 'teams', slices: ['team', 'board', 'result'] },
    ...ofHelm(after),
    ...ofSeatsAlone(after, ['board', 'first']),
  ];
  if (before.phaseNo !== after.phaseNo) touches.push(...ofVoters(before));
  for (const seat of after.seats)
    if (isWatching(before, seat) !== isWatching(after, seat))
      touches.push({ audience: audienceOf.seat(seat.seat), slices: ['me'] });
  return touches;
}

/** A vote to go on is for one phase. */
const ofVoters = ({ seats, phaseNo }: RoomState): Touch[] =>
  [...seats].flatMap(({ seat, votedNext }) =>
    votedNext === phaseNo ? [{ audience: audienceOf.seat(seat), slices: ['me'] }] : [],
  );

/** With the key everybody's own answers are marked. */
const ofOpening = (before: RoomState, after: RoomState): Touch[] =>
  (before.round?.revealStep ?? 0) >= 2 && (after.round?.revealStep ?? 0) >= 2
    ? []
    : [{ audience: 'teams', slices: ['result'] }, ...ofSeatsAlone(after, ['first'])];

export function phaseTouches(event: GameEvent, before: RoomState, after: RoomState): readonly Touch[] {
  switch (event.type) {
    case 'roundBriefed':
      // Who came late finds a ship with it.
      if (event.placed.length > 0) return everything;
      return ofPhase(before, after, [
        ...(['phase', 'task', 'counts', 'reveal', 'standings'] as const),
        ...chunksOf('ships', before.teams.size),
      ]);
    case 'countdownStarted':
      return [{ audience: 'room', slices: ['phase'] }];
    case 'playStarted':
      return ofPhase(before, after, ['phase', 'task', 'counts', 'reveal']);
    case 'boardsClosed':
      return [
        { audience: 'teams', slices: ['board', 'team'] },
        ...ofSeatsAlone(after, ['board']),
        { audience: 'room', slices: ['counts'] },
        ...ofHelm(after),
      ];
    case 'roundScored':
    case 'discussionStarted':
    case 'revealStarted':
      return ofPhase(before, after, ['phase', 'counts', 'reveal']);
    case 'revealStepped':
      return [{ audience: 'room', slices: ['phase', 'reveal'] }, ...ofOpening(before, after)];
    case 'standingsShown':
      return [
        { audience: 'room', slices: ['phase', 'counts', 'reveal', 'standings'], isNow: true },
        ...ofOpening(before, after),
        ...ofVoters(before),
      ];
    case 'distributionShown':
      return [{ audience: 'room', slices: ['reveal'] }];
    case 'thenNowShown':
      return [{ audience: 'room', slices: ['thenNow'] }];
    case 'paused':
    case 'resumed':
    case 'timeAdded':
    case 'deadlinesShifted':
      return [
        { audience: 'room', slices: ['phase'] },
        { audience: 'teams', slices: ['board'] },
        ...ofSeatsAlone(after, ['board']),
        ...ofHelm(after),
      ];
    default:
      return everything;
  }
}

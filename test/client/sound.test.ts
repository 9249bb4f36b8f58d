// Which sounds the wall and a phone have when something happens, and when they must have none: a real RoomClient over a
// line that the test holds. Whether a sound is heard is speaker.test.ts.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { slid } from '../../client/boards/common/slid.ts';
import type { Cue } from '../../client/sound/cues.ts';
import { follow } from '../../client/sound/follow.ts';
import type { Predict } from '../../client/state/board.ts';
import { openRoom } from '../../client/state/openRoom.ts';
import { crowned } from '../../client/ui/crowned.ts';
import type { Snapshot } from '../../shared/protocol/messages.ts';
import type { Slices } from '../../shared/protocol/views.ts';
import { boardSlice, FakeSocket, phaseSlice, snapshotAt } from './fakeSocket.ts';
import { usePage } from './page.ts';

const page = usePage();
const predict: Predict = (view, move) => ({
  row: [...(view as { row: string[] }).row, (move as { card: string }).card],
});
const stops: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  slid.value = null;
  crowned.value = false;
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
});

function open(role: 'screen' | 'player') {
  const line = FakeSocket.factory();
  const room = openRoom(
    { role, room: 'r', code: 'ACDEFG', secret: 'a'.repeat(22) },
    {
      makeSocket: line.make,
      loadPredict: async () => predict,
      localNow: () => Date.now(),
      reload: () => {},
      askHealth: async () => false,
    },
  );
  stops.push(() => room.close());
  return { room, socket: line.socket() };
}

const counts = (locked = 0): Slices['counts'] => ({
  players: 8,
  present: 8,
  teams: 4,
  boards: 4,
  locked,
  votes: { next: 0, pace: 0, needed: 0 },
});

/** A wall, and what it sounds; `goes` changes slices of the room, as a patch. */
function wall(first: Partial<Slices> = {}) {
  const { room, socket } = open('screen');
  const cues: Cue[] = [];
  stops.push(follow('wall', room, (cue) => cues.push(cue)));
  let seq = 1;
  const snapshot = (slices: Partial<Slices>): Snapshot => ({
    protocol: 1,
    nowMs: Date.now(),
    seat: 1,
    role: 'screen',
    audiences: { room: { seq, slices: { counts: counts(), ...slices } } },
  });
  socket.accept(snapshot({ phase: phaseSlice({ startedAtMs: Date.now() }), ...first }));
  return {
    room,
    socket,
    comesBack: (slices: Partial<Slices>) => socket.accept(snapshot(slices)),
    snapshot: (slices: Partial<Slices>) => socket.fire('snapshot', snapshot(slices)),
    goes(slices: Partial<Slices>) {
      socket.patch({ audience: 'room', prev: seq, seq: seq + 1, slices });
      seq += 1;
    },
    /** What has been heard since it was asked last. */
    heard: () => cues.splice(0).map((cue) => ('nth' in cue ? `${cue.name} ${cue.nth}` : cue.name)),
  };
}
const inMs = (ms: number) => Date.now() + ms;
const pass = (ms: number) => vi.advanceTimersByTime(ms);

describe('the quiet timer', () => {
  const timed = (ms: number, over: Partial<Slices['phase']> = {}) => ({
    phase: phaseSlice({ deadlineAtMs: inMs(ms), ...over }),
  });

  it('never ticks: one cue at ten seconds, one when the time is up', () => {
    const { heard } = wall(timed(60_000));
    pass(49_000);
    expect(heard()).toEqual([]);
    pass(1_500);
    expect(heard()).toEqual(['ten']);
    pass(9_000);
    expect(heard()).toEqual([]);
    pass(1_000);
    expect(heard()).toEqual(['timeUp']);
    pass(60_000);
    expect(heard()).toEqual([]);
  });

  it('sounds the ten seconds once more when more time was given and they come again', () => {
    const { heard, goes } = wall(timed(12_000));
    pass(4_000);
    expect(heard()).toEqual(['ten']);
    goes(timed(38_000));
    pass(27_000);
    expect(heard()).toEqual([]);
    pass(2_000);
    expect(heard()).toEqual(['ten']);
  });

  it('sounds them once where more time came before them', () => {
    const { heard, goes } = wall(timed(14_000));
    pass(3_000);
    goes(timed(41_000));
    pass(30_500);
    expect(heard()).toEqual([]);
    pass(1_000);
    expect(heard()).toEqual(['ten']);
  });

  it('keeps still in a pause, and does not repeat itself after it', () => {
    const { heard, goes } = wall(timed(12_000));
    pass(3_000);
    expect(heard()).toEqual(['ten']);
    goes(timed(9_000, { pausedAtMs: Date.now() }));
    pass(30_000);
    goes(timed(9_000));
    pass(8_000);
    expect(heard()).toEqual([]);
    pass(1_500);
    expect(heard()).toEqual(['timeUp']);
  });

  it('says nothing of ten seconds that were over when the page came', () => {
    const { heard } = wall(timed(7_000));
    pass(5_000);
    expect(heard()).toEqual([]);
  });

  it('does not ring for a round that everybody locked in time', () => {
    const { heard, goes } = wall(timed(30_000));
    pass(5_000);
    goes({ phase: phaseSlice({ phase: 'reveal', phaseNo: 4, revealStep: 1 }) });
    pass(60_000);
    expect(heard()).toEqual(['reveal']);
  });
});

describe('the wall', () => {
  it('strikes three, two, one and Go', () => {
    const briefing = { phase: 'briefing', phaseNo: 2 } as const;
    const { heard, goes } = wall({ phase: phaseSlice(briefing) });
    goes({ phase: phaseSlice({ ...briefing, goAtMs: inMs(3_000) }) });
    expect(heard()).toEqual(['count']);
    pass(1_100);
    expect(heard()).toEqual(['count']);
    pass(1_800);
    expect(heard()).toEqual(['count']);
    goes({ phase: phaseSlice({ deadlineAtMs: inMs(60_000) }) });
    expect(heard()).toEqual(['go']);
    pass(20_000);
    expect(heard()).toEqual([]);
  });

  it('rings one bell for ships that lock together, and not again for a patch that changes nothing', () => {
    const { heard, goes } = wall();
    goes({ counts: counts(1) });
    goes({ counts: counts(2) });
    expect(heard()).toEqual(['lock']);
    pass(3_000);
    goes({ counts: counts(2) });
    expect(heard()).toEqual([]);
    goes({ counts: counts(3) });
    expect(heard()).toEqual(['lock']);
  });

  it('sets every card of the key down once, the hardest last', () => {
    const { heard, goes } = wall();
    const reveal = (revealStep: 0 | 1 | 2 | 3) =>
      goes({ phase: phaseSlice({ phase: 'reveal', phaseNo: 4, revealStep }) });
    reveal(1);
    expect(heard()).toEqual(['reveal']);
    reveal(2);
    for (const n of [0, 1, 1, 2, 3]) slid.value = { n, of: 3 };
    expect(heard()).toEqual(['card 1', 'card 2', 'hardest']);
    slid.value = null;
    reveal(3);
    expect(heard()).toEqual([]);
  });

  it('sounds once for a key that lies there without sliding, and never for one that lay there already', () => {
    const { heard, goes } = wall({ phase: phaseSlice({ phase: 'reveal', revealStep: 1 }) });
    goes({ phase: phaseSlice({ phase: 'reveal', revealStep: 2 }) });
    slid.value = { n: 7, of: 7 };
    expect(heard()).toEqual(['hardest']);
    const later = wall({ phase: phaseSlice({ phase: 'reveal', revealStep: 2 }) });
    slid.value = null;
    slid.value = { n: 7, of: 7 };
    expect(later.heard()).toEqual([]);
  });

  it('sounds for a table in which ships change places, and for the podium', () => {
    const { heard, goes } = wall({ phase: phaseSlice({ phase: 'reveal', phaseNo: 4 }) });
    const row = { team: 1, name: { ko: '배', en: 'Ship' }, who: null, points: 900, gained: 400, rank: 1 };
    const table = (phaseNo: number, rankBefore: number | null) =>
      goes({
        phase: phaseSlice({ phase: 'standings', phaseNo }),
        standings: {
          top: [{ ...row, rankBefore }],
          climber: null,
          teams: 4,
          roundNo: 1,
          rounds: 2,
          isLast: false,
          rival: null,
        },
      });
    table(5, 3);
    expect(heard()).toEqual(['standings']);
    goes({ phase: phaseSlice({ phase: 'reveal', phaseNo: 8 }) });
    table(9, null);
    expect(heard()).toEqual([]);
    goes({ phase: phaseSlice({ phase: 'finished', phaseNo: 10 }) });
    crowned.value = true;
    expect(heard()).toEqual(['podium']);
  });

  it('tells nothing of what came while the line was lost, and goes on from there', () => {
    const { heard, goes, socket, comesBack } = wall();
    socket.drop();
    comesBack({ phase: phaseSlice({ phase: 'finished', phaseNo: 4 }), counts: counts(3) });
    expect(heard()).toEqual([]);
    goes({ phase: phaseSlice({ phase: 'reveal', phaseNo: 5, revealStep: 1 }) });
    expect(heard()).toEqual(['reveal']);
  });

  it('tells nothing of a snapshot that jumps over phases', () => {
    const { heard, snapshot } = wall();
    snapshot({ phase: phaseSlice({ phase: 'reveal', phaseNo: 8, revealStep: 1 }) });
    expect(heard()).toEqual([]);
  });

  it('is deaf while hidden and while it wakes', () => {
    const { heard, goes } = wall();
    page.visibility = 'hidden';
    page.fire('visibilitychange');
    goes({ counts: counts(1) });
    page.visibility = 'visible';
    page.fire('visibilitychange');
    goes({ phase: phaseSlice({ phase: 'reveal', phaseNo: 4, revealStep: 1 }) });
    expect(heard()).toEqual([]);
    pass(2_100);
    goes({ phase: phaseSlice({ phase: 'reveal', phaseNo: 4, revealStep: 2 }) });
    slid.value = { n: 7, of: 7 };
    expect(heard()).toEqual(['hardest']);
  });
});

describe('a phone', () => {
  it('sounds for own moves, the own lock and the own time, not for those of others', async () => {
    const { room, socket } = open('player');
    const cues: Cue[] = [];
    stops.push(follow('phone', room, (cue) => cues.push(cue)));
    const board = (over: Partial<Slices['board']>) => ({
      board: boardSlice({ deadlineAtMs: inMs(30_000), ...over }),
    });
    socket.accept({ ...snapshotAt(10, board({})), nowMs: Date.now() });
    await vi.advanceTimersByTimeAsync(0);
    const place = (card: string) => ({ do: 'place' as const, card, after: null });
    void room.send({ type: 'move', phaseNo: 3, play: { kind: 'order', move: place('aaaa') } });
    expect(cues.splice(0)).toEqual([{ name: 'setDown', nth: 1 }]);
    socket.sent[0]?.ack({ ok: true, seq: 11 });
    socket.patch({ audience: 'team:4', prev: 10, seq: 11, slices: board({ view: { row: ['aaaa'] } }) });
    socket.patch({
      audience: 'team:4',
      prev: 11,
      seq: 12,
      slices: board({ view: { row: ['aaaa', 'bbbb'] } }),
    });
    expect(cues.splice(0)).toEqual([]);
    pass(20_500);
    expect(cues.splice(0)).toEqual([{ name: 'ten' }]);
    socket.patch({ audience: 'team:4', prev: 12, seq: 13, slices: board({ state: 'locked' }) });
    expect(cues.splice(0)).toEqual([{ name: 'lock' }]);
    pass(20_000);
    expect(cues.splice(0)).toEqual([]);
  });
});

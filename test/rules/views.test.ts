// What leaves the room and for whom: commitment, insight, boards of others. Keys and touches are walked in walk.test.ts.
import { describe, expect, it } from 'vitest';
import { commitmentOf } from '../../shared/game/commitment.ts';
import { evolve, type RoomState, touches, view } from '../../shared/game/index.ts';
import { Table } from './table.ts';

const playing = () => {
  const room = new Table({ settings: { teamSize: 1 } });
  room.crew('a', 'b');
  return room.toPlay();
};

describe('the commitment', () => {
  it('[VW6] is there from the briefing on, and the reveal opens it', () => {
    const room = new Table();
    room.crew('a');
    room.host('start');
    const commitment = view(room.state, 'room').task?.commitment;
    room.toPlay();
    expect(view(room.state, 'room').task?.commitment).toBe(commitment);
    room.host('endRound');
    expect(view(room.state, 'room').reveal?.opening).toBe(null);
    room.host('revealStep', { step: 2 });
    const opening = view(room.state, 'room').reveal?.opening;
    expect(opening && commitmentOf(opening.nonce, opening.key)).toBe(commitment);
    expect(opening && commitmentOf(opening.nonce, `${opening.key} `)).not.toBe(commitment);
  });

  it('[VW6] is another one when the same round is played again', () => {
    const room = new Table();
    room.crew('a');
    room.host('start');
    const before = view(room.state, 'room').task?.commitment;
    room.host('replayRound');
    expect(view(room.state, 'room').task?.commitment).not.toBe(before);
  });
});

describe('the ships of the lobby', () => {
  it('[VW11] are shown to everybody while people pick theirs, and only then', () => {
    const room = new Table({ settings: { formation: 'pick' } });
    room.crew('a', 'b');
    expect(room.say(2, { type: 'pickTeam', team: 'new' })).toBe('ok');
    const ships = () => view(room.state, 'room')['ships.0'];
    expect(ships()?.length).toBeGreaterThan(0);
    const { settings } = room.state;
    for (const other of [{ formation: 'auto' }, { formation: 'host' }, { isOneBoat: true }] as const) {
      room.state = { ...room.state, settings: { ...settings, ...other } };
      expect({ other, ships: ships() }).toEqual({ other, ships: undefined });
    }
    room.state = { ...room.state, settings };
    room.host('start');
    expect(ships()).toBe(undefined);
  });
});

describe('the finish', () => {
  it('[VW1] is declared as touched by somebody who changes crews after it: awards speak of crews', () => {
    const room = new Table({ settings: { teamSize: 2, formation: 'auto' }, rounds: ['o-chain'] });
    room.crew('a', 'b', 'c');
    room.toPlay();
    room.place(2, 1);
    room.place(4, 1);
    room.host('end');
    const before = room.state;
    for (const [type, more] of [
      ['moveSeat', { seat: 3, team: 'new' }],
      ['removeSeat', { seat: 3 }],
    ] as const) {
      room.state = before;
      expect(room.host(type, more)).toBe('ok');
      const event = room.log.at(-1) as (typeof room.log)[number];
      const touched = touches(event, before, room.state);
      const isDeclared = touched.some(
        ({ audience, slices }) => audience === 'room' && slices.includes('finish' as never),
      );
      expect({ type, isDeclared }).toEqual({ type, isDeclared: true });
    }
  });
});

describe('insight', () => {
  it('[VW5] is for the host who opens it, in play, and covered again by each phase', () => {
    const room = playing();
    expect(view(room.state, 'host')).not.toHaveProperty('insight');
    room.host('openInsight', { isOpen: true });
    room.place(2, 2);
    expect(view(room.state, 'host').insight).toMatchObject({ boards: 1 });
    for (const audience of ['room', 'screen', 'team:1', 'seat:2'] as const)
      expect(view(room.state, audience)).not.toHaveProperty('insight');
    room.host('endRound');
    expect(view(room.state, 'host')).not.toHaveProperty('insight');
    room.toPlay();
    expect(view(room.state, 'host')).not.toHaveProperty('insight');
    expect(view(room.state, 'host').control?.isInsightOpen).toBe(false);
  });
});

describe('a board', () => {
  it('[VW7] is seen by its own people; others see how much is placed, not what', () => {
    const room = playing();
    const before = ['room', 'team:2', 'seat:3'].map((audience) =>
      JSON.stringify(view(room.state, audience as 'room')),
    );
    room.place(2, 3);
    const after = ['room', 'team:2', 'seat:3'].map((audience) =>
      JSON.stringify(view(room.state, audience as 'room')),
    );
    expect(after).toEqual(before);
    expect(view(room.state, 'screen')).not.toHaveProperty('board');
    expect(view(room.state, 'screen')['fleet.0']?.[0]).toMatchObject({ placed: 3, isLocked: false });
    expect(view(room.state, 'host')).not.toHaveProperty('board');
    expect(view(room.state, 'team:1').board?.version).toBe(3);
  });
});

describe('a move', () => {
  it('[VW1] costs what its team costs: as many touches and as little copied however many play', () => {
    const room = new Table({ settings: { teamSize: 2 } });
    room.crew(...Array.from({ length: 200 }, (_, i) => `p${i}`));
    room.toPlay();
    const before = room.state;
    room.place(2, 1);
    const event = room.log.at(-1);
    if (!event || !before.round) throw new Error('no move');
    const after = evolve(before, event);
    expect(touches(event, before, after).map(({ audience }) => audience)).toEqual([
      'team:1',
      'host',
      'screen',
    ]);
    expect(after.teams).toBe(before.teams);
    expect(after.byHash).toBe(before.byHash);
    expect(after.round?.boards.get(2)).toBe(before.round.boards.get(2));
    expect(Object.keys(after.round?.openByAllowed ?? {})).toHaveLength(1);
  });
});

describe('a phase', () => {
  /** Of seats: those that the events since then say to have changed something for. */
  function seatsSince(room: Table, before: RoomState, events: number): string[] {
    let state = before;
    return room.log.slice(events).flatMap((event) => {
      const after = evolve(state, event);
      const touched = touches(event, state, after);
      state = after;
      return touched.flatMap(({ audience }) => (audience.startsWith('seat') ? [audience] : []));
    });
  }

  it('[VW1] is looked at for those seats alone that see themselves another way, however many there are', () => {
    const room = new Table({ settings: { teamSize: 2 } });
    room.crew(...Array.from({ length: 60 }, (_, i) => `p${i}`));
    room.toPlay();
    const before = room.state;
    const events = room.log.length;
    room.host('endRound');
    room.host('next');
    room.host('next');
    expect(room.phase).toBe('briefing');
    // The host watched the round, and does not any more.
    expect(seatsSince(room, before, events)).toEqual(['seat:1']);
  });
});

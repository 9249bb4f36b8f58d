// Many hands on one board: moves, undo, ready and quorum, shares, disputes, and who may do what.
import { describe, expect, it } from 'vitest';
import { view } from '../../shared/game/index.ts';
import type { Settings } from '../../shared/protocol/commands.ts';
import { kindOf } from '../../shared/rounds/index.ts';
import { Table } from './table.ts';

/** `count` people in one crew, playing. */
function crewOf(count: number, settings: Partial<Settings> = {}): Table {
  const room = new Table({ settings: { teamSize: 12, ...settings } });
  room.crew(...Array.from({ length: count }, (_, i) => `p${i}`));
  return room.toPlay();
}

const orderMove = (room: Table, card: number, after: number | null = null) => ({
  type: 'move',
  play: {
    kind: 'order',
    move: {
      do: 'place',
      card: room.state.round?.deal.cards[card],
      after: after === null ? null : room.state.round?.deal.cards[after],
    },
  },
});

describe('a fresh board', () => {
  it('[BD1] has every card in the tray, in a shuffle of its own, and earns nothing untouched', () => {
    const room = new Table({ settings: { teamSize: 1 } });
    room.crew('a', 'b', 'c', 'd');
    room.toPlay();
    const boards = [2, 3, 4, 5].map((seat) => room.boardOf(seat));
    const { round } = room.state;
    expect(boards.map((board) => round?.kind.progress(round.round, board?.value).placed)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(new Set(boards.map((board) => board?.tray.join())).size).toBeGreaterThan(1);
    room.host('endRound');
    expect(room.state.round?.scores?.map(({ points }) => points)).toEqual([0, 0, 0, 0]);
  });
});

describe('moves', () => {
  it('[BD2] are refused to whoever has no team, after a lock, and after the board was closed', () => {
    const room = new Table({ settings: { teamSize: 1 } });
    room.crew('a', 'b');
    room.toPlay();
    expect(room.place(room.join('late') as number, 1)).toEqual(['no_team']);
    room.place(2, 1);
    room.ready(2);
    room.wait(3_000);
    expect(room.boardOf(2)?.state).toBe('locked');
    expect(room.place(2, 1)).toEqual(['board_closed']);
    expect(room.ready(2, false)).toBe('board_closed');
    room.place(3, 1);
    room.host('closeBoard', { team: 1 });
    expect(room.say(2, { type: 'undo', version: 1 })).toBe('board_closed');
  });

  it('[BD3] set: one that changes nothing leaves no event, one of another round is refused', () => {
    const room = crewOf(1);
    expect(room.say(2, orderMove(room, 0))).toBe('ok');
    const events = room.log.length;
    expect(room.say(2, orderMove(room, 0))).toBe('ok');
    expect(room.log.length).toBe(events);
    const strange = { kind: 'order', move: { do: 'place', card: 'zzzz', after: null } };
    expect(room.say(2, { type: 'move', play: strange })).toBe('card_unknown');
    const other = { kind: 'choice', move: { card: room.state.round?.deal.cards[0], isPicked: true } };
    expect(room.say(2, { type: 'move', play: other })).toBe('card_unknown');
  });

  it('[BD3] of several hands on an older board all make sense', () => {
    const room = crewOf(2);
    room.say(2, orderMove(room, 0));
    room.say(3, orderMove(room, 1, 0));
    room.say(2, orderMove(room, 2, 0));
    expect(room.boardOf(2)?.value).toEqual({ row: [0, 2, 1] });
  });

  it('[BD4] that change the board clear ready and call off the lock', () => {
    const room = crewOf(3);
    room.place(2, 2);
    room.ready(2);
    room.ready(3);
    expect(room.boardOf(2)?.lockAt).toBe(room.now + 3_000);
    const { version } = room.boardOf(2) as { version: number };
    room.say(4, orderMove(room, 5));
    expect(room.boardOf(2)).toMatchObject({ ready: [], lockAt: null, version: version + 1 });
    room.wait(10_000);
    expect(room.boardOf(2)?.state).toBe('open');
  });
});

describe('ready', () => {
  it('[BD5] is refused on another version, and on a board with nothing on it', () => {
    const room = crewOf(3);
    expect(room.ready(2)).toBe('board_empty');
    room.place(2, 1);
    expect(room.say(3, { type: 'setReady', isReady: true, version: 0 })).toBe('board_changed');
    expect(room.ready(3)).toBe('ok');
    expect(room.say(3, { type: 'setReady', isReady: false, version: 0 })).toBe('ok');
    const back = { do: 'return', card: room.state.round?.deal.cards[0] };
    const first = room.perfect()[0]?.move as { card: string };
    room.say(2, { type: 'move', play: { kind: 'order', move: { ...back, card: first.card } } });
    expect(room.ready(2)).toBe('board_empty');
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 3],
  ])('[BD6] of a crew of %i needs %i', (size, needed) => {
    const room = crewOf(size);
    room.place(2, 1);
    for (let i = 0; i < needed; i++) {
      expect(room.boardOf(2)?.lockAt).toBe(null);
      room.ready(2 + i);
    }
    expect(room.boardOf(2)?.lockAt).toBe(room.now + 3_000);
  });

  it('[BD6] is judged again when somebody goes, never with nobody here', () => {
    const room = crewOf(3);
    room.place(2, 1);
    room.ready(2);
    room.away(4);
    expect(room.boardOf(2)?.lockAt).toBe(null);
    room.away(3);
    expect(room.boardOf(2)?.lockAt).not.toBe(null);
    room.away(2);
    expect(room.boardOf(2)?.lockAt).toBe(null);
    room.wait(10_000);
    expect(room.boardOf(2)?.state).toBe('open');
  });

  it('[BD6] is judged when the host takes somebody off the crew', () => {
    const moved = crewOf(3);
    moved.place(2, 1);
    moved.ready(2);
    moved.host('removeSeat', { seat: 4 });
    moved.host('moveSeat', { seat: 3, team: 'new' });
    expect(moved.boardOf(2)?.lockAt).not.toBe(null);
  });

  it('[BD6] stands although somebody else comes, and counts again when its people are back', () => {
    const room = crewOf(3);
    room.place(2, 1);
    room.ready(2);
    room.ready(3);
    room.join('late');
    expect(room.boardOf(2)?.lockAt).not.toBe(null);
    const other = crewOf(3);
    other.place(2, 1);
    other.ready(2);
    other.ready(3);
    other.away(3);
    expect(other.boardOf(2)?.lockAt).toBe(null);
    other.arrive(3, 'n.1.5');
    other.ready(3);
    expect(other.boardOf(2)?.lockAt).not.toBe(null);
  });

  it('[BD11] locks the board after 3 s, unless it is taken back', () => {
    const room = crewOf(2);
    room.place(2, 1);
    room.ready(2);
    room.ready(3);
    room.wait(2_999);
    expect(room.boardOf(2)?.state).toBe('open');
    room.ready(3, false);
    room.wait(5_000);
    expect(room.boardOf(2)?.state).toBe('open');
    room.ready(3);
    room.wait(3_000);
    expect(room.phase).toBe('reveal');
  });

  it('[BD12] does not matter to a host who closes the board', () => {
    const room = new Table({ settings: { teamSize: 2 } });
    room.crew('a', 'b', 'c');
    room.toPlay();
    expect(room.host('closeBoard', { team: 9 })).toBe('team_unknown');
    expect(room.host('closeBoard', { team: 1 })).toBe('ok');
    expect(room.boardOf(2)?.state).toBe('closed');
    expect(room.host('closeBoard', { team: 1 })).toBe('ok');
    expect(room.phase).toBe('play');
    room.host('closeBoard', { team: 2 });
    expect(room.phase).toBe('reveal');
  });

  it('[BD12] closes all boards of a team in an attempt alone, and nobody else’s', () => {
    const room = new Table({ form: 'review', settings: { teamSize: 2 } });
    room.crew('a', 'b', 'c', 'd');
    room.toPlay();
    room.host('closeBoard', { team: 2 });
    expect([2, 3, 4, 5].map((seat) => room.boardOf(seat)?.state)).toEqual([
      'open',
      'open',
      'closed',
      'closed',
    ]);
  });
});

describe('undo', () => {
  it('[BD7] by any member takes the last move back, says whose it was, and is refused on another version', () => {
    const room = crewOf(2);
    room.say(2, orderMove(room, 0));
    room.say(3, orderMove(room, 1, 0));
    const { board } = view(room.state, 'team:1');
    expect(board?.last).toEqual({ seat: 3, card: room.state.round?.deal.cards[1] });
    expect(room.say(2, { type: 'undo', version: 1 })).toBe('board_changed');
    expect(room.say(2, { type: 'undo', version: 2 })).toBe('ok');
    expect(room.boardOf(2)?.value).toEqual({ row: [0] });
    expect(view(room.state, 'team:1').board?.last?.seat).toBe(2);
    room.say(3, { type: 'undo', version: 3 });
    expect(room.say(2, { type: 'undo', version: 4 })).toBe('nothing_to_undo');
  });
});

describe('hands', () => {
  const sharesOf = (room: Table) => room.boardOf(2)?.shares ?? [];
  const count = (room: Table, seat: number) => sharesOf(room).filter((owner) => owner === seat).length;

  it('[BD9] are dealt evenly to those who are here, and dealt on when somebody goes', () => {
    const room = crewOf(3);
    const total = sharesOf(room).length;
    const counts = [2, 3, 4].map((seat) => count(room, seat));
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    room.away(4);
    expect(count(room, 2) + count(room, 3)).toBe(total);
    expect(Math.abs(count(room, 2) - count(room, 3))).toBeLessThanOrEqual(1);
    room.away(3);
    expect(count(room, 2)).toBe(total);
  });

  it('[BD9] leave what lies on the board with who had it', () => {
    const room = crewOf(2);
    const card = sharesOf(room).indexOf(3);
    room.say(2, orderMove(room, card));
    room.away(3);
    expect(sharesOf(room)[card]).toBe(3);
    expect(count(room, 3)).toBe(1);
  });

  it('[BD9] that are open have no shares, soft ones hinder nobody', () => {
    expect(new Set(sharesOf(crewOf(3, { hands: 'open' })))).toEqual(new Set([0]));
    const soft = crewOf(2);
    expect(soft.place(2)).not.toContain('not_your_card');
  });

  it('[BD8] that are strict keep a card for its owner as long as that one is here and may move it', () => {
    const room = crewOf(3, { hands: 'strict' });
    const mine = sharesOf(room).indexOf(2);
    const theirs = sharesOf(room).indexOf(3);
    expect(room.say(2, orderMove(room, theirs))).toBe('not_your_card');
    expect(room.say(2, orderMove(room, mine))).toBe('ok');
    expect(room.say(3, orderMove(room, theirs))).toBe('ok');
    room.host('moveSeat', { seat: 3, team: 'new' });
    expect(room.say(2, orderMove(room, theirs, mine))).toBe('ok');
    expect(room.say(4, orderMove(room, mine, theirs))).toBe('not_your_card');
    room.host('setHandsOff', { seat: 2, isHandsOff: true });
    expect(room.say(4, orderMove(room, mine, theirs))).toBe('ok');
  });
});

describe('disputes', () => {
  it('[BD10] mark a card that comes back to somebody after another moved it', () => {
    const room = crewOf(2);
    const disputed = () => view(room.state, 'team:1').board?.disputed;
    room.say(2, orderMove(room, 0));
    room.say(2, orderMove(room, 1));
    room.say(3, orderMove(room, 0));
    room.say(3, orderMove(room, 1, 0));
    expect(disputed()).toEqual([]);
    room.say(2, orderMove(room, 0, 1));
    expect(disputed()).toEqual([room.state.round?.deal.cards[0]]);
    expect(view(room.state, 'host')['progress.0']?.[0]?.isDisputed).toBe(true);
  });
});

describe('a full board', () => {
  it('[BD3] is reached by the perfect moves of every kind', () => {
    const room = new Table({ rounds: ['o-chain', 'm-runtime-grid', 'c-watch'], settings: { speedShare: 0 } });
    room.crew('a');
    for (let round = 0; round < 3; round++) {
      room.toPlay();
      room.place(2);
      const { round: now } = room.state;
      expect(now && kindOf(now.round.kind).grade(now.round, room.boardOf(2)?.value).accuracy).toBe(1);
      room.host('endRound');
    }
    expect(room.state.teams.get(1)?.points).toBe(3000);
  });
});

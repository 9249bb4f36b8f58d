// What all commands share: repeats, ids, phases, time that never runs backwards.
import { describe, expect, it } from 'vitest';
import { decide } from '../../shared/game/index.ts';
import { HOST, Table } from './table.ts';

const room = () => {
  const made = new Table({ settings: { teamSize: 2 } });
  made.crew('a', 'b');
  return made;
};

describe('a command', () => {
  it('[CM1] sets and never toggles: saying it twice is saying it once', () => {
    const made = room().toPlay();
    made.place(2, 1);
    const { version } = made.boardOf(2) as { version: number };
    const said: [number, Record<string, unknown> & { type: string }][] = [
      [2, { type: 'setReady', isReady: true, version }],
      [2, { type: 'setReady', isReady: false, version }],
      [HOST, { type: 'pause' }],
      [HOST, { type: 'resume' }],
      [HOST, { type: 'setLocked', isLocked: true }],
      [HOST, { type: 'setRelaxed', isRelaxed: true }],
      [HOST, { type: 'setHandsOff', seat: 2, isHandsOff: true }],
      [HOST, { type: 'setFactor', who: 'seat', number: 2, factor: 2 }],
      [HOST, { type: 'openInsight', isOpen: true }],
      [HOST, { type: 'renameSeat', seat: 2, name: '하늘' }],
      [HOST, { type: 'moveSeat', seat: 2, team: 1 }],
      [HOST, { type: 'removeSeat', seat: 2 }],
      [HOST, { type: 'restoreSeat', seat: 2 }],
      [HOST, { type: 'closeBoard', team: 1 }],
    ];
    for (const [seat, command] of said) {
      expect([command.type, made.say(seat, command)]).toEqual([command.type, 'ok']);
      if (made.phase !== 'play') break;
      const events = made.log.length;
      expect([command.type, made.say(seat, command)]).toEqual([command.type, 'ok']);
      expect([command.type, made.log.length]).toEqual([command.type, events]);
    }
  });

  it('[CM2] that was accepted before is settled, and not done again', () => {
    const made = room().toPlay();
    const by = { client: 'pageload', n: 1 };
    const [play] = made.perfect();
    expect(made.say(2, { type: 'move', play }, by)).toBe('ok');
    const events = made.log.length;
    expect(made.say(2, { type: 'move', play }, by)).toBe('settled');
    expect(made.say(3, { type: 'undo', version: 1 }, by)).toBe('ok');
    expect(made.say(2, { type: 'move', play }, by)).toBe('settled');
    expect(made.log.length).toBe(events + 1);
  });

  it('[CM2] that comes again after the phase has passed is still settled', () => {
    const made = room();
    const by = { client: 'hostpage', n: 7 };
    const { phaseNo } = made.state;
    expect(made.say(HOST, { type: 'start', phaseNo }, by)).toBe('ok');
    expect(made.say(HOST, { type: 'start', phaseNo }, by)).toBe('settled');
  });

  it('[CM2] is remembered for the newest four pages of a seat', () => {
    const made = room();
    const lock = (client: string, n: number) =>
      made.say(HOST, { type: 'setLocked', isLocked: !made.state.isLocked }, { client, n });
    for (const client of ['page-001', 'page-002', 'page-003', 'page-004']) expect(lock(client, 5)).toBe('ok');
    expect(lock('page-001', 6)).toBe('ok');
    expect(lock('page-005', 1)).toBe('ok');
    expect([lock('page-001', 6), lock('page-003', 5), lock('page-004', 3)]).toEqual([
      'settled',
      'settled',
      'settled',
    ]);
    expect(made.state.seats.get(HOST)?.clients).toHaveLength(4);
    expect(lock('page-002', 5)).toBe('ok');
  });

  it('[CM2] of one seat says nothing about another seat', () => {
    const made = room();
    const by = { client: 'samepage', n: 3 };
    expect(made.say(2, { type: 'pickTeam', team: 'new' }, by)).toBe('ok');
    expect(made.say(3, { type: 'pickTeam', team: 1 }, by)).toBe('ok');
  });

  it('[CM3] is refused without a seat, and without a room', () => {
    const made = room();
    expect(made.say(9, { type: 'next' })).toBe('seat_needed');
    const closed = { ...made.state, isOpen: false };
    const meta = { at: 0, seat: 2, entropy: '' };
    expect(decide(closed, { type: 'next', phaseNo: 0 }, meta)).toEqual({ ok: false, code: 'room_not_found' });
    expect(decide(made.state, { type: 'arrive', seat: 3, connection: 'x' }, meta)).toEqual({
      ok: false,
      code: 'not_allowed',
    });
  });

  it('[CM4] meant for an earlier phase is refused: two Nexts never skip a reveal', () => {
    const made = room().toPlay();
    made.host('endRound');
    const { phaseNo } = made.state;
    expect(made.host('next', { phaseNo })).toBe('ok');
    expect(made.host('next', { phaseNo })).toBe('phase_passed');
    expect(made.phase).toBe('standings');
  });

  it('[CM5] that arrives with an older time is decided at the time of the last event', () => {
    const made = room().toPlay();
    const { at } = made.state;
    made.now = at - 5_000;
    made.place(2, 1);
    expect(made.log.at(-1)?.at).toBe(at);
    const times = made.log.map((event) => event.at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

describe('opening a room', () => {
  it('[CM1] is done once, with rounds of its pack, each once', () => {
    expect(() => new Table({ rounds: ['o-chain'] })).not.toThrow();
    expect(new Table({ rounds: ['nothing'] }).state.isOpen).toBe(false);
    expect(new Table({ rounds: [] }).state.isOpen).toBe(false);
    expect(new Table({ rounds: ['o-chain', 'o-chain'] }).state.isOpen).toBe(false);
    const made = room();
    expect(made.host('setPlan', { rounds: ['o-chain', 'o-chain'] })).toBe('round_unknown');
    expect(made.host('setPlan', { rounds: ['c-watch', 'o-chain'] })).toBe('ok');
    expect(made.state.plan).toEqual(['c-watch', 'o-chain']);
  });
});

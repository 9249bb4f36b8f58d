// The table of SPEC.md, cell by cell: every command in every phase by everybody, asked of `decide`. One room per cell, so
// that no cell leans on another.
import { describe, expect, it } from 'vitest';
import { deadlines } from '../../shared/game/index.ts';
import type { SystemCommand } from '../../shared/game/system.ts';
import { passHash } from '../../shared/protocol/pass.ts';
import { situations, table } from './spec.ts';
import { HOST, Table } from './table.ts';

const NOBODY = 0;
const PASS = 'ACDEFG';
const ROUNDS = ['o-chain', 'm-isolation', 'c-watch'];

/** A room with two crews of two in the situation that heads a column. Its next round is never the last. */
function roomIn(situation: string): Table {
  const attempts = situation === 'discussion' ? 2 : 1;
  const room = new Table({ rounds: ROUNDS, settings: { teamSize: 2, attempts } });
  room.arrive(HOST);
  room.crew('a', 'b', 'c', 'd');
  const to = situations.indexOf(situation);
  const from = (name: string) => to >= situations.indexOf(name);
  if (from('briefing')) room.host('start');
  if (from('3-2-1')) room.host('next');
  if (from('play')) room.wait(3_000);
  if (from('play')) room.place(2, 1);
  if (situation === 'paused') room.host('pause');
  if (from('discussion')) room.host('endRound');
  if (from('standings')) room.host('next');
  if (situation === 'finished') room.host('end');
  const phase = { '3-2-1': 'briefing', paused: 'play' }[situation] ?? situation;
  expect(room.phase).toBe(phase);
  return room;
}

/** A command that would be accepted where its phase allows it. */
function sample(room: Table, type: string): Record<string, unknown> {
  const settings = { ...room.state.settings, teamSize: 3 };
  const version = room.boardOf(2)?.version ?? 0;
  const play = room.state.round ? room.perfect().at(-1) : { kind: 'order', move: {} };
  const more: Record<string, Record<string, unknown>> = {
    join: { name: '마루' },
    pickTeam: { team: 'new' },
    move: { play },
    undo: { version },
    setReady: { version, isReady: true },
    vote: { what: 'next', on: true },
    addTime: { seconds: 30 },
    closeBoard: { team: 1 },
    askHelp: { isAsking: true },
    answerHelp: { team: 1, answer: 'coming' },
    revealStep: { step: 2 },
    openInsight: { isOpen: true },
    showThenNow: { isShown: true },
    setRelaxed: { isRelaxed: true },
    setLocked: { isLocked: true },
    setSettings: { settings },
    setPlan: { rounds: ROUNDS.slice(1) },
    renameSeat: { seat: 2, name: '하늘' },
    moveSeat: { seat: 2, team: 'new' },
    removeSeat: { seat: 2 },
    restoreSeat: { seat: 2 },
    setHandsOff: { seat: 2, isHandsOff: true },
    wishFactor: { factor: 2 },
    setFactor: { who: 'seat', number: 2, factor: 2 },
    takeSeat: { pass: PASS },
    claimSeat: { name: 'a' },
    answerClaim: { claim: 1, isYes: true },
    offerSeat: { seat: 2, hash: 'f'.repeat(64) },
    forgetSeat: { seat: 2 },
    replaceLink: { what: 'screen', hash: 'f'.repeat(64) },
  };
  return more[type] ?? {};
}

/** What became of it, in the words of the table. */
function told(room: Table, said: string, phaseNo: number): string {
  return said === 'ok' && room.state.phaseNo !== phaseNo ? `→ ${room.phase}` : said;
}

function groupPace(room: Table): void {
  for (const seat of [3, 4, 5]) room.away(seat);
  room.away(HOST);
  room.now += 60_000;
  expect(room.say(2, { type: 'vote', what: 'pace', on: true })).toBe('ok');
  expect(room.state.pace).toBe('group');
}

function ask(situation: string, command: string, seat: number): string {
  const room = roomIn(situation);
  const [type = '', ...how] = command.split(/,? /);
  const more = sample(room, type);
  if (command.includes('group pace') && situation !== 'finished') groupPace(room);
  if (command.includes('host gone')) {
    room.away(HOST);
    room.now += 60_000;
  }
  if (how[0] === 'pace') more.what = 'pace';
  if (how[0] === 'speed') more.settings = { ...room.state.settings, speedShare: 0.5 };
  const { phaseNo } = room.state;
  if (type === 'join') {
    const joined = room.join('마루');
    return typeof joined === 'number' ? 'ok' : joined;
  }
  if (seat === NOBODY) {
    if (type === 'takeSeat') room.host('offerSeat', { seat: 2, hash: passHash(room.state.room, PASS) });
    return room.enter({ type, ...more });
  }
  if (type === 'answerClaim') room.enter({ type: 'claimSeat', name: 'a' });
  return told(room, room.say(seat, { type, ...more }), phaseNo);
}

function askServer(situation: string, command: string): string {
  const room = roomIn(situation);
  const [due] = deadlines(room.state);
  const deadline = due ?? { what: 'board' as const, phaseNo: room.state.phaseNo, board: 0, atMs: room.now };
  if (due) room.now = due.atMs;
  const commands: Record<string, SystemCommand> = {
    openRoom: {
      type: 'openRoom',
      room: 'table-room-000000',
      code: 'ACDEFG',
      pack: 'hash',
      form: 'live',
      rounds: ROUNDS,
      hostHash: '',
      screenHash: '',
      settings: room.state.settings,
    },
    arrive: { type: 'arrive', seat: 2, connection: 'n.1.99' },
    goAway: { type: 'goAway', seat: 2, connection: room.state.seats.get(2)?.connection ?? '' },
    passDeadline: { type: 'passDeadline', deadline },
    shiftDeadlines: { type: 'shiftDeadlines', lostMs: 5_000 },
  };
  const { phaseNo } = room.state;
  const decision = room.system(commands[command.split(',')[0] as string] as SystemCommand);
  return told(room, decision.ok ? 'ok' : decision.code, phaseNo);
}

const rows = table.flatMap(({ command, who, cells }) =>
  Object.entries(cells).map(([situation, cell]) => ({ command, who, situation, cell })),
);

describe('the table phase × command × role', () => {
  it('[CM3] has 36 rows and more, and nine situations', () => {
    expect(situations).toHaveLength(9);
    expect(table.length).toBeGreaterThan(35);
  });

  it.each(rows)('[PH1] $command by $who in $situation: $cell', ({ command, who, situation, cell }) => {
    if (who === 'the server') {
      expect(askServer(situation, command)).toBe(cell);
      const room = roomIn(situation);
      expect(room.say(HOST, { type: command.split(',')[0] as string })).toBe('not_allowed');
      return;
    }
    const isHosts = who.startsWith('host');
    const isNobodys = who === 'nobody yet';
    expect(ask(situation, command, isNobodys ? NOBODY : isHosts ? HOST : 2)).toBe(cell);
    if (!isNobodys) {
      const isForBoth = who === 'player, host';
      expect(ask(situation, command, isHosts ? 2 : HOST)).toBe(isForBoth ? cell : 'not_allowed');
      expect(ask(situation, command, 99)).toBe('seat_needed');
    }
  });

  const groups = rows.filter(({ who, situation }) => who.includes('group') && situation !== 'finished');
  it.each(groups)('[PA5] $command by the group in $situation: $cell', ({ command, situation, cell }) => {
    const room = roomIn(situation);
    groupPace(room);
    const { phaseNo } = room.state;
    const said = room.say(2, { type: command, ...sample(room, command) });
    expect(told(room, said, phaseNo)).toBe(cell);
  });

  const bound = rows.filter(({ cell, who }) => cell.startsWith('→') && who.startsWith('host'));
  it.each(bound)('[CM4] $command in $situation is bound to its phase', ({ command, situation }) => {
    const room = roomIn(situation);
    const before = room.state.phaseNo;
    expect(room.host(command, { ...sample(room, command), phaseNo: before - 1 })).toBe('phase_passed');
    expect(room.state.phaseNo).toBe(before);
  });
});

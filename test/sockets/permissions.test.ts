// Every role × command over real sockets: what the table allows gets as far as the game, everything else is refused
// `not_allowed` before it.
import { describe, expect, it } from 'vitest';
import type { Command, CommandType } from '../../shared/protocol/commands.ts';
import { maySend, permissions } from '../../shared/protocol/permissions.ts';
import type { TestClient } from '../helpers/client.ts';
import { gather, startServer } from '../helpers/podium.ts';

/** One well-formed command of each type. None of them changes a room in a phase that has passed. */
const samples: Record<CommandType, Command> = {
  join: { type: 'join', name: 'Somebody' },
  takeSeat: { type: 'takeSeat', pass: 'ACDEFG' },
  claimSeat: { type: 'claimSeat', name: 'Somebody' },
  answerClaim: { type: 'answerClaim', claim: 90_000, isYes: false },
  offerSeat: { type: 'offerSeat', seat: 90_000, hash: 'f'.repeat(64) },
  forgetSeat: { type: 'forgetSeat', seat: 90_000 },
  askHelp: { type: 'askHelp', phaseNo: 90_000, isAsking: false },
  answerHelp: { type: 'answerHelp', phaseNo: 90_000, team: 90_000, answer: 'done' },
  wishFactor: { type: 'wishFactor', factor: 1 },
  pickTeam: { type: 'pickTeam', team: 90_000 },
  move: {
    type: 'move',
    phaseNo: 999,
    play: { kind: 'choice', move: { do: 'choose', card: 'abcd', on: true } },
  },
  undo: { type: 'undo', phaseNo: 999, version: 1 },
  setReady: { type: 'setReady', phaseNo: 999, version: 1, isReady: true },
  vote: { type: 'vote', phaseNo: 999, what: 'next', on: true },
  start: { type: 'start', phaseNo: 999 },
  next: { type: 'next', phaseNo: 999 },
  skipToReveal: { type: 'skipToReveal', phaseNo: 999 },
  pause: { type: 'pause', phaseNo: 999 },
  resume: { type: 'resume', phaseNo: 999 },
  addTime: { type: 'addTime', phaseNo: 999, seconds: 30 },
  endRound: { type: 'endRound', phaseNo: 999 },
  closeBoard: { type: 'closeBoard', phaseNo: 999, team: 1 },
  skipRound: { type: 'skipRound', phaseNo: 999 },
  replayRound: { type: 'replayRound', phaseNo: 999 },
  revealStep: { type: 'revealStep', phaseNo: 999, step: 1 },
  showDistribution: { type: 'showDistribution', phaseNo: 999 },
  showThenNow: { type: 'showThenNow', phaseNo: 999, isShown: true },
  openInsight: { type: 'openInsight', phaseNo: 999, isOpen: true },
  setRelaxed: { type: 'setRelaxed', isRelaxed: false },
  setLocked: { type: 'setLocked', isLocked: false },
  setSettings: {
    type: 'setSettings',
    settings: {
      teamSize: 2,
      formation: 'auto',
      hands: 'soft',
      speedShare: 0.2,
      isTimed: true,
      attempts: 1,
      isOneBoat: false,
      showsNote: true,
      nameField: 'nickname',
      wallNames: 'teams',
    },
  },
  setPlan: { type: 'setPlan', rounds: ['steps', 'berths', 'claims'] },
  renameSeat: { type: 'renameSeat', seat: 90_000, name: 'Other' },
  moveSeat: { type: 'moveSeat', seat: 90_000, team: 1 },
  removeSeat: { type: 'removeSeat', seat: 90_000 },
  restoreSeat: { type: 'restoreSeat', seat: 90_000 },
  setHandsOff: { type: 'setHandsOff', seat: 90_000, isHandsOff: true },
  setFactor: { type: 'setFactor', who: 'seat', number: 90_000, factor: 2 },
  takePaceBack: { type: 'takePaceBack' },
  replaceLink: { type: 'replaceLink', what: 'screen', hash: 'f'.repeat(64) },
  deleteRoom: { type: 'deleteRoom' },
  playAgain: { type: 'playAgain', phaseNo: 999 },
  end: { type: 'end', phaseNo: 999 },
};
const types = Object.keys(permissions) as CommandType[];

async function refusedTypes(client: TestClient, advance: () => void): Promise<CommandType[]> {
  const refused: CommandType[] = [];
  for (const type of types) {
    advance();
    const ack = await client.send(samples[type]);
    if (!ack.ok && ack.code === 'not_allowed') refused.push(type);
    else if (!ack.ok) expect(ack.code).not.toBe('bad_message');
  }
  return refused;
}

describe('permissions', () => {
  it('let each role send what its row says, and nothing else', async () => {
    const server = await startServer();
    const { opened, host, players } = await gather(server, 1);
    const screen = await server.screen(opened);
    const advance = () => server.clock.advance(100);
    for (const [role, client] of [
      ['player', players[0]],
      ['screen', screen],
      // Last: a host may also delete the room.
      ['host', host],
    ] as const) {
      const forbidden = types.filter((type) => !maySend(role, false, type));
      expect(await refusedTypes(client as TestClient, advance)).toEqual(forbidden);
    }
  });

  it('let a group send what its host would, and no more', async () => {
    const server = await startServer();
    const opened = await server.open('study');
    const player = await server.player(opened, 'One');
    const forbidden = types.filter((type) => !maySend('player', true, type));
    expect(await refusedTypes(player, () => server.clock.advance(100))).toEqual(forbidden);
    expect(forbidden).toContain('next');
    expect(forbidden).not.toContain('pause');
  });

  it('ask somebody without a seat to come aboard first', async () => {
    const server = await startServer();
    const { code } = await server.open();
    const phone = await server.connect({ code });
    for (const type of ['pickTeam', 'move', 'undo', 'setReady', 'vote'] as const) {
      expect(await phone.send(samples[type])).toMatchObject({ ok: false, code: 'seat_needed' });
    }
  });

  it('hold the server itself apart: nobody can send what it asks of a room', async () => {
    const server = await startServer();
    const { host } = await gather(server, 1);
    for (const command of [
      { type: 'goAway', seat: 2, connection: 'a.1.2' },
      { type: 'shiftDeadlines', lostMs: 1_000 },
      { type: 'openRoom' },
    ]) {
      expect(await host.raw({ clientId: host.clientId, n: 900, command })).toMatchObject({
        code: 'bad_message',
      });
    }
  });
});

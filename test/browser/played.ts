// A class that has played to the end, for what is opened after class: rehearsal bots in a real room, led over a line of its own,
// so that no page has to be open meanwhile. What is looked at then is the tests' business.
import assert from 'node:assert/strict';
import type { Command } from '../../shared/protocol/commands.ts';
import { TestClient } from '../helpers/client.ts';
import type { OpenedRoom, Stage } from './stage.ts';

type Bound = Extract<Command, { phaseNo: number }>['type'];

async function sendBots(stage: Stage, { room, hostSecret }: OpenedRoom, count: number): Promise<void> {
  const answer = await fetch(`${stage.url}/api/rooms/${room}/bots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${hostSecret}` },
    body: JSON.stringify({ count }),
  });
  assert.equal(answer.status, 200);
}

/** Plays every round of the room: a round ends when all boards are locked. Ends the game where `toEnd`. */
export async function playClass(
  stage: Stage,
  room: OpenedRoom,
  { bots, toEnd = true }: { bots: number; toEnd?: boolean },
): Promise<void> {
  const host = new TestClient(stage.url, { role: 'host', room: room.room, secret: room.hostSecret });
  const ask = async (type: Bound, more: object = {}) => {
    const { phaseNo } = host.get('phase');
    const ack = await host.send({ type, phaseNo, ...more } as Command);
    if (!ack.ok && ack.code !== 'phase_passed') throw new Error(`${type}: ${ack.code}`);
  };
  const isIn = (...phases: string[]) => phases.includes(host.get('phase').phase);
  const isMostlyLocked = () => {
    const { locked, boards } = host.get('counts');
    return locked * 2 >= boards && locked > 0;
  };
  await host.until(() => host.snapshots > 0);
  await sendBots(stage, room, bots);
  await host.until(() => host.get('counts').players >= bots);
  await ask('start');
  const { rounds } = host.get('phase');
  for (let n = 1; n <= rounds; n++) {
    await host.until(() => isIn('briefing') && host.get('phase').roundNo === n);
    await ask('next');
    // A board or two may be disputed for long: most are enough.
    await host.until(() => isIn('play') && host.get('counts').boards > 0);
    await host.until(() => isIn('reveal', 'discussion') || isMostlyLocked());
    if (isIn('play')) await ask('endRound');
    await host.until(() => isIn('reveal', 'discussion'));
    if (isIn('discussion')) {
      await ask('next');
      await host.until(() => isIn('play') && host.get('counts').locked === 0);
      await host.until(() => isIn('reveal') || isMostlyLocked());
      if (isIn('play')) await ask('endRound');
      await host.until(() => isIn('reveal'));
    }
    await ask('revealStep', { step: 2 });
    await ask('next');
    await host.until(() => isIn('standings'));
    if (n < rounds || toEnd) await ask('next');
  }
  if (toEnd) await host.until(() => isIn('finished'));
  host.close();
}

// SIGTERM and SIGINT to a real process with clients in the middle of moves: it drains, tells everybody, ends with 0 whoever
// does not read any more, and everybody comes back by themselves with the pauses that real pages make.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Told } from './book.ts';
import { openRoom } from './game.ts';
import { Trial } from './trial.ts';
import { until } from './until.ts';

const PLAY_MS = 1_500;
const LIMIT_MS = 60_000;

/** A line that became a WebSocket and then neither reads nor answers, as of a phone that went into a tunnel. */
async function silentLine(port: number): Promise<void> {
  const line = connect(port, '127.0.0.1');
  onTestFinished(() => void line.destroy());
  line.on('error', () => {});
  line.write(
    [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      '\r\n',
    ].join('\r\n'),
  );
  await once(line, 'data');
  line.pause();
}

describe('a server that is told to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('drains at %s, and everybody comes back', async (signal) => {
    const seed = Date.now() % 1_000_000;
    console.info(`seed ${seed}`);
    const trial = await Trial.begin({ seed, rooms: 3, retryMs: null });
    onTestFinished(() => trial.dispose());
    const { server, means } = trial;
    await silentLine(server.port);
    trial.act();
    await pause(PLAY_MS);
    const told: Told[] = [];
    const stopListening = means.book.listen(() => void told.push(...means.book.told.slice(-1)));
    server.signal(signal);
    // Meanwhile rooms are asked for, and somebody is impatient.
    const openings = Promise.all([openRoom(means, 'live'), pause(20).then(() => openRoom(means, 'study'))]);
    await pause(30);
    server.signal(signal);
    expect(await server.ended()).toEqual({ code: 0, signal: null });
    await openings;
    await trial.everybodyIsCutOff();
    stopListening();
    trial.compare();
    const notTold = trial.people.filter(({ face }) => !face.notices.includes('server_stops'));
    expect(notTold.map(({ role, name }) => `${role} ${name}`)).toEqual([]);
    expect(told.filter(({ ack }) => !ack.ok && ack.code === 'replaced')).toEqual([]);
    // What the pages say, as long as it takes.
    const sayBreak = () => trial.people.every(({ face }) => face.room.trouble.value === 'break');
    await until(sayBreak, LIMIT_MS, () => 'a page does not say that the server takes a break');
    await server.start();
    await trial.everybodyIsBack();
    await server.kill();
    trial.compare();
    assert.ok(trial.acks > 0);
    trial.mustBeClean();
  });
});

// How long a start takes with many unfinished rooms on disk, beside one with none: until rooms can be opened (healthz) and
// until the host of one of the rooms sees it. Figures, never asserted. The rooms are made by manyRooms.ts.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { PROTOCOL_VERSION } from '../../shared/protocol/limits.ts';
import { writePack } from '../helpers/packs.ts';
import { crashPack } from './game.ts';
import { type Made, makeRooms } from './manyRooms.ts';
import { ServerProcess } from './server.ts';

const PLAYERS = 30;
/** Longer than a measurement, shorter than the outage. */
const ROUND_SECONDS = 900;
const LOOK_EVERY_MS = 5;

export interface ColdFigures {
  rooms: number;
  makeMs: number;
  /** Per start: from the process' start to healthz 200, and to the first snapshot of a room. */
  empty: { healthyMs: number[] };
  full: { healthyMs: number[]; snapshotMs: number[] };
}

/** `isOverdue`: every room has a deadline that passed while nobody served, which is the most work that a start can find. */
export async function measureCold(options: {
  rooms: number;
  starts: number;
  isOverdue: boolean;
}): Promise<ColdFigures> {
  const { rooms, starts, isOverdue } = options;
  const server = await ServerProcess.make({ MAX_ROOMS: '100000' });
  const template = join(server.dir, 'template');
  try {
    writePack(server.contentDir, crashPack(ROUND_SECONDS));
    const began = performance.now();
    const startedAtMs = Date.now() - (isOverdue ? 60 * 60_000 : 0);
    const made = await makeRooms(
      { dataDir: template, contentDir: server.contentDir },
      { rooms, players: PLAYERS, startedAtMs },
    );
    const figures: ColdFigures = {
      rooms,
      makeMs: performance.now() - began,
      empty: { healthyMs: [] },
      full: { healthyMs: [], snapshotMs: [] },
    };
    await warmUp(server);
    // By turns, so that whatever else the machine does meets both.
    for (let i = 0; i < starts; i++) {
      rmSync(server.dataDir, { recursive: true, force: true });
      figures.empty.healthyMs.push((await startOnce(server, null)).healthyMs);
      rmSync(server.dataDir, { recursive: true, force: true });
      cpSync(template, server.dataDir, { recursive: true });
      const full = await startOnce(server, made[(i * 7) % made.length] ?? null);
      figures.full.healthyMs.push(full.healthyMs);
      figures.full.snapshotMs.push(full.snapshotMs);
    }
    return figures;
  } finally {
    await server.dispose();
  }
}

/** Ends in order once, so that Node keeps what it has compiled, as after any first `npm start`. */
async function warmUp(server: ServerProcess): Promise<void> {
  await server.start();
  server.signal('SIGTERM');
  await server.ended();
}

async function startOnce(server: ServerProcess, room: Made | null) {
  server.spawn();
  const [healthyMs, snapshotMs] = await Promise.all([healthy(server), room ? snapshot(server, room) : 0]);
  await server.kill();
  return { healthyMs: healthyMs - server.spawnedAtMs, snapshotMs: snapshotMs - server.spawnedAtMs };
}

async function healthy({ url }: ServerProcess): Promise<number> {
  for (;;) {
    const response = await fetch(`${url}/healthz`).catch(() => null);
    if (response?.status === 200) return Date.now();
    await pause(LOOK_EVERY_MS);
  }
}

function snapshot({ url }: ServerProcess, { room, hostSecret }: Made): Promise<number> {
  const auth = { protocol: PROTOCOL_VERSION, role: 'host', room, secret: hostSecret, clientId: 'coldhost' };
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: LOOK_EVERY_MS,
    reconnectionDelayMax: LOOK_EVERY_MS,
    auth,
  });
  return new Promise((resolve) => {
    socket.once('snapshot', () => {
      socket.disconnect();
      resolve(Date.now());
    });
  });
}

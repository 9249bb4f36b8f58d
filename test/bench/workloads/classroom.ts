// Rooms of a class each: everybody moves every two seconds at a phase of their own, every twenty seconds a round starts, all
// get ready within its last seconds, and reveal and standings go to all. Rooms begin one after the other; what is measured is the time
// in which all of them play. Podium and both floors take turns in one run.
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RoomPlan } from '../driver/plan.ts';
import type { AllTold } from '../drivers.ts';
import { Drivers } from '../drivers.ts';
import { type Figures, figuresOf } from '../figures.ts';
import { Floor } from '../servers/floor.ts';
import { BenchPodium } from '../servers/podium.ts';
import type { Measured } from '../servers/reading.ts';

export interface ClassroomOptions {
  readonly rooms: number;
  readonly playersPerRoom: number;
  readonly teamSize: number;
  readonly cycleMs: number;
  /** Within which all rooms begin. */
  readonly spreadMs: number;
  readonly moveEveryMs: number;
  /** That are measured; each room plays as many more as the others take to begin. */
  readonly cycles: number;
  /** How often each server has its turn. */
  readonly turns: number;
  readonly drivers: number;
  readonly hasFloors: boolean;
  readonly profileDir?: string | undefined;
  /** Another checkout, which takes turns with this one. */
  readonly against?: string | undefined;
}

interface Contestant {
  readonly server: Measured;
  readonly drivers: Drivers;
  readonly memoryPerPlayer: number;
  readonly figures: Figures[];
}

export interface ClassroomResult {
  readonly servers: readonly { server: string; turns: readonly Figures[] }[];
  readonly logBytesPerMove: number;
}

export async function classroom(options: ClassroomOptions): Promise<ClassroomResult> {
  const podium = await BenchPodium.start({ seconds: 120, profileDir: options.profileDir });
  const servers: Measured[] = [podium];
  if (options.against !== undefined)
    servers.push(await BenchPodium.start({ seconds: 120, root: resolve(options.against) }));
  if (options.hasFloors) servers.push(await Floor.start('socketio'), await Floor.start('ws'));
  const contestants: Contestant[] = [];
  let rooms: RoomPlan[] = [];
  for (const server of servers) {
    if (server instanceof BenchPodium) rooms = await openRooms(server, options);
    contestants.push(await gather(server, rooms, options));
  }
  const log = { bytes: 0, moves: 0 };
  for (let turn = 0; turn < options.turns; turn++) {
    for (const contestant of contestants) {
      const isPodium = contestant.server === podium;
      const told = await measure(contestant, options);
      if (!isPodium) continue;
      log.bytes += told.logBytes;
      log.moves += told.tallies.moves;
      const script = scriptFrom(told, options);
      for (const server of servers) if (server instanceof Floor) server.follow(script);
    }
  }
  for (const { drivers } of contestants) await drivers.stop();
  for (const server of servers) await server.stop();
  return {
    servers: contestants.map(({ server, figures }) => ({ server: server.name, turns: figures })),
    logBytesPerMove: log.bytes / log.moves,
  };
}

async function openRooms(podium: BenchPodium, options: ClassroomOptions): Promise<RoomPlan[]> {
  const rooms: RoomPlan[] = [];
  for (let index = 0; index < options.rooms; index++)
    rooms.push(await podium.openRoom({ index, players: options.playersPerRoom, teamSize: options.teamSize }));
  return rooms;
}

async function gather(
  server: Measured,
  rooms: readonly RoomPlan[],
  options: ClassroomOptions,
): Promise<Contestant> {
  const drivers = new Drivers(options.drivers);
  const before = await server.read();
  await drivers.aboard(server, rooms, 400);
  const after = await server.read();
  const players = options.rooms * options.playersPerRoom;
  return {
    server,
    drivers,
    memoryPerPlayer: (after.memoryBytes - before.memoryBytes) / players,
    figures: [],
  };
}

async function measure(contestant: Contestant, options: ClassroomOptions) {
  const { server, drivers, memoryPerPlayer, figures } = contestant;
  const { cycles, cycleMs, spreadMs, moveEveryMs } = options;
  const lead = Math.ceil(spreadMs / cycleMs);
  await drivers.all({ do: 'play', cycles: lead + cycles, cycleMs, spreadMs, moveEveryMs });
  await wait(lead * cycleMs);
  await drivers.all({ do: 'tell' });
  const before = await server.read();
  const logBefore = logBytesOf(server);
  const startMs = performance.now();
  await wait(cycles * cycleMs);
  const told = await drivers.all({ do: 'tell' });
  const seconds = (performance.now() - startMs) / 1000;
  const after = await server.read();
  const logBytes = logBytesOf(server) - logBefore;
  await drivers.all({ do: 'playOut' });
  const players = options.rooms * options.playersPerRoom;
  figures.push(figuresOf({ server: server.name, players, seconds, told, before, after, memoryPerPlayer }));
  return { ...told, logBytes };
}

const logBytesOf = (server: Measured): number => (server instanceof BenchPodium ? server.logBytes() : 0);

/** What a floor has to send so that a player gets as many frames and bytes as from Podium. */
function scriptFrom({ tallies }: AllTold, { rooms, playersPerRoom, cycles }: ClassroomOptions) {
  const hostCommands = rooms * cycles * HOST_COMMANDS;
  const listeners = playersPerRoom + 1;
  return {
    teamPatchBytes: tallies.teamBytes / tallies.teamPatches,
    framesPerHostCommand: tallies.otherFrames / (hostCommands * listeners),
    otherBytes: tallies.otherBytes / tallies.otherFrames,
  };
}
/** Of one round: briefing, go, two steps of the reveal, standings. */
const HOST_COMMANDS = 5;

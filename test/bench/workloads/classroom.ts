// Rooms of a class each: everybody moves every two seconds at a phase of their own, every twenty seconds a round starts, all
// get ready within its last seconds, and reveal and standings go to all. Rooms begin one after the other. Podium and both
// floors play at the same time, so that whatever else the machine does meets all of them alike; what is measured begins when all rooms play and
// what is said often has been compiled.
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RoomPlan } from '../driver/plan.ts';
import type { AllTold } from '../drivers.ts';
import { Drivers } from '../drivers.ts';
import { type Figures, figuresOf } from '../figures.ts';
import type { Script } from '../floors/script.ts';
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
  /** Of all rooms, before what is measured: a server runs for days, and compiles in its first minutes. */
  readonly warmUpCycles: number;
  /** Of one measurement. */
  readonly cycles: number;
  /** Measurements, one after the other. */
  readonly turns: number;
  readonly drivers: number;
  readonly hasFloors: boolean;
  readonly profileDir?: string | undefined;
  /** Another checkout, which plays beside this one. */
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
  await warmUp(contestants, podium, options);
  const log = { bytes: 0, moves: 0 };
  for (let turn = 0; turn < options.turns; turn++) {
    const logBefore = podium.logBytes();
    const [told] = await Promise.all(contestants.map((contestant) => measure(contestant, options)));
    log.bytes += podium.logBytes() - logBefore;
    log.moves += told?.tallies.moves ?? 0;
  }
  for (const { drivers } of contestants) await drivers.all({ do: 'playOut' });
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

/** All rooms of all servers begin, and play on until the last measurement. */
async function warmUp(contestants: readonly Contestant[], podium: Measured, options: ClassroomOptions) {
  const { cycles, turns, warmUpCycles, cycleMs, spreadMs, moveEveryMs } = options;
  const lead = Math.ceil(spreadMs / cycleMs) + warmUpCycles;
  for (const { drivers } of contestants)
    await drivers.all({ do: 'play', cycles: lead + cycles * turns, cycleMs, spreadMs, moveEveryMs });
  await wait((lead - 1) * cycleMs);
  const own = contestants.find(({ server }) => server === podium) as Contestant;
  await own.drivers.all({ do: 'tell' });
  await wait(cycleMs);
  const script = scriptFrom(await own.drivers.all({ do: 'tell' }), options);
  for (const { server } of contestants) if (server instanceof Floor) server.follow(script);
}

async function measure(contestant: Contestant, options: ClassroomOptions): Promise<AllTold> {
  const { server, drivers, memoryPerPlayer, figures } = contestant;
  await drivers.all({ do: 'tell' });
  const before = await server.read();
  const startMs = performance.now();
  await wait(options.cycles * options.cycleMs);
  const told = await drivers.all({ do: 'tell' });
  const seconds = (performance.now() - startMs) / 1000;
  const after = await server.read();
  const players = options.rooms * options.playersPerRoom;
  figures.push(figuresOf({ server: server.name, players, seconds, told, before, after, memoryPerPlayer }));
  return told;
}

/** What a floor has to send so that a player gets as many frames and bytes as from Podium, which was watched for a cycle.
 *  Patches of a team that no move or mark of a player caused, as when a round opens or closes, go with the rest. */
function scriptFrom({ tallies }: AllTold, { rooms, playersPerRoom, teamSize }: ClassroomOptions): Script {
  const hostCommands = rooms * HOST_COMMANDS;
  const listeners = playersPerRoom + 1;
  const teamPatchBytes = tallies.teamBytes / tallies.teamPatches;
  const ofPhases = Math.max(0, tallies.teamPatches - (tallies.commands - hostCommands) * teamSize);
  const frames = tallies.otherFrames + ofPhases;
  return {
    teamPatchBytes,
    framesPerHostCommand: frames / (hostCommands * listeners),
    otherBytes: (tallies.otherBytes + ofPhases * teamPatchBytes) / frames,
  };
}
/** Of one round: briefing, go, two steps of the reveal, standings. */
const HOST_COMMANDS = 5;

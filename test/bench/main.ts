// `npm run bench`: measures the real server beside floors that store nothing, and prints a table and JSON. What each
// workload does is workloads/; how large it is, options.ts; what the figures came to, BENCHMARKS.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { type BenchOptions, readOptions, sizesFor, type Workload } from './options.ts';
import { ratios, spread, table } from './print.ts';
import { classroom } from './workloads/classroom.ts';
import { growth } from './workloads/growth.ts';
import { hall } from './workloads/hall.ts';
import { reconnect } from './workloads/reconnect.ts';
import { steady } from './workloads/steady.ts';
import { storm } from './workloads/storm.ts';

const CLASS = { playersPerRoom: 30, teamSize: 5 };
const DRIVERS = 2;

const machine = () => ({
  cores: cpus().length,
  processor: cpus()[0]?.model,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  load: loadavg()[0],
});

type Runner = () => Promise<{ text: string; result: unknown }>;

function runners({ isQuick, profileDir, against }: BenchOptions): Record<Workload, Runner> {
  const sizes = sizesFor(isQuick);
  return {
    classroom: async () => {
      const result = await classroom({
        ...CLASS,
        ...sizes.classroom,
        moveEveryMs: 2_000,
        hasFloors: true,
        profileDir,
        against,
      });
      const log = `log: ${result.logBytesPerMove.toFixed(0)} bytes of log per move, rounds included`;
      return { text: `${table('classroom', result.servers)}\n${log}`, result };
    },
    capacity: async () => {
      const turns = [];
      for (const size of sizes.capacity) {
        const name = `${size.rooms * size.playersPerRoom} players, a move each ${size.moveEveryMs / 1000} s`;
        turns.push({ server: name, turns: [await steady({ ...size, teamSize: 5, drivers: DRIVERS }, name)] });
      }
      return { text: turns.map((turn) => table('capacity', [turn])).join('\n\n'), result: turns };
    },
    hall: async () => {
      const result = await hall({
        ...sizes.hall,
        teamSize: 5,
        moveEveryMs: 2_000,
        drivers: DRIVERS,
        profileDir,
      });
      return { text: table('hall', [{ server: result.server, turns: [result] }]), result };
    },
    storm: async () => {
      const result = await storm({ ...sizes.storm, drivers: DRIVERS });
      const text = `storm: ${result.players} join one room; seat and snapshot after ${spread(result.join)}; ${result.cpuMsPerJoin.toFixed(1)} ms of CPU and ${result.bytesPerJoin.toFixed(0)} bytes each`;
      return { text, result };
    },
    reconnect: async () => {
      const result = await reconnect({ ...sizes.reconnect, playersPerRoom: 30, drivers: DRIVERS });
      const text = `reconnect: ${result.players} players, all back ${(result.allBackMs / 1000).toFixed(1)} s after the start (from the kill: ${spread(result.back)}); ${result.acknowledged} moves were acknowledged, rooms that lost one: ${result.roomsWithLoss}`;
      return { text, result };
    },
    growth: async () => {
      const result = await growth({ ...sizes.growth, drivers: 1 });
      return { text: result.map(ratios).join('\n\n'), result };
    },
  };
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if ('help' in options) {
    console.error(options.help);
    process.exitCode = 2;
    return;
  }
  const all = runners(options);
  const results: Record<string, unknown> = { machine: machine() };
  console.log(
    Object.entries(machine())
      .map(([name, value]) => `${name}: ${value}`)
      .join(' · '),
  );
  for (const workload of options.only) {
    const { text, result } = await all[workload]();
    results[workload] = result;
    console.log(`\n${text}`);
  }
  if (!options.json) return;
  mkdirSync(dirname(options.json), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`\n${options.json}`);
}

await run();

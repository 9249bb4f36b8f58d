// `npm run test:crash -- --kills N [--rooms R] [--seed S] [--moment NAME]` and `-- --cold ROOMS`: the crash runs by hand, longer than CI
// has time for. What a run does: kills.ts and cold.ts.
import { parseArgs } from 'node:util';
import { measureCold } from './cold.ts';
import { coldly, kept } from './figures.ts';
import { runKills } from './kills.ts';
import { MOMENTS } from './moments.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    rooms: { type: 'string', default: '4' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    moment: { type: 'string' },
    cold: { type: 'string' },
    starts: { type: 'string', default: '5' },
  },
});

const tell = (line: string) => console.log(line);

async function kill(): Promise<void> {
  const [kills, rooms, seed] = [values.kills, values.rooms, values.seed].map(Number) as [
    number,
    number,
    number,
  ];
  const moment = MOMENTS.find((one) => one === values.moment);
  tell(`seed ${seed}`);
  tell(kept(await runKills({ kills, rooms, seed, tell, ...(moment && { moment }) })));
}

async function start(rooms: number): Promise<void> {
  const starts = Number(values.starts);
  tell(coldly('their deadlines still to come', await measureCold({ rooms, starts, isOverdue: false })));
  tell(coldly('their deadlines passed meanwhile', await measureCold({ rooms, starts, isOverdue: true })));
}

await (values.cold === undefined ? kill() : start(Number(values.cold)));
// Sockets of clients that are still trying would keep the process.
process.exit(0);

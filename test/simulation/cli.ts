// `npm run sim -- --seed N [--steps M]`, or `--seeds A..B [--workers 2]`: plays seeds and says what broke, with the command
// that plays it again. `--bug NAME` puts a deliberate bug into the code (`--bug all` each in turn) and wants it caught.
import { parseArgs } from 'node:util';
import { BUGS } from './bugs.ts';
import { DEFAULT_STEPS } from './kept.ts';
import { runSeeds } from './run.ts';
import type { Outcome } from './simulate.ts';

/** In so many seeds a bug has to show. */
const BUG_SEEDS = 500;
const LAST_STEPS = 40;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string' },
    steps: { type: 'string', default: String(DEFAULT_STEPS) },
    workers: { type: 'string', default: '2' },
    bug: { type: 'string' },
    print: { type: 'boolean', default: false },
  },
});
const steps = Number(values.steps);
const workers = Number(values.workers);
const seeds = readSeeds(values.seed ?? values.seeds ?? (values.bug ? `1..${BUG_SEEDS}` : '1..100'));
if (seeds.length === 0 || !(steps > 0) || !(workers > 0)) {
  console.error(
    'Usage: npm run sim -- --seed N | --seeds A..B [--steps M] [--workers 2] [--bug NAME|all] [--print]',
  );
  process.exit(2);
}
const isFine = values.bug === undefined ? await hunt() : await prove(values.bug);
process.exitCode = isFine ? 0 : 1;

function readSeeds(text: string): number[] {
  const [from, to = from] = text.split('..').map(Number);
  if (from === undefined || to === undefined || !(to >= from)) return [];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

async function hunt(): Promise<boolean> {
  const startMs = performance.now();
  const broken: Outcome[] = [];
  const outcomes = await runSeeds({
    seeds,
    steps,
    workers,
    printsAll: values.print,
    onOutcome: (outcome) => {
      if (outcome.violation !== null) broken.push(outcome);
      if (outcome.violation !== null) console.log(told(outcome));
    },
  });
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((all, outcome) => all + of(outcome), 0);
  const seconds = (performance.now() - startMs) / 1_000;
  const total = sum((outcome) => outcome.steps);
  const hours = sum((outcome) => outcome.virtualMs) / 3_600_000;
  console.log(
    `${outcomes.length} seeds, ${broken.length} broken, ${total} steps, ${Math.round(total / seconds)} steps/s, ` +
      `${seconds.toFixed(1)} s for ${hours.toFixed(1)} virtual hours; ` +
      `${sum((o) => o.commits)} commits, ${sum((o) => o.acks)} acks, ${sum((o) => o.frames)} frames compared`,
  );
  if (outcomes.length === 1 && broken.length === 0) console.log(`fingerprint ${outcomes[0]?.fingerprint}`);
  return broken.length === 0 && outcomes.length === seeds.length;
}

function told({ seed, violation, trace }: Outcome): string {
  const last = trace.slice(-LAST_STEPS).map((line) => `    ${line.slice(0, 400)}`);
  const again = `npm run sim -- --seed ${seed} --steps ${steps}`;
  return `\nseed ${seed}: ${violation}\n${last.join('\n')}\n  again: ${again}\n`;
}

/** Each bug in turn on one thread, so that its first seed counts; several bugs at a time. */
async function prove(name: string): Promise<boolean> {
  const left = name === 'all' ? BUGS.map((bug) => bug.name) : [name];
  const missed: string[] = [];
  const caught: string[] = [];
  const next = async (): Promise<void> => {
    const bug = left.shift();
    if (bug === undefined) return;
    const startMs = performance.now();
    const how = await caughtBy(bug).catch((error: Error) => error.message);
    const isCaught = how.startsWith('caught');
    (isCaught ? caught : missed).push(bug);
    console.log(
      `${bug}: ${isCaught ? '' : 'NOT CAUGHT: '}${how} (${Math.round(performance.now() - startMs)} ms)`,
    );
    return next();
  };
  await Promise.all(Array.from({ length: workers }, next));
  console.log(`${caught.length} bugs caught, ${missed.length} missed`);
  return missed.length === 0;
}

async function caughtBy(bug: string): Promise<string> {
  const outcomes = await runSeeds({ seeds, steps, workers: 1, bug });
  const found = outcomes.find(({ violation }) => violation !== null);
  if (!found) return `nothing wrong in ${outcomes.length} seeds`;
  return `caught after ${outcomes.length} seeds: ${found.violation?.split('\n')[0]?.slice(0, 140)}`;
}

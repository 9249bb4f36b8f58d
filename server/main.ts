// The only file that wires: settings, log, packs, rooms, sockets, pages and bots become one server. `startPodium` is
// what tests start, too; below it stands what `npm start` prints. How the process ends is signals.ts.
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import project from '../package.json' with { type: 'json' };
import { wordFields } from '../shared/game/index.ts';
import { type Addresses, isOwnAddress, listAddresses, networksOf, welcome } from './addresses.ts';
import { Crews } from './bots/crews.ts';
import { type Config, parseConfig } from './config.ts';
import { canonicalPack } from './content/canonical.ts';
import type { LoadedPack } from './content/load.ts';
import { type PackProblem, printProblem } from './content/problem.ts';
import { Shelf } from './content/shelf.ts';
import { watchPacks } from './content/watch.ts';
import { makeApp } from './http/app.ts';
import { ListenProblem, listen, loopbackUrl } from './http/listen.ts';
import { emptyTip, nextCommit, verifyChain } from './log/chain.ts';
import { LOG_VERSION, type StoredEvent, seal, wordMarks } from './log/codec.ts';
import type { EventLog } from './log/contract.ts';
import { DataDirProblem } from './log/dataDir.ts';
import { openEvents } from './log/events.ts';
import { openLog } from './log/open.ts';
import { Metrics } from './metrics/metrics.ts';
import { Trials } from './preflight/trials.ts';
import { Reporter } from './report/reporter.ts';
import { Reviews } from './report/review.ts';
import { startHeartbeat } from './rooms/heartbeat.ts';
import type { Clock, Codec, Node, Ports, Random } from './rooms/ports.ts';
import { RoomRegistry } from './rooms/registry.ts';
import { keepRetention } from './rooms/retention.ts';
import { watchSaving } from './rooms/saving.ts';
import { systemClock, systemRandom } from './rooms/system.ts';
import { endWithSignals } from './signals.ts';
import { serveSockets } from './socket/server.ts';
import { SocketWire } from './socket/wire.ts';

/** One server process per data directory, so one name does; several machines will need one each. */
const NODE_ID = 'a';
const CLIENT_DIR = join(import.meta.dirname, '../dist/client');
const DEMO = { bots: 24, teamSize: 4 };

export interface StartOptions {
  readonly config: Config;
  readonly clock?: Clock;
  readonly random?: Random;
  readonly logger?: Logger;
  /** Tests make the log fail with it. */
  readonly wrapLog?: (log: EventLog) => EventLog;
  /** 1: bots at a human pace. */
  readonly botPace?: number;
  /** Loads packs again when their files change. */
  readonly watchesPacks?: boolean;
  /** Where the built page lies, when not in its usual place. */
  readonly clientDir?: string;
  /** Packs that cannot be used; the others are offered. */
  readonly onProblems?: (problems: readonly PackProblem[]) => void;
}

export interface Podium {
  /** Where it listens, as seen from this computer. */
  readonly url: string;
  readonly addresses: Addresses;
  readonly rooms: RoomRegistry;
  readonly crews: Crews;
  readonly connections: number;
  /** False while no pack can be played. */
  readonly hasPacks: boolean;
  /** The pack that is played when nobody picks one, stored so that a room can refer to it. */
  pinDefaultPack(): Promise<LoadedPack>;
  /** Tells everybody, settles what was asked, and lets go of the data directory. */
  close(): Promise<void>;
}

export async function startPodium(options: StartOptions): Promise<Podium> {
  const { config, clock = systemClock, random = systemRandom } = options;
  const logger = options.logger ?? pino({ level: config.logLevel }, pino.destination(2));
  const { shelf, problems } = Shelf.of(config.contentDir);
  if (problems.length > 0) options.onProblems?.(problems);
  const metrics = new Metrics(project.version);
  const { opened, log } = await openStore(options, { logger, clock, metrics });
  const http = createServer();
  // Nothing is awaited between listening and the handlers: a request that came meanwhile would never be answered.
  const node = await bootNode(log, clock);
  const port = await listen(http, config).catch(async (error: unknown) => {
    await opened.close();
    throw error;
  });
  const wire = new SocketWire();
  const packByHash = (hash: string) => shelf.byHash(hash, (pinned) => log.pack(pinned));
  const ports: Ports = { clock, random, log, codec: codecWith(random), wire, packByHash, node, logger };
  const rooms = new RoomRegistry(ports, { maxRooms: config.maxRooms, maxSeats: config.maxSeatsPerRoom });
  const url = loopbackUrl({ host: config.host, port });
  const crews = new Crews({ url, random, pace: options.botPace ?? 1, setTimer: systemClock.setTimer });
  const trials = makeTrials(clock, random);
  const reporter = new Reporter({ dataDir: config.dataDir, clock, logger });
  const app = webApp({
    options,
    packByHash,
    shelf,
    log,
    rooms,
    crews,
    trials,
    reporter,
    metrics,
    logger,
    port,
  });
  const { trustedProxies } = config;
  // Before the sockets: they take their own requests out of the app's hands. Two answers to one request end the process.
  http.on('request', app);
  const onAnswer = (answer: string, ms: number) => metrics.answered(answer, ms);
  const sockets = serveSockets(http, { rooms, wire, clock, node, logger, trustedProxies, trials, onAnswer });
  metrics.readFrom({ tally: () => rooms.tally(), sockets, log: opened });
  const deleteRoom = (room: string) => rooms.delete(room);
  const stopRetention = keepRetention({ ...ports, days: config.retentionDays, deleteRoom });
  const stopWatching = options.watchesPacks ? followPacks(shelf, options) : () => {};
  // Nobody waits for it: rooms load when they are asked for, too. Only a start that has given back the time that was lost
  // is a sign of life: one that dies before would make that time look served.
  const heartbeat = rooms.start().then((hasSeenToAll) => (hasSeenToAll ? startHeartbeat(ports) : null));
  return {
    url,
    addresses: listAddresses(networkInterfaces(), { config, port }),
    rooms,
    crews,
    get connections() {
      return sockets.connections;
    },
    get hasPacks() {
      return shelf.packs.length > 0;
    },
    async pinDefaultPack() {
      const pack = shelf.packs.find((loaded) => loaded.pack.isDefault) ?? (shelf.packs[0] as LoadedPack);
      await log.putPack(pack.hash, pack.json);
      return pack;
    },
    async close() {
      stopWatching();
      stopRetention();
      crews.stop();
      await rooms.close('server_stops');
      await sockets.close();
      await reporter.close();
      await (await heartbeat)?.stop();
      await opened.close();
    },
  };
}

const followPacks = (shelf: Shelf, { config, onProblems }: StartOptions): (() => void) =>
  watchPacks(config.contentDir, (folder) => {
    shelf.replace(folder);
    if (folder.problems.length > 0) onProblems?.(folder.problems);
  });

const makeTrials = (clock: Clock, random: Random): Trials =>
  new Trials({
    now: () => clock.now(),
    newToken: () => Buffer.from(random.bytes(16)).toString('base64url'),
    isOwn: (address) => isOwnAddress(address, networkInterfaces()),
  });

interface Web extends Pick<Ports, 'log' | 'logger' | 'packByHash'>, Pick<Podium, 'rooms' | 'crews'> {
  options: StartOptions;
  shelf: Shelf;
  trials: Trials;
  reporter: Reporter;
  metrics: Metrics;
  port: number;
}

const webApp = (web: Web) => {
  const { options, packByHash, shelf, log, rooms, crews, trials, reporter, metrics, logger, port } = web;
  const { config, clientDir = CLIENT_DIR } = options;
  const report: Reporter['ask'] = (...asked) => reporter.ask(...asked);
  return makeApp({
    rooms,
    report,
    reviews: new Reviews({ ask: report, packByHash, canonical: canonicalPack }),
    packs: () => shelf.packs,
    pin: ({ hash, json }) => log.putPack(hash, json),
    standings: (ids) => log.standings(ids),
    trials,
    networks: () => networksOf(listAddresses(networkInterfaces(), { config, port })),
    passphrase: config.hostPassphrase,
    version: project.version,
    addBots: (room, { count, lang }) => crews.add({ room: room.id, pack: room.state.pack }, count, lang),
    probe: () => log.probe(),
    logger,
    clientDir,
    trustedProxies: config.trustedProxies,
    metricsFor: config.metricsFor,
    registry: metrics.registry,
  });
};

/** The log as rooms know it: timed, and loud when it fails. */
async function openStore(
  { config, wrapLog }: StartOptions,
  { logger, clock, metrics }: { logger: Logger; clock: Clock; metrics: Metrics },
) {
  const opened = await openLog({ dataDir: config.dataDir, took: (ms) => metrics.appended(ms) });
  return { opened, log: watchSaving(wrapLog?.(opened) ?? opened, { logger, clock }) };
}

/** A boot is no sign of life yet: `heartbeat` says when it is. */
export async function bootNode(log: EventLog, clock: Clock): Promise<Node> {
  return { id: NODE_ID, bootedAtMs: clock.now(), ...(await log.boot({ id: NODE_ID, atMs: 0 })) };
}

/** The codec and chain of the log, as rooms want them. */
export function codecWith(random: Random): Codec {
  return {
    version: LOG_VERSION,
    seal: ({ events, atMs, nextWord }) =>
      seal({
        events: events as unknown as StoredEvent[],
        atMs,
        nextWord,
        wordFields: wordFields as Record<string, readonly string[]>,
        random: (count) => random.bytes(count),
      }),
    open: openEvents,
    marks: wordMarks,
    emptyTip,
    next: (tip, { atMs, body }) => nextCommit(tip, { atMs, logVersion: LOG_VERSION, body }),
    follow: (tip, commits) => {
      const checked = verifyChain(commits, tip);
      if (!checked.ok) throw checked.problem;
      return checked.tip ?? tip;
    },
  };
}

// ── What `npm start` does ─────────────────────────────────────────────────────────────────────────────────────────

async function run(args: readonly string[]): Promise<void> {
  const parsed = parseConfig(process.env);
  if (!parsed.isOk) return giveUp(parsed.message);
  const podium = await startPodium({
    config: parsed.config,
    watchesPacks: args.includes('--dev'),
    onProblems: (problems) => {
      const lines = problems.map((problem) => `  ${printProblem(problem)}`).join('\n');
      console.error(`\nThese packs cannot be played until they are repaired:\n${lines}`);
    },
  }).catch((error: unknown) => {
    const isForPeople = error instanceof ListenProblem || error instanceof DataDirProblem;
    giveUp(isForPeople ? `Podium cannot start: ${error.message}` : error);
  });
  if (!podium) return;
  if (!podium.hasPacks && !args.includes('--dev')) {
    await podium.close();
    return giveUp(
      `Podium cannot start: there is no pack to play in ${parsed.config.contentDir} (CONTENT_DIR).`,
    );
  }
  // Before anything is printed: whoever reads it may end the server at once.
  endWithSignals(() => podium.close());
  console.log(welcome(podium.addresses));
  if (args.includes('--demo')) console.log(await openDemo(podium));
}

function giveUp(why: unknown): void {
  console.error('');
  console.error(why);
  process.exitCode = 1;
}

/** A room full of rehearsal bots, and the two links that a newcomer needs. */
async function openDemo({ rooms, crews, addresses, pinDefaultPack }: Podium): Promise<string> {
  const { pack, hash } = await pinDefaultPack();
  const settings = { formation: 'auto', teamSize: DEMO.teamSize } as const;
  const opened = await rooms.open({ pack, packHash: hash, form: 'live', settings });
  if (!opened.ok) return `  The demo room could not be opened: ${opened.code}\n`;
  const { room, code, hostSecret, screenSecret } = opened;
  crews.add({ room, pack }, DEMO.bots);
  return `  A class of ${DEMO.bots} bots comes aboard in ${DEMO.bots / DEMO.teamSize} teams. You are the host: press start.

    Host     ${addresses.here}/host/${room}#${hostSecret}
    Screen   ${addresses.here}/screen/${room}#${screenSecret}
    Players  ${addresses.elsewhere[0]?.url ?? addresses.here}/j/${code}
`;
}

if (import.meta.main) await run(process.argv.slice(2));

// One scripted round on a whole server with a fixed seed and clock: the same commands in the same order, whatever the
// pack says. Keeps every frame that each client got before the reveal of the last attempt, and every HTTP answer.
import type { Form } from '../../shared/protocol/views.ts';
import { fileNames, fileTypes } from '../../shared/report/asks.ts';
import type { TestClient } from '../helpers/client.ts';
import { ManualClock, seededRandom } from '../helpers/clock.ts';
import { smallPack } from '../helpers/packs.ts';
import { type OpenRoom, startServer, type TestServer } from '../helpers/podium.ts';
import { readXlsx } from '../report/readBack.ts';

export interface Record {
  /** Client or route → everything it got before a reveal, as text. */
  before: Map<string, string[]>;
  /** The same for what came with the reveal: this must differ, or the test sees nothing. */
  reveal: Map<string, string[]>;
  commitments: Set<string>;
}

/** One of each kind. */
export const ROUNDS = ['steps', 'berths', 'claims'] as const;
export type RoundId = (typeof ROUNDS)[number];

export async function playRecorded(form: Form, round: RoundId, variant: 'one' | 'other'): Promise<Record> {
  const server = await startServer({
    pack: smallPack(variant),
    clock: new ManualClock(),
    random: seededRandom('leaks'),
    // The port is the system's choice; nothing else may differ.
    env: { PUBLIC_URL: 'http://podium.example.org' },
  });
  const record: Record = { before: new Map(), reveal: new Map(), commitments: new Set() };
  const settings = form === 'study' ? {} : { formation: 'auto', teamSize: 2 };
  const opened = await server.open(form, { settings, rounds: [round] });
  const names = ['Ada', 'Ben', 'Cho', 'Dan'];
  const clients = new Map<string, TestClient>();
  if (form !== 'study') {
    const at = { room: opened.room, clientId: 'hosthost' };
    const host = await server.connect({ ...at, role: 'host', secret: opened.hostSecret });
    // Its arrival is an event: what follows must not race with it.
    await host.until(() => host.get('room').hostAwaySinceMs === null);
    clients.set('host', host);
    clients.set('screen', await server.connect({ ...at, role: 'screen', secret: opened.screenSecret }));
  }
  for (const [i, name] of names.entries()) {
    const secret = `secret-of-player-number-${i}`;
    const client = await server.connect({ room: opened.room, secret, clientId: `player-${i}` });
    clients.set(name, await client.join(name));
  }
  const watcher = await server.connect({
    room: opened.room,
    secret: 'secret-of-a-mere-watcher',
    clientId: 'watching',
  });
  clients.set('watcher', watcher);
  const game = {
    server,
    form,
    opened,
    clients,
    players: names.map((name) => clients.get(name) as TestClient),
    record,
  };
  await playRound(game, round);
  return record;
}

interface Game {
  server: TestServer;
  form: Form;
  /** A study group has no links. */
  opened: OpenRoom;
  clients: Map<string, TestClient>;
  players: TestClient[];
  record: Record;
}

async function playRound(game: Game, round: RoundId): Promise<void> {
  const { form, record } = game;
  await goOn(game, 'briefing');
  await goOn(game, 'goAt');
  await settle(game);
  game.server.clock.advance(3_000);
  await all(game, 'play');
  await moveSome(game, round);
  if (form === 'review') {
    await host(game)({ type: 'endRound' });
    await all(game, 'discussion');
    await settle(game);
    await goOn(game, 'play');
    await moveSome(game, round);
  }
  await askRoutes(game);
  await settle(game);
  take(game, record.before);
  if (form === 'study') await lockAll(game);
  else await host(game)({ type: 'endRound' });
  await all(game, 'reveal');
  if (form !== 'study') await host(game)({ type: 'revealStep', step: 3 });
  await settle(game);
  take(game, record.reveal);
  await goOn(game, 'standings');
}

/** The same taps whatever is right: cards by their dealt order. */
async function moveSome({ players }: Game, round: RoundId): Promise<void> {
  for (const [i, player] of players.entries()) {
    const task = player.get('task');
    const cards = task.cards ?? [];
    for (const [j, { id: card }] of cards.entries()) {
      if (j % 2 !== i % 2 && round !== 'claims') continue;
      if (round === 'steps') await player.play({ kind: 'order', move: { do: 'place', card, after: null } });
      const zone = task.axes[0]?.zones[j % 2]?.id ?? '';
      if (round === 'berths') await player.play({ kind: 'match', move: { do: 'set', card, axis: 0, zone } });
      if (round === 'claims' && j === i % 3) {
        await player.play({ kind: 'choice', move: { do: 'choose', card, on: true } });
      }
    }
  }
}

async function lockAll(game: Game): Promise<void> {
  for (const player of game.players) {
    const { version } = player.get('board');
    await player.send({ type: 'setReady', phaseNo: player.phaseNo, version, isReady: true });
  }
  game.server.clock.advance(3_000);
}

/** Next, by the host's hand or by everybody's vote. */
async function goOn(game: Game, to: 'briefing' | 'goAt' | 'play' | 'standings'): Promise<void> {
  if (game.form !== 'study') {
    const isStart = game.players[0]?.get('phase').phase === 'lobby';
    await host(game)({ type: isStart ? 'start' : 'next' });
  } else {
    const { phaseNo } = game.players[0] as TestClient;
    for (const player of game.players) await player.send({ type: 'vote', phaseNo, what: 'next', on: true });
  }
  if (to === 'goAt') {
    const [one] = game.players as [TestClient];
    await one.until(() => one.get('phase').goAtMs !== null);
  } else await all(game, to);
}

function host({ clients }: Game) {
  const client = clients.get('host') as TestClient;
  return (command: object) =>
    client.ask({ ...command, phaseNo: client.phaseNo } as Parameters<typeof client.ask>[0]);
}

async function all({ clients }: Game, phase: Parameters<TestClient['phase']>[0]): Promise<void> {
  await Promise.all([...clients.values()].map((client) => client.phase(phase)));
}

/** What is gathered leaves, and every connection has answered: nothing more is on its way. */
async function settle({ server, clients }: Game): Promise<void> {
  server.clock.advance(1_000);
  for (const client of clients.values()) {
    const { snapshots } = client;
    client.socket.emit('snapshot');
    await client.until(() => client.snapshots > snapshots);
  }
  server.clock.advance(3_000);
}

async function askRoutes({ server, opened, clients, record }: Game): Promise<void> {
  const ada = clients.get('Ada') as TestClient;
  const { roomId, joinCode } = ada.get('room');
  const paths = [
    '/',
    '/new',
    '/study',
    `/j/${joinCode}`,
    `/host/${roomId}`,
    `/screen/${roomId}`,
    '/api/packs',
    '/api/server',
    '/healthz',
  ];
  for (const path of [...paths, `/api/rooms/${roomId}`, `/api/rooms/${roomId}/report`, '/metrics']) {
    const response = await server.fetch(path);
    const text = await response.text();
    keep(record.before, `GET ${path}`, [`${response.status}`, path === '/metrics' ? countersOf(text) : text]);
  }
  const secrets = { nobody: '', host: opened.hostSecret, screen: opened.screenSecret, Ada: ada.secret };
  for (const [who, secret] of Object.entries(secrets)) {
    for (const path of TOLD) {
      const headers = { authorization: `Bearer ${secret}` };
      const response = await server.fetch(`/api/rooms/${roomId}/${path}`, { headers });
      keep(record.before, `GET ${path} by ${who}`, [`${response.status}`, await contentOf(response)]);
    }
  }
}

/** A spreadsheet is packed with the time of day: what it says counts. */
async function contentOf(response: Response): Promise<string> {
  const isSheet = response.headers.get('content-type') === fileTypes['report.xlsx'];
  return isSheet ? JSON.stringify(readXlsx(Buffer.from(await response.arrayBuffer()))) : response.text();
}

/** What is counted, without how much: times, memory and collections of garbage are those of the machine. */
const countersOf = (metrics: string): string =>
  metrics
    .split('\n')
    .filter((line) => line.startsWith('podium_'))
    .map((line) => line.replace(/ \S+$/, ''))
    .join('\n');

/** Everything that is told of a room to whoever has a secret of it. */
const TOLD = [
  'report',
  'report?accommodations=1',
  'replay?no=1',
  'replay?no=1&attempt=1',
  'own',
  'own?seat=2',
  ...fileNames.map((file) => `files/${file}`),
];

function take({ clients, record }: Game, into: Map<string, string[]>): void {
  for (const [name, client] of clients) {
    const commitment = client.mirror.get('task')?.commitment;
    if (commitment) record.commitments.add(commitment);
    keep(into, name, client.frames.splice(0));
  }
}

const keep = (into: Map<string, string[]>, name: string, frames: string[]): void => {
  into.set(name, [...(into.get(name) ?? []), ...frames]);
};

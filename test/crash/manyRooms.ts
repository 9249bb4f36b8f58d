// A data directory as a busy evening leaves it: many rooms in mid-round, each with its class aboard and a board half
// done. Every event comes from the real decider and is stored by the real log; only the waiting is left out.
import { loadFolder } from '../../server/content/load.ts';
import { openLog } from '../../server/log/open.ts';
import { codecWith } from '../../server/main.ts';
import { type Asked, decideBatch } from '../../server/rooms/batch.ts';
import { indexOf, Journal } from '../../server/rooms/journal.ts';
import { hashSecret } from '../../server/rooms/secrets.ts';
import { systemRandom } from '../../server/rooms/system.ts';
import { initial, type RoomState } from '../../shared/game/index.ts';
import { presets } from '../../shared/game/state.ts';
import { times } from '../../shared/protocol/limits.ts';
import { makeRng } from '../../shared/rounds/rng.ts';

/** Moves that each player has made when the server dies. */
const MOVES_EACH = 6;
const AT_ONCE = 50;

export interface ManyRooms {
  readonly rooms: number;
  readonly players: number;
  /** When play began, milliseconds since 1970: all deadlines follow from it. */
  readonly startedAtMs: number;
}

export interface Made {
  readonly room: string;
  readonly hostSecret: string;
}

export async function makeRooms(
  dirs: { dataDir: string; contentDir: string },
  { rooms, players, startedAtMs }: ManyRooms,
): Promise<Made[]> {
  const [loaded] = loadFolder(dirs.contentDir).packs;
  if (!loaded) throw new Error('no pack');
  const log = await openLog({ dataDir: dirs.dataDir });
  const ports = { log, codec: codecWith(systemRandom) };
  await log.putPack(loaded.hash, loaded.json);
  const { boot } = await log.boot({ id: 'a', atMs: startedAtMs });
  const made: Made[] = [];
  for (let first = 0; first < rooms; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, rooms - first) }, (_, i) => first + i);
    const some = await Promise.all(
      numbers.map((number) => makeRoom(ports, loaded, { number, players, startedAtMs })),
    );
    made.push(...some);
  }
  await log.beat({ id: 'a', boot, atMs: startedAtMs + 1_000 });
  await log.close();
  return made;
}

type Loaded = ReturnType<typeof loadFolder>['packs'][number];
type JournalPorts = ConstructorParameters<typeof Journal>[1];

async function makeRoom(
  ports: JournalPorts,
  { pack, hash }: Loaded,
  { number, players, startedAtMs }: { number: number; players: number; startedAtMs: number },
): Promise<Made> {
  const room = systemRandom.id();
  const hostSecret = systemRandom.hex(16);
  const journal = new Journal(room, ports);
  const rng = makeRng(number);
  let state: RoomState = initial(pack);
  const commit = async (batch: readonly Asked[]) => {
    const decided = decideBatch(state, batch, {
      entropy: () => systemRandom.hex(32),
      onError: (error) => {
        throw error;
      },
    });
    const refused = decided.outcomes.find((outcome) => !outcome.ok);
    if (refused) throw new Error(`a made room refused: ${JSON.stringify(refused)}`);
    state = decided.state;
    // A move that changes nothing is accepted and leaves no trace.
    if (decided.steps.length === 0) return;
    const written = await journal.append(
      decided.steps.map(({ event }) => event),
      indexOf(state),
    );
    if (!written.ok) throw new Error(`a made room was not stored: ${written.why}`);
  };
  const beganAtMs = startedAtMs - times.countdown;
  const ask = (seat: number, command: Asked['command'], arrivedAtMs = beganAtMs): Asked => ({
    command,
    seat,
    arrivedAtMs,
    ...(seat > 0 && { by: { client: `client${seat}`.padEnd(8, '_').slice(0, 8), n: nextN() } }),
  });
  let n = 0;
  const nextN = () => ++n;
  const rounds = pack.rounds.map(({ id }) => id);
  const opening = { type: 'openRoom', room, code: codeOf(number), pack: hash, form: 'live', rounds } as const;
  const hashes = { hostHash: hashSecret(hostSecret), screenHash: hashSecret(systemRandom.hex(16)) };
  const settings = { ...presets.live, formation: 'auto' as const };
  await commit([ask(0, { ...opening, ...hashes, settings })]);
  await commit([ask(0, { type: 'arrive', seat: 1, connection: `a.1.${number}` })]);
  for (let i = 0; i < players; i++) {
    const joining = { hash: hashSecret(`${room}${i}`), connection: `a.1.${number}-${i}` };
    const by = { client: `player${i}`.padEnd(8, '_').slice(0, 8), n: 1 };
    await commit([
      { command: { type: 'join', name: `Player ${i + 1}` }, seat: 0, arrivedAtMs: beganAtMs, joining, by },
    ]);
  }
  await commit([ask(1, { type: 'start', phaseNo: state.phaseNo })]);
  await commit([ask(1, { type: 'next', phaseNo: state.phaseNo })]);
  const deadline = { what: 'go', phaseNo: state.phaseNo, board: 0, atMs: startedAtMs } as const;
  await commit([ask(0, { type: 'passDeadline', deadline }, startedAtMs)]);
  for (let move = 0; move < MOVES_EACH; move++)
    for (let i = 0; i < players; i++) {
      const asked = ask(2 + i, someMove(state, rng), startedAtMs + 100 * move);
      await commit([asked]);
    }
  return { room, hostSecret };
}

function someMove({ round, phaseNo }: RoomState, rng: ReturnType<typeof makeRng>): Asked['command'] {
  if (!round) throw new Error('no round runs');
  const { kind, deal } = round;
  const move = kind.encode(round.round, kind.randomMove(round.round, kind.empty(round.round), rng), deal);
  return { type: 'move', phaseNo, play: { kind: kind.name, move } } as Asked['command'];
}

/** Six letters for each number, all different. */
function codeOf(number: number): string {
  const letters = 'ACDEFGHJKM';
  return [...String(number).padStart(6, '0')].map((digit) => letters[Number(digit)]).join('');
}

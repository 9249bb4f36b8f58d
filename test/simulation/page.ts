// A browser with its tabs: the real client of a room on a page of its own, with the storage, clock and visibility that
// the page gives it. What the person in front of it does is people.ts; what the network does to it, network.ts.
import type { Socket } from 'socket.io-client';
import { predictChoice } from '../../client/boards/choice/predict.ts';
import { predictMatch } from '../../client/boards/match/predict.ts';
import { predictOrder } from '../../client/boards/order/predict.ts';
import { cameByLink, linkSecret } from '../../client/net/links.ts';
import { keepSeat, keptSeat, seatFor } from '../../client/net/secrets.ts';
import type { KeptFrame } from '../../client/net/shelf.ts';
import type { LoadPredict, Predict } from '../../client/state/board.ts';
import { openByLink } from '../../client/state/openByLink.ts';
import { openRoom, type RoomParts } from '../../client/state/openRoom.ts';
import type { RoomClient } from '../../client/state/room.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { AudienceKey, Role } from '../../shared/protocol/messages.ts';
import { ClientSocket, type Network } from './clientSocket.ts';
import type { Faults } from './plan.ts';
import type { FrameWatch } from './serverSocket.ts';
import type { Way } from './ways.ts';
import type { Process, World } from './world.ts';

export class FakeStorage {
  readonly #kept = new Map<string, string>();
  getItem = (key: string) => this.#kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#kept.set(key, value);
  removeItem = (key: string) => void this.#kept.delete(key);

  /** What the outbox keeps here, in order. */
  frames(): KeptFrame[] {
    for (const [key, text] of this.#kept)
      if (key.startsWith('podium.outbox.')) return (JSON.parse(text) as { frames: KeptFrame[] }).frames;
    return [];
  }
}

/** What a person holds in hand: tabs share what it keeps. */
export interface Device {
  readonly name: string;
  readonly role: Role;
  readonly room: { id: string; code: string; hostSecret: string; screenSecret: string };
  local: FakeStorage;
  skewMs: number;
  pages: Page[];
  /** How its person gets a seat, where a name is not enough. */
  way: Way | null;
}

/** A command of this page as an onlooker knows it. */
export interface Told {
  readonly clientId: string;
  readonly n: number;
  readonly command: Command;
  ackedSeq: number | null;
}

export interface PageParts {
  readonly world: World;
  readonly network: Network;
  readonly faults: () => Faults;
  readonly watch: FrameWatch;
  /** What /healthz says. */
  readonly isSavingDown: () => boolean;
}

const predicts: Record<string, Predict> = {
  order: (view, move) => predictOrder(view as never, move as never),
  match: (view, move, task) => predictMatch(view as never, move as never, task),
  choice: (view, move, task) => predictChoice(view as never, move as never, task),
};
const loadPredict: LoadPredict = async (kind) => predicts[kind] as Predict;

export class Page implements Process {
  readonly name: string;
  readonly device: Device;
  readonly session: FakeStorage;
  /** Hashes of host's links that it asked for, or took over from before a reload: once the server has taken one, its line leads with it. */
  readonly askedLinks = new Set<string>();
  readonly #parts: PageParts;
  readonly #listeners = new Map<string, Set<(event: unknown) => void>>();
  isAlive = true;
  isHidden = false;
  isOffline = false;
  frozenUntilMs = 0;
  socket: ClientSocket | undefined;
  client!: RoomClient;
  /** What proves its seat or link, as far as it knows. */
  secret = '';
  /** The one-time code that it has made last. */
  pass = '';
  /** Where each audience of this page stands by the frames that came, as PROTOCOL.md reads them. */
  readonly seen = new Map<AudienceKey, number>();
  /** Every command that it still has to care for, in order. */
  told: Told[] = [];

  constructor(parts: PageParts, device: Device, { name, session }: { name: string; session: FakeStorage }) {
    this.#parts = parts;
    this.device = device;
    this.name = name;
    this.session = session;
  }

  get watch(): FrameWatch {
    return this.#parts.watch;
  }

  get world(): World {
    return this.#parts.world;
  }

  faults(): Faults {
    return this.#parts.faults();
  }

  /** The page loads; as harbour.ts and the faces do it. */
  load(): void {
    const { role, room } = this.device;
    if (role !== 'player') {
      const link = { face: role, room: room.id };
      const secret = role === 'host' ? room.hostSecret : room.screenSecret;
      if (linkSecret(role, room.id) === null) cameByLink({ ...link, secret });
      this.secret = linkSecret(role, room.id) as string;
      this.client = openByLink(link, this.#roomParts());
      return;
    }
    const kept = seatFor(room.code);
    this.secret = kept.secret;
    const byRoom = kept.hasJoined && kept.room ? { room: kept.room } : {};
    this.client = openRoom({ role, secret: this.secret, code: room.code, ...byRoom }, this.#roomParts());
    this.#keepRoom(room.code);
  }

  #roomParts(): RoomParts {
    const { world, network, isSavingDown } = this.#parts;
    return {
      makeSocket: (handshake) => {
        const known = () => {
          const said = handshake();
          this.secret = said.secret;
          return said;
        };
        this.socket = new ClientSocket(world, network, { page: this, handshake: known });
        return this.socket as unknown as Socket;
      },
      loadPredict,
      localNow: () => world.now() + this.device.skewMs,
      askHealth: async () => isSavingDown(),
      reload: () => world.fail('a page of today was told that it is old'),
    };
  }

  #keepRoom(code: string): void {
    this.client.slice('room').subscribe((slice) => {
      const seat = keptSeat(code);
      if (slice && seat && seat.room !== slice.roomId) keepSeat(code, { ...seat, room: slice.roomId });
    });
  }

  joined(name: string): void {
    const { code } = this.device.room;
    keepSeat(code, { ...seatFor(code), hasJoined: true, name });
  }

  /** Its memory and timers are gone; the browser closes its line, where it still can. */
  die(): void {
    this.isAlive = false;
    this.device.pages = this.device.pages.filter((page) => page !== this);
    this.socket?.line?.closeByClient();
  }

  setHidden(isHidden: boolean): void {
    this.isHidden = isHidden;
    this.fire('visibilitychange');
  }

  fire(event: string): void {
    for (const handler of [...(this.#listeners.get(event) ?? [])]) handler({ persisted: true });
  }

  readonly target = {
    addEventListener: (name: string, handler: (event: unknown) => void) => {
      this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(handler));
    },
    removeEventListener: (name: string, handler: (event: unknown) => void) =>
      void this.#listeners.get(name)?.delete(handler),
  };
}

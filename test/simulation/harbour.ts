// All servers on one log, and the network between them and the pages: who is routed where, what is carried, what breaks
// down and comes up again. What a single line does is line.ts, a server node.ts, the people people.ts.
import type { Handshake } from '../../shared/protocol/messages.ts';
import type { ClientSocket, Network } from './clientSocket.ts';
import { faultyLog, type LogWeather } from './faultyLog.ts';
import { Line } from './line.ts';
import { MemoryStore } from './memoryLog.ts';
import { SimNode } from './node.ts';
import type { Page } from './page.ts';
import type { Plan } from './plan.ts';
import { type FrameWatch, ServerSocket } from './serverSocket.ts';
import type { Process, World } from './world.ts';

/** The ground that all stand on: it never dies. */
const GROUND: Process = { name: 'harbour', isAlive: true };
const WEATHER_MS = 1_000;

export class Harbour implements Network {
  readonly store = new MemoryStore();
  readonly nodes: SimNode[] = [];
  readonly #world: World;
  readonly #plan: Plan;
  readonly #watch: FrameWatch;
  readonly #weather: LogWeather = { isDown: false };
  readonly #sockets = new WeakMap<Line, ServerSocket>();
  /** Places whose next boot is on its way. */
  readonly #restarting = new Set<number>();
  isCalm = false;

  constructor(world: World, plan: Plan, watch: FrameWatch) {
    this.#world = world;
    this.#plan = plan;
    this.#watch = watch;
    for (let i = 0; i < plan.nodes; i++) this.#boot(i);
    this.#changeWeather();
  }

  get isSavingDown(): boolean {
    return this.#weather.isDown;
  }

  get isUp(): boolean {
    return this.nodes.every((node) => node.isUp);
  }

  open(page: Page): Line | null {
    const node = this.#route(page);
    if (!node?.isUp) return null;
    const line = new Line(this.#world, () => this.#plan.faults, { page, node });
    node.lines.add(line);
    return line;
  }

  knock(line: Line, client: ClientSocket, auth: Handshake): void {
    const sent: unknown = JSON.parse(JSON.stringify(auth));
    line.toServer('knocks', () => {
      const node = line.server.process as SimNode;
      const socket = new ServerSocket(node, { line, client, auth: sent });
      this.#sockets.set(line, socket);
      node.knock(socket);
    });
  }

  send(line: Line, _: ClientSocket, event: string, text: string, ack: Parameters<Network['send']>[4]): void {
    const times = this.#world.chance(this.#plan.faults.twiceSent) ? 2 : 1;
    for (let i = 0; i < times; i++)
      line.toServer(`${event} ${text}`, () => {
        this.#sockets.get(line)?.receive(event, text, i === 0 ? ack : null);
      });
  }

  /** Nothing goes wrong from here on; what is broken comes up again. */
  becalm(): void {
    this.isCalm = true;
    this.#weather.isDown = false;
  }

  /** In the calm all of a room meet on one server. */
  bringHome({ device, socket }: Page): void {
    const own = this.#own(device.room.id);
    if (socket?.line && socket.line.server.process !== own) socket.line.cut();
  }

  #own = (room: string): SimNode => this.nodes[room.charCodeAt(0) % this.nodes.length] as SimNode;

  /** The same server for all of a room, unless the balancer has other ideas. */
  #route(page: Page): SimNode | undefined {
    const { nodes } = this;
    const isStray = this.#world.chance(this.#plan.faults.strayRoutes);
    return isStray ? this.#world.pick(nodes) : this.#own(page.device.room.id);
  }

  #boot(place: number): void {
    const world = this.#world;
    const node: SimNode = new SimNode({
      world,
      id: 'abc'[place] as string,
      skewMs: place === 0 ? 0 : Math.floor(world.between(-1, 1) * this.#plan.nodeSkewMs),
      makeLog: (process) =>
        faultyLog(world, this.store, {
          node: process,
          faults: () => this.#plan.faults,
          weather: this.#weather,
        }),
      leaves: this.#watch.leaves,
    });
    this.nodes[place] = node;
    world.after(0, node, 'boots', () => {
      node.start().catch((error: unknown) => {
        if (world.violation) return;
        world.note(`${node.name} cannot start: ${String(error)}`);
        node.crash(false);
        this.#bootLater(place);
      });
    });
  }

  #bootLater(place: number): void {
    if (this.#restarting.has(place)) return;
    this.#restarting.add(place);
    const downMs = this.isCalm ? 500 : this.#world.between(300, this.#world.chance(0.2) ? 90_000 : 8_000);
    this.#world.after(downMs, GROUND, 'a server is started', () => {
      this.#restarting.delete(place);
      this.#boot(place);
    });
  }

  /** Looks again and again whether something breaks. */
  #changeWeather(): void {
    const world = this.#world;
    world.after(WEATHER_MS, GROUND, 'weather', () => {
      const { crashesPerMin, stopsPerMin, logDownsPerMin } = this.#plan.faults;
      const comes = (perMin: number) => world.chance((perMin * WEATHER_MS) / 60_000);
      this.nodes.forEach((node, place) => {
        if (!node.isAlive) return;
        if (comes(crashesPerMin)) this.#crashSoon(node, place);
        else if (node.isUp && comes(stopsPerMin)) this.#stop(node, place);
      });
      if (!this.#weather.isDown && comes(logDownsPerMin)) {
        this.#weather.isDown = true;
        world.after(world.between(500, 15_000), GROUND, 'the log is back', () => {
          this.#weather.isDown = false;
        });
      }
      if (!this.isCalm) this.#changeWeather();
    });
  }

  #crashSoon(node: SimNode, place: number): void {
    // Not with the weather's own step: between any two others.
    this.#world.after(this.#world.between(0, 900), GROUND, `${node.name} dies`, () => {
      if (!node.isAlive) return;
      node.crash(this.#world.chance(0.3));
      this.#bootLater(place);
    });
  }

  #stop(node: SimNode, place: number): void {
    this.#world.after(0, node, 'SIGTERM', () => void node.stop());
    this.#world.after(1_000, GROUND, 'a server is replaced', () => {
      if (this.nodes[place] !== node) return;
      if (node.isAlive) node.crash(false);
      this.#bootLater(place);
    });
  }
}

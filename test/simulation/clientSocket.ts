// What the client takes for socket.io: the same calls, events and ends as socket.io-client 4, over lines of the simulated
// network. Its own reconnecting is here, as the library does it; everything else the real client does itself.

import { FIRST_PATIENCE_MS } from '../../client/net/patience.ts';
import { RETRY_MS } from '../../client/net/retry.ts';
import type { Ack, Handshake } from '../../shared/protocol/messages.ts';
import type { EndOfLine, Line } from './line.ts';
import type { Page } from './page.ts';
import type { World } from './world.ts';

type Handler = (...args: unknown[]) => void;
type AckOf = (ack: Ack) => void;

/** What the page needs of the network. */
export interface Network {
  /** A line to a server that listens; null: nobody answers. */
  open(page: Page): Line | null;
  knock(line: Line, socket: ClientSocket, auth: Handshake): void;
  send(line: Line, socket: ClientSocket, event: string, text: string, ack: AckOf | null): void;
}

export class ClientSocket {
  connected = false;
  active = false;
  line: Line | null = null;
  readonly page: Page;
  readonly #world: World;
  readonly #network: Network;
  readonly #handshake: () => Handshake;
  readonly #handlers = new Map<string, Handler[]>();
  #buffer: [event: string, text: string, ack: AckOf | null][] = [];
  readonly #below = new Map<string, Handler>();
  #timeoutMs = FIRST_PATIENCE_MS;
  #stopTimer: (() => void) | null = null;
  #failures = 0;

  constructor(
    world: World,
    network: Network,
    { page, handshake }: { page: Page; handshake: () => Handshake },
  ) {
    this.#world = world;
    this.#network = network;
    this.page = page;
    this.#handshake = handshake;
  }

  /** What is below the socket, as far as the client listens to it. */
  readonly io = {
    on: (event: string, handler: Handler) => void this.#below.set(event, handler),
    off: (event: string) => void this.#below.delete(event),
    timeout: (ms: number) => {
      this.#timeoutMs = ms;
    },
  };

  get volatile(): this {
    return this;
  }

  on(event: string, handler: Handler): this {
    this.#handlers.set(event, [...(this.#handlers.get(event) ?? []), handler]);
    return this;
  }

  removeAllListeners(): void {
    this.#handlers.clear();
  }

  fire(event: string, ...args: unknown[]): void {
    for (const handler of this.#handlers.get(event) ?? []) handler(...args);
  }

  connect(): void {
    if (this.active) return;
    this.active = true;
    this.#open();
  }

  disconnect(): void {
    const was = this.connected;
    this.#leave();
    if (was) this.fire('disconnect', 'io client disconnect');
  }

  emit(event: string, message: unknown, ack: AckOf | null = null): void {
    const text = JSON.stringify(message ?? null);
    if (!this.connected || !this.line) this.#buffer.push([event, text, ack]);
    else this.#network.send(this.line, this, event, text, ack);
  }

  /** The server has let this connection in. */
  accepted(line: Line): void {
    if (this.line !== line) return;
    this.connected = true;
    this.#failures = 0;
    for (const [event, text, ack] of this.#buffer.splice(0)) this.#network.send(line, this, event, text, ack);
    this.fire('connect');
  }

  refused(line: Line, code: string): void {
    if (this.line !== line) return;
    this.#leave();
    this.fire('connect_error', Object.assign(new Error(code), { data: { code } }));
  }

  #open(): void {
    const { latencyMs } = this.page.faults();
    const line = this.page.isOffline ? null : this.#network.open(this.page);
    const ms = line ? latencyMs * 2 : this.#world.pick([latencyMs, this.#timeoutMs]);
    this.#stopTimer = this.#world.after(ms, this.page, line ? 'transport open' : 'no transport', () => {
      if (!line?.server.process.isAlive) return this.#failed(ms);
      this.line = line;
      line.client.closed = (why) => this.#closed(line, why);
      this.#below.get('open')?.();
      this.#network.knock(line, this, this.#handshake());
    });
  }

  #failed(ms: number): void {
    this.fire('connect_error', new Error(ms < this.#timeoutMs ? 'websocket error' : 'timeout'));
    if (this.active) this.#openLater();
  }

  #closed(line: Line, why: EndOfLine): void {
    if (this.line !== line) return;
    const was = this.connected;
    this.#below.get('close')?.();
    if (why === 'io server disconnect') {
      this.#leave();
    } else {
      this.line = null;
      this.connected = false;
      this.#openLater();
    }
    if (was) this.fire('disconnect', why);
  }

  #openLater(): void {
    const ms = Math.min(RETRY_MS.longest, RETRY_MS.first * 2 ** this.#failures);
    this.#failures += 1;
    this.#stopTimer?.();
    this.#stopTimer = this.#world.after(ms * this.#world.between(0.5, 1.5), this.page, 'tries again', () => {
      this.#below.get('reconnect_attempt')?.();
      this.#open();
    });
  }

  #leave(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.active = false;
    this.connected = false;
    if (this.line) this.#below.get('close')?.();
    this.line?.closeByClient();
    this.line = null;
  }
}

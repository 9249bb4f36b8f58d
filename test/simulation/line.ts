// One connection between a page and a server, and how it ends: by either side's will, by a cut that both notice, or in
// silence, which each side notices only when pings stay out. Within a line order holds; what is on the way when it ends
// may be lost. Who speaks over it is clientSocket.ts and serverSocket.ts.
import type { Faults } from './plan.ts';
import type { Process, World } from './world.ts';

/** A ping every 10 s, and 8 s for its answer. */
const PING_MS = 10_000;
const PONG_WITHIN_MS = 8_000;

export type EndOfLine = 'transport close' | 'ping timeout' | 'io client disconnect' | 'io server disconnect';

interface End {
  readonly process: Process;
  /** When the next frame to this end comes at the earliest. */
  nextMs: number;
  isOpen: boolean;
  closed: ((why: EndOfLine) => void) | null;
}

export class Line {
  readonly #world: World;
  readonly #faults: () => Faults;
  readonly client: End;
  readonly server: End;
  #isSilent = false;

  constructor(world: World, faults: () => Faults, { page, node }: { page: Process; node: Process }) {
    this.#world = world;
    this.#faults = faults;
    const end = (process: Process): End => ({ process, nextMs: 0, isOpen: true, closed: null });
    this.client = end(page);
    this.server = end(node);
  }

  get isSilent(): boolean {
    return this.#isSilent;
  }

  toServer(what: string, run: () => void): void {
    this.#carry(this.server, what, run);
  }

  toClient(what: string, run: () => void): void {
    this.#carry(this.client, what, run);
  }

  closeByClient(): void {
    this.client.isOpen = false;
    if (!this.#isSilent) this.toServer('is left', () => this.#end(this.server, 'transport close'));
    else this.#noticeLater(this.server);
  }

  closeByServer(): void {
    if (!this.#isSilent)
      this.toClient('is ended by the server', () => this.#end(this.client, 'io server disconnect'));
    this.#end(this.server, 'transport close');
  }

  /** Both sides notice soon; what is on the way is lost. */
  cut(): void {
    if (this.#isSilent) return;
    this.#isSilent = true;
    for (const end of [this.client, this.server])
      this.#world.after(this.#world.between(0, 300), end.process, 'line cut', () =>
        this.#end(end, 'transport close'),
      );
  }

  /** The other side has gone without a word, or the network between. */
  fallSilent(): void {
    if (this.#isSilent) return;
    this.#isSilent = true;
    this.#noticeLater(this.client);
    this.#noticeLater(this.server);
  }

  #noticeLater(end: End): void {
    const ms = this.#world.between(PONG_WITHIN_MS, PING_MS + PONG_WITHIN_MS);
    this.#world.after(ms, end.process, 'misses pings', () => this.#end(end, 'ping timeout'));
  }

  #end(end: End, why: EndOfLine): void {
    if (!end.isOpen) return;
    end.isOpen = false;
    end.closed?.(why);
  }

  #carry(to: End, what: string, run: () => void): void {
    if (this.#isSilent) return;
    const { latencyMs, slowFrames } = this.#faults();
    const slow = this.#world.chance(slowFrames) ? this.#world.between(300, 4_000) : 0;
    const now = this.#world.nowMs;
    const wayMs = Math.max(to.nextMs - now, latencyMs * this.#world.between(0.3, 1) + slow);
    // Never at one moment: the order of what is due at once is the world's choice.
    to.nextMs = now + wayMs + 0.001;
    this.#world.after(wayMs, to.process, what, () => {
      if (!this.#isSilent && to.isOpen) run();
    });
  }
}

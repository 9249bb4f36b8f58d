// A bad network on 127.0.0.1: a TCP proxy between a client and the real server that a test tells to stall, to drop, to
// be slow, to lose one direction, or to refuse. It knows bytes only; what they mean is the business of both ends.
import { createServer, type Server, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** `up`: from the client to the server, `down`: back. */
export type Way = 'up' | 'down' | 'both';

interface Pipe {
  client: Socket;
  server: Socket;
  /** How many more pieces the client gets through. */
  piecesLeft: number;
}

export class BadNet {
  readonly #pipes = new Set<Pipe>();
  readonly #server: Server;
  #target: number;
  #isRefusing = false;
  /** What a line is born with; a line that stalls stays so, whatever is said of later ones. */
  #delayMs = 0;
  #bytesPerSecond = Number.POSITIVE_INFINITY;
  #onOpen: (pipe: Pipe) => void = () => {};
  port = 0;
  /** Lines that were ever opened. */
  opened = 0;

  constructor(target: number) {
    this.#target = target;
    this.#server = createServer({ pauseOnConnect: true }, (client) => this.#open(client));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get lines(): number {
    return this.#pipes.size;
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.#server.address() as { port: number }).port;
    return this;
  }

  /** The server has moved to another port. */
  aim(target: number): void {
    this.#target = target;
  }

  /** Every line of now goes silent: no byte, no end, and neither side is told. New lines are well. */
  stall(way: Way = 'both'): { release: () => void } {
    const stalled = [...this.#pipes];
    for (const { client, server } of stalled) {
      if (way !== 'down') client.pause().removeAllListeners('data');
      if (way !== 'up') server.pause().removeAllListeners('data');
    }
    return {
      release: () => {
        for (const pipe of stalled) if (this.#pipes.has(pipe)) this.#pump(pipe);
      },
    };
  }

  /** The next line lets so many pieces of the client through (1: the request for a socket), and then none. */
  stallNextAfter(pieces: number): { release: () => void; isStalled: () => boolean } {
    let held: Pipe | null = null;
    this.#onOpen = (pipe) => {
      pipe.piecesLeft = pieces;
      held = pipe;
      this.#onOpen = () => {};
    };
    return {
      isStalled: () => held?.piecesLeft === 0 && this.#pipes.has(held),
      release: () => {
        if (!held || !this.#pipes.has(held)) return;
        held.piecesLeft = Number.POSITIVE_INFINITY;
        this.#pump(held);
      },
    };
  }

  /** Ends every line of now: with RST, or politely. */
  drop(how: 'rst' | 'fin' = 'rst'): void {
    for (const { client, server } of [...this.#pipes]) {
      for (const end of [client, server]) how === 'rst' ? end.resetAndDestroy() : end.end();
    }
  }

  refuse(isRefusing: boolean): void {
    this.#isRefusing = isRefusing;
  }

  /** For lines that are opened from now on. */
  slow({ delayMs = 0, bytesPerSecond = Number.POSITIVE_INFINITY }): void {
    this.#delayMs = delayMs;
    this.#bytesPerSecond = bytesPerSecond;
  }

  async close(): Promise<void> {
    this.drop();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #open(client: Socket): void {
    if (this.#isRefusing) return void client.resetAndDestroy();
    this.opened += 1;
    const server = new Socket();
    const pipe = { client, server, piecesLeft: Number.POSITIVE_INFINITY };
    this.#pipes.add(pipe);
    this.#onOpen(pipe);
    const ended = () => {
      this.#pipes.delete(pipe);
      client.destroy();
      server.destroy();
    };
    for (const end of [client, server]) end.on('error', ended).on('close', ended);
    server.connect(this.#target, '127.0.0.1', () => this.#pump(pipe));
  }

  #pump(pipe: Pipe): void {
    const { client, server } = pipe;
    this.#carry(client, server, (bytes) => {
      if (pipe.piecesLeft-- > 0) return true;
      pipe.piecesLeft = 0;
      client.pause().removeAllListeners('data').unshift(bytes);
      return false;
    });
    this.#carry(server, client, () => true);
  }

  /** Bytes leave in order: each waits for those before it, and for its own time on the line. */
  #carry(from: Socket, to: Socket, mayPass: (bytes: Buffer) => boolean): void {
    const [delayMs, perSecond] = [this.#delayMs, this.#bytesPerSecond];
    let freeAtMs = 0;
    from.removeAllListeners('data');
    from.on('data', (bytes: Buffer) => {
      if (!mayPass(bytes)) return;
      freeAtMs = Math.max(freeAtMs, performance.now()) + (bytes.length / perSecond) * 1000;
      const inMs = freeAtMs - performance.now() + delayMs;
      if (inMs < 1) to.write(bytes);
      else setTimeout(() => to.writable && to.write(bytes), inMs);
    });
    from.resume();
  }
}

/** In front of the server, and gone when the test has finished. */
export async function badNetTo(url: string): Promise<BadNet> {
  const net = await new BadNet(Number(new URL(url).port)).listen();
  onTestFinished(() => net.close());
  return net;
}

// What the server takes for a socket of socket.io: handshake, frames with acks, channels, an end. Everything that leaves
// a server passes here as the text that a real one would send, and is shown to whoever watches frames.
import type { Ack, CommandFrame, Patch, Snapshot } from '../../shared/protocol/messages.ts';
import type { ClientSocket } from './clientSocket.ts';
import type { Line } from './line.ts';
import type { SimNode } from './node.ts';
import type { Page } from './page.ts';

type Handler = (...args: unknown[]) => void;

/** What is held to the invariants on its way. */
export interface FrameWatch {
  /** Once for each text, however many get it. */
  leaves(room: string, event: string, message: Patch | Snapshot, text: string): void;
  /** A page got it, before its client has. */
  arrives(page: Page, event: string, message: Patch | Snapshot): void;
  arrived(page: Page): void;
  commandArrives(node: SimNode, page: Page, frame: CommandFrame): (ack: Ack) => void;
  ackArrives(page: Page, frame: CommandFrame, ack: Ack): void;
}

export class ServerSocket {
  readonly handshake: { auth: unknown };
  readonly line: Line;
  readonly #node: SimNode;
  readonly #client: ClientSocket;
  readonly #handlers = new Map<string, Handler[]>();
  readonly #any: Handler[] = [];
  #isGone = false;

  constructor(node: SimNode, { line, client, auth }: { line: Line; client: ClientSocket; auth: unknown }) {
    this.handshake = { auth };
    this.line = line;
    this.#node = node;
    this.#client = client;
    line.server.closed = () => this.#gone();
  }

  get page(): Page {
    return this.#client.page;
  }

  on(event: string, handler: Handler): void {
    this.#handlers.set(event, [...(this.#handlers.get(event) ?? []), handler]);
  }

  onAny(handler: Handler): void {
    this.#any.push(handler);
  }

  emit(event: string, message: object): void {
    this.#node.emit(this.page.device.room.id, [this], { event, message });
  }

  disconnect(): void {
    if (this.#isGone) return;
    this.line.closeByServer();
  }

  /** A text that was made for all who listen to the same. */
  carry(event: string, message: Patch | Snapshot): void {
    const { page } = this;
    const { lostPatches, twiceSent } = page.faults();
    if (event !== 'patch') {
      this.#toPage(event, message);
      return;
    }
    // Lines lose nothing; the server's own adapter might. Then the next patch shows a gap, unless this one ended where it
    // began: what is gathered is worth that risk.
    const { prev, seq } = message as Patch;
    if (seq > prev && page.world.chance(lostPatches)) return;
    this.#toPage(event, message);
    if (page.world.chance(twiceSent)) this.#toPage(event, message);
  }

  #toPage(event: string, message: Patch | Snapshot): void {
    const { page } = this;
    this.line.toClient(`gets ${event}`, () => {
      if (this.#client.line !== this.line) return;
      const { watch } = page;
      watch.arrives(page, event, message);
      this.#client.fire(event, message);
      watch.arrived(page);
    });
  }

  /** A frame of the page came in. */
  receive(event: string, text: string, ack: ((ack: Ack) => void) | null): void {
    if (this.#isGone) return;
    const message: unknown = JSON.parse(text);
    for (const handler of this.#any) handler(event);
    const args = event === 'snapshot' ? [] : [message];
    if (ack) args.push(this.#ackOf(message as CommandFrame, ack));
    // The second of a frame that comes twice is answered nowhere, and counts all the same.
    else if (event === 'command')
      this.page.watch.commandArrives(this.#node, this.page, message as CommandFrame);
    for (const handler of this.#handlers.get(event) ?? []) handler(...args);
  }

  welcomed(): void {
    this.line.toClient('is let in', () => this.#client.accepted(this.line));
  }

  refused(code: string): void {
    this.line.toClient(`is refused: ${code}`, () => this.#client.refused(this.line, code));
  }

  #ackOf(frame: CommandFrame, answer: (ack: Ack) => void): (ack: Ack) => void {
    const { page } = this;
    const { watch } = page;
    const check = watch.commandArrives(this.#node, page, frame);
    return (ack) => {
      // What is answered on a line that the page has left, or after a reload, reaches nobody, late as it may have come in.
      if (page.isAlive && this.#client.line === this.line) check(ack);
      const text = JSON.stringify(ack);
      this.line.toClient(`ack of ${frame.n} ${text}`, () => {
        if (this.#client.line !== this.line) return;
        watch.ackArrives(page, frame, ack);
        answer(JSON.parse(text) as Ack);
        watch.arrived(page);
      });
    };
  }

  #gone(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#node.forget(this);
    for (const handler of this.#handlers.get('disconnect') ?? []) handler();
  }
}

// Everything that one turn of the event loop says to a connection leaves in one write: a system call a frame was half of
// the cost of a move (BENCHMARKS.md). Frames go from socket.io straight to the TCP socket of a WebSocket that was one from
// the beginning; polling, and what began as polling, goes the way of engine.io. A page that does not read is dropped.
import type { Server, Socket } from 'socket.io';

/** What may wait for a page that does not read: some hundred of the largest snapshots. */
const MOST_WAITING_BYTES = 4 * 1024 * 1024;
/** A whole text frame of RFC 6455, then the three forms of its length. */
const TEXT = 0x81;
const SHORT = 125;
const MEDIUM = 0xffff;

/** engine.io's connection, of which socket.io's types say little. */
type Connection = Socket['conn'];
type Line = Connection['request']['socket'];
export interface Frames {
  /** A whole frame, see textFrame: it may be the same one for many. */
  addFrame(frame: Buffer): void;
}

interface WriteOptions {
  /** Made once for everybody who gets the same: the frame's head and its payload. */
  wsPreEncodedFrame?: Buffer[];
}

const outboxes = new WeakMap<Connection, TurnOutbox>();

/** What sends frames to a connection; null where engine.io does. */
export const framesOf = (connection: Connection): Frames | null => outboxes.get(connection) ?? null;

/** To be called once, before the first connection. `onDropped` is told of pages that did not read. */
export function writeOncePerTurn(io: Server, onDropped: () => void): void {
  let waiting: TurnOutbox[] = [];
  const flush = () => {
    const due = waiting;
    waiting = [];
    for (let i = 0; i < due.length; i++) if (!(due[i] as TurnOutbox).flush()) onDropped();
  };
  const enlist = (outbox: TurnOutbox) => {
    // After all that follows from what came in, acknowledgements too: those are promises, and a tick begins after them.
    if (waiting.push(outbox) === 1) process.nextTick(flush);
  };
  io.engine.on('connection', (connection: Connection) => {
    if (connection.transport.name !== 'websocket') return;
    const outbox = new TurnOutbox(connection.request.socket, enlist);
    outboxes.set(connection, outbox);
    connection.once('close', () => outbox.close());
    const close = connection.close.bind(connection);
    connection.close = (isDiscarded) => {
      outbox.close();
      close(isDiscarded);
    };
    connection.write = (data: string, options?: object) => {
      outbox.add(data, options as WriteOptions | undefined);
      return connection;
    };
  });
}

class TurnOutbox implements Frames {
  readonly #line: Line;
  readonly #enlist: (outbox: TurnOutbox) => void;
  /** Mostly the only one of its turn. */
  #first: Buffer | null = null;
  #others: Buffer[] | null = null;
  /** Said by the connection once, instead of asked of it with every write. */
  #isOpen = true;

  constructor(line: Line, enlist: (outbox: TurnOutbox) => void) {
    this.#line = line;
    this.#enlist = enlist;
  }

  /** Nothing leaves after its last words. */
  close(): void {
    this.#isOpen = false;
  }

  add(data: string, options: WriteOptions | undefined): void {
    const shared = options?.wsPreEncodedFrame;
    if (shared && shared.length > 1) shared.splice(0, shared.length, Buffer.concat(shared));
    this.addFrame(shared?.[0] ?? textFrame(data));
  }

  addFrame(frame: Buffer): void {
    if (this.#first === null) {
      this.#first = frame;
      this.#enlist(this);
    } else if (this.#others === null) this.#others = [frame];
    else this.#others.push(frame);
  }

  /** False when the page had to be dropped. */
  flush(): boolean {
    const first = this.#first as Buffer;
    const others = this.#others;
    this.#first = null;
    if (others !== null) this.#others = null;
    if (!this.#isOpen) return true;
    const line = this.#line;
    // True while nearly nothing waits, so that only a page that reads slowly is looked at.
    if (line.write(others === null ? first : Buffer.concat([first, ...others]))) return true;
    if (line.writableLength <= MOST_WAITING_BYTES) return true;
    line.destroy();
    return false;
  }
}

/** One message of Engine.IO ("4") as an unmasked text frame, as servers send it. */
export function textFrame(data: string): Buffer {
  const length = 1 + Buffer.byteLength(data);
  const headBytes = length <= SHORT ? 2 : length <= MEDIUM ? 4 : 10;
  const frame = Buffer.allocUnsafe(headBytes + length);
  frame[0] = TEXT;
  if (headBytes === 2) frame[1] = length;
  else if (headBytes === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame[headBytes] = 0x34;
  frame.write(data, headBytes + 1);
  return frame;
}

// The short way in for what pages say again and again: the text of an event goes from the WebSocket straight to the listeners
// that connect.ts has set, and its acknowledgement straight back. Engine.IO's and Socket.IO's own way makes four packets of
// each and takes three turns of the queue (BENCHMARKS.md). Everything else, and whatever does not read as it should, goes
// their way.
import type { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io';

/** "4", a message of Engine.IO. */
const MESSAGE = 0x34;
/** `2`, the number of the acknowledgement if one is wanted, and a list that begins with the event's name. */
const EVENT = /^2(\d{0,15})\["(command|presence|snapshot)"(?:,|\]$)/;

type Connection = Socket['conn'];
type Listener = (...said: unknown[]) => void;

/** To be called once for a socket of the main namespace, after its listeners are set. */
export function shortenWayIn(socket: Socket): void {
  const way = new ShortWay(socket);
  const { conn } = socket;
  const { name, socket: line } = conn.transport as unknown as { name: string; socket?: EventEmitter };
  if (name === 'websocket' && line) {
    before(line, 'message', (data, isBinary) => !isBinary && way.hearFrame(data as Buffer));
    conn.on('packetCreate', ({ type }: { type: string }) => {
      if (type === 'ping') way.isAsked = true;
    });
    conn.on('heartbeat', () => {
      way.isAsked = false;
    });
  } else before(conn, 'data', (data) => typeof data === 'string' && way.hear(data));
}

/** Hands an event on to whoever listens already only where `hear` has not taken it. */
function before(emitter: EventEmitter, event: string, hear: (...data: unknown[]) => boolean): void {
  const usual = emitter.listeners(event) as Listener[];
  emitter.removeAllListeners(event);
  emitter.on(event, (...data: unknown[]) => {
    if (!hear(...data)) for (const listener of usual) listener.apply(emitter, data);
  });
}

class ShortWay {
  readonly #socket: Socket;
  readonly #conn: Connection;
  readonly #listeners: Record<string, Listener[]>;
  /** For a sign of life: until it has come, Engine.IO takes whatever is said for one, and has to hear it. */
  isAsked = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#conn = socket.conn;
    const of = (event: string) => socket.listeners(event) as Listener[];
    this.#listeners = { command: of('command'), presence: of('presence'), snapshot: of('snapshot') };
  }

  /** False for what has to go the usual way. */
  hearFrame(data: Buffer): boolean {
    if (this.isAsked || data[0] !== MESSAGE || this.#conn.readyState !== 'open') return false;
    return this.hear(data.toString('utf8', 1));
  }

  hear(text: string): boolean {
    const found = EVENT.exec(text);
    if (!found || !this.#socket.connected) return false;
    const [head, id, event] = found as unknown as [string, string, string];
    let said: unknown[] = [];
    if (head.endsWith(',')) {
      try {
        said = JSON.parse(`[${text.slice(head.length)}`) as unknown[];
      } catch {
        return false;
      }
      if (said.length === 0) return false; // A comma, and nothing after it.
    }
    if (id) said.push(replyTo(this.#conn, id));
    for (const listener of this.#listeners[event] as Listener[]) listener(...said);
    return true;
  }
}

function replyTo(conn: Connection, id: string): (answer: unknown) => void {
  let isSaid = false;
  return (answer) => {
    if (isSaid) return;
    isSaid = true;
    conn.write(`3${id}[${JSON.stringify(answer)}]`);
  };
}

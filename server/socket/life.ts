// Signs of life. Who has said nothing for ten seconds is asked for one, and let go when nothing comes within eight more.
// Engine.IO would set two timers for each page, and each question and each answer would be a turn of the event loop of its own,
// with cold caches (BENCHMARKS.md): here one timer counts for all, and asks everybody whose turn it is at once. What begins as
// polling keeps Engine.IO's way.
import type { Server, Socket } from 'socket.io';
import { type Frames, framesOf } from './outbox.ts';

/** All times here are counted in beats, so a server that was held up lets nobody go for its own delay. */
const BEAT_MS = 1_000;
const ASK_AFTER_BEATS = 10;
const ANSWER_WITHIN_BEATS = 8;

/** A whole text frame of RFC 6455 that holds Engine.IO's question ("2"). */
const PING = Buffer.from([0x81, 1, 0x32]);

type Connection = Socket['conn'];
/** Of engine.io's connection, and not in its types. */
interface Timed {
  pingIntervalTimer: NodeJS.Timeout | null;
  onClose(why: string): void;
}

/** What is known of one page. */
export class Life {
  /** Since something was heard, and since it was asked. */
  silentBeats = 0;
  unaskedBeats = 0;
  readonly ask: () => void;
  readonly end: () => void;

  constructor(ask: () => void, end: () => void) {
    this.ask = ask;
    this.end = end;
  }

  /** Whatever is said is a sign of life. */
  heard(): void {
    this.silentBeats = 0;
  }
}

export class Lives {
  readonly #lives = new Set<Life>();
  readonly #of = new WeakMap<Connection, Life>();
  readonly #beatMs: number;
  #timer: NodeJS.Timeout | null = null;

  /** To be made once, before the first connection and after what makes the outboxes. */
  constructor(io: Server, beatMs = BEAT_MS) {
    this.#beatMs = beatMs;
    io.engine.on('connection', (connection: Connection) => {
      const frames = framesOf(connection);
      if (frames) this.#watch(connection, frames);
    });
  }

  /** Undefined for those that Engine.IO itself asks. */
  of(connection: Connection): Life | undefined {
    return this.#of.get(connection);
  }

  /** How many are watched here. */
  get size(): number {
    return this.#lives.size;
  }

  #watch(connection: Connection, frames: Frames): void {
    const timed = connection as unknown as Timed;
    clearTimeout(timed.pingIntervalTimer ?? undefined);
    // Engine.IO would start it anew with each answer that goes its way.
    timed.pingIntervalTimer = null;
    const life = new Life(
      () => frames.addFrame(PING),
      () => timed.onClose('ping timeout'),
    );
    connection.on('packet', () => life.heard());
    connection.on('close', () => this.#forget(life));
    this.#of.set(connection, life);
    this.#lives.add(life);
    this.#timer ??= setInterval(() => this.#beat(), this.#beatMs);
  }

  #forget(life: Life): void {
    if (!this.#lives.delete(life) || this.#lives.size > 0 || !this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #beat(): void {
    for (const life of this.#lives) {
      life.silentBeats++;
      life.unaskedBeats++;
      if (life.silentBeats >= ASK_AFTER_BEATS + ANSWER_WITHIN_BEATS) life.end();
      else if (life.unaskedBeats >= ASK_AFTER_BEATS) {
        life.unaskedBeats = 0;
        life.ask();
      }
    }
  }
}

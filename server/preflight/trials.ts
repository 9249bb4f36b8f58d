// Trials: before class a host asks for a link, opens it on a phone, and is told whether that phone loaded the page and
// opened a line. Kept in memory only, for a quarter of an hour, and by the node that made it. Who may ask is
// server/http/trials.ts; the phone's line is server/socket/trials.ts.

export interface TrialPorts {
  readonly now: () => number;
  /** Random, base64url. */
  readonly newToken: () => string;
  /** Whether an address is one of this computer's own. */
  readonly isOwn: (address: string) => boolean;
}

/** Whoever loads a page: as far as the network shows it. */
export interface Visitor {
  readonly address: string;
  /** User-Agent: of two devices behind one address it usually tells which is which. */
  readonly agent: string;
}

/**
 * How sure it is that somebody else's device was here. `elsewhere`: another address than the console's. `sameAddress`: the
 * console's address and another browser, as behind one router or proxy, or on the console's own computer. `here`: as far
 * as one can tell the console's own browser, so no proof of anything.
 */
export type From = 'elsewhere' | 'sameAddress' | 'here';

export interface Trial {
  readonly expiresAtMs: number;
  /** Another device has asked for the page. */
  readonly isLoaded: boolean;
  /** Lines that were opened and answered, in both directions. */
  readonly lines: readonly From[];
}

interface Kept {
  readonly room: string;
  readonly expiresAtMs: number;
  readonly console: Visitor & { readonly browser: string };
  isLoaded: boolean;
  readonly lines: From[];
}

export const TRIAL_LIVES_MS = 15 * 60_000;
/** One address after the other is tried: the older ones of a room are let go. */
const MOST_PER_ROOM = 6;
const MOST = 2_000;
const MOST_LINES = 16;

export class Trials {
  readonly #ports: TrialPorts;
  /** By token, oldest first. */
  readonly #kept = new Map<string, Kept>();

  constructor(ports: TrialPorts) {
    this.#ports = ports;
  }

  /** `browser`: random, known to all pages of one origin in the console's browser. */
  begin(room: string, console: Visitor & { browser: string }): { token: string; expiresAtMs: number } {
    this.#makeRoom(room);
    const token = this.#ports.newToken();
    const expiresAtMs = this.#ports.now() + TRIAL_LIVES_MS;
    this.#kept.set(token, { room, expiresAtMs, console, isLoaded: false, lines: [] });
    return { token, expiresAtMs };
  }

  /** Null: not of this room, or over. */
  read(room: string, token: string): Trial | null {
    const kept = this.#find(token);
    return kept?.room === room ? kept : null;
  }

  has(token: string): boolean {
    return this.#find(token) !== null;
  }

  loaded(token: string, visitor: Visitor): void {
    const kept = this.#find(token);
    if (kept && this.#from(kept, visitor) !== 'here') kept.isLoaded = true;
  }

  lineOpened(token: string, { browser, ...visitor }: Visitor & { browser: string }): void {
    const kept = this.#find(token);
    if (!kept || kept.lines.length >= MOST_LINES) return;
    const from = browser === kept.console.browser ? 'here' : this.#from(kept, visitor);
    kept.lines.push(from);
    if (from !== 'here') kept.isLoaded = true;
  }

  #from({ console }: Kept, visitor: Visitor): From {
    if (this.#placeOf(console) !== this.#placeOf(visitor)) return 'elsewhere';
    return console.agent === visitor.agent ? 'here' : 'sameAddress';
  }

  /** A computer that reaches itself does so from many addresses. */
  #placeOf({ address }: Visitor): string {
    const plain = plainAddress(address);
    return this.#ports.isOwn(plain) ? 'this computer' : plain;
  }

  #find(token: string): Kept | null {
    const kept = this.#kept.get(token);
    return kept && kept.expiresAtMs > this.#ports.now() ? kept : null;
  }

  #makeRoom(room: string): void {
    for (const [token, { expiresAtMs }] of this.#kept) {
      if (expiresAtMs > this.#ports.now()) break;
      this.#kept.delete(token);
    }
    const own = [...this.#kept].filter(([, kept]) => kept.room === room);
    const tooMany = own.slice(0, Math.max(0, own.length - MOST_PER_ROOM + 1));
    for (const [token] of tooMany) this.#kept.delete(token);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MOST) this.#kept.delete(oldest);
  }
}

/** IPv4 that came through an IPv6 socket is the same address. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

// What all clients of a run sent and were told, in order: commands, acks, rooms that were opened. It is what the log is
// held against (compare.ts), and it tells whoever aims a kill that something was just sent or answered (moments.ts).
import type { Command } from '../../shared/protocol/commands.ts';
import type { Ack, CommandFrame, Role } from '../../shared/protocol/messages.ts';

export interface Told {
  readonly room: string;
  readonly role: Role;
  /** Null while it has none: screens, and a player who is joining. */
  readonly seat: number | null;
  readonly clientId: string;
  readonly n: number;
  readonly command: Command;
  readonly ack: Ack;
  /** The client's clock, milliseconds since 1970. */
  readonly atMs: number;
  /** How far the client had seen the room when it sent the command. */
  readonly seenSeq: number;
}

export interface OpenedRoom {
  readonly room: string;
  readonly code: string;
}

export type Happening = 'sent' | 'acked';

export const idOf = ({ clientId, n }: { clientId: string; n: number }): string => `${clientId}:${n}`;

export class Book {
  /** Not compared with the log yet. */
  told: Told[] = [];
  /** Rooms whose opening was answered with 201. */
  readonly opened: OpenedRoom[] = [];
  /** Everything that was ever put on a wire, by id: nothing else may cause an event. */
  readonly sent = new Map<string, Command['type']>();
  readonly counts = { sent: 0, acks: 0, settled: 0, refused: 0 };
  readonly #listeners = new Set<(what: Happening) => void>();

  noteSent(frame: CommandFrame): void {
    this.sent.set(idOf(frame), frame.command.type);
    this.counts.sent += 1;
    this.#tell('sent');
  }

  noteTold(told: Told): void {
    this.told.push(told);
    this.counts.acks += 1;
    if (!told.ack.ok) this.counts.refused += 1;
    else if (told.ack.settled) this.counts.settled += 1;
    this.#tell('acked');
  }

  /** Called at once, in the same turn. Returns the function that ends it. */
  listen(listener: (what: Happening) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(what: Happening): void {
    for (const listener of [...this.#listeners]) listener(what);
  }
}

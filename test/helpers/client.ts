// A client of the protocol for tests: a real socket, every frame kept, and waiting for what the server shows instead of
// sleeping. What it keeps of the room is the bots' mirror.
import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { Mirror } from '../../server/bots/mirror.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/limits.ts';
import type { Ack, Handshake, Patch, PresenceNews, Role, Snapshot } from '../../shared/protocol/messages.ts';
import type { SliceName, Slices } from '../../shared/protocol/views.ts';
import type { AnyMove } from '../../shared/rounds/index.ts';

export interface Entrance {
  role?: Role;
  room?: string;
  code?: string;
  secret?: string;
  clientId?: string;
}

export const newSecret = (): string => randomBytes(18).toString('base64url');

export class TestClient {
  readonly socket: Socket;
  readonly secret: string;
  readonly clientId: string;
  readonly mirror = new Mirror();
  /** Everything that came, as text, in order. */
  readonly frames: string[] = [];
  readonly patches: Patch[] = [];
  readonly news: PresenceNews[] = [];
  snapshots = 0;
  notice: string | null = null;
  /** Refused at the door: the code. */
  refused: string | null = null;
  gaps = 0;
  #n = 0;
  #waiting = new Set<() => void>();

  constructor(url: string, entrance: Entrance) {
    this.secret = entrance.secret ?? newSecret();
    this.clientId = entrance.clientId ?? randomBytes(6).toString('base64url');
    const { role = 'player', room, code } = entrance;
    const auth: Handshake = {
      protocol: PROTOCOL_VERSION,
      role,
      secret: this.secret,
      clientId: this.clientId,
    };
    if (room !== undefined) auth.room = room;
    if (code !== undefined) auth.code = code;
    this.socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true, auth });
    this.socket.onAny((event: string, message: unknown) => this.#keep(event, message));
    this.socket.on('connect_error', (error) => {
      this.refused = (error as { data?: { code?: string } }).data?.code ?? error.message;
      this.#wake();
    });
    this.socket.on('disconnect', () => this.#wake());
  }

  get seat(): number {
    return this.mirror.seat ?? 0;
  }

  get<K extends SliceName>(name: K): Slices[K] {
    const slice = this.mirror.get(name);
    if (slice === null) throw new Error(`no slice ${name}`);
    return slice;
  }

  /** Resolves when it is so, now or after any frame; the test's time limit ends it otherwise. */
  until(isSo: () => boolean): Promise<void> {
    if (isSo()) return Promise.resolve();
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
    });
  }

  /** Seat and phase have come, or a refusal. */
  async ready(): Promise<this> {
    await this.until(() => this.snapshots > 0 || this.refused !== null);
    return this;
  }

  phase(phase: Slices['phase']['phase']): Promise<void> {
    return this.until(() => this.mirror.get('phase')?.phase === phase);
  }

  send(command: Command, n = ++this.#n): Promise<Ack> {
    this.#n = Math.max(this.#n, n);
    return this.raw({ clientId: this.clientId, n, command });
  }

  raw(frame: unknown): Promise<Ack> {
    return this.socket.emitWithAck('command', frame);
  }

  /** A command that must be accepted. */
  async ask(command: Command): Promise<Ack & { ok: true }> {
    const ack = await this.send(command);
    if (!ack.ok) throw new Error(`${command.type} was refused: ${ack.code}`);
    return ack;
  }

  async join(name: string): Promise<this> {
    await this.ask({ type: 'join', name });
    await this.until(() => this.mirror.seat !== null);
    return this;
  }

  get phaseNo(): number {
    return this.get('phase').phaseNo;
  }

  /** Places a card of an order round by its English text ("Card a"), at the end of the row or after another. */
  place(card: string, after: string | null): Promise<Ack> {
    const move = { do: 'place' as const, card: this.cardId(card), after: after && this.cardId(after) };
    return this.send({ type: 'move', phaseNo: this.phaseNo, play: { kind: 'order', move } });
  }

  play(move: AnyMove): Promise<Ack> {
    return this.send({ type: 'move', phaseNo: this.phaseNo, play: move });
  }

  cardId(text: string): string {
    const card = this.get('task').cards?.find((known) => known.text.en === text || known.short?.en === text);
    if (!card) throw new Error(`no card ${text}`);
    return card.id;
  }

  /** Texts of an order board's row. */
  row(): string[] {
    const { view } = this.get('board') as { view: { row: string[] } };
    const cards = this.get('task').cards ?? [];
    return view.row.map((id) => cards.find((card) => card.id === id)?.short?.en ?? '?');
  }

  /** Resolves when the socket has gone, by whoever's will. */
  async gone(): Promise<void> {
    await this.until(() => !this.socket.connected);
  }

  async close(): Promise<void> {
    this.socket.disconnect();
    this.#waiting.clear();
  }

  #keep(event: string, message: unknown): void {
    this.frames.push(JSON.stringify([event, message]));
    if (event === 'snapshot') {
      const snapshot = message as Snapshot;
      this.mirror.replace(snapshot);
      this.notice = snapshot.notice ?? null;
      this.snapshots++;
    }
    if (event === 'patch') {
      this.patches.push(message as Patch);
      if (!this.mirror.apply(message as Patch)) this.gaps++;
    }
    if (event === 'presence') this.news.push(message as PresenceNews);
    this.#wake();
  }

  #wake(): void {
    for (const look of [...this.#waiting]) look();
  }
}

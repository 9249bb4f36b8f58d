// One player (or host) of a driver: comes aboard, moves cards at its own pace, gets ready, and notes when what came. It
// speaks the protocol of PROTOCOL.md over line.ts and parses as little of what it gets as it can. When everybody does
// what is crew.ts.
import { randomBytes } from 'node:crypto';
import { PROTOCOL_VERSION } from '../../../shared/protocol/limits.ts';
import { Line } from './line.ts';
import type { RoomMirror, TeamMirror } from './roomMirror.ts';
import { count, type Tallies } from './tallies.ts';

export interface Whereabouts {
  readonly port: number;
  readonly role: 'player' | 'host';
  readonly name: string;
  /** What the handshake names the room by: its code for players, its id and secret for hosts. */
  readonly code?: string;
  readonly room?: string;
  readonly secret?: string;
  /** Only floors are told: they keep no teams of their own. */
  readonly floor?: { readonly room: number; readonly team: number; readonly seat: number };
}

interface Asked {
  readonly type: string;
  readonly sentAtMs: number;
  /** Of the team's newest patch then. */
  readonly seenSeq: number;
}

/** How often somebody presses ready again on one board. */
const PATIENCE = 5;

const base64url = (bytes: number): string => randomBytes(bytes).toString('base64url');
/** `2["patch",` and `2["snapshot",`, by their fifth character. */
const PATCH = 'a'.charCodeAt(0);
const SNAPSHOT = 'n'.charCodeAt(0);
const EVENT = '2'.charCodeAt(0);
const ACK = '3'.charCodeAt(0);
const PATCH_HEAD = /"audience":"([a-z]+)(?::(\d+))?","prev":\d+,"seq":(\d+)/;
const VERSION = /"board":\{"number":\d+,"version":(\d+)/;

export class Player {
  readonly #where: Whereabouts;
  readonly #room: RoomMirror;
  readonly #tallies: Tallies;
  readonly #clientId = base64url(6);
  readonly #asked = new Map<number, Asked>();
  readonly secret: string;
  #line: Line | null = null;
  #team: TeamMirror | null = null;
  #n = 0;
  #ackId = 0;
  #bytesBefore = 0;
  #aboard = Promise.withResolvers<void>();
  #startedAtMs = 0;
  #onReveal: (() => void) | null = null;
  #patience = 0;
  /** `seq` of the newest snapshot's room audience. */
  snapshotSeq = 0;
  #mayComeAboard = false;
  #reconnectsUntilMs = 0;

  constructor(where: Whereabouts, room: RoomMirror, tallies: Tallies) {
    this.#where = where;
    this.#room = room;
    this.#tallies = tallies;
    this.secret = where.secret ?? base64url(18);
  }

  /** Resolves with the seat and a snapshot. */
  comeAboard(): Promise<void> {
    this.#startedAtMs = performance.now();
    this.#connect();
    return this.#aboard.promise;
  }

  /** As a page does after a server has gone: again and again, until somebody answers or `withinMs` have passed. */
  comeBack(withinMs: number): Promise<void> {
    this.#aboard = Promise.withResolvers<void>();
    this.#reconnectsUntilMs = performance.now() + withinMs;
    this.#startedAtMs = performance.now();
    return this.#aboard.promise;
  }

  ask(command: object): void {
    const type = (command as { type: string }).type;
    const id = ++this.#ackId;
    this.#n++;
    const frame = { clientId: this.#clientId, n: this.#n, command };
    this.#asked.set(id, { type, sentAtMs: performance.now(), seenSeq: this.#team?.seenSeq ?? 0 });
    this.#tallies.commands++;
    this.#line?.send(`42${id}["command",${JSON.stringify(frame)}]`);
  }

  /** Puts one of the round's cards somewhere else. */
  move(random: () => number): void {
    const { cards, phaseNo } = this.#room;
    if (cards.length < 2) return;
    let [card, after] = pick(cards, random);
    while (this.#team?.place(phaseNo, card, after) === false) [card, after] = pick(cards, random);
    this.#tallies.moves++;
    this.ask({
      type: 'move',
      phaseNo,
      play: { kind: 'order', move: { do: 'place', card, after } },
    });
  }

  getReady(): void {
    this.#patience = PATIENCE;
    this.#sendReady();
  }

  #sendReady(): void {
    const version = this.#team?.version ?? 0;
    this.ask({ type: 'setReady', phaseNo: this.#room.phaseNo, version, isReady: true });
  }

  /** Resolves when the reveal is there; the time since the deadline is noted. */
  awaitReveal(): Promise<void> {
    return new Promise((resolve) => {
      this.#onReveal = resolve;
    });
  }

  stopReading(): void {
    this.#line?.stopReading();
  }

  leave(): void {
    this.#line?.end();
    this.count();
  }

  /** Bytes since the last time; to be called at the end of a measurement. */
  count(): void {
    const { bytesRead = 0 } = this.#line ?? {};
    this.#tallies.bytesRead += bytesRead - this.#bytesBefore;
    this.#bytesBefore = bytesRead;
  }

  #connect(): void {
    const { role, code, room, floor } = this.#where;
    const auth = {
      protocol: PROTOCOL_VERSION,
      role,
      ...(room === undefined ? { code } : { room }),
      secret: this.secret,
      clientId: this.#clientId,
      ...(floor && { floor }),
    };
    this.#bytesBefore = 0;
    this.#mayComeAboard = role === 'host' || floor !== undefined;
    this.#line = new Line(this.#where.port, auth, {
      onOpen: () => {},
      onPacket: (packet) => this.#onPacket(packet),
      onClose: (why) => this.#onClose(why),
    });
  }

  #onClose(why: string): void {
    this.count();
    if (performance.now() < this.#reconnectsUntilMs) {
      // As pages do: soon, and not all at the same moment.
      setTimeout(() => this.#connect(), 100 + Math.random() * 400);
      return;
    }
    count(this.#tallies.closed, why.slice(0, 80));
    this.#aboard.reject(new Error(why));
  }

  #onPacket(packet: Buffer): void {
    this.#tallies.framesRead++;
    if (packet[0] === ACK) this.#onAck(packet);
    else if (packet[0] === EVENT && packet[4] === PATCH) this.#onPatch(packet);
    else if (packet[0] === EVENT && packet[4] === SNAPSHOT) this.#onSnapshot(packet);
    else this.#other(packet);
  }

  #other(packet: Buffer): void {
    this.#tallies.otherFrames++;
    this.#tallies.otherBytes += packet.length;
  }

  #onAck(packet: Buffer): void {
    const bracket = packet.indexOf(0x5b);
    const asked = this.#asked.get(Number(packet.toString('latin1', 1, bracket)));
    this.#asked.delete(Number(packet.toString('latin1', 1, bracket)));
    const [ack] = JSON.parse(packet.toString('latin1', bracket)) as [
      { ok: boolean; seq: number; code?: string },
    ];
    if (!asked) return;
    if (!ack.ok) {
      count(this.#tallies.refused, `${asked.type}: ${ack.code}`);
      // Somebody moved while this one got ready: looks, and presses again.
      if (ack.code === 'board_changed' && this.#patience-- > 0) setTimeout(() => this.#sendReady(), 150);
      return;
    }
    this.#room.acknowledged = Math.max(this.#room.acknowledged, ack.seq);
    if (asked.type !== 'move') return;
    this.#tallies.ackMs.push(performance.now() - asked.sentAtMs);
    // Where somebody else's move came first this one may have changed nothing, and nobody hears of it.
    if (ack.seq > asked.seenSeq) this.#team?.moved(ack.seq, this, asked.sentAtMs);
  }

  #onPatch(packet: Buffer): void {
    const head = packet.toString('latin1', 0, 240);
    const [, audience, number, seq] = PATCH_HEAD.exec(head) ?? [];
    if (audience === 'team') {
      this.#tallies.teamPatches++;
      this.#tallies.teamBytes += packet.length;
      this.#team?.arrived(Number(seq), this, performance.now());
      const version = VERSION.exec(head)?.[1];
      // Versions begin anew with each round, and patches of a team come in order.
      if (this.#team && version) this.#team.version = Number(version);
      return;
    }
    this.#other(packet);
    if (audience !== 'room' || number !== undefined) return;
    const isPhase = packet.includes('"phase":{');
    if (isPhase && this.#room.eyes === this)
      this.#room.read((JSON.parse(packet.toString('utf8', 1)) as [string, { slices: object }])[1].slices);
    if (this.#onReveal && isPhase && packet.includes('"phase":"reveal"')) {
      this.#tallies.revealMs.push(Date.now() - (this.#room.deadlineAtMs ?? 0));
      this.#onReveal();
      this.#onReveal = null;
    }
  }

  #onSnapshot(packet: Buffer): void {
    this.#other(packet);
    const [, snapshot] = JSON.parse(packet.toString('utf8', 1)) as [
      string,
      { seat: number | null; audiences: Record<string, { seq: number; slices: object }> },
    ];
    this.snapshotSeq = snapshot.audiences.room?.seq ?? 0;
    if (this.#room.eyes === null || this.#room.eyes === this) {
      this.#room.eyes = this;
      this.#room.read(snapshot.audiences.room?.slices ?? {});
    }
    const own = Object.keys(snapshot.audiences).find((key) => key.startsWith('team:'));
    if (own) {
      this.#team = this.#room.team(Number(own.slice(5)));
      this.#team.members.add(this);
    }
    if (snapshot.seat !== null || this.#mayComeAboard) this.#isAboard();
    else this.ask({ type: 'join', name: this.#where.name, isOther: true });
  }

  #isAboard(): void {
    this.#tallies.joinMs.push(performance.now() - this.#startedAtMs);
    this.#aboard.resolve();
  }
}

/** A card, and the one that it goes behind; null: in front of all. */
function pick(cards: readonly string[], random: () => number): [card: string, after: string | null] {
  const card = cards[Math.floor(random() * cards.length)] as string;
  const other = cards[Math.floor(random() * cards.length)] as string;
  return [card, other === card ? null : other];
}

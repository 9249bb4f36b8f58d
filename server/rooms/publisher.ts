// Turns what happened into patches: one per audience that has connections, encoded once. Moves and phases leave at
// once, what is gathered (fleet, progress …) at most four times a second. Who is in which audience: crowd.ts.
// What an audience is sent: channel.ts. Nothing but shared/game/view decides what a patch holds.
import { type RoomState, type Touch, touches, view } from '../../shared/game/index.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/limits.ts';
import type { AudienceKey, AudienceSnapshot, Snapshot } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { SliceName } from '../../shared/protocol/views.ts';
import type { Step } from './batch.ts';
import { Channel } from './channel.ts';
import type { Member } from './crowd.ts';
import type { RoomPorts } from './ports.ts';

export const GATHER_MS = 250;

/** The seats whose own view changed: they may have changed teams. */
export type Touched = readonly number[] | 'all';

const NOBODY: readonly number[] = [];

interface Head {
  readonly room: string;
  readonly state: RoomState;
  readonly seq: number;
}

export class Publisher {
  readonly #ports: Pick<RoomPorts, 'wire' | 'clock' | 'beat'>;
  readonly #head: () => Head;
  readonly #channels = new Map<AudienceKey, Channel>();
  /** Those with something to send: at once, and at the next gathering. */
  readonly #urgent: Channel[] = [];
  #gathering: Channel[] = [];
  #lastGatherMs = 0;
  #callOff: (() => void) | null = null;

  constructor(ports: Pick<RoomPorts, 'wire' | 'clock' | 'beat'>, head: () => Head) {
    this.#ports = ports;
    this.#head = head;
  }

  /** Notes what the events changed for whom; nothing leaves yet. */
  collect(steps: readonly Step[]): Touched {
    let seats: number[] | null = null;
    let isForAll = false;
    for (const { event, before, after } of steps) {
      for (const touch of touches(event, before, after)) {
        const { audience } = touch;
        if (audience === 'seats') isForAll = true;
        else if (audience.startsWith('seat:')) {
          const seat = Number(audience.slice(5));
          seats ??= [];
          if (!seats.includes(seat)) seats.push(seat);
        }
        this.#markAll(touch);
      }
    }
    return isForAll ? 'all' : (seats ?? NOBODY);
  }

  /** Sends what does not wait. What is gathered leaves by itself, later or with a snapshot of its audience. */
  flushUrgent(): void {
    for (const channel of this.#urgent) {
      channel.isUrgent = false;
      this.#flush(channel, 'urgent');
    }
    this.#urgent.length = 0;
    this.#gather();
  }

  /** A `seq` that each audience of this connection has been sent: the ack of a command that changed nothing. */
  reachedBy(member: Member): number {
    const seqs = member.audiences.map((audience) => this.#channels.get(audience)?.seq ?? 0);
    return Math.min(this.#head().seq, ...seqs);
  }

  /** Brings a connection into its audiences and sends it a snapshot. */
  enter(member: Member, audiences: readonly AudienceKey[]): void {
    const names: string[] = [];
    for (const audience of audiences) {
      const channel = this.#channels.get(audience) ?? this.#open(audience);
      this.#settleFor(channel);
      channel.members++;
      names.push(channel.name);
    }
    member.audiences = audiences;
    this.#ports.wire.join(member.id, names);
    this.#sendSnapshot(member);
  }

  leave(member: Member): void {
    for (const audience of member.audiences) {
      const channel = this.#channels.get(audience);
      if (channel && --channel.members === 0) this.#channels.delete(audience);
    }
    this.#ports.wire.leave(
      member.id,
      member.audiences.map((audience) => this.channelName(audience)),
    );
    member.audiences = [];
  }

  /** A whole view, after everything urgent that is pending for these audiences. */
  snapshot(member: Member, notice?: RefusalCode): void {
    for (const audience of member.audiences) {
      const channel = this.#channels.get(audience);
      if (channel) this.#settleFor(channel);
    }
    this.#sendSnapshot(member, notice);
  }

  channelName(audience: AudienceKey): string {
    return `${this.#head().room}:${audience}`;
  }

  close(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  #open(audience: AudienceKey): Channel {
    const channel = new Channel(audience, this.channelName(audience), this.#head().seq);
    this.#channels.set(audience, channel);
    return channel;
  }

  #markAll(touch: Touch): void {
    const { audience } = touch;
    if (audience === 'teams' || audience === 'seats') {
      const prefix = audience === 'teams' ? 'team:' : 'seat:';
      for (const [key, channel] of this.#channels) if (key.startsWith(prefix)) this.#mark(channel, touch);
      return;
    }
    const channel = this.#channels.get(audience);
    if (channel) this.#mark(channel, touch);
  }

  #mark(channel: Channel, touch: Touch): void {
    channel.mark(touch);
    if (!channel.isUrgent && channel.hasUrgent) {
      channel.isUrgent = true;
      this.#urgent.push(channel);
    }
    if (!channel.isGathering && channel.hasGathered) {
      channel.isGathering = true;
      this.#gathering.push(channel);
    }
  }

  #flush(channel: Channel, what: 'urgent' | 'all'): void {
    // Everybody left since it was marked.
    if (channel.members === 0) return;
    const { state, seq } = this.#head();
    const changed = channel.take(what, state);
    if (changed === '') return;
    const { audience, seq: prev } = channel;
    channel.seq = seq;
    // A Patch. Made by hand, since its slices are text already.
    const head = `"audience":"${audience}","prev":${prev},"seq":${seq},"nowMs":${this.#ports.clock.now()}`;
    this.#ports.wire.cast(channel.name, 'patch', `{${head},"slices":{${changed}}}`);
  }

  /**
   * Before one of the audience gets a snapshot. What is gathered goes on waiting: told to everybody at each arrival, a
   * class that storms in would cost the square of its size.
   */
  #settleFor(channel: Channel): void {
    this.#flush(channel, 'urgent');
    channel.forgetGathered();
  }

  /** The first change after a quiet while leaves at once, the following ones together. */
  #gather(): void {
    if (this.#callOff || this.#gathering.length === 0) return;
    const atMs = this.#lastGatherMs + GATHER_MS;
    if (atMs <= this.#ports.clock.now()) this.#flushGathered();
    else this.#callOff = this.#ports.beat.at(atMs, () => this.#flushGathered());
  }

  #flushGathered(): void {
    this.#callOff = null;
    this.#lastGatherMs = this.#ports.clock.now();
    const gathering = this.#gathering;
    this.#gathering = [];
    for (const channel of gathering) {
      channel.isGathering = false;
      this.#flush(channel, 'all');
    }
  }

  #sendSnapshot(member: Member, notice?: RefusalCode): void {
    const { state, seq } = this.#head();
    const audiences: Partial<Record<AudienceKey, AudienceSnapshot>> = {};
    for (const audience of member.audiences) {
      const slices = view(state, audience);
      this.#channels.get(audience)?.show(Object.keys(slices) as SliceName[]);
      audiences[audience] = { seq, slices };
    }
    const snapshot: Snapshot = {
      protocol: PROTOCOL_VERSION,
      nowMs: this.#ports.clock.now(),
      seat: member.seat,
      role: member.role,
      audiences,
      ...(notice && { notice }),
    };
    this.#ports.wire.send(member.id, 'snapshot', snapshot);
  }
}

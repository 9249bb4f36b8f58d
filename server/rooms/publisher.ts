// Turns what happened into patches: one per audience that has connections, encoded once. Moves and phases leave at
// once, what is gathered (fleet, progress …) at most four times a second. Who is in which audience: crowd.ts.
// Nothing but shared/game/view decides what a patch holds.
import { isGathered, type RoomState, sliceNames, touches, view, viewSlice } from '../../shared/game/index.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/limits.ts';
import type { AudienceKey, AudienceSnapshot, Snapshot } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { SliceName } from '../../shared/protocol/views.ts';
import type { Step } from './batch.ts';
import type { Member } from './crowd.ts';
import type { RoomPorts } from './ports.ts';

export const GATHER_MS = 250;

/** An audience of this room with at least one connection here. */
interface Channel {
  readonly audience: AudienceKey;
  readonly name: string;
  members: number;
  /** `seq` of the last patch, from which the next one goes on. */
  seq: number;
  /** Slices that its connections may have: only these have to be sent as gone. */
  readonly shown: Set<SliceName>;
  /** What was sent last: what did not change is not sent again. */
  readonly sent: Map<SliceName, string>;
  /** Slices to look at, each once: at once, and at the next gathering. A handful, so lists. */
  urgent: SliceName[];
  gathered: SliceName[];
  isAllUrgent: boolean;
}

/** The seats whose own view changed: they may have changed teams. */
export type Touched = ReadonlySet<number> | 'all';

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
  readonly #urgent = new Set<Channel>();
  readonly #gathering = new Set<Channel>();
  #lastGatherMs = 0;
  #callOff: (() => void) | null = null;

  constructor(ports: Pick<RoomPorts, 'wire' | 'clock' | 'beat'>, head: () => Head) {
    this.#ports = ports;
    this.#head = head;
  }

  /** Notes what the events changed for whom; nothing leaves yet. */
  collect(steps: readonly Step[]): Touched {
    const seats = new Set<number>();
    let isForAll = false;
    for (const { event, before, after } of steps) {
      for (const { audience, slices } of touches(event, before, after)) {
        if (audience === 'seats') isForAll = true;
        else if (audience.startsWith('seat:')) seats.add(Number(audience.slice(5)));
        this.#markAll(audience, slices);
      }
    }
    return isForAll ? 'all' : seats;
  }

  /** Sends what does not wait. What is gathered leaves by itself, later or with a snapshot of its audience. */
  flushUrgent(): void {
    for (const channel of this.#urgent) this.#flush(channel, 'urgent');
    this.#gather();
  }

  /** A `seq` that each audience of this connection has been sent: the ack of a command that changed nothing. */
  reachedBy(member: Member): number {
    const seqs = member.audiences.map((audience) => this.#channels.get(audience)?.seq ?? 0);
    return Math.min(this.#head().seq, ...seqs);
  }

  /** Brings a connection into its audiences and sends it a snapshot. */
  enter(member: Member, audiences: readonly AudienceKey[]): void {
    for (const audience of audiences) {
      const channel = this.#channels.get(audience) ?? this.#open(audience);
      this.#settleFor(channel);
      channel.members++;
    }
    member.audiences = audiences;
    this.#ports.wire.join(
      member.id,
      audiences.map((audience) => this.channelName(audience)),
    );
    this.#sendSnapshot(member);
  }

  leave(member: Member): void {
    for (const audience of member.audiences) {
      const channel = this.#channels.get(audience);
      if (!channel || --channel.members > 0) continue;
      this.#channels.delete(audience);
      this.#urgent.delete(channel);
      this.#gathering.delete(channel);
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
    const channel: Channel = {
      audience,
      name: this.channelName(audience),
      members: 0,
      seq: this.#head().seq,
      shown: new Set(),
      sent: new Map(),
      urgent: [],
      gathered: [],
      isAllUrgent: false,
    };
    this.#channels.set(audience, channel);
    return channel;
  }

  #markAll(audience: AudienceKey | 'teams' | 'seats', slices: readonly SliceName[] | 'all'): void {
    if (audience === 'teams' || audience === 'seats') {
      const prefix = audience === 'teams' ? 'team:' : 'seat:';
      for (const [key, channel] of this.#channels) if (key.startsWith(prefix)) this.#mark(channel, slices);
      return;
    }
    const channel = this.#channels.get(audience);
    if (channel) this.#mark(channel, slices);
  }

  #mark(channel: Channel, slices: readonly SliceName[] | 'all'): void {
    if (slices === 'all') channel.isAllUrgent = true;
    else
      for (const name of slices) {
        const waiting = isGathered(name) ? channel.gathered : channel.urgent;
        if (!waiting.includes(name)) waiting.push(name);
      }
    if (channel.isAllUrgent || channel.urgent.length > 0) this.#urgent.add(channel);
    if (channel.gathered.length > 0) this.#gathering.add(channel);
  }

  #flush(channel: Channel, what: 'urgent' | 'all'): void {
    const { state, seq } = this.#head();
    const { isAllUrgent, urgent, gathered } = channel;
    channel.urgent = [];
    channel.isAllUrgent = false;
    this.#urgent.delete(channel);
    let changed = '';
    if (isAllUrgent) for (const name of allNames(state, channel)) changed += news(state, channel, name);
    else for (const name of urgent) changed += news(state, channel, name);
    if (what === 'all' || isAllUrgent) {
      channel.gathered = [];
      this.#gathering.delete(channel);
      if (!isAllUrgent) for (const name of gathered) changed += news(state, channel, name);
    }
    if (changed === '') return;
    const { audience, seq: prev } = channel;
    channel.seq = seq;
    // A Patch. Made by hand, since its slices are text already.
    const head = `"audience":"${audience}","prev":${prev},"seq":${seq},"nowMs":${this.#ports.clock.now()}`;
    this.#ports.wire.cast(channel.name, 'patch', `{${head},"slices":{${changed.slice(0, -1)}}}`);
  }

  /**
   * Before one of the audience gets a snapshot. What is gathered goes on waiting: told to everybody at each arrival, a
   * class that storms in would cost the square of its size. The snapshot is ahead of the others by that, so it is sent
   * even if it is by then again what they were sent last.
   */
  #settleFor(channel: Channel): void {
    this.#flush(channel, 'urgent');
    for (const name of channel.gathered) channel.sent.delete(name);
  }

  /** The first change after a quiet while leaves at once, the following ones together. */
  #gather(): void {
    if (this.#callOff || this.#gathering.size === 0) return;
    const atMs = this.#lastGatherMs + GATHER_MS;
    if (atMs <= this.#ports.clock.now()) this.#flushGathered();
    else this.#callOff = this.#ports.beat.at(atMs, () => this.#flushGathered());
  }

  #flushGathered(): void {
    this.#callOff = null;
    this.#lastGatherMs = this.#ports.clock.now();
    for (const channel of this.#gathering) this.#flush(channel, 'all');
  }

  #sendSnapshot(member: Member, notice?: RefusalCode): void {
    const { state, seq } = this.#head();
    const audiences: Partial<Record<AudienceKey, AudienceSnapshot>> = {};
    for (const audience of member.audiences) {
      const slices = view(state, audience);
      const channel = this.#channels.get(audience);
      for (const name of Object.keys(slices) as SliceName[]) channel?.shown.add(name);
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

/** All that the audience may have now, then what it had and has no more. */
function allNames(state: RoomState, { audience, shown }: Channel): readonly SliceName[] {
  const names = sliceNames(state, audience);
  for (const name of shown) if (!names.includes(name)) names.push(name);
  return names;
}

/**
 * `"name":slice,` of what differs from what was sent last, or nothing: the text that slices are compared by is what is
 * sent. An event declares what it may change; most joins leave the room's own slice as it was.
 */
function news(state: RoomState, { audience, shown, sent }: Channel, name: SliceName): string {
  const slice = viewSlice(state, audience, name);
  if (slice !== null) shown.add(name);
  else if (!shown.delete(name)) return '';
  const text = isTable(name) && slice !== null ? tableText(slice as object[]) : JSON.stringify(slice);
  if (sent.get(name) === text) return '';
  sent.set(name, text);
  return `"${name}":${text},`;
}

/** Tables of ships, whose rows stay the same objects while they say the same (shared/game/view/keptRows.ts). */
const isTable = (name: SliceName): boolean => name.startsWith('fleet.') || name.startsWith('progress.');

const rowTexts = new WeakMap<object, string>();

function tableText(rows: readonly object[]): string {
  let text = '';
  for (const row of rows) {
    const known = rowTexts.get(row);
    const rowText = known ?? JSON.stringify(row);
    if (known === undefined) rowTexts.set(row, rowText);
    text += text === '' ? rowText : `,${rowText}`;
  }
  return `[${text}]`;
}

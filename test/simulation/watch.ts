// Watches everything that is sent and shown: no frame tells a key early, every ack is true, and every page shows the fold
// of the log as far as it was sent to it, with its unsettled moves on top. What must be so in the log itself is laws.ts.

import { hashSecret } from '../../server/rooms/secrets.ts';
import { decide, type RoomState, UNUSABLE } from '../../shared/game/index.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { Ack, AudienceKey, CommandFrame, Patch, Snapshot } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { SliceName } from '../../shared/protocol/views.ts';
import { type Chronicle, idOf } from './chronicle.ts';
import { KeyWatch } from './keyWatch.ts';
import type { SimNode } from './node.ts';
import type { Page, Told } from './page.ts';
import { namesForgotten } from './seatLaws.ts';
import type { FrameWatch } from './serverSocket.ts';
import { shownBoard } from './shownBoard.ts';
import type { World } from './world.ts';

/** Refusals after which the client sends the same command again; all others are the last word. */
const PASSING: ReadonlySet<RefusalCode> = new Set([
  'saving_fails',
  'too_fast',
  'server_error',
  'server_stops',
  'replaced',
]);

interface Parts {
  readonly world: World;
  readonly chronicleOf: (room: string) => Chronicle | undefined;
  readonly nodes: number;
  /** The log has no words any more of seats that are forgotten. */
  readonly holdErased: (chronicle: Chronicle) => void;
}

interface Answered {
  ack: Ack;
  chronicle: Chronicle;
  /** What the node knew when the command arrived. */
  from: number;
  /** By that node's clock. */
  atMs: number;
  /** The same command has come again since: on a newer line, then what is answered on the older one reaches nobody; or twice. */
  isOvertaken: () => boolean;
}

export class Watch implements FrameWatch {
  readonly #world: World;
  readonly #parts: Parts;
  readonly #keys: KeyWatch;
  /** Every command that was ever sent, by clientId and n. */
  readonly #sent = new Map<string, { command: Command; hashes: Set<string> }>();
  /** How often each command has arrived. */
  readonly #copies = new Map<string, number>();
  /** Texts of slices that were parsed once and are shown on many pages. */
  readonly #texts = new WeakMap<object, string>();
  /** Those that a page has had the last word on. */
  readonly #answered = new Set<string>();
  acks = 0;
  frames = 0;

  constructor(parts: Parts) {
    this.#world = parts.world;
    this.#parts = parts;
    this.#keys = new KeyWatch((message) => this.#world.fail(message));
  }

  asked = (client: string, n: number) => this.#sent.get(`${client} ${n}`);

  /** The page sends it for the first time, or takes it over from before a reload. */
  told(page: Page, { clientId, n, command }: Told): void {
    if (command.type === 'replaceLink' && command.what === 'host') page.askedLinks.add(command.hash);
    this.#sent.set(`${clientId} ${n}`, {
      command,
      hashes: new Set([hashSecret(page.secret), ...page.askedLinks]),
    });
  }

  leaves = (room: string, event: string, message: Patch | Snapshot, text: string): void => {
    const chronicle = this.#parts.chronicleOf(room);
    if (event === 'presence' || !chronicle) return;
    this.frames += 1;
    const sent =
      event === 'patch'
        ? [[(message as Patch).audience, message as Patch] as const]
        : (Object.entries((message as Snapshot).audiences) as [AudienceKey, Patch][]);
    for (const [audience, { seq, slices }] of sent) {
      const view = chronicle.view(seq, audience);
      if (!view)
        this.#world.fail(`a ${event} of ${audience} shows ${seq}, and the log ends at ${chronicle.head}`);
      for (const [name, slice] of Object.entries(slices) as [string, object | null][]) {
        if ((slice === null ? undefined : JSON.stringify(slice)) !== view.get(name))
          this.#world.fail(`${event} of ${audience} at ${seq}: ${name} is not what the log says`);
        const state = chronicle.states[seq];
        if (slice !== null && state && namesForgotten(state, slice))
          this.#world.fail(`${event} of ${audience} at ${seq}: ${name} names somebody who is forgotten`);
        if (slice !== null) this.#keys.hold(chronicle, { audience, seq, name: name as SliceName, slice });
      }
    }
    this.#keys.holdText(chronicle, text);
  };

  arrives(page: Page, event: string, message: Patch | Snapshot): void {
    if (event === 'patch') this.#patchArrives(page, message as Patch);
    if (event !== 'snapshot') return;
    const { audiences, notice } = message as Snapshot;
    if (notice && Object.keys(audiences).length === 0) return;
    const head = Math.max(0, ...Object.values(audiences).map((shown) => shown?.seq ?? 0));
    page.told = page.told.filter(({ ackedSeq }) => ackedSeq === null || ackedSeq > head);
    page.seen.clear();
    for (const [audience, shown] of Object.entries(audiences) as [AudienceKey, { seq: number }][]) {
      this.#holdAddress(page, audience, shown.seq);
      page.seen.set(audience, shown.seq);
    }
  }

  #patchArrives(page: Page, { audience, prev, seq }: Patch): void {
    this.#holdAddress(page, audience, seq);
    const has = page.seen.get(audience);
    if (has !== undefined && prev <= has && has < seq) page.seen.set(audience, seq);
  }

  /** A team's or a seat's own is sent to nobody else. [VW7] */
  #holdAddress(page: Page, audience: AudienceKey, seq: number): void {
    const [owner, number] = audience.split(':');
    const { role } = page.device;
    if (owner === 'host' || owner === 'screen') {
      if (role !== owner) this.#world.fail(`${page.name} gets what is for ${owner}`);
      return;
    }
    if (number === undefined) return;
    const { states } = this.#chronicle(page);
    const hash = hashSecret(page.secret);
    // Whoever came to a seat that was there is shown what had happened to it before.
    const isOwn = (state: RoomState) => {
      const seat = state.seats.get(state.byHash.get(hash) ?? 0);
      return (owner === 'team' ? seat?.team : seat?.seat) === Number(number);
    };
    if (role !== 'player' || !states.slice(seq).some(isOwn))
      this.#world.fail(`${page.name} gets what is for ${audience}`);
  }

  arrived(page: Page): void {
    this.#world.afterStep(() => page.isAlive && this.look(page));
  }

  /** What the page shows, slice by slice. */
  look(page: Page): void {
    const chronicle = this.#chronicle(page);
    const expected = new Map<string, string>();
    const isAlone = (page.client.slice('phase').value?.isAlone ?? false) === true;
    for (const [audience, seq] of page.seen) {
      const view = chronicle.view(seq, audience);
      for (const [name, text] of view ?? []) {
        const isOther = name === 'board' && expected.has(name) && isAlone !== audience.startsWith('seat:');
        if (!isOther) expected.set(name, text);
      }
    }
    for (const name of SLICES) {
      const slice = page.client.slice(name as SliceName).value as object | null;
      if (GATHERED.has(name.split('.')[0] as string)) continue;
      const text = slice === null ? undefined : this.textOf(slice);
      if (text !== expected.get(name))
        this.#world.fail(
          `${page.name} shows another ${name} than the log\n  page ${text}\n  log  ${expected.get(name)}`,
        );
    }
    this.#holdBoard(page, chronicle);
  }

  #holdBoard(page: Page, chronicle: Chronicle): void {
    const status = page.client.status.value;
    // The seat is gone: the person was told that nothing of it happens any more.
    const isOver = status === 'refused' || status === 'ended';
    if (isOver && page.client.unsettled.value === 0) page.told = [];
    const kept = page.told.filter((told) => told.command.type === 'move' && told.ackedSeq === null).length;
    if (page.client.keptMoves.value !== kept)
      this.#world.fail(`${page.name} keeps ${page.client.keptMoves.value} moves and should keep ${kept}`);
    const board = page.client.slice('board').value;
    const shown = page.client.board.value;
    const seq = this.#boardSeq(page);
    page.told = page.told.filter(({ ackedSeq }) => ackedSeq === null || ackedSeq > seq);
    const view = board && shownBoard(chronicle, page, { board, seq });
    if (view === undefined) return;
    const text = shown && JSON.stringify(shown.view);
    if (text !== (view && JSON.stringify(view)))
      this.#world.fail(`${page.name} shows the board ${text} and should show ${JSON.stringify(view)}`);
  }

  /** How far the audience has come that the own board is shown to. */
  #boardSeq({ seen, client }: Page): number {
    const isAlone = client.slice('phase').value?.isAlone ?? false;
    const board = client.slice('board').value;
    for (const [audience, seq] of seen)
      if (board && audience.startsWith(isAlone ? 'seat:' : 'team:')) return seq;
    return Math.max(0, ...seen.values());
  }

  commandArrives(node: SimNode, page: Page, frame: CommandFrame): (ack: Ack) => void {
    // The page may have a new secret by now: a host who has replaced the own link.
    const { clientId, n } = frame;
    const id = `${clientId} ${n}`;
    const copy = (this.#copies.get(id) ?? 0) + 1;
    this.#copies.set(id, copy);
    this.#sent.get(id)?.hashes.add(hashSecret(page.secret));
    const chronicle = this.#chronicle(page);
    const from = this.#parts.nodes === 1 ? chronicle.head : node.seqOf(chronicle.room);
    const isOvertaken = () => this.#copies.get(id) !== copy;
    const atMs = node.now();
    return (ack) => this.#holdAck(page, frame, { ack, chronicle, from, atMs, isOvertaken });
  }

  /** What the server says has happened has happened, and is durable. */
  #holdAck(
    page: Page,
    { clientId, n, command }: CommandFrame,
    { ack, chronicle, from, atMs, isOvertaken }: Answered,
  ): void {
    this.acks += 1;
    const what = `ack of ${command.type} (${clientId} ${n}) ${JSON.stringify(ack)}`;
    const { state, head } = chronicle;
    const hash = hashSecret(page.secret);
    const seat = page.device.role === 'host' ? 1 : (state.byHash.get(hash) ?? 0);
    const seq = chronicle.ids.get(idOf(seat, clientId, n));
    if (ack.seq > head) this.#world.fail(`${what}: the log ends at ${head}`);
    if (!ack.ok) {
      // A repeat for a seat that was removed since is told just that. Several servers on one log know what others wrote only
      // when they write themselves, until they wake each other up.
      const isBehind = this.#parts.nodes > 1 && UNHEARD.has(ack.code);
      const isLastWord = !PASSING.has(ack.code) && !SEAT_LOST.has(ack.code) && !isBehind && !isOvertaken();
      if (isLastWord && seq !== undefined)
        this.#world.fail(`${what}: refused, and it is in the log at ${seq}`);
      return;
    }
    if ((command.type === 'join' || command.type === 'takeSeat') && seat > 0) return;
    if (command.type === 'claimSeat' && (chronicle.claimed.has(hash) || seat > 0)) return;
    if (command.type === 'forgetSeat') this.#parts.holdErased(chronicle);
    if (seq !== undefined) {
      // What had changed nothing is not remembered, and its repeat may change something, once.
      if (!ack.settled && seq > ack.seq && !isOvertaken())
        this.#world.fail(`${what}: it is in the log at ${seq}`);
      return;
    }
    // A late copy of a command that was answered long ago, and refused: nobody hears this.
    if (ack.settled && this.#answered.has(`${clientId} ${n}`)) return;
    if (ack.settled) this.#world.fail(`${what}: it never happened`);
    // Accepted without a change: so it must be on one of the states that it may have met.
    const met = chronicle.moments.slice(Math.min(from, head)).flat();
    const meta = { seat, by: { client: clientId, n }, entropy: NO_ENTROPY };
    for (const on of met) {
      const decision = decide(on, command, { ...meta, at: Math.max(atMs, on.at) });
      if (decision.ok && decision.events.length === 0) return;
    }
    this.#world.fail(`${what}: the log up to ${head} does not hold it`);
  }

  ackArrives(page: Page, { clientId, n }: CommandFrame, ack: Ack): void {
    if (ack.ok || !PASSING.has(ack.code)) this.#answered.add(`${clientId} ${n}`);
    const one = page.told.find((told) => told.clientId === clientId && told.n === n);
    if (!one || (!ack.ok && PASSING.has(ack.code))) return;
    if (ack.ok && !ack.settled && one.command.type === 'move') one.ackedSeq = ack.seq;
    else page.told = page.told.filter((told) => told !== one);
  }

  textOf(slice: object): string {
    let text = this.#texts.get(slice);
    if (text === undefined) {
      text = JSON.stringify(slice);
      this.#texts.set(slice, text);
    }
    return text;
  }

  #chronicle(page: Page): Chronicle {
    return this.#parts.chronicleOf(page.device.room.id) as Chronicle;
  }
}

/** Nothing that this page asked can be told to it any more. */
const SEAT_LOST: ReadonlySet<RefusalCode> = new Set([...UNUSABLE, 'wrong_link']);
/** What a server says of a seat or a code that it has not read of yet. */
const UNHEARD: ReadonlySet<RefusalCode> = new Set(['seat_needed', 'pass_wrong']);
const NO_ENTROPY = '0'.repeat(64);
/** Sent at most four times a second: what was sent is held to the log when it leaves, and at the end. */
export const GATHERED = new Set(['fleet', 'roster', 'progress', 'ships', 'counts', 'insight']);
const SLICES = [
  'room',
  'phase',
  'task',
  'reveal',
  'standings',
  'finish',
  'control',
  'team',
  'board',
  'result',
  'me',
  'first',
] as const;

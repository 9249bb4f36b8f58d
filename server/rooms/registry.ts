// The rooms of this node: opened, loaded when first asked for, woken when a deadline is due, and forgotten when idle.
// One promise per room, shared by all callers and removed when it fails. Who may enter a room: entry.ts.
import type { ReviewedRound } from '../../shared/game/events.ts';
import { type Crews, crewsOf, initial, type RoomState } from '../../shared/game/index.ts';
import { presets } from '../../shared/game/state.ts';
import type { Settings } from '../../shared/protocol/commands.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Form } from '../../shared/protocol/views.ts';
import type { Pack } from '../../shared/rounds/index.ts';
import { LogCorrupt, LogUnavailable } from '../log/contract.ts';
import { decideBatch, foldSteps } from './batch.ts';
import { Beat } from './beat.ts';
import { indexOf, Journal } from './journal.ts';
import { Nodes } from './nodes.ts';
import type { Ports, RoomPorts } from './ports.ts';
import { Room } from './room.ts';
import { hashSecret, newJoinCode, newSecret } from './secrets.ts';

/** A room without connections and deadlines leaves memory after this. */
const IDLE_MS = 60_000;
const SWEEP_MS = 1_000;
const DUE_AT_ONCE = 200;
/** Due rooms that load at the same time: whoever asks for a room meanwhile must not wait for all the others. */
const LOADING_AT_ONCE = 2;
const CODE_TRIES = 20;
const REST_MS = 10 * 60_000;

export type Found = { ok: true; room: Room } | { ok: false; code: RefusalCode };
export type Opened =
  | { ok: true; room: string; code: string; hostSecret: string; screenSecret: string }
  | { ok: false; code: RefusalCode };

export interface Opening {
  readonly pack: Pack;
  /** Stored beside the log already: the room refers to it. */
  readonly packHash: string;
  readonly form: Form;
  readonly settings?: Partial<Settings>;
  /** Round ids; all of the pack when absent. */
  readonly rounds?: readonly string[];
  /** Of a review: what the class did with them last time. */
  readonly from?: readonly ReviewedRound[];
  /** The room whose crews sail together again. */
  readonly crewsOf?: string | null;
}

interface Loaded {
  readonly found: Promise<Found>;
  usedAtMs: number;
  /** Once it is there. */
  room: Room | null;
}

export class RoomRegistry {
  readonly #ports: RoomPorts;
  readonly #limits: { maxRooms: number; maxSeats: number };
  readonly #rooms = new Map<string, Loaded>();
  readonly #nodes: Nodes;
  /** Of a room that is over the state stays the same: its crews are read once for a whole class. */
  readonly #crews = new WeakMap<RoomState, Crews>();
  /** Due rooms that cannot be loaded (damaged, too new) are not tried again with every look. */
  readonly #restsUntilMs = new Map<string, number>();
  #stopSweep: (() => void) | null = null;
  #isClosed = false;

  constructor(ports: Ports, limits: { maxRooms: number; maxSeats: number }) {
    this.#ports = { ...ports, beat: new Beat(ports.clock) };
    this.#limits = limits;
    this.#nodes = new Nodes(ports);
  }

  /** How many rooms are in memory. */
  get size(): number {
    return this.#rooms.size;
  }

  /** Rooms in memory, and the seats of their players. */
  tally(): { rooms: number; players: number; present: number } {
    const tally = { rooms: this.size, players: 0, present: 0 };
    for (const { room } of this.#rooms.values()) {
      tally.players += room?.state.players ?? 0;
      tally.present += room?.state.presentPlayers ?? 0;
    }
    return tally;
  }

  /** Begins to look for deadlines of rooms that are not in memory. Resolves when those that are due now have been seen to,
   *  which takes as long as there are many: true, and false when the registry was closed before. */
  async start(): Promise<boolean> {
    await this.#sweep();
    return !this.#isClosed;
  }

  get(id: string): Promise<Found> {
    if (this.#isClosed) return Promise.resolve({ ok: false, code: 'server_stops' });
    const usedAtMs = this.#ports.clock.now();
    const known = this.#rooms.get(id);
    if (known) {
      known.usedAtMs = usedAtMs;
      return known.found;
    }
    const found = this.#load(id).then((result) => {
      if (result.ok) loaded.room = result.room;
      else this.#rooms.delete(id);
      return result;
    });
    const loaded: Loaded = { found, usedAtMs, room: null };
    this.#rooms.set(id, loaded);
    return found;
  }

  async byCode(joinCode: string): Promise<Found> {
    try {
      const found = await this.#ports.log.roomByCode(joinCode, this.#ports.clock.now());
      return found ? this.get(found.room) : { ok: false, code: 'room_not_found' };
    } catch (error) {
      return { ok: false, code: this.#refusalFor(error, 'by code') };
    }
  }

  /** Opens a room and stores its first commit; secrets leave here and are kept only as hashes. */
  async open(opening: Opening): Promise<Opened> {
    if (this.#isClosed) return { ok: false, code: 'server_stops' };
    const { random, log } = this.#ports;
    const secrets = { hostSecret: newSecret(random), screenSecret: newSecret(random) };
    try {
      const open = await log.openRooms(this.#limits.maxRooms);
      if (open.length >= this.#limits.maxRooms) return { ok: false, code: 'server_full' };
      for (let attempt = 0; attempt < CODE_TRIES; attempt++) {
        const room = random.id();
        const code = newJoinCode(random);
        const opened = await this.#append(room, code, opening, secrets);
        if (opened === 'code_taken') continue;
        return opened ? { ok: false, code: opened } : { ok: true, room, code, ...secrets };
      }
      return { ok: false, code: 'server_full' };
    } catch (error) {
      return { ok: false, code: this.#refusalFor(error, 'opening') };
    }
  }

  /** Deletes a room for good, whether it is in memory or not. Rejects where the log cannot. */
  async delete(id: string): Promise<void> {
    const { log, clock } = this.#ports;
    const loaded = await this.#rooms.get(id)?.found;
    if (!loaded?.ok) return log.deleteRoom(id, clock.now());
    const refusal = await loaded.room.delete();
    if (refusal) throw new Error(`room ${id} could not be deleted: ${refusal}`);
  }

  /** Says why to everybody, settles what was asked, and forgets all rooms. */
  async close(notice: RefusalCode): Promise<void> {
    this.#isClosed = true;
    this.#stopSweep?.();
    const close = async (found: Found) => (found.ok ? found.room.close(notice) : undefined);
    await Promise.all([...this.#rooms.values()].map(({ found }) => found.then(close)));
    this.#rooms.clear();
  }

  async #append(
    room: string,
    code: string,
    { pack, packHash, form, settings, rounds, from = [], crewsOf = null }: Opening,
    secrets: { hostSecret: string; screenSecret: string },
  ): Promise<RefusalCode | 'code_taken' | null> {
    const decided = decideBatch(
      initial(pack),
      [
        {
          command: {
            type: 'openRoom',
            room,
            code,
            pack: packHash,
            form,
            settings: { ...presets[form], ...settings },
            rounds: [...(rounds ?? pack.rounds.map((round) => round.id))],
            hostHash: hashSecret(secrets.hostSecret),
            screenHash: hashSecret(secrets.screenSecret),
            from: from.length > 0 ? from : null,
            crewsOf,
          },
          seat: 0,
          arrivedAtMs: this.#ports.clock.now(),
        },
      ],
      { entropy: () => this.#ports.random.hex(32), onError: (error) => this.#refusalFor(error, 'opening') },
    );
    const [outcome] = decided.outcomes;
    if (!outcome?.ok) return outcome?.code ?? 'server_error';
    const journal = new Journal(room, this.#ports);
    const events = decided.steps.map((step) => step.event);
    const written = await journal.append(events, indexOf(decided.state));
    if (written.ok) return null;
    return written.why === 'code_taken' ? 'code_taken' : 'saving_fails';
  }

  /** Read from that room whenever somebody comes, and kept nowhere: who is forgotten or deleted there is so here, too. */
  async #crewsThen(id: string): Promise<Crews | null> {
    const found = await this.get(id);
    if (!found.ok) return null;
    const { state } = found.room;
    const known = this.#crews.get(state) ?? crewsOf(state);
    this.#crews.set(state, known);
    return known;
  }

  async #load(id: string): Promise<Found> {
    try {
      const journal = new Journal(id, this.#ports);
      const read = await journal.read();
      if (!read.ok) return { ok: false, code: read.why === 'gone' ? 'room_gone' : 'room_unreadable' };
      const [opened] = read.events;
      if (opened?.type !== 'roomOpened') return { ok: false, code: 'room_not_found' };
      const pack = await this.#ports.packByHash(opened.pack);
      if (!pack) {
        this.#ports.logger.error({ room: id, pack: opened.pack }, 'the pack of a room is missing');
        return { ok: false, code: 'server_error' };
      }
      const state: RoomState = foldSteps(initial(pack), read.events).at(-1)?.after ?? initial(pack);
      const room = new Room(this.#ports, {
        journal,
        state,
        maxSeats: this.#limits.maxSeats,
        crewsThen: (room) => this.#crewsThen(room),
        onEnd: () => this.#rooms.delete(id),
      });
      room.wake();
      return { ok: true, room };
    } catch (error) {
      return { ok: false, code: this.#refusalFor(error, 'loading', id) };
    }
  }

  #refusalFor(error: unknown, what: string, room?: string): RefusalCode {
    if (error instanceof LogUnavailable) return 'saving_fails';
    const isDamaged = error instanceof LogCorrupt;
    const message = isDamaged ? 'the room is damaged' : `${what} failed`;
    this.#ports.logger.error({ err: error, ...(room && { room }) }, message);
    return isDamaged ? 'room_damaged' : 'server_error';
  }

  async #sweep(): Promise<void> {
    const { clock, logger } = this.#ports;
    try {
      await this.#forgetIdle();
      await this.#missNodes();
      await this.#wakeDue(new Set());
    } catch (error) {
      // That the log is down is said once, in saving.ts.
      if (!(error instanceof LogUnavailable)) logger.error({ err: error }, 'looking for due rooms failed');
    }
    if (!this.#isClosed) this.#stopSweep = clock.setTimer(SWEEP_MS, () => void this.#sweep());
  }

  /** `tried`: a room that cannot be loaded stays due, and is tried again with the next look. */
  async #wakeDue(tried: Set<string>): Promise<void> {
    const { clock, log } = this.#ports;
    const most = DUE_AT_ONCE + this.#rooms.size + this.#restsUntilMs.size + tried.size;
    const due = await log.dueRooms(clock.now(), most);
    const isResting = (id: string) => (this.#restsUntilMs.get(id) ?? 0) > clock.now();
    const ids = due.filter((id) => !this.#rooms.has(id) && !tried.has(id) && !isResting(id));
    if (ids.length === 0) return;
    const load = async () => {
      for (let id = ids.shift(); id !== undefined && !this.#isClosed; id = ids.shift()) {
        tried.add(id);
        const found = await this.get(id);
        if (!found.ok && found.code !== 'saving_fails') this.#restsUntilMs.set(id, clock.now() + REST_MS);
      }
    };
    await Promise.all(Array.from({ length: LOADING_AT_ONCE }, load));
    if (!this.#isClosed) await this.#wakeDue(tried);
  }

  /** People whose server has died are away, whichever server notices first. */
  async #missNodes(): Promise<void> {
    const isGone = await this.#nodes.look();
    if (!isGone) return;
    for (const { found } of this.#rooms.values()) {
      const loaded = await found;
      if (loaded.ok) loaded.room.missNodes(isGone);
    }
  }

  async #forgetIdle(): Promise<void> {
    const beforeMs = this.#ports.clock.now() - IDLE_MS;
    for (const [id, loaded] of this.#rooms) {
      if (loaded.usedAtMs > beforeMs) continue;
      const found = await loaded.found;
      if (!found.ok || !found.room.isIdle || this.#rooms.get(id) !== loaded) continue;
      this.#rooms.delete(id);
      await found.room.close('server_stops');
    }
  }
}

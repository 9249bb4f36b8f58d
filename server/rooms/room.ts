// One room on this node: a queue of commands, one append in flight, and what follows from it. Commands that arrive meanwhile, or
// before the log writes (queue.ts), are decided together and make one commit; acks leave after it is durable. Deciding: batch.ts. Storing:
// journal.ts. Connections: crowd.ts. Patches: publisher.ts. Loading and leaving memory: registry.ts.
import { type Crews, deadlines, type RoomState, type SystemCommand } from '../../shared/game/index.ts';
import type { Ack, CommandFrame, PresenceFrame } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { LogCorrupt, LogUnavailable } from '../log/contract.ts';
import { Alarm, timeLost } from './alarm.ts';
import { type Asked, decideBatch, foldSteps, type Outcome, type Step } from './batch.ts';
import { seatComers } from './comers.ts';
import { Crowd, type Member, type NewMember } from './crowd.ts';
import { Eraser } from './eraser.ts';
import { askedBy } from './guards.ts';
import { indexOf, type Journal } from './journal.ts';
import type { IsGone } from './nodes.ts';
import type { RoomPorts } from './ports.ts';
import { Publisher } from './publisher.ts';
import { Queue, type Queued } from './queue.ts';
import { Signs } from './signs.ts';

/** Somebody else was first so many times in a row: give up, the client sends again. */
const ATTEMPTS = 50;
/** How long a deleted room still carries acks. */
const LAST_WORD_MS = 50;

interface OfSeat {
  readonly arrivedAtMs: number;
  readonly crews: Crews | null;
  readonly reply: (ack: Ack) => void;
}

export interface RoomOptions {
  readonly journal: Journal;
  readonly state: RoomState;
  readonly maxSeats: number;
  /** Who sailed where in the room that this one repeats; null where that is not to be had. Never rejects. */
  readonly crewsThen: (room: string) => Promise<Crews | null>;
  /** The room cannot be served any more: its registry forgets it. */
  readonly onEnd: (why: RefusalCode) => void;
}

export class Room {
  readonly #ports: RoomPorts;
  readonly #options: RoomOptions;
  readonly #queue: Queue;
  readonly #publisher: Publisher;
  readonly #crowd: Crowd;
  readonly #signs: Signs;
  readonly #alarm: Alarm;
  readonly #eraser: Eraser;
  #state: RoomState;
  #seq: number;
  #ended: RefusalCode | null = null;
  #stopLastWord = (): void => {};

  constructor(ports: RoomPorts, options: RoomOptions) {
    this.#ports = ports;
    this.#options = options;
    this.#state = options.state;
    this.#seq = options.journal.seq;
    options.journal.indexed(indexOf(options.state));
    this.#queue = new Queue({
      announce: (decide, commands) => ports.log.announce(decide, commands),
      settle: (batch) => this.#settle(batch),
      onError: (error, what) => this.#logError(error, what),
    });
    this.#eraser = new Eraser(ports, this.id);
    this.#publisher = new Publisher(ports, () => ({ room: this.id, state: this.#state, seq: this.#seq }));
    this.#crowd = new Crowd(ports, this.#publisher, this.#forCrowd());
    this.#signs = new Signs(ports, (audience) => this.#publisher.channelName(audience));
    this.#alarm = new Alarm(ports.clock, {
      deadlines: () => deadlines(this.#state),
      due: (due) => Promise.all(due.map((deadline) => this.system({ type: 'passDeadline', deadline }))),
    });
  }

  get id(): string {
    return this.#state.room;
  }

  get state(): RoomState {
    return this.#state;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Why the room is not served here any more. */
  get ended(): RefusalCode | null {
    return this.#ended;
  }

  /** Nothing here needs this room in memory. */
  get isIdle(): boolean {
    const isBusy = this.#queue.isBusy || this.#crowd.size > 0 || this.#crowd.isWaiting;
    return !isBusy && deadlines(this.#state).length === 0;
  }

  /** Once after loading: time that nobody served is given back, deadlines run again, the absent are missed. */
  wake(): void {
    const lostMs = timeLost(this.#ports.node, deadlines(this.#state)[0]);
    if (lostMs > 0) void this.system({ type: 'shiftDeadlines', lostMs });
    this.#alarm.set();
    this.#crowd.missEarlierBoots();
    this.#eraser.finish(this.#state);
  }

  missNodes = (isGone: IsGone): void => this.#crowd.missNodes(isGone);

  attach(connection: NewMember): void {
    this.#crowd.attach(connection);
    this.#signs.greet(connection);
  }

  detach(connection: string): void {
    const seat = this.#crowd.member(connection)?.seat;
    this.#crowd.detach(connection);
    if (seat && !this.#crowd.memberOf(seat)) this.#signs.holds.letGo(seat);
  }

  member(connection: string): Member | undefined {
    return this.#crowd.member(connection);
  }

  snapshot(member: Member): void {
    this.#publisher.snapshot(member);
  }

  /** What a seat asks. The caller has checked that its role may. `reply` is called once. */
  command(member: Member, frame: CommandFrame, arrivedAtMs: number, reply: (ack: Ack) => void): void {
    const { crewsOf } = this.#state;
    const of = { arrivedAtMs, crews: null, reply };
    if (frame.command.type !== 'join' || crewsOf === null) this.#asks(member, frame, of);
    else void this.#options.crewsThen(crewsOf).then((crews) => this.#asks(member, frame, { ...of, crews }));
  }

  #asks(member: Member, frame: CommandFrame, { arrivedAtMs, crews, reply }: OfSeat): void {
    const { holds } = this.#signs;
    const settle = (outcome: Outcome): void => {
      const erased = outcome.ok ? this.#erase(frame.command) : null;
      if (!erased) reply(this.#ackOf(member, outcome));
      else void erased.then((code) => reply(this.#ackOf(member, code ? { ok: false, code } : outcome)));
    };
    const means = { arrivedAtMs, crews, state: this.#state, holds, maxSeats: this.#options.maxSeats, settle };
    this.#ask(askedBy(member, frame, means));
  }

  #ackOf(member: Member, outcome: Outcome): Ack {
    if (!outcome.ok) return { ok: false, code: outcome.code, seq: this.#seq };
    const seq = outcome.seq ?? this.#publisher.reachedBy(member);
    return outcome.settled ? { ok: true, seq, settled: true } : { ok: true, seq };
  }

  /** What the server itself asks. Never rejects. */
  system(command: SystemCommand): Promise<Outcome> {
    const arrivedAtMs = this.#ports.clock.now();
    return new Promise((settle) => this.#ask({ command, seat: 0, arrivedAtMs, settle }));
  }

  presence(member: Member, frame: PresenceFrame): void {
    if ('isVisible' in frame) this.#crowd.setVisible(member, frame.isVisible);
    else this.#signs.frame(this.#state, member, frame);
  }

  /** Deletes the room for good; everybody in it is told. What cannot be deleted now is refused `saving_fails`. */
  async delete(): Promise<RefusalCode | null> {
    // Asked for twice: it is gone already, and only its last words are still being said.
    if (this.#ended === 'room_gone') return null;
    const refusal = await this.#eraser.deleteRoom();
    if (refusal) return refusal;
    this.#ended = 'room_gone';
    // Whoever asked hears of it first.
    this.#stopLastWord = this.#ports.clock.setTimer(LAST_WORD_MS, () => this.#end('room_gone'));
    return null;
  }

  /** What is being stored is still settled; what waits or comes is refused, or people who play on would hold it for ever. */
  async close(notice: RefusalCode): Promise<void> {
    this.#ended ??= notice;
    await this.#queue.idle();
    this.#letGo(notice);
  }

  /** What has to be deleted besides what the log says, before a command is acknowledged; null: nothing. Never rejects. */
  #erase(command: CommandFrame['command']): Promise<RefusalCode | null> | null {
    if (command.type !== 'deleteRoom' && command.type !== 'forgetSeat') return null;
    const erased = command.type === 'deleteRoom' ? this.delete() : this.#eraser.forget([command.seat]);
    return erased.catch((error: unknown) => {
      this.#logError(error, 'what was asked could not be deleted');
      return 'server_error';
    });
  }

  #letGo(why: RefusalCode): void {
    this.#crowd.endAll(why);
    this.#alarm.close();
    this.#signs.close();
    this.#publisher.close();
    this.#eraser.close();
    this.#stopLastWord();
  }

  #ask(queued: Queued): void {
    if (this.#ended) queued.settle({ ok: false, code: this.#ended });
    else this.#queue.add(queued);
  }

  async #settle(batch: readonly Asked[]): Promise<readonly Outcome[]> {
    const refuseAll = (code: RefusalCode) => batch.map((): Outcome => ({ ok: false, code }));
    const { journal } = this.#options;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (this.#ended) return refuseAll(this.#ended);
      if (attempt > 0 || journal.isUncertain) {
        const refusal = await this.#catchUp();
        if (refusal) return refuseAll(refusal);
      }
      const decided = decideBatch(this.#state, batch, this.#means);
      if (decided.steps.length === 0) {
        this.#publish([], batch, decided.outcomes);
        return decided.outcomes;
      }
      const events = decided.steps.map((step) => step.event);
      const index = indexOf(decided.state);
      const written = await journal.append(events, index);
      if (written.ok) {
        this.#state = decided.state;
        this.#seq = journal.seq;
        this.#publish(decided.steps, batch, decided.outcomes);
        this.#alarm.setFor(index.nextDeadlineMs);
        for (const outcome of decided.outcomes) if (outcome.ok && outcome.seq === 0) outcome.seq = this.#seq;
        return decided.outcomes;
      }
      if (written.why === 'unavailable') return refuseAll('saving_fails');
      if (written.why !== 'taken') return refuseAll(this.#end('room_gone'));
    }
    return refuseAll('saving_fails');
  }

  /** Reads what others appended, or what became of an append with an unknown outcome. */
  async #catchUp(): Promise<RefusalCode | null> {
    try {
      const read = await this.#options.journal.read();
      if (!read.ok) return this.#end(read.why === 'gone' ? 'room_gone' : 'room_unreadable');
      const steps = foldSteps(this.#state, read.events);
      this.#state = steps.at(-1)?.after ?? this.#state;
      this.#seq = this.#options.journal.seq;
      this.#options.journal.indexed(indexOf(this.#state));
      this.#publish(steps, [], []);
      this.#alarm.set();
      this.#eraser.caughtUp(steps);
      return null;
    } catch (error) {
      if (error instanceof LogUnavailable) return 'saving_fails';
      if (!(error instanceof LogCorrupt)) throw error;
      this.#logError(error, 'the room is damaged');
      return this.#end('room_damaged');
    }
  }

  /** Subscriptions follow the state before patches leave; whoever changed teams gets a snapshot after them. */
  #publish(steps: readonly Step[], batch: readonly Asked[], outcomes: readonly Outcome[]): void {
    this.#signs.follow(steps[0]?.before, this.#state);
    const moved = this.#crowd.unsettle(this.#publisher.collect(steps));
    moved.push(...seatComers(this.#crowd, { steps, batch, outcomes }));
    for (const { seat } of moved) if (seat !== null) this.#signs.holds.letGo(seat);
    this.#publisher.flushUrgent();
    if (moved.length > 0) this.#crowd.settle(moved);
  }

  #logError(error: unknown, what: string): void {
    this.#ports.logger.error({ room: this.id, err: error }, what);
  }

  #end(why: RefusalCode): RefusalCode {
    this.#ended = why;
    this.#letGo(why);
    this.#options.onEnd(why);
    return why;
  }

  readonly #means = {
    entropy: () => this.#ports.random.hex(32),
    onError: (error: unknown, asked: Asked) =>
      this.#ports.logger.error({ room: this.id, command: asked.command.type, err: error }, 'deciding failed'),
  };

  #forCrowd() {
    const room = this;
    return {
      get state() {
        return room.#state;
      },
      async settlePresence(type: 'arrive' | 'goAway', seat: number, connection: string): Promise<boolean> {
        const outcome = await room.system({ type, seat, connection });
        return outcome.ok || outcome.code !== 'saving_fails';
      },
    };
  }
}

// One rehearsal bot: a real client over a real socket that joins, places cards at a human pace, gets ready, and leaves
// when the room ends. What it would answer is brain.ts; how many there are, crews.ts.
import { io, type Socket } from 'socket.io-client';
import type { Command } from '../../shared/protocol/commands.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/limits.ts';
import type { Ack, Patch, Snapshot } from '../../shared/protocol/messages.ts';
import type { BoardSlice, PhaseSlice } from '../../shared/protocol/views.ts';
import type { Pack } from '../../shared/rounds/index.ts';
import type { Rng } from '../../shared/rounds/rng.ts';
import { type Belief, believe, ownShare } from './brain.ts';
import { Mirror } from './mirror.ts';

export interface BotOptions {
  /** Where the server listens, http. */
  readonly url: string;
  readonly room: string;
  readonly pack: Pack;
  readonly name: string;
  readonly secret: string;
  readonly clientId: string;
  /** 0 … 1. */
  readonly skill: number;
  /** 1 is human; tests go faster. */
  readonly pace: number;
  readonly rng: Rng;
  readonly setTimer: (ms: number, run: () => void) => () => void;
  readonly onEnd: () => void;
}

/** Corrections of what others placed, per play: two who disagree would go on for ever. */
const CORRECTIONS = 4;
const LEAVES_AFTER_MS = 20_000;
/** A join that was refused for now (too many at once, saving fails) is sent again. */
const ANSWER_WITHIN_MS = 10_000;

export class Bot {
  readonly #options: BotOptions;
  readonly #socket: Socket;
  readonly #mirror = new Mirror();
  #n = 0;
  #stopTimer: (() => void) | null = null;
  #plan: {
    phaseNo: number;
    beliefs: Belief[];
    todo: Belief[];
    review: Belief[];
    corrections: number;
  } | null = null;
  #isEnded = false;

  constructor(options: BotOptions) {
    this.#options = options;
    const { room, secret, clientId } = options;
    this.#socket = io(options.url, {
      transports: ['websocket'],
      auth: { protocol: PROTOCOL_VERSION, role: 'player', room, secret, clientId },
    });
    this.#socket.on('snapshot', (snapshot: Snapshot) => this.#onSnapshot(snapshot));
    this.#socket.on('patch', (patch: Patch) => {
      if (!this.#mirror.apply(patch)) this.#socket.emit('snapshot');
    });
    this.#socket.on('connect_error', (error) => {
      // Without a code it is the network, and socket.io tries again.
      if ('data' in error && error.data) this.end();
    });
    this.#think(0.5);
  }

  /** Closes its connection for good. */
  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#stopTimer?.();
    this.#socket.disconnect();
    this.#options.onEnd();
  }

  #onSnapshot(snapshot: Snapshot): void {
    if (snapshot.notice) this.end();
    else this.#mirror.replace(snapshot);
  }

  /** People take two to five and a half seconds for a thought, times `weight`. */
  #think(weight: number): void {
    const { rng, pace, setTimer } = this.#options;
    const ms = (2_000 + 3_500 * rng.fraction()) * weight * pace;
    this.#stopTimer = setTimer(ms, () => {
      void this.#act().then((next) => {
        if (!this.#isEnded && next !== null) this.#think(next);
      });
    });
  }

  /** Does one thing, and says how long the next thought is; null: it has nothing more to do. */
  async #act(): Promise<number | null> {
    const phase = this.#mirror.get('phase');
    if (!this.#socket.connected || !phase) return 1;
    if (this.#mirror.seat === null) {
      await this.#send({ type: 'join', name: this.#options.name, isOther: true });
      return 1;
    }
    if (phase.phase === 'finished') {
      this.#stopTimer = this.#options.setTimer(LEAVES_AFTER_MS * this.#options.pace, () => this.end());
      return null;
    }
    if (phase.phase !== 'play') return this.#goOn(phase);
    const board = this.#mirror.get('board');
    if (board?.state !== 'open' || phase.pausedAtMs !== null) return 1;
    return this.#play(phase, board);
  }

  /** In group pace somebody has to want to go on. */
  async #goOn({ phaseNo, goAtMs, phase }: PhaseSlice): Promise<number> {
    const isGroup = this.#mirror.get('room')?.pace === 'group';
    const hasVoted = this.#mirror.get('me')?.hasVoted.next ?? true;
    if (isGroup && !hasVoted && goAtMs === null && phase !== 'lobby') {
      await this.#send({ type: 'vote', phaseNo, what: 'next', on: true });
    }
    return 1.5;
  }

  async #play({ phaseNo }: PhaseSlice, board: BoardSlice): Promise<number> {
    const plan = this.#planFor(phaseNo, board);
    if (!plan) return 1;
    const next = plan.todo.shift();
    if (next) {
      await this.#send({ type: 'move', phaseNo, play: next.play });
      return 1;
    }
    // Looks the whole board over: moves that change nothing cost no time.
    while (plan.review.length > 0 && plan.corrections > 0) {
      const { version } = this.#mirror.get('board') ?? board;
      const again = plan.review.shift() as Belief;
      const isDone = await this.#send({ type: 'move', phaseNo, play: again.play });
      if (!isDone) break;
      if (this.#mirror.get('board')?.version === version) continue;
      plan.corrections--;
      return 0.7;
    }
    const now = this.#mirror.get('board');
    if (now && !now.ready.includes(this.#mirror.seat ?? 0)) {
      await this.#send({ type: 'setReady', phaseNo, version: now.version, isReady: true });
    }
    return 0.6;
  }

  #planFor(phaseNo: number, board: BoardSlice) {
    const task = this.#mirror.get('task');
    if (!task?.cards) return null;
    if (this.#plan?.phaseNo !== phaseNo) {
      const { pack, skill, rng } = this.#options;
      const beliefs = believe({ task, pack, skill, rng });
      const review = rng.fraction() < 0.6 ? [...beliefs] : [];
      const todo = ownShare(beliefs, board, this.#mirror.seat ?? 0);
      this.#plan = { phaseNo, beliefs, todo, review, corrections: CORRECTIONS };
    }
    return this.#plan;
  }

  /** Whether it was accepted. */
  async #send(command: Command): Promise<boolean> {
    this.#n++;
    const frame = { clientId: this.#options.clientId, n: this.#n, command };
    try {
      const ack: Ack = await this.#socket.timeout(ANSWER_WITHIN_MS).emitWithAck('command', frame);
      return ack.ok;
    } catch {
      return false;
    }
  }
}

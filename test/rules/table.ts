// A room on a table: given / when / then for the decider, without a server. Time stands still until `wait`; seats are
// named by who sits there. Used by every test of rules; the packs are the real ones.
import { join } from 'node:path';
import { BUNDLED_DIR, loadPack } from '../../server/content/load.ts';
import type { ReviewedRound } from '../../shared/game/events.ts';
import {
  type Crews,
  type Decision,
  deadlines,
  decide,
  evolve,
  type GameEvent,
  initial,
  type RoomState,
} from '../../shared/game/index.ts';
import { presets } from '../../shared/game/state.ts';
import type { SystemCommand } from '../../shared/game/system.ts';
import type { Command, Settings } from '../../shared/protocol/commands.ts';
import type { Form } from '../../shared/protocol/views.ts';
import { type AnyMove, kindOf, type Pack } from '../../shared/rounds/index.ts';

const packs = new Map<string, Pack>();

/** One of the bundled packs; read once, since packs never change. */
export function packOf(name: string): Pack {
  const known = packs.get(name);
  if (known) return known;
  const result = loadPack(join(BUNDLED_DIR, `${name}.yaml`));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  packs.set(name, result.loaded.pack);
  return result.loaded.pack;
}

export const hashOf = (name: string) => Buffer.from(name.padEnd(32, '.')).toString('hex').slice(0, 64);
export const HOST = 1;

interface Opening {
  form?: Form;
  settings?: Partial<Settings>;
  rounds?: string[];
  pack?: Pack;
  from?: readonly ReviewedRound[];
  /** Who sailed where in the room that this one repeats. */
  crews?: Crews;
}

export class Table {
  state: RoomState;
  now = 1_000_000;
  readonly log: GameEvent[] = [];
  readonly #crews: Crews | undefined;
  #n = 0;

  constructor({
    form = 'live',
    settings = {},
    rounds = ['o-chain', 'm-isolation'],
    pack = packOf('from-chroot-to-pod'),
    from = [],
    crews,
  }: Opening = {}) {
    this.state = initial(pack);
    this.#crews = crews;
    this.system({
      type: 'openRoom',
      room: 'table-room-000000',
      code: 'ACDEFG',
      pack: 'hash',
      form,
      rounds,
      hostHash: hashOf('host'),
      screenHash: hashOf('screen'),
      settings: { ...presets[form], ...settings },
      from: from.length > 0 ? from : null,
      crewsOf: crews ? 'table-room-before' : null,
    });
  }

  get phase() {
    return this.state.phase;
  }
  get entropy() {
    return (this.state.phaseNo + 1).toString(16).padStart(64, 'ab');
  }

  #apply(decision: Decision): Decision {
    if (decision.ok)
      for (const event of decision.events) {
        this.state = evolve(this.state, event);
        this.log.push(event);
      }
    return decision;
  }

  system(command: SystemCommand): Decision {
    return this.#apply(decide(this.state, command, { at: this.now, seat: 0, entropy: this.entropy }));
  }

  /** phaseNo is filled in unless given. Returns 'ok', 'settled' or the refusal's code. */
  say(
    seat: number,
    command: Record<string, unknown> & { type: string },
    by = { client: `client${seat}`, n: ++this.#n },
  ): string {
    const full = { phaseNo: this.state.phaseNo, ...command } as unknown as Command;
    const decision = this.#apply(decide(this.state, full, { at: this.now, seat, by, entropy: this.entropy }));
    return decision.ok ? (decision.settled ? 'settled' : 'ok') : decision.code;
  }

  host(type: string, more: Record<string, unknown> = {}): string {
    return this.say(HOST, { type, ...more });
  }

  /** Joins and returns the seat number, or the refusal's code. */
  join(
    name: string,
    key = name,
    more: { isOther?: boolean; number?: string; wantsFactor?: number } = {},
  ): number | string {
    const decision = this.#enter({ type: 'join', name, ...more } as Command, key);
    return decision.ok ? (decision.seat as number) : decision.code;
  }

  /** What somebody without a seat asks, with the secret of this key. Returns 'ok', 'settled' or the refusal's code. */
  enter(command: Record<string, unknown> & { type: string }, key = 'somebody'): string {
    const decision = this.#enter(command as unknown as Command, key);
    return decision.ok ? (decision.settled ? 'settled' : 'ok') : decision.code;
  }

  #enter(command: Command, key: string): Decision {
    const by = { client: 'joinjoin', n: ++this.#n };
    const joining = {
      hash: hashOf(key),
      connection: `n.1.${key}`,
      ...(this.#crews && { crews: this.#crews }),
    };
    return this.#apply(
      decide(this.state, command, { at: this.now, seat: 0, by, entropy: this.entropy, joining }),
    );
  }

  crew(...names: string[]): number[] {
    return names.map((name) => this.join(name) as number);
  }

  arrive(seat: number, connection = `n.1.${this.state.seats.get(seat)?.name ?? 'host'}`) {
    return this.system({ type: 'arrive', seat, connection });
  }

  away(seat: number) {
    return this.system({ type: 'goAway', seat, connection: this.state.seats.get(seat)?.connection ?? '' });
  }

  /** Lets time pass; everything that becomes due on the way happens at its time. */
  wait(ms: number): this {
    const until = this.now + ms;
    for (;;) {
      const next = deadlines(this.state)[0];
      if (!next || next.atMs > until) break;
      this.now = Math.max(this.now, next.atMs);
      this.system({ type: 'passDeadline', deadline: next });
    }
    this.now = until;
    return this;
  }

  /** From the lobby, the reveal or the standings to play. */
  toPlay(): this {
    if (this.phase === 'lobby') this.host('start');
    if (this.phase === 'reveal') this.host('next');
    if (this.phase === 'standings') this.host('next');
    this.host('next');
    return this.wait(3_000);
  }

  /** The moves that lead to full marks, as a client would send them. */
  perfect(): AnyMove[] {
    const { round } = this.state;
    if (!round) throw new Error('no round');
    const kind = kindOf(round.round.kind);
    return kind
      .perfectMoves(round.round)
      .map(
        (move) => ({ kind: round.round.kind, move: kind.encode(round.round, move, round.deal) }) as AnyMove,
      );
  }

  /** Plays the first `count` perfect moves of the running round from a seat. */
  place(seat: number, count = Number.POSITIVE_INFINITY): string[] {
    return this.perfect()
      .slice(0, count)
      .map((play) => this.say(seat, { type: 'move', play }));
  }

  ready(seat: number, isReady = true): string {
    return this.say(seat, { type: 'setReady', isReady, version: this.boardOf(seat)?.version ?? 0 });
  }

  teamOf(seat: number) {
    return this.state.seats.get(seat)?.team ?? null;
  }

  /** Members per team, empty ones left out. */
  get sizes(): number[] {
    return [...this.state.teams].map(({ members }) => members.length).filter((size) => size > 0);
  }

  boardOf(seat: number) {
    const { round } = this.state;
    const isAlone = this.state.settings.attempts === 2 && round?.attempt === 1;
    const owner = isAlone ? seat : (this.state.seats.get(seat)?.team ?? 0);
    return round?.boards.get(owner) ?? null;
  }

  /** The log folded from the beginning must give the same state: evolve is the only truth. */
  refold(): RoomState {
    return this.log.reduce(evolve, initial(this.state.pack));
  }
}

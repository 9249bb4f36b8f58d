// The players of one driver process, and the hosts of their rooms: who comes aboard when, and one class after the other
// by the clock. What a single player does and notes is player.ts; the process around it, main.ts.
import { setTimeout as wait } from 'node:timers/promises';
import type { Aboard, AwaitReveal, Move, Play, RoomPlan } from './plan.ts';
import { Player } from './player.ts';
import { RoomMirror } from './roomMirror.ts';
import type { Tallies } from './tallies.ts';

interface Room {
  readonly plan: RoomPlan;
  readonly mirror: RoomMirror;
  readonly host: Player | null;
  readonly players: Player[];
}

/** Milliseconds of a cycle: the 3-2-1 at its beginning; at its end ready, its countdown, the reveal. */
const PLAY_FROM_MS = 3_400;
const READY_BEFORE_END_MS = 5_400;
const READY_WITHIN_MS = 900;
const MOST_MS_TO_COME_ABOARD = 60_000;
/** What was sent last is still on its way. */
const SETTLED_AFTER_MS = 400;
const BEFORE_DEADLINE_MS = 300;

export class Crew {
  readonly #tallies: Tallies;
  readonly #random: () => number;
  readonly #isFloor: boolean;
  readonly rooms: Room[];

  constructor({ port, isFloor, rooms }: Aboard, tallies: Tallies, random: () => number) {
    this.#tallies = tallies;
    this.#random = random;
    this.#isFloor = isFloor;
    this.rooms = rooms.map((plan) => {
      const mirror = new RoomMirror();
      if (isFloor) mirror.cards = FLOOR_CARDS;
      const floor = (seat: number) =>
        isFloor && { floor: { room: plan.index, team: Math.floor(seat / plan.teamSize), seat } };
      const host = plan.hasHost
        ? new Player(
            {
              port,
              role: 'host',
              name: '',
              room: plan.room,
              secret: plan.hostSecret,
              ...(isFloor && { floor: { room: plan.index, team: -1, seat: -1 } }),
            },
            mirror,
            tallies,
          )
        : null;
      const players = Array.from({ length: plan.players }, (_, i) => {
        const seat = plan.firstPlayer + i;
        return new Player(
          {
            port,
            role: 'player',
            name: `선원${'가나다라마바사아자차'[seat % 10]}`,
            code: plan.code,
            ...floor(seat),
          },
          mirror,
          tallies,
        );
      });
      return { plan, mirror, host, players };
    });
  }

  get everybody(): Player[] {
    return this.rooms.flatMap(({ host, players }) => (host ? [host, ...players] : players));
  }

  /** Everybody has a seat and a snapshot. Rejects when somebody does not get in. */
  async comeAboard(perSecond: number): Promise<void> {
    const everybody = this.everybody;
    const limit = AbortSignal.timeout(MOST_MS_TO_COME_ABOARD);
    const late = new Promise<never>((_, reject) =>
      limit.addEventListener('abort', () =>
        reject(
          new Error(
            `not everybody came aboard: ${JSON.stringify({ refused: this.#tallies.refused, closed: this.#tallies.closed, aboard: this.#tallies.joinMs.length })}`,
          ),
        ),
      ),
    );
    const startMs = performance.now();
    const coming: Promise<void>[] = [];
    for (const [i, player] of everybody.entries()) {
      const aheadMs = startMs + (i * 1000) / perSecond - performance.now();
      if (aheadMs > 1) await wait(aheadMs);
      const arrival = player.comeAboard();
      // Looked at below; until then a refusal must not end the process.
      arrival.catch(() => {});
      coming.push(arrival);
    }
    await Promise.race([Promise.all(coming), late]);
  }

  /** Resolves when all rooms have played their rounds. */
  async play(play: Play): Promise<void> {
    const count = this.rooms.length;
    await Promise.all(
      this.rooms.map(async (room, i) => {
        await wait((play.spreadMs * i) / count);
        for (let cycle = 0; cycle < play.cycles; cycle++) await this.#round(room, play);
      }),
    );
    await wait(SETTLED_AFTER_MS);
  }

  /** Resolves when boards are open everywhere. */
  async toPlay(): Promise<void> {
    const startMs = performance.now();
    await Promise.all(this.rooms.map((room) => this.#openBoards(room, startMs)));
  }

  async keepMoving({ forMs, moveEveryMs }: Omit<Move, 'do'>): Promise<void> {
    const startMs = performance.now();
    await Promise.all(
      this.rooms.flatMap(({ players }) =>
        players.map((player) => this.#move(player, { startMs, fromMs: 0, toMs: forMs, moveEveryMs })),
      ),
    );
    await wait(SETTLED_AFTER_MS);
  }

  /** Rejects when somebody has not seen the reveal in time. */
  async awaitReveal({ moveEveryMs, withinMs }: Omit<AwaitReveal, 'do'>): Promise<void> {
    const deadlineAtMs = Math.max(...this.rooms.map(({ mirror }) => mirror.deadlineAtMs ?? 0));
    const revealed = this.rooms.flatMap(({ players }) => players.map((player) => player.awaitReveal()));
    await this.keepMoving({ forMs: deadlineAtMs - Date.now() - BEFORE_DEADLINE_MS, moveEveryMs });
    const late = wait(deadlineAtMs - Date.now() + withinMs, 'late' as const);
    if ((await Promise.race([Promise.all(revealed), late])) === 'late')
      throw new Error('somebody has not seen the reveal');
  }

  /** Counts which move reached whom when. What is on its way still is left out. */
  settle(): void {
    for (const { mirror } of this.rooms) for (const team of mirror.teams.values()) team.settle(this.#tallies);
  }

  #lead({ host, mirror }: Room, type: 'next' | 'endRound' | 'revealStep', more: object = {}): void {
    const isFirst = type === 'next' && mirror.phase === 'lobby' && !this.#isFloor;
    host?.ask({ type: isFirst ? 'start' : type, phaseNo: mirror.phaseNo, ...more });
  }

  async #openBoards(room: Room, startMs: number): Promise<void> {
    this.#lead(room, 'next');
    await until(startMs + 200);
    if (!this.#isFloor) await room.mirror.reached('briefing', 'play'); // Another driver may lead the room, and be ahead.
    this.#lead(room, 'next');
    await until(startMs + PLAY_FROM_MS);
    // A machine that is busy takes longer: nobody moves on a board that is not open.
    if (!this.#isFloor) await room.mirror.reached('play');
  }

  async #round(room: Room, { cycleMs, moveEveryMs }: Play): Promise<void> {
    const startMs = performance.now();
    await this.#openBoards(room, startMs);
    const readyAtMs = cycleMs - READY_BEFORE_END_MS;
    await Promise.all(
      room.players.map((player) =>
        this.#move(player, { startMs, fromMs: PLAY_FROM_MS, toMs: readyAtMs, moveEveryMs }),
      ),
    );
    await Promise.all(
      room.players.map(async (player) => {
        await until(startMs + readyAtMs + 150 + this.#random() * READY_WITHIN_MS);
        player.getReady();
      }),
    );
    await until(startMs + cycleMs - 900);
    if (!this.#isFloor && room.mirror.phase === 'play') {
      // Not everybody was ready in time: a machine that is busy with other things.
      this.#lead(room, 'endRound');
      await room.mirror.reached('reveal');
    }
    this.#lead(room, 'revealStep', { step: 2 });
    await until(startMs + cycleMs - 700);
    this.#lead(room, 'revealStep', { step: 3 });
    await until(startMs + cycleMs - 400);
    this.#lead(room, 'next');
    await until(startMs + cycleMs);
    if (!this.#isFloor) await room.mirror.reached('standings');
  }

  /** At a phase of one's own, as people do who do not know of each other. */
  async #move(
    player: Player,
    {
      startMs,
      fromMs,
      toMs,
      moveEveryMs,
    }: { startMs: number; fromMs: number; toMs: number; moveEveryMs: number },
  ): Promise<void> {
    for (let nextMs = fromMs + this.#random() * moveEveryMs; nextMs < toMs; nextMs += moveEveryMs) {
      await until(startMs + nextMs);
      player.move(this.#random);
    }
  }
}

/** `atMs` by performance.now(). */
const until = (atMs: number): Promise<void> => wait(Math.max(0, atMs - performance.now()));

/** As long as those that Podium deals. */
const FLOOR_CARDS = Array.from({ length: 8 }, (_, i) => `floorcard${i}`);

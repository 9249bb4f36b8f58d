// One seed from beginning to end: a harbour with rooms and people, a while in which everything may go wrong, then calm,
// in which every room must come to its end and every page to the truth. What is watched on the way is watch.ts.
import { hashSecret } from '../../server/rooms/secrets.ts';
import type { SliceName } from '../../shared/protocol/views.ts';
import { Chronicle } from './chronicle.ts';
import { Crew } from './crew.ts';
import { installGlobals } from './globals.ts';
import { Harbour } from './harbour.ts';
import type { SimNode } from './node.ts';
import { PACK, PACK_HASH, PACK_JSON } from './pack.ts';
import type { Device, Page } from './page.ts';
import { drawPlan, NO_FAULTS, type Plan, type RoomPlan } from './plan.ts';
import { Watch } from './watch.ts';
import { isHome } from './ways.ts';
import { Violation, World } from './world.ts';

export interface Outcome {
  readonly seed: number;
  readonly steps: number;
  readonly virtualMs: number;
  readonly acks: number;
  readonly frames: number;
  readonly commits: number;
  readonly fingerprint: number;
  /** What was broken, and what happened before it. */
  readonly violation: string | null;
  readonly trace: readonly string[];
}

/** A room that needs longer than this in the calm will never come to its end. */
const CALM_STEPS = 20_000;
const CALM_MS = 30 * 60_000;
/** Long enough for everybody who left to be missed, and for everything gathered to be sent. */
const QUIET_MS = 25_000;
/** By then every page has heard of the last commit. */
const LAST_WORD_MS = 5_000;

export async function simulate(seed: number, steps: number, { printsAll = false } = {}): Promise<Outcome> {
  const world = new World(seed, { printsAll });
  const restore = installGlobals(world);
  // Where nobody waits for a promise of the server or the client, its error still ends the run.
  const onUnhandled = (error: unknown) => {
    world.violation ??=
      error instanceof Violation ? error : new Violation(String((error as Error)?.stack ?? error));
  };
  process.on('unhandledRejection', onUnhandled);
  const startMs = world.nowMs;
  const run = new Run(world);
  let violation: string | null = null;
  try {
    await run.play(steps);
  } catch (error) {
    violation = error instanceof Violation ? error.message : `threw: ${(error as Error).stack}`;
  } finally {
    process.off('unhandledRejection', onUnhandled);
    restore();
  }
  return {
    seed,
    steps: world.steps,
    virtualMs: world.nowMs - startMs,
    acks: run.watch.acks,
    frames: run.watch.frames,
    commits: run.commits,
    fingerprint: world.fingerprint,
    violation,
    trace: violation === null ? [] : world.trace,
  };
}

class Run {
  readonly watch: Watch;
  readonly #world: World;
  readonly #plan: Plan;
  readonly #harbour: Harbour;
  readonly #chronicles = new Map<string, Chronicle>();
  readonly #crews: Crew[] = [];
  #lastCommitMs = 0;

  constructor(world: World) {
    this.#world = world;
    this.#plan = drawPlan(world);
    world.note(JSON.stringify(this.#plan));
    this.watch = new Watch({
      world,
      chronicleOf: (room) => this.#chronicles.get(room),
      nodes: this.#plan.nodes,
      holdErased: (chronicle) => this.#holdErased(chronicle),
    });
    this.#harbour = new Harbour(world, this.#plan, this.watch);
    this.#harbour.store.onCommit = (append) => {
      const { room } = append.commit;
      let chronicle = this.#chronicles.get(room);
      if (!chronicle) {
        chronicle = new Chronicle(room, { asked: this.watch.asked, fail: (message) => world.fail(message) });
        this.#chronicles.set(room, chronicle);
      }
      world.note(`log ${room.slice(0, 4)} ${append.commit.seq} ${append.commit.body}`);
      this.#lastCommitMs = world.nowMs;
      chronicle.add(append);
    };
  }

  get commits(): number {
    return [...this.#chronicles.values()].reduce((sum, { head }) => sum + head, 0);
  }

  async play(steps: number): Promise<void> {
    const { faults } = this.#plan;
    // Rooms are opened in fine weather: somebody who cannot open one tries again, and nothing has happened yet.
    this.#plan.faults = NO_FAULTS;
    await this.#until(() => this.#harbour.isUp, 'the servers start');
    this.#harbour.store.putPack(PACK_HASH, PACK_JSON);
    for (const plan of this.#plan.rooms) await this.#open(plan);
    this.#plan.faults = faults;
    while (this.#world.steps < steps && !this.#isOver) await this.#world.step();
    this.#world.note('calm');
    this.#plan.faults = NO_FAULTS;
    this.#harbour.becalm();
    for (const crew of this.#crews) crew.gather();
    await this.#until(() => this.#isOver && this.#harbour.isUp, 'every room finishes');
    const awakeMs = Math.max(this.#world.nowMs, ...this.#pages.map(({ frozenUntilMs }) => frozenUntilMs));
    await this.#until(
      () =>
        this.#world.nowMs >= Math.max(awakeMs + QUIET_MS, this.#lastCommitMs + LAST_WORD_MS) &&
        this.#pages.every(isSettled),
      'every page settles',
    );
    await this.#bringTogether();
    for (const page of this.#pages) this.#holdAtEnd(page);
    for (const { devices } of this.#crews) for (const device of devices) this.#holdSeat(device);
    for (const chronicle of this.#chronicles.values()) this.#holdErased(chronicle);
  }

  /** Whoever was removed knocks, as the page does that tells of it: the host may have taken that back. And a server that
   *  nobody speaks to does not hear what another one appended: somebody with a seat comes to each room once more. */
  async #bringTogether(): Promise<void> {
    for (const { client } of this.#pages) if (client.refusal.value === 'seat_removed') client.knock();
    if (this.#plan.nodes > 1)
      for (const { pages } of this.#crews)
        pages
          .find(({ client: { status, seat } }) => status.value === 'online' && seat.value !== null)
          ?.socket?.line?.cut();
    const untilMs = this.#world.nowMs + 10_000;
    await this.#until(
      () => this.#world.nowMs >= untilMs && this.#pages.every(isSettled),
      'all come together',
    );
  }

  get #pages(): Page[] {
    return this.#crews.flatMap(({ pages }) => pages);
  }

  get #isOver(): boolean {
    return [...this.#chronicles.values()].every(({ state }) => state.phase === 'finished');
  }

  async #until(isSo: () => boolean, what: string): Promise<void> {
    const { steps, nowMs } = this.#world;
    while (!isSo()) {
      if (this.#world.steps > steps + CALM_STEPS || this.#world.nowMs > nowMs + CALM_MS)
        this.#world.fail(`it never comes about that ${what}: ${this.#standing()}`);
      await this.#world.step();
    }
  }

  #standing(): string {
    const rooms = [...this.#chronicles.values()].map(
      ({ head, state }) => `${state.phase} ${state.phaseNo} at ${head}, ${state.presentPlayers} present`,
    );
    const pages = this.#pages.map(
      ({ name, client }) =>
        `${name} ${client?.status.value} ${client?.refusal.value ?? ''} ${client?.unsettled.value}`,
    );
    return [...rooms, ...pages].join('; ');
  }

  async #open({ form, settings, rounds }: RoomPlan): Promise<void> {
    const node = this.#harbour.nodes[0] as SimNode;
    // A second room repeats the first one, while that one is played.
    const crewsOf = this.#crews[0]?.room.id ?? null;
    const opening = { pack: PACK, packHash: PACK_HASH, form, settings, rounds, crewsOf };
    let opened: Awaited<ReturnType<NonNullable<typeof node.registry>['open']>> | null = null;
    this.#world.after(0, node, 'opens a room', () => {
      void node.registry?.open(opening).then((result) => {
        opened = result;
      });
    });
    await this.#until(() => opened !== null, 'a room opens');
    const result = opened as unknown as Extract<NonNullable<typeof opened>, { ok: true }>;
    const { room: id, code, hostSecret, screenSecret } = result;
    const parts = { world: this.#world, plan: this.#plan, harbour: this.#harbour, watch: this.watch };
    const plan = this.#plan.rooms[this.#crews.length] as RoomPlan;
    this.#crews.push(new Crew(parts, plan, { id, code, hostSecret, screenSecret }));
  }

  #holdErased(chronicle: Chronicle): void {
    const numbers = new Set(chronicle.forgottenWords);
    const kept = this.#harbour.store.rooms.get(chronicle.room)?.words.find(({ n }) => numbers.has(n));
    if (kept) this.#world.fail(`the log still knows "${kept.text}" of somebody who is forgotten`);
  }

  /** Whoever proves a seat is on it, whoever lost it is told, and links that were replaced have been followed. */
  #holdSeat({ name, role, room, pages }: Device): void {
    const { state } = this.#chronicles.get(room.id) as Chronicle;
    const isOn = (seat: number | null) =>
      pages.some(({ client }) => client.status.value === 'online' && client.seat.value === seat);
    if (role !== 'player') {
      if (!isOn(role === 'host' ? 1 : null)) this.#world.fail(`${name} is not there in the end`);
      return;
    }
    const hash = hashSecret(pages[0]?.secret ?? '');
    const seat = state.seats.get(state.byHash.get(hash) ?? 0);
    if (!seat || seat.isRemoved) return;
    if (seat.hash !== hash) this.#world.fail(`${name} was never told that seat ${seat.seat} is elsewhere`);
    if (!isOn(seat.seat)) this.#world.fail(`${name} has seat ${seat.seat}, and is not on it in the end`);
  }

  /** Nothing is on its way any more: a page shows what the log says, all of it. */
  #holdAtEnd(page: Page): void {
    const status = page.client.status.value;
    if (status !== 'online') return;
    this.#world.current = page;
    this.watch.look(page);
    const { state, views, head } = this.#chronicles.get(page.device.room.id) as Chronicle;
    for (const audience of page.seen.keys())
      for (const [name, text] of views[head]?.get(audience) ?? []) {
        const slice = page.client.slice(name as SliceName).value;
        if (name !== 'board' && JSON.stringify(slice) !== text)
          this.#world.fail(`${page.name} ends with ${name} ${JSON.stringify(slice)}, the log says ${text}`);
      }
    const seat = state.seats.get(page.client.seat.value ?? 0);
    if (seat && !seat.isPresent)
      this.#world.fail(`${page.name} is here, and seat ${seat.seat} counts as away`);
  }
}

/** In the end a page is online with nothing left to send, or has been told why not. */
const isSettled = (page: Page): boolean => {
  const { client } = page;
  const status = client?.status.value;
  return (
    client?.unsettled.value === 0 && isHome(page) && status !== 'connecting' && status !== 'reconnecting'
  );
};

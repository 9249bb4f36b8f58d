// Everybody who takes part in one room: their devices and pages, when they look up and act, and what happens to them:
// lost lines, hidden and sleeping pages, reloads, second tabs, wiped storage. What they do is people.ts.
import type { Role } from '../../shared/protocol/messages.ts';
import type { Harbour } from './harbour.ts';
import { type Device, FakeStorage, Page, type PageParts } from './page.ts';
import { nextOfHost, nextOfPlayer } from './people.ts';
import type { Plan, RoomPlan } from './plan.ts';
import type { Watch } from './watch.ts';
import { type Way, Ways } from './ways.ts';
import { Violation, type World } from './world.ts';

const THINK_MS = { least: 400, most: 2_500 };
/** Nobody goes on tapping while so much is on its way. */
const PATIENCE = 3;

interface Parts {
  readonly world: World;
  readonly plan: Plan;
  readonly harbour: Harbour;
  readonly watch: Watch;
}

export class Crew {
  readonly room: Device['room'];
  readonly #parts: Parts;
  readonly devices: Device[] = [];
  /** Null where nobody needs any. */
  readonly #ways: Ways | null;
  #pages = 0;

  constructor(parts: Parts, plan: RoomPlan, room: Device['room']) {
    this.#parts = parts;
    this.room = room;
    this.#ways = Ways.areIn(parts.world.seed) ? this.#makeWays() : null;
    if (plan.form !== 'study') this.#comes('host', 'host', 0);
    if (plan.hasScreen) this.#comes('screen', 'screen', 1_000);
    for (let i = 0; i < plan.players; i++) this.#comes('player', `p${i}`, 2_000);
    for (let i = 0; i < plan.lateJoiners; i++)
      this.#comes('player', `late${i}`, parts.world.between(5_000, 60_000));
  }

  get pages(): Page[] {
    return this.devices.flatMap(({ pages }) => pages);
  }

  /** Who has no page any more opens one again, and every line is made anew: the balancer sends all of a room to one
   *  server, and whoever lost the last patch of all learns it. */
  gather(): void {
    for (const device of this.devices) {
      for (const page of device.pages.slice(0, -1)) page.die();
      if (device.pages.length === 0) this.#opens(device, new FakeStorage());
      for (const page of device.pages) page.socket?.line?.cut();
    }
  }

  #makeWays(): Ways {
    const { world } = this.#parts;
    return new Ways(world.seed, this.room, {
      comes: (name, way) => this.#comes('player', name, 2_000, way),
      putAway: (device) => {
        for (const page of [...device.pages]) page.die();
        this.devices.splice(this.devices.indexOf(device), 1);
      },
      wipe: (page) => this.#isWiped(page),
      reload: (page) => this.#reloads(page),
      opensAnew: (page, before) => {
        before();
        page.die();
        this.#opens(page.device, new FakeStorage());
      },
    });
  }

  #comes(role: Role, name: string, withinMs: number, way: Way | null = null): void {
    const { world, plan } = this.#parts;
    const skewMs = Math.floor(world.between(-1, 1) * plan.pageSkewMs);
    const local = new FakeStorage();
    const device: Device = { name, role, room: this.room, local, skewMs, pages: [], way };
    this.devices.push(device);
    world.after(world.rng.below(withinMs + 1), GROUND, `${name} comes`, () => {
      if (device.pages.length === 0) this.#opens(device, new FakeStorage());
    });
  }

  #opens(device: Device, session: FakeStorage, from: Page | null = null): void {
    const { world, plan, harbour, watch } = this.#parts;
    const parts: PageParts = {
      world,
      network: harbour,
      faults: () => plan.faults,
      watch,
      isSavingDown: () => harbour.isSavingDown,
    };
    this.#pages += 1;
    const name = `${device.name}#${this.#pages}`;
    const page = new Page(parts, device, { name, session });
    device.pages.push(page);
    world.after(0, page, 'loads', () => {
      page.load();
      const [had, has] = [from?.client.unsettled.value ?? 0, page.client.unsettled.value];
      for (const link of from?.askedLinks ?? []) page.askedLinks.add(link);
      page.told = had === 0 ? [] : (from?.told.filter(({ ackedSeq }) => ackedSeq === null) ?? []);
      if (has !== had) world.fail(`${name} keeps ${has} of ${had} commands over a reload`);
      watch.arrived(page);
      this.#thinks(page);
    });
  }

  #thinks(page: Page): void {
    const { world } = this.#parts;
    world.after(world.between(THINK_MS.least, THINK_MS.most), page, 'looks up', () => {
      this.#suffers(page);
      if (!page.isAlive) return;
      if (page.frozenUntilMs <= world.nowMs && !page.isHidden) this.#acts(page);
      this.#thinks(page);
    });
  }

  #acts(page: Page): void {
    const { world, plan, harbour, watch } = this.#parts;
    const { client, device } = page;
    const { isCalm } = harbour;
    const status = client.status.value;
    if (status === 'replaced') {
      if (device.pages.length > 1 && world.chance(0.5)) page.die();
      else if (world.chance(isCalm ? 0.9 : 0.2)) client.takeBack();
      return;
    }
    if (status === 'refused' || status === 'ended') {
      if (!this.#ways?.refused(page) && world.chance(0.1)) this.#reloads(page);
      return;
    }
    if (device.role === 'screen' || client.unsettled.value >= PATIENCE) return;
    if (status === 'reconnecting' && world.chance(0.5)) return;
    this.#holds(page);
    const mood = { world, page, folly: plan.folly, isCalm };
    const own = this.#ways?.next(page, isCalm) ?? null;
    const command = own ?? (device.role === 'host' ? nextOfHost(mood) : nextOfPlayer(mood));
    if (!command || command === 'waits' || (command.type === 'join' && client.unsettled.value > 0)) return;
    const sent = client.send(command);
    const frame = lastOf(page);
    if (!frame) throw new Violation(`${page.name} does not keep what it sends`);
    page.told.push({ ...frame, ackedSeq: null });
    watch.told(page, { ...frame, ackedSeq: null });
    watch.arrived(page);
    world.note(`${page.name} (${status}) ${frame.clientId} ${frame.n} ${JSON.stringify(command)}`);
    const isEntering = command.type === 'join' || command.type === 'takeSeat';
    if (isEntering || this.#ways)
      void sent.then((ack) => {
        if (isEntering && (ack.ok || ack.code === 'already_joined')) page.joined(device.name);
        this.#ways?.answered(page, command, ack);
      });
  }

  #holds(page: Page): void {
    const { world } = this.#parts;
    const cards = page.client.slice('task').value?.cards;
    if (cards && world.chance(0.06)) page.client.hold(world.pick(cards).id);
    else if (world.chance(0.3)) page.client.hold(null);
    if (world.chance(0.02)) page.client.signal('look');
  }

  #suffers(page: Page): void {
    const { world, plan, harbour } = this.#parts;
    if (harbour.isCalm) {
      if (page.isHidden) page.setHidden(false);
      harbour.bringHome(page);
      return;
    }
    const { faults } = plan;
    const meanMs = (THINK_MS.least + THINK_MS.most) / 2;
    const comes = (perMin: number) => world.chance((perMin * meanMs) / 60_000);
    if (comes(faults.cutsPerMin)) page.socket?.line?.cut();
    if (comes(faults.silentCutsPerMin)) this.#losesNetwork(page);
    if (comes(faults.hidesPerMin)) this.#hides(page);
    if (comes(faults.sleepsPerMin)) this.#sleeps(page);
    if (comes(faults.tabsPerMin) && page.device.pages.length < 2) this.#opens(page.device, new FakeStorage());
    if (comes(faults.wipesPerMin) && page.device.role === 'player') this.#isWiped(page);
    else if (comes(faults.reloadsPerMin)) this.#reloads(page);
  }

  #losesNetwork(page: Page): void {
    const { world } = this.#parts;
    page.socket?.line?.fallSilent();
    if (world.chance(0.5)) return;
    page.isOffline = true;
    world.after(world.between(500, 12_000), page, 'has a network again', () => {
      page.isOffline = false;
      page.fire('online');
    });
  }

  #hides(page: Page): void {
    const { world } = this.#parts;
    page.setHidden(true);
    world.after(world.between(1_000, 30_000), page, 'is shown again', () => page.setHidden(false));
  }

  #sleeps(page: Page): void {
    const { world } = this.#parts;
    page.setHidden(true);
    const ms = world.between(2_000, 60_000);
    if (world.chance(0.7)) page.socket?.line?.fallSilent();
    page.frozenUntilMs = world.nowMs + ms;
    world.after(ms, page, 'wakes', () => page.setHidden(false));
  }

  /** A new page with the same storage; what was unsettled goes on under its old ids. */
  #reloads(page: Page): void {
    page.die();
    this.#opens(page.device, page.session, page);
  }

  #isWiped(page: Page): void {
    for (const other of [...page.device.pages]) other.die();
    page.device.local = new FakeStorage();
    this.#opens(page.device, new FakeStorage());
  }
}

const GROUND = { name: 'class', isAlive: true };

/** The frame that the outbox has just put on its shelf. */
const lastOf = (page: Page) => page.session.frames().at(-1);

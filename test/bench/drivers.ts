// The driver processes of one server: rooms are dealt to them, orders go to all at once, and what they counted is put
// together. What one of them does is driver/.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Order, Reply, RoomPlan, Told } from './driver/plan.ts';
import { type Tallies, together } from './driver/tallies.ts';

export interface AllTold extends Omit<Told, 'tallies'> {
  readonly tallies: Tallies;
}

export class Drivers {
  readonly #children: ChildProcess[];

  constructor(count: number) {
    this.#children = Array.from({ length: count }, () =>
      fork(join(import.meta.dirname, 'driver/main.ts'), { execArgv: [], serialization: 'advanced' }),
    );
  }

  /** Whole rooms are dealt around; a single room is played by all drivers together, and led by the first. */
  async aboard(target: { port: number; isFloor: boolean }, rooms: readonly RoomPlan[], perSecond: number) {
    const count = this.#children.length;
    const shares = rooms.length >= count ? dealt(rooms, count) : shared(rooms, count);
    return this.#all((i) => ({
      do: 'aboard',
      port: target.port,
      isFloor: target.isFloor,
      rooms: shares[i] ?? [],
      perSecond: perSecond / count,
    }));
  }

  all(order: Exclude<Order, { do: 'aboard' }>): Promise<AllTold> {
    return this.#all(() => order);
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#children.map(async (child) => {
        const ended = once(child, 'exit');
        child.kill();
        await ended;
      }),
    );
  }

  async #all(orderFor: (driver: number) => Order): Promise<AllTold> {
    const replies = await Promise.all(
      this.#children.map(async (child, i) => {
        const replied = once(child, 'message') as Promise<[Reply]>;
        child.send(orderFor(i));
        const [reply] = await replied;
        if (!reply.ok) throw new Error(`a driver: ${reply.why}`);
        return reply.told;
      }),
    );
    const merged = (
      pick: (told: Told) => Record<string, number>,
      better: (a: number, b: number) => number,
    ) => {
      const all: Record<string, number> = {};
      for (const told of replies)
        for (const [room, n] of Object.entries(pick(told))) all[room] = better(all[room] ?? n, n);
      return all;
    };
    return {
      tallies: together(replies.map(({ tallies }) => tallies)),
      cpuSeconds: replies.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
      acknowledged: merged(({ acknowledged }) => acknowledged, Math.max),
      shown: merged(({ shown }) => shown, Math.min),
    };
  }
}

const dealt = (rooms: readonly RoomPlan[], count: number): RoomPlan[][] =>
  Array.from({ length: count }, (_, i) => rooms.filter((_room, n) => n % count === i));

/** Whole teams stay with one driver, so that it sees both ends of a move. */
const shared = (rooms: readonly RoomPlan[], count: number): RoomPlan[][] =>
  Array.from({ length: count }, (_, i) =>
    rooms.map((room) => {
      const teams = Math.ceil(room.players / room.teamSize);
      const [from, to] = [i, i + 1].map((n) =>
        Math.min(room.players, Math.floor((teams * n) / count) * room.teamSize),
      ) as [number, number];
      return { ...room, hasHost: i === 0, firstPlayer: from, players: to - from };
    }),
  );

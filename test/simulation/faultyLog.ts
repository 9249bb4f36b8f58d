// The log as one server sees it through a network and a disk that fail: a call takes time both ways, may never arrive,
// or may be carried out without its answer coming back. The store itself is memoryLog.ts; what the server makes of a
// failure is server/rooms/journal.ts.
import { type EventLog, LogUnavailable } from '../../server/log/contract.ts';
import { type MemoryStore, openMemoryLog, type Reach } from './memoryLog.ts';
import type { Faults } from './plan.ts';
import type { Process, World } from './world.ts';

/** Between a server and the store: what has left a server arrives even when that server dies. */
const WAY: Process = { name: 'log', isAlive: true };

export interface LogWeather {
  isDown: boolean;
}

export function faultyLog(
  world: World,
  store: MemoryStore,
  { node, faults, weather }: { node: Process; faults: () => Faults; weather: LogWeather },
): EventLog {
  const leave = (run: () => void) =>
    void world.after(world.between(0, 50), node, 'what waits is decided', run);
  const reach: Reach = (what, run) => {
    const { lostAppends, unknownAppends, slowLog } = faults();
    const isAppend = what.startsWith('append');
    const isLost = isAppend && world.chance(lostAppends);
    const isUnknown = isAppend && !isLost && world.chance(unknownAppends);
    const wayMs = () => (world.chance(slowLog) ? world.between(200, 3_000) : world.between(0.2, 8));
    return new Promise((resolve, reject) => {
      const fail = (why: string) =>
        world.after(wayMs(), node, `${what} fails: ${why}`, () => reject(new LogUnavailable(why)));
      world.after(wayMs(), WAY, `${what} of ${node.name}`, () => {
        if (weather.isDown) return fail('down as planned');
        if (isLost) return fail('lost as planned');
        let result: ReturnType<typeof run>;
        try {
          result = run();
        } catch (error) {
          return world.after(wayMs(), node, `${what} throws`, () => reject(error));
        }
        if (isUnknown) return fail('stored, but nobody knows');
        world.after(wayMs(), node, `${what} answered`, () => resolve(result));
      });
    });
  };
  return openMemoryLog(store, { reach, leave });
}

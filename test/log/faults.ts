// A log that fails as planned, for tests of what stands on the log: the same contract around any store. Faults happen at
// this seam, so that no production code knows of them.
import { type Append, type EventLog, LogUnavailable } from '../../server/log/contract.ts';

/**
 * What happens to an append: `lost` is rejected and not stored; `unknown` is stored and rejected all the same, as when the
 * answer is lost; a promise is a slow disk: the append starts when it resolves. `none` is no fault.
 */
export type Fault = 'none' | 'lost' | 'unknown' | Promise<void>;

/** `plan` is asked for each append with its number, from 1. Reads and probes fail while `isDown()` says so. */
export function withFaults(
  log: EventLog,
  faults: { plan?: (append: Append, count: number) => Fault; isDown?: () => boolean },
): EventLog {
  let count = 0;
  const up = async () => {
    if (faults.isDown?.()) throw new LogUnavailable('down as planned');
  };
  return {
    announce: (decide, commands) => log.announce(decide, commands),
    append: async (append) => {
      count += 1;
      const fault = faults.plan?.(append, count) ?? 'none';
      await up();
      if (fault === 'lost') throw new LogUnavailable('lost as planned');
      if (typeof fault !== 'string') await fault;
      const result = await log.append(append);
      if (fault === 'unknown') throw new LogUnavailable('stored, but the answer is lost as planned');
      return result;
    },
    read: (room, after) => up().then(() => log.read(room, after)),
    head: (room) => up().then(() => log.head(room)),
    roomByCode: (joinCode, nowMs) => up().then(() => log.roomByCode(joinCode, nowMs)),
    openRooms: (limit) => up().then(() => log.openRooms(limit)),
    standings: (rooms) => up().then(() => log.standings(rooms)),
    dueRooms: (beforeMs, limit) => up().then(() => log.dueRooms(beforeMs, limit)),
    putPack: (hash, text) => up().then(() => log.putPack(hash, text)),
    pack: (hash) => up().then(() => log.pack(hash)),
    beat: (node) => up().then(() => log.beat(node)),
    boot: (node) => up().then(() => log.boot(node)),
    nodes: () => up().then(() => log.nodes()),
    deleteRoom: (room, atMs) => up().then(() => log.deleteRoom(room, atMs)),
    deleteWords: (room, numbers) => up().then(() => log.deleteWords(room, numbers)),
    staleRooms: (beforeMs, limit) => up().then(() => log.staleRooms(beforeMs, limit)),
    probe: () => up().then(() => log.probe()),
    close: () => log.close(),
  };
}

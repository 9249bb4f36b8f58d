// The SQLite store as the rest of the server sees it: the contract, carried by messages to the worker thread. How calls
// travel and are answered is asking.ts; the thread is thread.ts; lock and directory are open.ts.

import { Asking, type Took } from './asking.ts';
import type { DatabaseOptions } from './database.ts';
import type { SqliteLog } from './messages.ts';
import { startThread } from './thread.ts';

/** Resolves when the database is open, migrated and checked. `onClosed` runs once the worker has ended. Rejects with
 *  DataDirProblem. */
export async function openSqlite(
  options: DatabaseOptions & { onClosed?: () => void; took?: Took },
): Promise<SqliteLog> {
  const { onClosed, took = () => {}, ...database } = options;
  const asking = new Asking(took);
  const thread = await startThread(database, asking);
  asking.of(thread);
  return {
    announce: (decide, commands) => asking.announce(decide, commands),
    append: (append) => asking.append(append),
    read: (room, after) => asking.call('read', room, after),
    head: (room) => asking.call('head', room),
    roomByCode: (joinCode, nowMs) => asking.call('roomByCode', joinCode, nowMs),
    openRooms: (limit) => asking.call('openRooms', limit),
    standings: (rooms) => asking.call('standings', rooms),
    dueRooms: (beforeMs, limit) => asking.call('dueRooms', beforeMs, limit),
    putPack: (hash, text) => asking.call('putPack', hash, text),
    pack: (hash) => asking.call('pack', hash),
    beat: (node) => asking.call('beat', node),
    boot: (node) => asking.call('boot', node),
    nodes: () => asking.call('nodes'),
    deleteRoom: (room, atMs) => asking.call('deleteRoom', room, atMs),
    deleteWords: (room, numbers) => asking.call('deleteWords', room, numbers),
    staleRooms: (beforeMs, limit) => asking.call('staleRooms', beforeMs, limit),
    probe: () => asking.call('probe'),
    stats: () => asking.call('stats'),
    close: () => {
      asking.flush();
      return thread.close().then(onClosed);
    },
  };
}

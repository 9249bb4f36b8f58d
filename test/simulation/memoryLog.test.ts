// The store that the simulation stands on keeps the same contract as those that classes stand on.
import { describeLog } from '../log/describeLog.ts';
import { MemoryStore, openMemoryLog } from './memoryLog.ts';

describeLog('memory', async () => {
  const store = new MemoryStore();
  return { open: async () => openMemoryLog(store), remove: async () => store.rooms.clear() };
});

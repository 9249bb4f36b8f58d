// The thread that makes reports, so that no game waits while a large room is folded: reads the log beside the one that writes it,
// answers one question after the other, and ends with its server. Started and talked to by reporter.ts only.
import { parentPort, workerData } from 'node:worker_threads';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { LogCorrupt, LogTooNew } from '../log/contract.ts';
import { openEvents } from '../log/events.ts';
import { openLogForReading } from '../log/reading.ts';
import { answerAsk } from './answering.ts';
import { HeldRooms } from './held.ts';
import type { Job, Reply, ThreadOptions } from './jobs.ts';

const port = parentPort!;
const { dataDir } = workerData as ThreadOptions;
const reader = openLogForReading(dataDir);
const rooms = new HeldRooms(reader, { events: openEvents });

port.on('message', (job: Job | 'close') => {
  if (job === 'close') {
    reader.close();
    port.close();
    return;
  }
  const reply = replyTo(job);
  // The bytes of a small Buffer lie among others in a pool, and cannot be given away.
  port.postMessage(reply);
});

function replyTo(job: Job): Reply {
  const { id } = job;
  try {
    return { id, reported: answerAsk(rooms, job) };
  } catch (error) {
    return {
      id,
      reported: { ok: false, code: codeOf(error) },
      problem: String((error as Error).stack ?? error),
    };
  }
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof LogCorrupt) return 'room_damaged';
  return error instanceof LogTooNew ? 'room_unreadable' : 'server_error';
}

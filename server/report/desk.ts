// Where the thread that makes reports works: reads the log beside the one that writes it and answers one question after the other. Loaded
// by thread.ts; who asks is reporter.ts.
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

/** One question after the other: two large rooms at a time would need the memory of both. */
let last: Promise<void> = Promise.resolve();

port.on('message', (job: Job) => {
  last = last.then(async () => port.postMessage(await replyTo(job)));
});

async function replyTo(job: Job): Promise<Reply> {
  const { id } = job;
  try {
    return { id, reported: await answerAsk(rooms, job) };
  } catch (error) {
    const problem = String((error as Error).stack ?? error);
    return { id, reported: { ok: false, code: codeOf(error) }, problem };
  }
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof LogCorrupt) return 'room_damaged';
  return error instanceof LogTooNew ? 'room_unreadable' : 'server_error';
}

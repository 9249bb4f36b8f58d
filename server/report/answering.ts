// One question about a room, answered as the bytes that are sent: who asks (access.ts), what of (held.ts), and which part makes it.

import { readerOf } from './access.ts';
import { reportOf } from './figures/report.ts';
import type { HeldRooms } from './held.ts';
import type { Job, Reported } from './jobs.ts';

const json = (value: object): Reported => ({ ok: true, body: Buffer.from(JSON.stringify(value)) });

/** Throws what HeldRooms throws. */
export function answerAsk(rooms: HeldRooms, { room, credential, ask }: Omit<Job, 'id'>): Reported {
  const held = rooms.get(room);
  if (!held.ok) return held;
  const { gathering } = held;
  const reader = readerOf(gathering.state, credential);
  if (!reader.ok) return reader;
  if (ask.what === 'report') return json(reportOf(gathering.gathered(), ask));
  return { ok: false, code: 'not_allowed' };
}

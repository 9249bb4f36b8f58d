// One question about a room, answered as the bytes that are sent: who asks (access.ts), what of (held.ts), and which part makes it.
import type { Ask } from '../../shared/report/asks.ts';
import { readerOf } from './access.ts';
import { reportOf } from './figures/report.ts';
import { type Gathered, tellable } from './gather/plays.ts';
import type { HeldRooms } from './held.ts';
import type { Job, Reported } from './jobs.ts';
import { ownOf } from './told/own.ts';
import { answersOf, replayOf } from './told/replay.ts';
import { type BoardStep, stepWatcher } from './told/steps.ts';

const json = (value: object): Reported => ({ ok: true, body: Buffer.from(JSON.stringify(value)) });

/** Throws what HeldRooms throws. */
export function answerAsk(rooms: HeldRooms, { room, credential, ask }: Omit<Job, 'id'>): Reported {
  const held = rooms.get(room);
  if (!held.ok) return held;
  const reader = readerOf(held.gathering.state, credential);
  if (!reader.ok) return reader;
  const gathered = held.gathering.gathered();
  if (ask.what === 'own') return reader.as === 'seat' ? json(ownOf(gathered, reader.seat)) : refused;
  if (reader.as !== 'host') return refused;
  if (ask.what === 'replay') return replay(rooms, gathered, ask);
  return json(reportOf(gathered, ask));
}

const refused: Reported = { ok: false, code: 'not_allowed' };

function replay(rooms: HeldRooms, gathered: Gathered, ask: Ask & { what: 'replay' }): Reported {
  const play = tellable(gathered).find(({ no }) => no === ask.no);
  const answers = play && answersOf(play, ask.attempt);
  if (!play || !answers) return { ok: false, code: 'round_unknown' };
  const steps: BoardStep[] = [];
  const isAsked = (step: BoardStep) => ask.board === null || step.board === ask.board;
  const watcher = stepWatcher(
    (no, attempt) => no === play.no && attempt === answers.attempt,
    (step) => isAsked(step) && steps.push(step),
  );
  const watched = rooms.watched(gathered.state.room, watcher);
  if (!watched.ok) return watched;
  return json(replayOf({ gathered, play, answers, steps, board: ask.board }));
}

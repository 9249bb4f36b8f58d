// One question about a room, answered as the bytes that are sent: who asks (access.ts), what of (held.ts), and which part makes it.
import type { Ask } from '../../shared/report/asks.ts';
import { readerOf } from './access.ts';
import { reportOf } from './figures/report.ts';
import { type Gathered, tellable } from './gather/plays.ts';
import type { HeldRooms } from './held.ts';
import type { Job, Reported } from './jobs.ts';
import { missedAgain, tickedAgain } from './told/again.ts';
import { ownOf } from './told/own.ts';
import { answersOf, replayOf } from './told/replay.ts';
import { type BoardStep, stepWatcher } from './told/steps.ts';

const json = (value: object): Reported => ({ ok: true, body: Buffer.from(JSON.stringify(value)) });

/** Throws what HeldRooms throws. */
export async function answerAsk(
  rooms: HeldRooms,
  { room, credential, ask }: Omit<Job, 'id'>,
): Promise<Reported> {
  const held = rooms.get(room);
  if (!held.ok) return held;
  const reader = readerOf(held.gathering.state, credential);
  if (!reader.ok) return reader;
  const gathered = held.gathering.gathered();
  if (ask.what === 'own') return reader.as === 'seat' ? json(ownOf(gathered, reader.seat)) : refused;
  if (ask.what === 'missed') return reader.as === 'seat' ? json(missedAgain(gathered, reader.seat)) : refused;
  if (reader.as !== 'host') return refused;
  if (ask.what === 'again') {
    const again = tickedAgain(gathered, tellable(gathered), ask.rounds);
    return again ? json(again) : { ok: false, code: 'round_unknown' };
  }
  if (ask.what === 'replay') return replay(rooms, gathered, ask);
  if (ask.what === 'file') {
    // Loaded when a file is first asked for: what writes spreadsheets is most of what this thread would load.
    const { take } = await import('./take/take.ts');
    const steps = () => stepsOf(rooms, gathered, () => true);
    return { ok: true, ...(await take(gathered, ask, steps)) };
  }
  return json(reportOf(gathered, ask));
}

const refused: Reported = { ok: false, code: 'not_allowed' };

function replay(rooms: HeldRooms, gathered: Gathered, ask: Ask & { what: 'replay' }): Reported {
  const play = tellable(gathered).find(({ no }) => no === ask.no);
  const answers = play && answersOf(play, ask.attempt);
  if (!play || !answers) return { ok: false, code: 'round_unknown' };
  const ofAttempt = stepsOf(rooms, gathered, (no, attempt) => no === play.no && attempt === answers.attempt);
  const steps = ofAttempt.filter(({ board }) => ask.board === null || board === ask.board);
  return json(replayOf({ gathered, play, answers, steps, board: ask.board }));
}

/** Folds the room once more, since steps are not kept: they are asked for rarely and are most of a log. */
function stepsOf(
  rooms: HeldRooms,
  { state }: Gathered,
  wants: (no: number, attempt: 1 | 2) => boolean,
): BoardStep[] {
  const steps: BoardStep[] = [];
  rooms.watched(
    state.room,
    stepWatcher(wants, (step) => steps.push(step)),
  );
  return steps;
}

// What the presenter's keys do on console and bar, once per page: from this window's keyboard, and from a wall in
// another one. Which key means what is ../../presenter/keys.ts; the main button itself is MainButton.tsx.
import { useEffect, useRef } from 'preact/hooks';
import { hearActs } from '../../presenter/channel.ts';
import { type Act, actOf, isDialogOpen } from '../../presenter/keys.ts';
import type { RoomClient } from '../../state/room.ts';
import { tell } from './step.ts';

/** A clicker that bounces, or a nervous thumb, must not answer the question that it has just raised. */
const ASKED_AT_LEAST_MS = 800;

interface Main {
  press(): void;
  /** The question of the main button, while it is open. */
  question: { yes(): void; no(): void } | null;
}

export function usePresenter(room: RoomClient, { press, question }: Main): void {
  const askedAt = useRef(0);
  useEffect(() => {
    askedAt.current = performance.now();
  }, [question === null]);
  const run = (act: Act) => {
    if (question !== null) {
      if (act === 'back') question.no();
      if (act === 'next' && performance.now() - askedAt.current >= ASKED_AT_LEAST_MS) question.yes();
    } else if (isDialogOpen()) return;
    else if (act === 'next') press();
    else steer(room, act);
  };
  /** What is drawn now is what a key means now. */
  const now = useRef({ run, isAsking: false });
  now.current = { run, isAsking: question !== null };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (act === null || act === 'help' || act === 'sound') return;
      if (isDialogOpen() && (!now.current.isAsking || event.key === ' ')) return;
      event.preventDefault();
      now.current.run(act);
    };
    globalThis.addEventListener('keydown', onKey);
    const roomId = globalThis.location.pathname.split('/')[2] ?? '';
    const stopHearing = hearActs(roomId, (act) => now.current.run(act));
    return () => {
      globalThis.removeEventListener('keydown', onKey);
      stopHearing();
    };
  }, []);
}

/** The same as the buttons beside the main one, and only while these are there. */
function steer(room: RoomClient, act: Act): void {
  const phase = room.slice('phase').value;
  if (phase === null) return;
  const { phaseNo, revealStep } = phase;
  const isPlay = phase.phase === 'play';
  if (act === 'back' && phase.phase === 'reveal' && revealStep > 1)
    void tell(room, { type: 'revealStep', phaseNo, step: revealStep === 3 ? 2 : 1 });
  if (act === 'pause' && phase.pausedAtMs !== null) void tell(room, { type: 'resume', phaseNo });
  else if (act === 'pause' && isPlay) void tell(room, { type: 'pause', phaseNo });
  if (act === 'moreTime' && isPlay && phase.deadlineAtMs !== null)
    void tell(room, { type: 'addTime', phaseNo, seconds: 30 });
}

// The top of the wall during a round: its number, the prompt as large as it fits, the clock and the bar.

import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Clock, TimeBar } from '../../ui/Clock.tsx';
import { widthOf } from '../../ui/width.ts';

/** Large for up to two lines, then smaller; the smallest is still read from the back row. */
export const sizeFor = (text: string): 'l' | 'm' | 's' => {
  const width = widthOf(text);
  if (width <= 92) return 'l';
  return width <= 180 ? 'm' : 's';
};

export function RoundNumber({ room }: { room: RoomClient }) {
  const phase = room.slice('phase').value;
  if (phase === null) return null;
  return (
    <p class="w-no num" role="img" aria-label={t('common.round', { n: phase.roundNo, of: phase.rounds })}>
      {phase.roundNo} / {phase.rounds}
    </p>
  );
}

export function Header({ room }: { room: RoomClient }) {
  const phase = room.slice('phase').value;
  const task = room.slice('task').value;
  if (phase === null || task === null) return null;
  const prompt = tx(task.prompt);
  const span = {
    now: room.now,
    startedAtMs: phase.startedAtMs,
    deadlineAtMs: phase.deadlineAtMs,
    pausedAtMs: phase.pausedAtMs,
  };
  return (
    <>
      <header class="w-prompt">
        <RoundNumber room={room} />
        <h1 class={sizeFor(prompt)}>{prompt}</h1>
        {phase.phase === 'play' && phase.deadlineAtMs === null ? (
          <p class="w-nolimit">{t('screen.noLimit')}</p>
        ) : (
          <Clock class="w-clock" {...span} />
        )}
      </header>
      <TimeBar class="w-bar" {...span} />
    </>
  );
}

// The own time in the menu: what one has and from when on, what was asked for and what became of it. Only this person and
// the host see it, so that news about it are toasts of this phone. Asking before coming aboard is MoreTime.tsx.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TimeFactor } from '../../../shared/protocol/commands.ts';
import type { MeSlice } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { FACTORS, factorWord } from '../../ui/factor.ts';
import { toast } from '../../ui/toast.tsx';
import { ask } from './GroupPace.tsx';

/** In play the running board keeps its time; before it, this round has the new one already. */
const fromWhen = (room: RoomClient): string => {
  const phase = room.slice('phase').value?.phase;
  return t(phase === 'briefing' || phase === 'discussion' ? 'seats.time.thisRound' : 'seats.time.nextRound');
};

/** Whether the board that is played now has that time already. */
function hasItNow(room: RoomClient, { factor }: MeSlice): boolean {
  const board = room.slice('board').value;
  const seconds = room.slice('task').value?.seconds ?? 0;
  if (board === null) return false;
  return board.allowedMs === null || (factor !== 0 && board.allowedMs >= seconds * 1000 * factor);
}

/** What became of the wish, or what one has; '' where there is nothing to say. */
function standing(room: RoomClient, me: MeSlice): string {
  if (me.isAsking) return t('seats.time.asked', { time: factorWord(me.wantsFactor) });
  if (me.factor !== 1 && hasItNow(room, me)) return t('seats.time.now', { time: factorWord(me.factor) });
  if (me.factor !== 1) return t('seats.time.have', { time: factorWord(me.factor), when: fromWhen(room) });
  return me.wantsFactor === 1 ? t('seats.time.how') : t('seats.time.kept');
}

/** Chosen first, sent with a button: a list that is walked through by arrow keys would ask for everything on the way. */
export function MyTime({ room }: { room: RoomClient }) {
  const me = room.slice('me').value;
  const [picked, setPicked] = useState<TimeFactor | null>(null);
  const info = room.slice('room').value;
  if (me === null || info?.settings.isTimed === false) return null;
  const value = me.isAsking ? me.wantsFactor : me.factor;
  const shown = picked ?? value;
  const send = async (factor: TimeFactor) => {
    if (await ask(room, { type: 'wishFactor', factor })) setPicked(null);
  };
  return (
    <>
      <label class="lb" for="my-time">
        {t('seats.time')}
      </label>
      <div class="my-time">
        <span class="field">
          <select
            id="my-time"
            value={String(shown)}
            aria-describedby="my-time-now"
            onChange={(event) => setPicked(Number(event.currentTarget.value) as TimeFactor)}
          >
            {FACTORS.map((factor) => (
              <option key={factor} value={String(factor)}>
                {factorWord(factor)}
              </option>
            ))}
          </select>
        </span>
        <Button
          kind="plate"
          aria-disabled={shown === value}
          onClick={() => shown !== value && void send(shown)}
        >
          {t(info?.pace === 'group' || shown === 1 ? 'seats.time.set' : 'seats.time.ask')}
        </Button>
      </div>
      <p id="my-time-now" class="ink2 my-time-now" role="status">
        {standing(room, me)}
      </p>
    </>
  );
}

/** Says once what the host has set, wherever the game is. */
export function useTimeNews(room: RoomClient): void {
  const me = room.slice('me').value;
  const known = useRef<{ factor: TimeFactor; isAsking: boolean } | null>(null);
  useEffect(() => {
    if (me === null) return;
    const { factor, isAsking } = me;
    const before = known.current;
    known.current = { factor, isAsking };
    if (before === null || isAsking) return;
    if (factor !== before.factor && factor !== 1)
      toast(t('seats.time.granted', { time: factorWord(factor), when: fromWhen(room) }));
    else if (factor !== before.factor) toast(t('seats.time.normal', { when: fromWhen(room) }));
    else if (before.isAsking && me.wantsFactor !== factor) toast(t('seats.time.kept'));
  }, [me]);
}

// The room behind the six characters that stand in the field: opened when they are complete, closed when they change.
// Also decides whether this browser is aboard already, because it has a seat there. What is shown is Join.tsx.
import { computed, type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { limits } from '../../../shared/protocol/limits.ts';
import type { RefusalCode } from '../../../shared/protocol/refusals.ts';
import { forgetSeat, keepSeat, keptSeat, seatFor } from '../../net/secrets.ts';
import { openRoom } from '../../state/openRoom.ts';
import type { RoomClient } from '../../state/room.ts';

export interface Harbour {
  room: RoomClient | null;
  /** Why there is no way in with this code. */
  refusal: ReadonlySignal<RefusalCode | null>;
  isAboard: ReadonlySignal<boolean>;
  /** The server has not answered for a while. */
  isSlow: ReadonlySignal<boolean>;
  /** Tries the same code once more. */
  again(): void;
}

const SLOW_MS = 4_000;
/** The kept room is no more, but its code may belong to a new one by now. */
const STALE: ReadonlySet<RefusalCode> = new Set(['room_not_found', 'room_gone', 'room_finished']);

export function useHarbour(code: string): Harbour {
  const [room, setRoom] = useState<RoomClient | null>(null);
  const [tries, setTries] = useState(0);
  const isSlow = useSignal(false);

  useEffect(() => {
    isSlow.value = false;
    if (code.length < limits.codeChars) return setRoom(null);
    const seat = seatFor(code);
    const opened = openRoom({
      role: 'player',
      code,
      secret: seat.secret,
      ...(seat.hasJoined && seat.room ? { room: seat.room } : {}),
    });
    setRoom(opened);
    const timer = setTimeout(() => {
      isSlow.value = opened.status.value === 'connecting';
    }, SLOW_MS);
    return () => {
      clearTimeout(timer);
      opened.close();
    };
  }, [code, tries]);

  useEffect(() => {
    if (!room) return;
    return room.slice('room').subscribe((slice) => {
      const seat = keptSeat(code);
      if (slice && seat && seat.room !== slice.roomId) keepSeat(code, { ...seat, room: slice.roomId });
    });
  }, [room]);

  useEffect(() => {
    if (!room) return;
    return room.refusal.subscribe((refusal) => {
      const seat = keptSeat(code);
      if (!refusal || !STALE.has(refusal) || room.seat.value !== null) return;
      forgetSeat(code);
      if (seat?.hasJoined) setTries((n) => n + 1);
    });
  }, [room]);

  return useMemo(() => {
    const refusal = computed(() => room?.refusal.value ?? null);
    const isAboard = computed(() => {
      if (!room) return false;
      if (room.seat.value !== null) return true;
      // Known here: no form while the line is being made. Unknown to the server after all: the form.
      return keptSeat(code)?.hasJoined === true && room.status.value === 'connecting';
    });
    return { room, refusal, isAboard, isSlow, again: () => setTries((n) => n + 1) };
  }, [room]);
}

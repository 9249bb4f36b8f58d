// The room behind the six characters that stand in the field: opened when they are complete, closed when they change.
// Also decides whether this browser is aboard already, because it has a seat there, and drops a seat's secret that is
// worth nothing any more. What is shown is Join.tsx, other ways to a seat WayBack.tsx.
import { computed, effect, type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { limits } from '../../../shared/protocol/limits.ts';
import type { RefusalCode } from '../../../shared/protocol/refusals.ts';
import {
  forgetSeat,
  keepLastName,
  keepSeat,
  keptSeat,
  lastName,
  makeSecret,
  seatFor,
} from '../../net/secrets.ts';
import { openRoom } from '../../state/openRoom.ts';
import type { RoomClient } from '../../state/room.ts';

export interface Harbour {
  room: RoomClient | null;
  /** Why there is no way in with this code. */
  refusal: ReadonlySignal<RefusalCode | null>;
  /** Also when the seat that was there is gone: what happened is said on the ship's page. */
  isAboard: ReadonlySignal<boolean>;
  /** The server has not answered for a while. */
  isSlow: ReadonlySignal<boolean>;
  /** Tries the same code once more. */
  again(): void;
}

interface Place {
  code: string;
  /** Somebody brings a one-time code where this browser has a seat: that one is left alone until the code is taken. */
  isVisit: boolean;
}

const SLOW_MS = 4_000;
/** The kept room is no more, but its code may belong to a new one by now. */
const STALE: ReadonlySet<RefusalCode> = new Set(['room_not_found', 'room_gone', 'room_finished']);
/** The secret proves nothing any more and never will. */
const WORTHLESS: ReadonlySet<RefusalCode> = new Set(['seat_elsewhere', 'seat_forgotten', 'room_gone']);
/** The seat is not this page's, and a form would not bring it back. */
const SEAT_OVER: ReadonlySet<RefusalCode> = new Set(['seat_elsewhere', 'seat_forgotten', 'seat_removed']);
/** Nobody can come in, so whoever has a seat there is told on its page. */
const ROOM_SHUT: ReadonlySet<RefusalCode> = new Set(['room_damaged', 'room_unreadable']);

export function useHarbour(place: Place): Harbour {
  const { code, isVisit } = place;
  const [room, setRoom] = useState<RoomClient | null>(null);
  const [tries, setTries] = useState(0);
  const isSlow = useSignal(false);
  /** The code whose room is known to be deleted: that it is not found says less. */
  const goneCode = useSignal('');

  useEffect(() => {
    isSlow.value = false;
    if (code.length < limits.codeChars) return setRoom(null);
    const { room: opened, secret } = openPlace(place);
    setRoom(opened);
    const stops = [
      keepWhenSeated({ room: opened, secret, ...place }),
      opened.refusal.subscribe((refusal) => {
        if (refusal === null) return;
        if (refusal === 'room_gone') goneCode.value = code;
        if (dropped({ room: opened, secret, code, refusal })) setTries((n) => n + 1);
      }),
    ];
    const timer = setTimeout(() => {
      isSlow.value = opened.status.value === 'connecting';
    }, SLOW_MS);
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      opened.close();
    };
  }, [code, isVisit, tries]);

  return useMemo(() => {
    const refusal = computed(() => {
      const why = room?.refusal.value ?? null;
      return why === 'room_not_found' && goneCode.value === code ? 'room_gone' : why;
    });
    const isAboard = computed(() => {
      if (!room) return false;
      if (room.seat.value !== null) return true;
      const why = room.refusal.value;
      if (why !== null && SEAT_OVER.has(why)) return true;
      if (isVisit || keptSeat(code)?.hasJoined !== true) return false;
      // Known here: no form while the line is being made. Unknown to the server after all: the form.
      return room.status.value === 'connecting' || (why !== null && ROOM_SHUT.has(why));
    });
    return { room, refusal, isAboard, isSlow, again: () => setTries((n) => n + 1) };
  }, [room]);
}

function openPlace({ code, isVisit }: Place) {
  const seat = isVisit ? null : seatFor(code);
  const secret = seat?.secret ?? makeSecret();
  const known = seat?.hasJoined && seat.room ? { room: seat.room } : {};
  return { secret, room: openRoom({ role: 'player', code, secret, ...known }) };
}

interface Line {
  room: RoomClient;
  secret: string;
  code: string;
}

/** From now on this browser goes straight to its seat, also after a reload, however it came by it. */
function keepWhenSeated({ room, secret, code, isVisit }: Line & Place): () => void {
  let isKept = false;
  return effect(() => {
    const info = room.slice('room').value;
    const me = room.slice('me').value;
    if (!info || isKept) return;
    if (room.seat.value !== null && me && !me.isRemoved) {
      isKept = true;
      keepSeat(code, { secret, room: info.roomId, hasJoined: true, name: me.name });
      if (lastName() === '') keepLastName(me.name);
      globalThis.history.replaceState(null, '', `/j/${code}`);
    } else if (!isVisit) {
      const seat = keptSeat(code);
      if (seat && seat.room !== info.roomId) keepSeat(code, { ...seat, room: info.roomId });
    }
  });
}

/** Forgets what is worth nothing any more; true when the same code may lead somewhere with a new secret. */
function dropped({ room, secret, code, refusal }: Line & { refusal: RefusalCode }): boolean {
  const seat = keptSeat(code);
  // Another window of this browser may have another seat by now.
  if (seat?.secret !== secret) return false;
  if (refusal === 'claim_denied') keepSeat(code, { ...seat, claims: undefined });
  const isStale = STALE.has(refusal) && room.seat.value === null;
  if (isStale || WORTHLESS.has(refusal)) forgetSeat(code);
  if (refusal === 'seat_forgotten') keepLastName(null);
  return isStale && seat.hasJoined;
}

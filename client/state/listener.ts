// What comes over the line and what each of its ends means for the person: frames go to store, clock and presence, ends
// become a status. The line itself is ../net/connection.ts; who puts the parts together is openRoom.ts.
import { batch, type Signal } from '@preact/signals';
import { PROTOCOL_VERSION } from '../../shared/protocol/limits.ts';
import type { Snapshot } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { ServerClock } from '../net/clock.ts';
import type { Listener } from '../net/connection.ts';
import type { Outbox } from '../net/outbox.ts';
import { reloadsOnce } from '../net/reload.ts';
import type { Sender } from '../net/sender.ts';
import type { Presence } from './presence.ts';
import type { RoomStatus } from './room.ts';
import type { Settling } from './settling.ts';
import type { Store } from './store.ts';

const OVER: ReadonlySet<RefusalCode> = new Set(['room_finished', 'room_gone']);
/** There is nobody any more whose commands these are. After any other end the way on may lead back to them. */
const SEAT_GONE: ReadonlySet<RefusalCode> = new Set([
  'room_finished',
  'room_gone',
  'room_not_found',
  'seat_removed',
  'seat_elsewhere',
  'seat_forgotten',
  'claim_denied',
  'wrong_link',
]);

interface Parts {
  status: Signal<RoomStatus>;
  refusal: Signal<RefusalCode | null>;
  lineRefused: Signal<RefusalCode | null>;
  seat: Signal<number | null>;
  clock: ServerClock;
  store: Store;
  outbox: Outbox;
  sender: Sender;
  presence: Presence;
  settling: Settling;
  askSnapshot: () => void;
  reload: () => void;
}

export function makeListener(parts: Parts): Listener {
  const { status, refusal, lineRefused, seat, clock, store, outbox, sender, presence, settling } = parts;
  let isFirstSnapshot = true;
  return {
    opened() {
      isFirstSnapshot = true;
    },
    snapshot(frame, askedAtMs) {
      if (askedAtMs !== null) clock.trip({ askedAtMs, nowMs: frame.nowMs });
      clock.heard(frame.nowMs);
      batch(() => {
        // The last word before the end of a line may carry a notice and nothing else.
        if (!frame.notice || Object.keys(frame.audiences).length > 0) {
          store.snapshot(frame);
          seat.value = frame.seat;
        }
        // On one line nothing comes later than its ack; another server may still be behind.
        settling.boardCame(isFirstSnapshot ? headOf(frame) : Number.POSITIVE_INFINITY);
        status.value = 'online';
        refusal.value = null;
        lineRefused.value = frame.notice ?? null;
      });
      if (isFirstSnapshot && !frame.notice) {
        isFirstSnapshot = false;
        presence.forget();
        sender.opened();
      }
    },
    patch(frame) {
      clock.heard(frame.nowMs);
      batch(() => {
        if (!store.patch(frame)) parts.askSnapshot();
        settling.boardCame(store.boardSeq());
      });
    },
    presence(news) {
      const board = store.slice('board').value;
      if ('practised' in news || !board || news.board === board.number) presence.news(news);
    },
    lost(why) {
      sender.closed();
      clock.reset();
      // A server that has said goodbye is not reached for a while: that is its break, and no trouble of the line.
      if (why !== null || lineRefused.value !== 'server_stops') lineRefused.value = why;
      if (status.value === 'online') status.value = 'reconnecting';
    },
    refused(code) {
      sender.closed();
      settling.noLine();
      if (code === 'page_old' && reloadsOnce(`protocol ${PROTOCOL_VERSION}`, parts.reload)) return;
      batch(() => {
        refusal.value = code;
        status.value = code === 'replaced' ? 'replaced' : OVER.has(code) ? 'ended' : 'refused';
      });
      if (SEAT_GONE.has(code)) outbox.clear({ ok: false, code, seq: 0 });
      else if (code !== 'replaced') outbox.release({ ok: false, code, seq: 0 });
    },
  };
}

/** A snapshot shows the room's log up to its newest audience. */
const headOf = (frame: Snapshot) =>
  Math.max(0, ...Object.values(frame.audiences).map((one) => one?.seq ?? 0));

// Whether a secret still proves a seat. Asked when somebody joins, comes back or asks for a summary.
import type { RefusalCode } from '../protocol/refusals.ts';
import type { Seat } from './state.ts';

/** All that is said of such a secret. */
export const UNUSABLE: readonly RefusalCode[] = ['seat_forgotten', 'seat_elsewhere', 'seat_removed'];

/** Why somebody with a secret that was once a seat's does not have it now; null when it is theirs. */
export function unusable(seat: Seat, hash: string): RefusalCode | null {
  if (seat.isForgotten) return 'seat_forgotten';
  if (seat.hash !== hash) return 'seat_elsewhere';
  return seat.isRemoved ? 'seat_removed' : null;
}

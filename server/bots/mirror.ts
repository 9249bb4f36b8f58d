// What a client of the protocol keeps: the newest slices of each of its audiences, from snapshots and patches. Small
// enough to read as an example of a client in PROTOCOL.md's terms.
import type { AudienceKey, Patch, Snapshot } from '../../shared/protocol/messages.ts';
import type { SliceName, Slices } from '../../shared/protocol/views.ts';

export class Mirror {
  readonly #audiences = new Map<AudienceKey, { seq: number; slices: Partial<Slices> }>();
  seat: number | null = null;

  replace(snapshot: Snapshot): void {
    this.#audiences.clear();
    this.seat = snapshot.seat;
    for (const [audience, shown] of Object.entries(snapshot.audiences)) {
      if (shown)
        this.#audiences.set(audience as AudienceKey, { seq: shown.seq, slices: { ...shown.slices } });
    }
  }

  /** False when something was lost: a snapshot has to be asked for. */
  apply({ audience, prev, seq, slices }: Patch): boolean {
    const known = this.#audiences.get(audience);
    if (!known || prev > known.seq) return false;
    if (seq < known.seq) return true;
    known.seq = seq;
    for (const [name, slice] of Object.entries(slices)) {
      if (slice === null) delete known.slices[name as SliceName];
      else Object.assign(known.slices, { [name]: slice });
    }
    return true;
  }

  /** The slice of the own seat before that of the team, that before that of the room. */
  get<K extends SliceName>(name: K): Slices[K] | null {
    const keys = [...this.#audiences.keys()].sort((a, b) => rank(a) - rank(b));
    for (const key of keys) {
      const slice = this.#audiences.get(key)?.slices[name];
      if (slice != null) return slice as Slices[K];
    }
    return null;
  }
}

const ORDER = ['seat', 'team', 'host', 'screen', 'room'];
const rank = (audience: AudienceKey): number => ORDER.indexOf(audience.split(':')[0] ?? '');

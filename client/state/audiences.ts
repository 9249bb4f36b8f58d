// What the server shows each audience that this seat belongs to (room, team, seat), frame by frame, and which of them
// a slice is read from where several have it. Plain values: signals are store.ts, where frames come from ../net/.
import type { AudienceKey, Patch, Snapshot } from '../../shared/protocol/messages.ts';
import type { SliceName, Slices } from '../../shared/protocol/views.ts';

interface Audience {
  seq: number;
  slices: Partial<Slices>;
}

export interface Audiences {
  value(name: SliceName): unknown;
  /** Of all slices that any audience has. */
  names(): Set<SliceName>;
  /** Replaces everything. */
  snapshot(frame: Snapshot): void;
  /** Which slices may have changed; null: something before it is missing. */
  patch(frame: Patch): readonly SliceName[] | null;
  /** `seq` of the audience that the board is read from; of the newest audience where there is no board. */
  boardSeq(): number;
}

/** What is meant for fewer wins over what is meant for more. */
const rank = (key: AudienceKey) => (key.startsWith('seat:') ? 2 : key.startsWith('team:') ? 1 : 0);

export function makeAudiences(): Audiences {
  const audiences = new Map<AudienceKey, Audience>();

  const holderOf = (name: SliceName): Audience | null => {
    const isAlone = audiences.get('room')?.slices.phase?.isAlone ?? false;
    const asRanked = (key: AudienceKey) => (name === 'board' && !isAlone ? -rank(key) : rank(key));
    let best: { key: AudienceKey; audience: Audience } | null = null;
    for (const [key, audience] of audiences) {
      if (audience.slices[name] === undefined) continue;
      if (!best || asRanked(key) > asRanked(best.key)) best = { key, audience };
    }
    return best?.audience ?? null;
  };

  return {
    value: (name) => holderOf(name)?.slices[name] ?? null,
    names: () =>
      new Set([...audiences.values()].flatMap((audience) => Object.keys(audience.slices) as SliceName[])),
    snapshot(frame) {
      audiences.clear();
      for (const [key, one] of Object.entries(frame.audiences)) {
        if (one) audiences.set(key as AudienceKey, { seq: one.seq, slices: dropNulls(one.slices) });
      }
    },
    patch(frame) {
      const audience = audiences.get(frame.audience);
      // Late: of a team that this seat has left.
      if (!audience) return [];
      if (frame.prev > audience.seq) return null;
      // Sent twice, or overtaken by a snapshot. Slices that are gathered for a while end at the `seq` they began with,
      // and for a snapshot that was made meanwhile they begin before it: what they hold is then newer or the same.
      if (frame.seq < audience.seq) return [];
      const slices = dropNulls({ ...audience.slices, ...frame.slices });
      audiences.set(frame.audience, { seq: frame.seq, slices });
      const changed = Object.keys(frame.slices) as SliceName[];
      // Whose board is the own one follows from the phase.
      return frame.slices.phase ? [...changed, 'board'] : changed;
    },
    boardSeq() {
      const holder = holderOf('board');
      return holder ? holder.seq : Math.max(0, ...[...audiences.values()].map((one) => one.seq));
    },
  };
}

function dropNulls(from: { [K in keyof Slices]?: Slices[K] | null }): Partial<Slices> {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== null)) as Partial<Slices>;
}

// Random moves as somebody makes them who sees cards and zones and knows nothing of the key.
import type { TaskSlice } from '../../shared/protocol/views.ts';
import type { AnyMove } from '../../shared/rounds/index.ts';
import type { World } from './world.ts';

export function moveOn(world: World, task: TaskSlice, view: unknown): AnyMove | null {
  const cards = (task.cards ?? []).map(({ id }) => id);
  if (cards.length === 0) return null;
  const card = world.pick(cards);
  if (task.kind === 'order') {
    const row = (view as { row?: string[] } | undefined)?.row ?? [];
    if (row.includes(card) && world.chance(0.2)) return { kind: 'order', move: { do: 'return', card } };
    return { kind: 'order', move: { do: 'place', card, after: world.pick([null, ...row]) } };
  }
  if (task.kind === 'choice') return { kind: 'choice', move: { do: 'choose', card, on: world.chance(0.75) } };
  const axis = world.rng.below(task.axes.length) as 0 | 1;
  const zone = world.pick(task.axes[axis]?.zones ?? []).id;
  if (world.chance(0.1)) return { kind: 'match', move: { do: 'return', card } };
  return { kind: 'match', move: { do: world.chance(0.85) ? 'set' : 'unset', card, axis, zone } };
}

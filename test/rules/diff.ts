// The brute-force diff of all views of a room: what every audience sees, slice by slice, and what changed without being
// declared. Used by whoever holds the declared touches of events to it: random evenings and the simulation.
import { type RoomState, type touches, view } from '../../shared/game/index.ts';
import type { AudienceKey } from '../../shared/protocol/messages.ts';

/** audience → slice → its text as it would be sent. */
export type Views = ReadonlyMap<AudienceKey, ReadonlyMap<string, string>>;

export const audiences = (state: RoomState): AudienceKey[] => [
  'room',
  'host',
  'screen',
  ...[...state.teams].map(({ team }) => `team:${team}` as const),
  ...[...state.seats].map(({ seat }) => `seat:${seat}` as const),
];

export const viewsOf = (state: RoomState): Views =>
  new Map(
    audiences(state).map((audience) => [
      audience,
      new Map(Object.entries(view(state, audience)).map(([name, slice]) => [name, JSON.stringify(slice)])),
    ]),
  );

const nothing: ReadonlyMap<string, string> = new Map();

/** Every difference between two moments that no touch of the event declares. */
export function undeclared(before: Views, after: Views, declared: ReturnType<typeof touches>): string[] {
  const has = (audience: AudienceKey, slice: string) =>
    declared.some((touch) => {
      const isIt =
        touch.audience === audience ||
        (touch.audience === 'teams' && audience.startsWith('team:')) ||
        (touch.audience === 'seats' && audience.startsWith('seat:'));
      return isIt && (touch.slices === 'all' || touch.slices.includes(slice as never));
    });
  const missing: string[] = [];
  for (const [audience, slices] of after) {
    const old = before.get(audience) ?? nothing;
    for (const [name, text] of slices)
      if (text !== old.get(name) && !has(audience, name)) missing.push(`${audience} ${name}`);
    for (const name of old.keys())
      if (!slices.has(name) && !has(audience, name)) missing.push(`${audience} ${name}`);
  }
  return missing;
}

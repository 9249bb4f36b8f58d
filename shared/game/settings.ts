// Which settings may still be changed when the lobby is over: those by which neither crews nor boards were made. Asked by
// decide before, and by the checks of a stored log afterwards (server/report/conduct.ts).
import type { Settings } from '../protocol/commands.ts';

/** [SC8] [AD1] */
const LATER: readonly (keyof Settings)[] = ['speedShare', 'address'];

const changed = (before: Settings, after: Settings): (keyof Settings)[] =>
  (Object.keys({ ...before, ...after }) as (keyof Settings)[]).filter((key) => before[key] !== after[key]);

export const isSame = (before: Settings, after: Settings): boolean => changed(before, after).length === 0;

export const mayChangeLater = (before: Settings, after: Settings): boolean =>
  changed(before, after).every((key) => LATER.includes(key));

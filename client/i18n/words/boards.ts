// Words of boards of each kind.
import type { Words } from '../index.ts';

export const words = {} as const satisfies Words;

// Words of opening a room or a study group.
import type { Words } from '../index.ts';

export const words = {} as const satisfies Words;

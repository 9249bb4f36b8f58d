// Words of the projector.
import type { Words } from '../index.ts';

export const words = {} as const satisfies Words;

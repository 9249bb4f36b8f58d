// Words of the host console.
import type { Words } from '../index.ts';

export const words = {} as const satisfies Words;

// A key that belongs to a syllable is no key for a board or a presenter: neither while it is being composed, nor the one that
// Safari sends when the composition is over.
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../client/boards/common/keys.ts';
import { actOf } from '../../client/presenter/keys.ts';

const key = (event: Partial<KeyboardEvent>) =>
  ({ key: '', code: '', keyCode: 0, isComposing: false, target: null, ...event }) as KeyboardEvent;
const ways = [
  ['composed', { isComposing: true }],
  ['sent by the input method', { keyCode: 229 }],
] as const;

describe('a key that ends a syllable', () => {
  it.each(ways)('is not a presenter’s, %s', (_, how) => {
    for (const pressed of [{ key: ' ' }, { key: 'ㅠ', code: 'KeyB' }, { key: 'PageDown' }, { key: '?' }]) {
      expect(actOf(key(pressed))).not.toBe(null);
      expect(actOf(key({ ...pressed, ...how }))).toBe(null);
    }
  });

  it.each(ways)('is not a board’s, %s', (_, how) => {
    for (const pressed of [
      { key: 'ArrowUp' },
      { key: '3' },
      { key: 'Escape' },
      { key: 'ㅑ' },
      { key: 'Delete' },
    ]) {
      expect(meaningOf(key(pressed))).not.toBe(null);
      expect(meaningOf(key({ ...pressed, ...how }))).toBe(null);
    }
  });
});

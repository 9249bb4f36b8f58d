// What stays together where a line breaks.
import { expect, it } from 'vitest';
import { unbroken } from '../../client/ui/unbroken.ts';

it('keeps a number and its per cent sign in one line', () => {
  expect(unbroken('most even: between 0 % and 100 %')).toBe('most even: between 0\u00a0% and 100\u00a0%');
  expect(unbroken('100 points, 3 ships')).toBe('100 points, 3 ships');
});

// Ships of the wall that are drawn as one picture: all of them in it, apart, and a handful as large as a handful may be.
import { describe, expect, it } from 'vitest';
import { anchor, HIGH, WIDE } from '../../client/screens/screen/anchor.ts';

const HEIGHTS = [300, 420, 470];
const numbers = Array.from({ length: 150 }, (_, i) => i + 1);

describe('ships at anchor', () => {
  it('are all in the picture, and apart from their neighbours', () => {
    for (const height of HEIGHTS)
      for (const ships of numbers) {
        const spots = anchor(ships, height);
        expect(spots).toHaveLength(ships);
        for (const [i, { x, y, width }] of spots.entries()) {
          const at = `${i + 1} of ${ships}, ${height} high`;
          expect(x, at).toBeGreaterThanOrEqual(0);
          expect(x + width, at).toBeLessThanOrEqual(WIDE + 0.001);
          expect(y, at).toBeGreaterThanOrEqual(0);
          const before = spots[i - 1];
          if (before && before.y === y) expect(x, at).toBeGreaterThanOrEqual(before.x + before.width);
        }
      }
  });

  it('lie in one row where there is a handful, and then fill it', () => {
    for (const height of HEIGHTS)
      for (const ships of numbers.slice(0, 5)) {
        const spots = anchor(ships, height);
        expect(new Set(spots.map(({ y }) => y)).size).toBe(1);
        const [{ y, width }] = spots as [(typeof spots)[0]];
        expect(width).toBeGreaterThan(260);
        expect(y + width * HIGH).toBeLessThanOrEqual(height);
      }
  });
});

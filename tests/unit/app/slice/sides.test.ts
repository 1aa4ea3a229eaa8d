import { describe, expect, it } from 'vitest';
import { compareSides, mirrorAbout } from '../../../../src/app/slice/tabs/sides';

const upright = { from: { x: 0.5, y: 0 }, to: { x: 0.5, y: 1 } };

describe('the other side', () => {
  it('of an upright head is across the middle', () => {
    expect(mirrorAbout({ width: 10, height: 10 }, upright)(2, 3)).toEqual({ x: 8, y: 3 });
  });

  it('of a tilted head is across its own midline', () => {
    const diagonal = { from: { x: 0, y: 0 }, to: { x: 1, y: 1 } };
    const { x, y } = mirrorAbout({ width: 10, height: 10 }, diagonal)(2, 7);
    expect(x).toBeCloseTo(7, 10);
    expect(y).toBeCloseTo(2, 10);
  });

  it('shows what is there, and blue where this side is darker', () => {
    const grey = new Uint8ClampedArray(16).fill(200);
    grey[4] = 0;
    const part = { x: 0, y: 0, width: 0.5, height: 1 };
    const { width, height, here, other, difference } = compareSides(
      { width: 4, height: 4, grey },
      upright,
      part,
    );
    expect([width, height]).toEqual([2, 4]);
    const at = 4 * 2;
    expect([here[at], other[at]]).toEqual([0, 200]);
    expect(difference[at + 2]).toBeGreaterThan(difference[at]);
    // Equal on both sides: grey.
    expect(difference[0]).toBe(difference[2]);
  });
});

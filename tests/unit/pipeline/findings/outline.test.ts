import { describe, expect, it } from 'vitest';
import { areaOf, contours } from '../../../../src/pipeline/findings/outline';

const fieldOf = (side: number, value: (x: number, y: number) => number) =>
  Float64Array.from({ length: side * side }, (_, i) => value((i % side) + 0.5, Math.floor(i / side) + 0.5));

describe('contours', () => {
  it('of a cone are a circle, to a hundredth of a pixel', () => {
    const polygons = contours(
      fieldOf(32, (x, y) => 9 - Math.hypot(x - 15, y - 17)),
      32,
    );
    expect(polygons).toHaveLength(1);
    for (const { x, y } of polygons[0]) expect(Math.hypot(x - 15, y - 17)).toBeCloseTo(9, 1);
    // The inside is on the left of the line.
    expect(areaOf(polygons[0])).toBeGreaterThan(0.98 * Math.PI * 81);
    expect(areaOf(polygons[0])).toBeLessThan(Math.PI * 81);
  });

  it('of a ring are two, the hole running the other way round', () => {
    const polygons = contours(
      fieldOf(32, (x, y) => 3 - Math.abs(Math.hypot(x - 16, y - 16) - 9)),
      32,
    );
    expect(polygons.map((polygon) => Math.sign(areaOf(polygon))).sort()).toEqual([-1, 1]);
  });

  it('are closed at the edges of the field', () => {
    const [polygon] = contours(new Float64Array(16).fill(1), 4);
    // All except the triangles at the four corners.
    expect(areaOf(polygon)).toBeCloseTo(16 - 4 / 8, 9);
  });

  it('keep apart what touches at a corner alone', () => {
    expect(contours([1, -1, -1, 1], 2)).toHaveLength(2);
  });

  it('are none where nothing is inside', () => {
    expect(contours(new Float64Array(16).fill(-1), 4)).toEqual([]);
  });
});

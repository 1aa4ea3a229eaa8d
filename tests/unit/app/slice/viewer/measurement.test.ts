import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../../../src/app/slice/viewer/measurement';
import { valuesOf } from '../../../../../src/app/slice/viewer/window-level';

const grey = Uint8ClampedArray.from({ length: 100 * 50 }, (_, i) => (i % 100 < 50 ? 10 : 30));
const picture = { width: 100, height: 50, grey };
const values = valuesOf(picture);
const measure = (
  kind: 'ruler' | 'angle' | 'region',
  points: readonly (readonly [number, number])[],
  pixel: number | null = null,
) => resultOf({ kind, points: points.map(([x, y]) => ({ x, y })) }, picture, values, pixel);

describe('measuring by hand', () => {
  it('a length is in pixels, and in millimetres where the file tells', () => {
    const ends = [
      [0, 0],
      [0.3, 0.8],
    ] as const;
    expect(measure('ruler', ends)).toEqual({ kind: 'ruler', pixels: 50, millimetres: null });
    expect(measure('ruler', ends, 0.5)).toMatchObject({ millimetres: 25 });
  });

  it('an angle is at its second point, never more than straight', () => {
    const degrees = (points: readonly (readonly [number, number])[]) => {
      const result = measure('angle', points);
      return result.kind === 'angle' ? result.degrees : Number.NaN;
    };
    expect(
      degrees([
        [0.5, 0],
        [0.5, 0.5],
        [0.75, 0.5],
      ]),
    ).toBeCloseTo(90, 8);
    expect(
      degrees([
        [0.1, 0.5],
        [0.5, 0.5],
        [0.9, 0.5],
      ]),
    ).toBeCloseTo(180, 8);
  });

  it('a region’s mean is of the pixels in it, one at least', () => {
    expect(
      measure('region', [
        [0.25, 0.5],
        [0.3, 0.5],
      ]),
    ).toEqual({ kind: 'region', mean: 10, deviation: 0 });
    const across = measure('region', [
      [0.5, 0.5],
      [0.6, 0.5],
    ]);
    expect(across).toMatchObject({ kind: 'region', mean: 20, deviation: 10 });
    expect(
      measure('region', [
        [0.752, 0.5],
        [0.752, 0.5],
      ]),
    ).toMatchObject({ mean: 30 });
  });
});

import { describe, expect, it } from 'vitest';
import { prepare } from '../../../../src/pipeline/prepare';
import { airMask } from '../../../../src/pipeline/quality/air';
import { qualityOf } from '../../../../src/pipeline/quality/quality';
import { letters } from '../../../../src/pipeline/quality/writing';
import type { Slice } from '../../../../src/pipeline/slice';
import { widthOf, written } from '../../../../training/experiments/quality/font';
import { phantom } from '../phantom';

const clean = phantom();
const count = (slice: Slice) => {
  const prepared = prepare(slice)!;
  return letters(slice, prepared, airMask(prepared));
};

describe('writing beside the head', () => {
  it('is not in a picture without any', () => {
    expect(count(clean)).toBe(0);
    expect(qualityOf(clean, prepare(clean)!)).toEqual([]);
  });

  it.each([1, 2])('is found in every corner, in dots of %i pixels', (dot) => {
    const text = 'DOE 17';
    const far = 256 - widthOf(text, dot);
    for (const [x, y] of [
      [2, 2],
      [far, 2],
      [2, 254 - 7 * dot],
      [far, 254 - 7 * dot],
    ] as const) {
      const slice = written(clean, text, x, y, dot);
      expect(count(slice)).toBeGreaterThanOrEqual(3);
      expect(qualityOf(slice, prepare(slice)!)).toEqual(['writing']);
    }
  });

  it('is found in grey letters too, and in a picture of another size', () => {
    expect(count(written(clean, 'ILLNESS', 2, 2, 1, 140))).toBeGreaterThanOrEqual(3);
    expect(count(written(phantom({ size: 640 }), 'ILLNESS', 4, 600, 3))).toBeGreaterThanOrEqual(3);
  });

  it('is neither one letter (a side mark) nor a scale, a frame or a bright block', () => {
    expect(count(written(clean, 'R', 4, 120, 2))).toBeLessThan(3);
    const drawn = (paint: (x: number, y: number) => boolean) => ({
      ...clean,
      grey: clean.grey.map((grey, i) => (paint(i % 256, Math.floor(i / 256)) ? 255 : grey)),
    });
    expect(count(drawn((x, y) => x === 6 && y > 60 && y < 200))).toBe(0);
    expect(count(drawn((x, y) => Math.min(x, y, 255 - x, 255 - y) === 2))).toBe(0);
    expect(count(drawn((x, y) => x < 30 && y < 30))).toBe(0);
  });

  it('is found in one line: specks here and there are none', () => {
    const specks = [
      [3, 3],
      [240, 20],
      [10, 200],
      [230, 240],
      [8, 120],
    ].reduce((slice, [x, y]) => written(slice, 'O', x, y, 1), clean);
    // The two sides of an O.
    expect(count(specks)).toBeLessThan(3);
  });
});

import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import { AUGMENT, changeGrey, drawWarp, UNWARPED, warpImage } from '../../../../training/net/augment';
import { lesionMap } from '../../../../training/net/lesion';
import { mapPeak } from '../../../../training/net/metrics';
import { boxInCrop } from '../../../../training/net/prepare';

const SIZE = 128;

function ellipseImage(box: { cx: number; cy: number; width: number; height: number }): Float32Array {
  return Float32Array.from({ length: SIZE * SIZE }, (_, i) => {
    const u = (((i % SIZE) + 0.5) / SIZE - box.cx) / (box.width / 2);
    const v = ((Math.floor(i / SIZE) + 0.5) / SIZE - box.cy) / (box.height / 2);
    return u * u + v * v <= 1 ? 1 : 0;
  });
}

describe('the augmentation', () => {
  const box = { cx: 0.4, cy: 0.55, width: 0.3, height: 0.18 };

  it('moves the lesion along with the image', () => {
    const random = new Random(3);
    const warped = new Float32Array(SIZE * SIZE);
    for (let trial = 0; trial < 20; trial++) {
      const warp = drawWarp(random, AUGMENT);
      warpImage(ellipseImage(box), SIZE, warp, warped);
      const map = lesionMap(box, warp, 16);
      const shares = map.map((_, cell) => {
        let sum = 0;
        for (let y = 0; y < 8; y++) {
          for (let x = 0; x < 8; x++) sum += warped[((cell >> 4) * 8 + y) * SIZE + (cell & 15) * 8 + x] / 64;
        }
        return sum;
      });
      const furthest = shares.reduce((most, v, i) => Math.max(most, Math.abs(v - map[i])), 0);
      expect(furthest).toBeLessThan(0.2);
      expect(map.reduce((a, b) => a + b) / shares.reduce((a, b) => a + b)).toBeCloseTo(1, 1);
    }
  });

  it('leaves an image alone where nothing is to change', () => {
    const image = ellipseImage(box);
    const out = new Float32Array(image.length);
    warpImage(image, SIZE, UNWARPED, out);
    expect(out).toEqual(image);
  });

  it('mirrors', () => {
    const still = { ...AUGMENT, rotation: 0, shift: 0, aspect: 0, scale: [1, 1] as const };
    const image = ellipseImage(box);
    const out = new Float32Array(image.length);
    const seen = new Set<boolean>();
    for (let seed = 0; seed < 20; seed++) {
      const warp = drawWarp(new Random(seed), still);
      warpImage(image, SIZE, warp, out);
      seen.add(warp.a < 0);
      const expected = ellipseImage(warp.a < 0 ? { ...box, cx: 1 - box.cx } : box);
      const differing = out.filter((v, i) => Math.abs(v - expected[i]) > 0.01).length;
      expect(differing).toBeLessThan(20);
    }
    expect(seen.size).toBe(2);
  });

  it('keeps grey within 0..1', () => {
    const random = new Random(9);
    for (let trial = 0; trial < 10; trial++) {
      const image = Float32Array.from({ length: SIZE * SIZE }, () => random.uniform());
      changeGrey(image, SIZE, random, AUGMENT);
      expect(image.every((v) => v >= 0 && v <= 1)).toBe(true);
    }
  });

  it('still marks a cell for the smallest lesion', () => {
    const map = lesionMap({ cx: 0.53, cy: 0.53, width: 0.004, height: 0.004 }, UNWARPED, 16);
    expect(Math.max(...map)).toBeGreaterThan(0.5);
    expect(lesionMap(null, UNWARPED, 16).every((v) => v === 0)).toBe(true);
  });
});

describe('the measures', () => {
  it('find the peak between cells', () => {
    const map = new Float32Array(256).fill(-10);
    map[5 * 16 + 7] = 3;
    map[5 * 16 + 8] = 2.9;
    const peak = mapPeak(map, 16);
    expect(peak.x).toBeCloseTo(8 / 16, 2);
    expect(peak.y).toBeCloseTo(5.5 / 16, 2);
  });

  it('map boxes into the prepared image', () => {
    const box = boxInCrop(
      { cx: 0.5, cy: 0.5, width: 0.1, height: 0.2 },
      { width: 200, height: 100 },
      { x: 50, y: 0, width: 100, height: 100 },
    );
    expect(box).toEqual({ cx: 0.5, cy: 0.5, width: 0.2, height: 0.2 });
  });
});

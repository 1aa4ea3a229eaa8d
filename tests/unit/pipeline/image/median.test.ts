import { expect, test } from 'vitest';
import { median3 } from '../../../../src/pipeline/image/median';

test('each pixel is the median of its neighbourhood, border pixels repeating', () => {
  const w = 9;
  const h = 7;
  const image = Float32Array.from({ length: w * h }, (_, i) => (i * 7919 + 13) % 97);
  const expected = Array.from(image, (_, i) => {
    const near: number[] = [];
    for (const dy of [-1, 0, 1]) {
      for (const dx of [-1, 0, 1]) {
        const x = Math.min(w - 1, Math.max(0, (i % w) + dx));
        const y = Math.min(h - 1, Math.max(0, Math.floor(i / w) + dy));
        near.push(image[y * w + x]);
      }
    }
    return near.sort((a, b) => a - b)[4];
  });
  expect([...median3(image, w, h)]).toEqual(expected);
});

test('a hot pixel goes, an edge stays', () => {
  const image = Float32Array.from({ length: 64 }, (_, i) => (i % 8 < 4 ? 0 : 100));
  const hot = image.slice();
  hot[3 * 8 + 1] = 255;
  expect(median3(hot, 8, 8)).toEqual(image);
});

test('a single pixel is its own median', () => {
  expect([...median3(Float32Array.of(7), 1, 1)]).toEqual([7]);
});

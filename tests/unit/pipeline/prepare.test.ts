import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { GRID_SIZE, IMAGE_SIZE, PREPROCESSING_VERSION, prepare } from '../../../src/pipeline/prepare';
import { phantom } from './phantom';

const sha256 = (values: Float32Array | Uint8Array) =>
  createHash('sha256')
    .update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    .digest('hex');

/** Hashes of the result of version 2: any change to the bits requires a higher PREPROCESSING_VERSION. */
test('the results are those of this preprocessing version, to the bit', () => {
  expect(PREPROCESSING_VERSION).toBe(2);
  const hashes = [96, 256, 512].map((size) => {
    const prepared = prepare(phantom({ size }))!;
    return [sha256(prepared.image).slice(0, 16), sha256(prepared.mask).slice(0, 16)];
  });
  expect(hashes).toMatchInlineSnapshot(`
    [
      [
        "6e0463ace76e8f99",
        "7dedc7c23c672faf",
      ],
      [
        "504ddde39a339a70",
        "5857f75d6a2a24ba",
      ],
      [
        "07a640874a359216",
        "031bb9314283499d",
      ],
    ]
  `);
});

test('the head is centred, scaled to 0..1, and black outside', () => {
  const { image, mask } = prepare(phantom())!;
  expect(image.length).toBe(IMAGE_SIZE ** 2);
  expect(mask.length).toBe(GRID_SIZE ** 2);
  expect(image.every((v) => v >= 0 && v <= 1)).toBe(true);
  // Three pixels of the image lie on two of the grid; the middle one on both.
  const isInside = (x: number, y: number) => mask[Math.floor(y / 1.5) * GRID_SIZE + Math.floor(x / 1.5)];
  for (let y = 0; y < IMAGE_SIZE; y++) {
    for (let x = 0; x < IMAGE_SIZE; x++) {
      const surrounded = [-2, 2].some((d) => isInside(x + d, y) || isInside(x, y + d));
      if (!isInside(x, y) && !surrounded) expect(image[y * IMAGE_SIZE + x]).toBe(0);
    }
  }
  let sx = 0;
  let sy = 0;
  let n = 0;
  mask.forEach((inside, i) => {
    if (!inside) return;
    n++;
    sx += i % GRID_SIZE;
    sy += Math.floor(i / GRID_SIZE);
  });
  expect(sx / n).toBeCloseTo(63.5, 0);
  expect(sy / n).toBeCloseTo(63.5, 0);
});

test('brightness and contrast of the file do not matter', () => {
  const slice = phantom();
  const brighter = { ...slice, grey: slice.grey.map((v) => 3 * v + 40) };
  const a = prepare(slice)!;
  const b = prepare(brighter)!;
  expect(b.mask).toEqual(a.mask);
  a.image.forEach((v, i) => {
    expect(Math.abs(v - b.image[i])).toBeLessThan(1e-4);
  });
});

test('the crop says where in the source the prepared image lies', () => {
  const { crop } = prepare(phantom({ size: 512 }))!;
  expect(crop.x + crop.width / 2).toBeCloseTo(256, -1);
  expect(crop.height).toBeCloseTo(0.88 * 512 * 1.08, -1);
});

test('pixels that are not square are made so first', () => {
  const slice = phantom();
  // Every second row is left out: pixels are twice as tall as wide.
  const grey = slice.grey.filter((_, i) => Math.floor(i / 256) % 2 === 0);
  const flat = { width: 256, height: 128, grey, colourfulness: 0, spacing: { x: 1, y: 2 } };
  const { crop, pixelSize } = prepare(flat)!;
  expect(crop.height * 2).toBeCloseTo(crop.width, -1);
  expect(pixelSize).toBeCloseTo(crop.width / GRID_SIZE, 6);
});

test('nothing is prepared where no head stands out', () => {
  const blank = { width: 100, height: 100, grey: new Float32Array(10000).fill(5), colourfulness: 0 };
  expect(prepare(blank)).toBeNull();
});

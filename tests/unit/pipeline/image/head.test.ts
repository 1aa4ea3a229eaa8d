import { expect, test } from 'vitest';
import { findHead } from '../../../../src/pipeline/image/head';
import { phantom } from '../phantom';

const SIZE = 256;

/** Area of the phantom's own ellipse, as a share of the picture. */
const PHANTOM_COVERAGE = Math.PI * 0.36 * 0.44;

test('the mask covers the head with its dark inside', () => {
  const head = findHead(phantom().grey, SIZE, SIZE)!;
  expect(head.coverage).toBeCloseTo(PHANTOM_COVERAGE, 2);
  expect(head.mask[128 * SIZE + Math.round(0.44 * SIZE)]).toBe(1);
  expect(head.box.x).toBeCloseTo(0.14 * SIZE, -0.5);
  expect(head.box.height).toBeCloseTo(0.88 * SIZE, -0.5);
});

test('letters and a drawn frame are left out', () => {
  const grey = phantom().grey.slice();
  for (let k = 0; k < SIZE; k++) {
    for (const w of [0, 1, 2]) {
      grey[w * SIZE + k] = grey[(SIZE - 1 - w) * SIZE + k] = 255;
      grey[k * SIZE + w] = grey[k * SIZE + SIZE - 1 - w] = 255;
    }
  }
  for (let y = 10; y < 18; y++) for (let x = 10; x < 16; x++) grey[y * SIZE + x] = 255;
  const head = findHead(grey, SIZE, SIZE)!;
  expect(head.coverage).toBeCloseTo(PHANTOM_COVERAGE, 2);
});

test('a speck alone is no head', () => {
  const grey = new Float32Array(SIZE * SIZE);
  for (let y = 100; y < 110; y++) for (let x = 100; x < 110; x++) grey[y * SIZE + x] = 200;
  expect(findHead(grey, SIZE, SIZE)).toBeNull();
});

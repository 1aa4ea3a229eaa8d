import { describe, expect, it } from 'vitest';
import { reduce, THUMBNAIL_SIZE, thumbnail, trim } from '../../../../src/pipeline/brain/thumbnail';

const N = THUMBNAIL_SIZE;

/** A textured bright disc on black, in place of a head. */
function disc(width: number, height: number, radius: number, tall = 1) {
  const grey = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [x + 0.5 - width / 2, (y + 0.5 - height / 2) * tall];
      if (u * u + v * v <= radius * radius) grey[y * width + x] = 100 + (u * 60) / radius;
    }
  }
  return { width, height, grey };
}

function furthest(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, v, i) => sum + Math.abs(v - b[i]), 0) / a.length;
}

describe('thumbnail', () => {
  it('shows the same head alike, at any size and with any border', () => {
    const plain = thumbnail(disc(128, 128, 60));
    expect(furthest(plain, thumbnail(disc(512, 512, 240)))).toBeLessThan(0.02);
    expect(furthest(plain, thumbnail(disc(128, 128, 30)))).toBeLessThan(0.03);
    expect(furthest(plain, thumbnail(disc(400, 256, 120)))).toBeLessThan(0.02);
    const framed = disc(140, 128, 60);
    for (let y = 0; y < 128; y++) framed.grey.fill(255, y * 140, y * 140 + 6);
    expect(furthest(plain, thumbnail(framed))).toBeLessThan(0.03);
  });

  it('does not depend on the range of grey', () => {
    const picture = disc(128, 128, 60);
    const shifted = { ...picture, grey: picture.grey.map((v) => 3 * v - 700) };
    expect(furthest(thumbnail(picture), thumbnail(shifted))).toBeLessThan(1e-5);
  });

  it('makes pixels square', () => {
    const squeezed = { ...disc(128, 64, 60, 2), spacing: { x: 1, y: 2 } };
    expect(furthest(thumbnail(disc(128, 128, 60)), thumbnail(squeezed))).toBeLessThan(0.035);
  });

  it('centres what is longer than wide, on black', () => {
    // Columns differ and rows do not, so only left and right could be border, but they are not flat.
    const grey = Float32Array.from({ length: 32 * 64 }, (_, i) => 50 + ((i * 7) % 13) * 10);
    const image = thumbnail({ width: 32, height: 64, grey });
    for (let y = 0; y < N; y++) {
      expect(image.subarray(y * N, y * N + 16).every((v) => v === 0)).toBe(true);
      expect(image.subarray(y * N + 48, y * N + 64).every((v) => v === 0)).toBe(true);
    }
    expect(Math.max(...image)).toBe(1);
  });

  it('is dark where there is no contrast', () => {
    const flat = { width: 80, height: 60, grey: new Float32Array(4800).fill(9) };
    expect(thumbnail(flat)).toEqual(new Float32Array(N * N));
  });
});

describe('trim', () => {
  it('takes off frames within frames, and nothing of what they hold', () => {
    const [width, height] = [60, 50];
    const grey = new Float32Array(width * height);
    for (let y = 4; y < 46; y++) grey.fill(200, y * width + 4, y * width + 56);
    for (let y = 7; y < 43; y++) grey.fill(0, y * width + 7, y * width + 53);
    for (let y = 10; y < 40; y++) for (let x = 12; x < 50; x++) grey[y * width + x] = ((3 * x + y) % 7) * 30;
    expect(trim({ width, height, grey })).toEqual({ x: 12, y: 10, width: 38, height: 30 });
  });
});

describe('reduce', () => {
  it('never enlarges a small picture', () => {
    const small = disc(70, 90, 30);
    expect(reduce(small)).toEqual(small);
    const { width, height } = reduce(disc(300, 600, 140));
    expect([width, height]).toEqual([64, 128]);
  });
});

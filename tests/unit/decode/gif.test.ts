import { describe, expect, it } from 'vitest';
import { numbers, refusalOf, sliceOf } from './make/decode';
import { makeGif } from './make/gif';
import { generator, phantom } from './make/phantom';

describe('GIF', () => {
  const [width, height] = [61, 47];
  const indices = phantom(width, height, 8);

  it('gives the first picture, plain or interlaced, and says when there are more', async () => {
    for (const interlaced of [false, true]) {
      const found = await sliceOf(makeGif({ width, height, indices, interlaced }));
      expect(numbers(found.slice.grey)).toEqual(numbers(indices));
      expect(found.provenance.warnings).toEqual([]);
    }
    const animated = await sliceOf(makeGif({ width, height, indices, frames: 3 }));
    expect(numbers(animated.slice.grey)).toEqual(numbers(indices));
    expect(animated.provenance.warnings).toEqual(['first-frame-only']);
  });

  it('of many codes fills and clears its table', async () => {
    const random = generator(3);
    const noise = Array.from({ length: 200 * 200 }, () => Math.floor(random() * 256));
    const found = await sliceOf(makeGif({ width: 200, height: 200, indices: noise }));
    expect(numbers(found.slice.grey)).toEqual(noise);
  });

  it('is black where its picture ends and where it is transparent', async () => {
    const { slice } = await sliceOf(makeGif({ width, height, indices, left: 3, top: 2, transparent: 77 }));
    expect([slice.width, slice.height]).toEqual([width + 3, height + 2]);
    for (let y = 0; y < slice.height; y++) {
      for (let x = 0; x < slice.width; x++) {
        const value = x < 3 || y < 2 ? 0 : indices[(y - 2) * width + x - 3];
        expect(slice.grey[y * slice.width + x]).toBe(value === 77 ? 0 : value);
      }
    }
  });

  it('that was cut or changed is refused, not half read', async () => {
    const gif = makeGif({ width, height, indices });
    expect(await refusalOf(gif.subarray(0, gif.length - 1))).toBe('read'); // Only the trailer is missing.
    expect(await refusalOf(gif.subarray(0, gif.length - 40))).toBe('truncated');
    expect(await refusalOf(gif.subarray(0, 300))).toBe('truncated');
    const lying = gif.slice();
    const frame = lying.findIndex((byte, i) => byte === 0x2c && i > 781);
    lying[frame + 5] = width - 1;
    expect(await refusalOf(lying)).toBe('corrupt');
    lying[frame + 5] = width + 1;
    expect(await refusalOf(lying)).toBe('truncated');
  });
});

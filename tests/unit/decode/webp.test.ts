import { describe, expect, it } from 'vitest';
import { ascii, concat } from './make/bytes';
import { makeWebp } from './make/codecs';
import { decodeAll, numbers, refusalOf, sliceOf } from './make/decode';
import { phantom } from './make/phantom';

describe('WebP', () => {
  const [width, height] = [48, 40];
  const samples = phantom(width, height, 8);
  const rgba = Uint8Array.from({ length: 4 * width * height }, (_, i) =>
    i % 4 === 3 ? 255 : samples[i >> 2],
  );

  it('is exact where it is lossless, and close where it is lossy', async () => {
    const webp = await makeWebp(rgba, width, height);
    const exact = await sliceOf(webp);
    expect(numbers(exact.slice.grey)).toEqual(numbers(samples));
    expect(exact.provenance.warnings).toEqual([]);
    const long = await sliceOf(concat(webp, ascii('\r\n--boundary--\r\n')));
    expect(long.provenance.warnings).toEqual(['trailing-bytes']);
    const lossy = await sliceOf(await makeWebp(rgba, width, height, false));
    const difference = lossy.slice.grey.reduce((sum, v, i) => sum + Math.abs(v - samples[i]), 0);
    expect(difference / samples.length).toBeLessThan(8);
    expect(lossy.provenance.warnings).toEqual(['perhaps-lossy']);
  });

  it('lies over black where it is transparent', async () => {
    const faded = rgba.map((v, i) => (i % 4 === 3 ? 51 : v));
    const { slice } = await sliceOf(await makeWebp(faded, width, height));
    expect(slice.grey[900]).toBeCloseTo(samples[900] / 5, 4);
  });

  it('that was cut is refused, and so are animations', async () => {
    const webp = await makeWebp(rgba, width, height);
    expect(await refusalOf(webp.subarray(0, webp.length - 20))).toBe('truncated');
    const animated = concat(ascii('RIFF\x18\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0'), [63, 0, 0, 63, 0, 0, 0, 0]);
    const [found] = await decodeAll(animated);
    expect(found).toMatchObject({ code: 'unsupported-encoding', params: { encoding: 'animation' } });
  });
});

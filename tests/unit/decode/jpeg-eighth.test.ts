/** JPEG photographs that are too large to decode in full are read at an eighth of their sides. */
import { describe, expect, it } from 'vitest';
import { eighthOf } from '../../../src/decode/jpeg/eighth';
import { nodeEnvironment } from '../../../src/decode/platform/node';
import { makeJpeg } from './make/codecs';
import { refusalOf, sliceOf } from './make/decode';
import { greyJpeg } from './make/jpeg';
import { phantom } from './make/phantom';

const [width, height] = [90, 75];
const grey = Uint8Array.from(phantom(width, height, 8));
const rgb = Uint8Array.from({ length: 3 * grey.length }, (_, i) =>
  Math.max(0, grey[Math.floor(i / 3)] - 30 * (i % 3)),
);

describe('a JPEG at an eighth', () => {
  it.each([
    ['grey', false],
    ['grey', true],
    ['colour', false],
    ['colour', true],
  ] as const)('%s (progressive: %s) has the means of the blocks', async (kind, progressive) => {
    const pixels = kind === 'grey' ? { bytes: grey } : { components: 3, bytes: rgb };
    const jpeg = await makeJpeg({ width, height, bits: 8, ...pixels }, 90, progressive);
    const small = eighthOf(Uint8Array.from(jpeg));
    const whole = await nodeEnvironment().decodeImage(Uint8Array.from(jpeg), 'jpeg');
    expect([small.width, small.height]).toEqual([12, 10]);
    // Blocks that lie completely inside the picture.
    for (let y = 0; y < 9; y++) {
      for (let x = 0; x < 11; x++) {
        for (let channel = 0; channel < 3; channel++) {
          let sum = 0;
          for (let i = 0; i < 64; i++)
            sum += whole.rgba[4 * ((8 * y + (i >> 3)) * width + 8 * x + (i & 7)) + channel];
          expect(Math.abs(small.rgba[4 * (y * 12 + x) + channel] - sum / 64)).toBeLessThan(6);
        }
      }
    }
  });

  it('is read where the whole is over the limits, with a warning', async () => {
    const { slice, provenance } = await sliceOf(greyJpeg(12000, 9000));
    expect(slice).toMatchObject({ width: 1500, height: 1125 });
    expect(provenance.warnings).toContain('shrunk');
  });

  it('is refused where even that would be too much, and where the file is cut', async () => {
    expect(await refusalOf(greyJpeg(20000, 20000))).toBe('too-large');
    expect(await refusalOf(greyJpeg(12000, 9000).subarray(0, 200_000))).toBe('truncated');
  });
});

import { describe, expect, it } from 'vitest';
import { concat, u32 } from './make/bytes';
import { decodeAll, numbers, refusalOf, sliceOf, slicesOf } from './make/decode';
import { phantom } from './make/phantom';
import { makeTiff } from './make/tiff';

const width = 33;
const height = 21;
const grey = phantom(width, height, 8);
const page = { width, height, samples: grey } as const;

describe('TIFF', () => {
  it.each([1, 5, 8, 32773] as const)(
    'compression %i, in one strip and in several, in both byte orders',
    async (compression) => {
      for (const rowsPerStrip of [height, 8, 1]) {
        for (const little of [true, false]) {
          for (const bits of [8, 16] as const) {
            const samples = Array.from(grey, (v) => (bits === 16 ? v * 257 : v));
            const { slice } = await sliceOf(
              makeTiff([{ ...page, bits, samples, compression, rowsPerStrip }], little),
            );
            expect(numbers(slice.grey)).toEqual(numbers(grey));
          }
        }
      }
    },
  );

  it('where white is zero is turned around', async () => {
    const { slice } = await sliceOf(makeTiff([{ ...page, photometric: 0 }]));
    expect(numbers(slice.grey)).toEqual(numbers(grey).map((v) => 255 - v));
    const wide = await sliceOf(
      makeTiff([{ ...page, bits: 16, samples: Array.from(grey, (v) => v * 257), photometric: 0 }]),
    );
    expect(numbers(wide.slice.grey)).toEqual(numbers(slice.grey));
  });

  it('of one bit is black and white', async () => {
    const { slice } = await sliceOf(
      makeTiff([{ ...page, bits: 1, samples: Array.from(grey, (v) => (v > 60 ? 1 : 0)) }]),
    );
    expect(numbers(slice.grey)).toEqual(Array.from(grey, (v) => (v > 60 ? 255 : 0)));
  });

  it('of floating point numbers is windowed, and its values stay', async () => {
    const samples = Array.from(grey, (v) => v / 1000 - 0.1);
    const found = await sliceOf(makeTiff([{ ...page, bits: 32, samples }]));
    expect(numbers(found.windows?.raw ?? [])).toEqual(numbers(Float32Array.from(samples)));
    expect(Math.max(...found.slice.grey)).toBe(255);
  });

  it.each([
    [64, 3, 1e300],
    [32, 1, 3e9],
    [32, 2, -2e9],
  ] as const)('of %i bits, sample format %i, keeps its values', async (bits, format, extreme) => {
    const samples = Array.from(grey, (v, i) => (i === 0 ? extreme : Math.round(v)));
    const { windows } = await sliceOf(makeTiff([{ ...page, bits, format, samples }]));
    // more than a 32-bit number can hold counts as infinite
    const most = Math.max(...samples.slice(1));
    const wanted = Float32Array.from(samples, (v) => (v > 1e38 ? most : v));
    expect(numbers(windows?.raw ?? [])).toEqual(numbers(wanted));
  });

  it('of half floating point numbers keeps its values', async () => {
    // 1, -2, 65504, the smallest, infinity, NaN (IEEE 754, table 3.5)
    const halves = [0x3c00, 0xc000, 0x7bff, 0x0001, 0x7c00, 0x7e00];
    const samples = Array.from(grey, (_, i) => halves[i] ?? 0x3c00);
    const { windows } = await sliceOf(makeTiff([{ ...page, bits: 16, format: 3, samples }]));
    expect(numbers(windows?.raw ?? []).slice(0, 6)).toEqual([1, -2, 65504, 2 ** -24, 65504, -2]);
  });

  it('in colour becomes luma', async () => {
    const samples = Array.from({ length: width * height * 3 }, (_, i) => [200, 10, 20][i % 3]);
    const { slice } = await sliceOf(makeTiff([{ ...page, samples, components: 3, photometric: 2 }]));
    expect(slice.grey[5]).toBeCloseTo((299 * 200 + 587 * 10 + 114 * 20) / 1000, 4);
    expect(slice.colourfulness).toBe(1);
  });

  it('with long runs and long tables survives LZW', async () => {
    const large = phantom(200, 150, 8);
    const { slice } = await sliceOf(makeTiff([{ width: 200, height: 150, samples: large, compression: 5 }]));
    expect(numbers(slice.grey)).toEqual(numbers(large));
    const flat = new Uint8Array(200 * 150).fill(7);
    const other = await sliceOf(makeTiff([{ width: 200, height: 150, samples: flat, compression: 5 }]));
    expect(other.slice.grey.every((v) => v === 7)).toBe(true);
  });

  it('with a palette becomes luma', async () => {
    const palette = [0, 1, 2].flatMap((c) => Array.from({ length: 256 }, (_, v) => (c === 0 ? v * 257 : 0)));
    const { slice } = await sliceOf(makeTiff([{ ...page, photometric: 3, palette }]));
    expect(slice.grey[300]).toBeCloseTo((299 * grey[300]) / 1000, 4);
  });

  it('gives its pages one by one, without thumbnails', async () => {
    const second = phantom(width, height, 8, 2);
    const file = makeTiff([
      page,
      { ...page, width: 8, height: 8, thumbnail: true },
      { ...page, samples: second },
    ]);
    const found = await slicesOf(file, {}, 'x.tif');
    expect(found.map((one) => one.file)).toEqual(['x.tif#0', 'x.tif#1']);
    expect(numbers(found[1].slice.grey)).toEqual(numbers(second));
  });

  it('is turned upright', async () => {
    const { slice } = await sliceOf(makeTiff([{ ...page, orientation: 6 }]));
    expect([slice.width, slice.height]).toEqual([height, width]);
    expect(slice.grey[0]).toBe(grey[(height - 1) * width]);
  });

  it('refuses what it cannot read, by name', async () => {
    const [found] = await decodeAll(makeTiff([{ ...page, compression: 7 }]));
    expect(found).toMatchObject({ code: 'unsupported-encoding', params: { encoding: 'JPEG compression' } });
    expect(await refusalOf(makeTiff([{ ...page, width: 60000 }]))).toBe('too-large');
    const file = makeTiff([page]);
    expect(await refusalOf(file.subarray(0, file.length - 30))).toBe('truncated');
  });

  it('with a circle of pages is refused', async () => {
    const file = makeTiff([page]);
    const first = new DataView(file.buffer).getUint32(4, true);
    expect(await refusalOf(concat(file.subarray(0, file.length - 4), u32(first)))).toBe('corrupt');
  });
});

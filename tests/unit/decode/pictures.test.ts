import { describe, expect, it } from 'vitest';
import { exifOrientation, type Orientation, orient } from '../../../src/decode/image/exif';
import { MAX_SIDE } from '../../../src/decode/limits';
import { decodePng, toRgba } from '../../../src/decode/png/decode';
import { ascii, concat, u16, u32 } from './make/bytes';
import { makeJpeg } from './make/codecs';
import { decodeAll, numbers, refusalOf, sliceOf } from './make/decode';
import { phantom } from './make/phantom';
import { chunk, makePng } from './make/png';

const width = 37;
const height = 29;
const grey = phantom(width, height, 8);

describe('PNG', () => {
  it.each([0, 1, 2, 3, 4])('undoes line filter %i', async (filter) => {
    const { slice } = await sliceOf(
      makePng({ width, height, depth: 8, colourType: 0, samples: grey, filter }),
    );
    expect(numbers(slice.grey)).toEqual(numbers(grey));
    expect(slice).toMatchObject({ width, height, colourfulness: 0 });
  });

  it('reads interlaced files of every depth like plain ones', async () => {
    for (const depth of [1, 2, 4, 8, 16] as const) {
      const samples = Array.from(grey, (v) => (depth === 16 ? v * 257 : v >> (8 - depth)));
      for (const size of [
        [37, 29],
        [9, 8],
        [8, 13],
      ]) {
        const source = { width: size[0], height: size[1], depth, colourType: 0, samples, filter: 4 } as const;
        const plain = decodePng(makePng(source));
        const interlaced = decodePng(makePng({ ...source, interlaced: true }));
        expect(numbers(interlaced.samples)).toEqual(numbers(plain.samples));
        const scale = depth < 8 ? 255 / (2 ** depth - 1) : 1;
        expect(numbers(plain.samples)).toEqual(samples.slice(0, size[0] * size[1]).map((v) => v * scale));
      }
    }
  });

  it.each([
    [2, 3],
    [4, 2],
    [6, 4],
  ] as const)('reads samples of colour type %i as they are, plain and interlaced', (colourType, channels) => {
    for (const depth of [8, 16] as const) {
      const most = 2 ** depth - 1;
      const samples = Array.from(
        { length: width * height * channels },
        (_, i) => (i * 7919 * (i + 3)) & most,
      );
      for (const interlaced of [false, true]) {
        for (const filter of [0, 1, 2, 3, 4]) {
          const png = makePng({ width, height, depth, colourType, samples, filter, interlaced });
          const image = decodePng(png);
          expect(image.channels).toBe(channels);
          expect(numbers(image.samples)).toEqual(samples);
        }
      }
    }
  });

  it('refuses a line filter that does not exist', async () => {
    const { zlibSync } = await import('fflate');
    const header = chunk('IHDR', Uint8Array.from([...u32(8, false), ...u32(8, false), 8, 0, 0, 0, 0]));
    const lines = chunk('IDAT', zlibSync(new Uint8Array(9 * 8).fill(5)));
    const start = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];
    const png = concat(start, header, lines, chunk('IEND', new Uint8Array()));
    expect(await refusalOf(png)).toBe('corrupt');
  });

  it('resolves palettes, and lays transparency over black', async () => {
    const palette = Uint8Array.from([0, 0, 0, 255, 0, 0, 0, 255, 0, 200, 200, 200]);
    const samples = Array.from({ length: 64 }, (_, i) => i % 4);
    const png = makePng({
      width: 8,
      height: 8,
      depth: 2,
      colourType: 3,
      samples,
      palette,
      transparency: Uint8Array.from([255, 255, 0]),
    });
    expect(numbers(toRgba(decodePng(png)).rgba.subarray(0, 16))).toEqual([
      0, 0, 0, 255, 255, 0, 0, 255, 0, 255, 0, 0, 200, 200, 200, 255,
    ]);
    const { slice } = await sliceOf(png);
    expect(slice.grey[1]).toBeCloseTo(76.245, 3);
    expect(slice.grey[2]).toBe(0);
    expect(slice.colourfulness).toBe(0.25);
  });

  it('shows an index beyond the palette as black, and fills lines that end within a byte', async () => {
    const palette = Uint8Array.from([10, 10, 10, 20, 20, 20]);
    for (const depth of [1, 2, 4, 8] as const) {
      const samples = Array.from({ length: 9 * 8 }, (_, i) => i % (depth === 1 ? 2 : 3));
      const { slice } = await sliceOf(
        makePng({ width: 9, height: 8, depth, colourType: 3, samples, palette, filter: 2 }),
      );
      expect(numbers(slice.grey)).toEqual(samples.map((index) => [10, 20, 0][index]));
    }
  });

  it('makes the named colour of grey and RGB files transparent', async () => {
    const samples = Array.from({ length: 64 }, (_, i) => i);
    const png = makePng({
      width: 8,
      height: 8,
      depth: 8,
      colourType: 0,
      samples,
      transparency: Uint8Array.from([0, 5]),
    });
    const { rgba } = toRgba(decodePng(png));
    expect(rgba[4 * 5 + 3]).toBe(0);
    expect(rgba[4 * 6 + 3]).toBe(255);
  });

  it('gives the same grey for 8 and 16 bits, and windows raw 12-bit values', async () => {
    const wide = makePng({
      width,
      height,
      depth: 16,
      colourType: 0,
      samples: Array.from(grey, (v) => v * 257),
    });
    // A phantom whose brightest pixel is above the limit for raw values.
    expect(Math.max(...grey) * 257).toBeGreaterThan(1 << 14);
    expect(numbers((await sliceOf(wide)).slice.grey)).toEqual(numbers(grey));
    const raw = await sliceOf(
      makePng({ width, height, depth: 16, colourType: 0, samples: phantom(width, height, 12) }),
    );
    expect(Math.max(...raw.slice.grey)).toBe(255);
    expect(numbers(raw.windows?.raw ?? [])).toEqual(numbers(phantom(width, height, 12)));
  });

  it('refuses by the size in the header, before anything is unpacked', async () => {
    const header = (w: number, h: number) =>
      chunk('IHDR', Uint8Array.from([...u32(w, false), ...u32(h, false), 8, 0, 0, 0, 0]));
    const start = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];
    expect(await refusalOf(concat(start, header(MAX_SIDE + 1, 10)))).toBe('too-large');
    expect(await refusalOf(concat(start, header(16000, 16000)))).toBe('too-large');
    expect(await refusalOf(concat(start, header(0xffffffff, 0xffffffff)))).toBe('too-large');
    expect(await refusalOf(concat(start, header(3, 3)))).toBe('too-small');
    expect(await refusalOf(concat(start, header(100, 0)))).toBe('corrupt');
  });

  it('does not unpack more than the header promises', async () => {
    const { zlibSync } = await import('fflate');
    const header = chunk('IHDR', Uint8Array.from([...u32(8, false), ...u32(8, false), 8, 0, 0, 0, 0]));
    const bomb = chunk('IDAT', zlibSync(new Uint8Array(20_000_000)));
    const file = concat(
      [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
      header,
      bomb,
      chunk('IEND', new Uint8Array()),
    );
    expect(numbers((await sliceOf(file)).slice.grey)).toEqual(new Array(64).fill(0));
  });

  it('refuses damaged and cut files rather than reading garbage', async () => {
    const png = makePng({ width, height, depth: 8, colourType: 0, samples: grey });
    expect(await refusalOf(png.subarray(0, png.length - 40))).toBe('truncated');
    const flipped = png.slice();
    flipped[png.length - 60] ^= 1;
    expect(await refusalOf(flipped)).toBe('corrupt');
  });
});

describe('JPEG', () => {
  const bytes = Uint8Array.from(grey);

  it('reads baseline and progressive files alike', async () => {
    const source = { width, height, bits: 8, bytes };
    const baseline = await sliceOf(await makeJpeg(source, 95));
    const progressive = await sliceOf(await makeJpeg(source, 95, true));
    expect(numbers(progressive.slice.grey)).toEqual(numbers(baseline.slice.grey));
    expect(baseline.provenance.warnings).toEqual(['lossy']);
    const error = Math.max(...baseline.slice.grey.map((v, i) => Math.abs(v - grey[i])));
    expect(error).toBeLessThanOrEqual(10);
  });

  it('turns a photograph upright as its EXIF tag says', async () => {
    const jpeg = await makeJpeg({ width, height, bits: 8, bytes }, 95);
    const plain = await sliceOf(jpeg);
    for (let value = 1; value <= 8; value++) {
      const { slice } = await sliceOf(withOrientation(jpeg, value));
      expect([slice.width, slice.height]).toEqual(value >= 5 ? [height, width] : [width, height]);
      const topLeft = {
        1: [0, 0],
        2: [1, 0],
        3: [1, 1],
        4: [0, 1],
        5: [0, 0],
        6: [0, 1],
        7: [1, 1],
        8: [1, 0],
      }[value]!;
      const from = topLeft[1] * (height - 1) * width + topLeft[0] * (width - 1);
      expect(slice.grey[0]).toBe(plain.slice.grey[from]);
    }
  });

  it('ignores orientation tags that make no sense', async () => {
    const jpeg = await makeJpeg({ width, height, bits: 8, bytes }, 95);
    expect(exifOrientation(withOrientation(jpeg, 9))).toBe(1);
    expect(exifOrientation(withOrientation(jpeg, 6).subarray(0, 30))).toBe(1);
    expect(exifOrientation(jpeg)).toBe(1);
  });

  it('refuses a file that was cut off, and encodings that browsers do not share', async () => {
    const jpeg = await makeJpeg({ width, height, bits: 8, bytes });
    expect(await refusalOf(jpeg.subarray(0, jpeg.length >> 1))).toBe('truncated');
    expect(await refusalOf(withFrame(jpeg, (frame) => frame.set([0xc3], 1)))).toBe('unsupported-encoding');
    expect(await refusalOf(withFrame(jpeg, (frame) => frame.set([12], 4)))).toBe('unsupported-encoding');
    expect(await refusalOf(withFrame(jpeg, (frame) => frame.set([0xff, 0xff, 0xff, 0xff], 5)))).toBe(
      'too-large',
    );
  });
});

describe('orient', () => {
  // a b      the two letters of the first row and the first column, stored and shown (EXIF 2.32)
  // c d
  it.each([
    [1, 'abcd'],
    [2, 'badc'],
    [3, 'dcba'],
    [4, 'cdab'],
    [5, 'acbd'],
    [6, 'cadb'],
    [7, 'dbca'],
    [8, 'bdac'],
  ] as const)('shows orientation %i as %s', (orientation, shown) => {
    const rgba = Uint8Array.from([...ascii('abcd')].flatMap((v) => [v, v, v, 255]));
    const { rgba: out } = orient({ width: 2, height: 2, rgba }, orientation as Orientation);
    expect(String.fromCharCode(...[0, 4, 8, 12].map((p) => out[p]))).toBe(shown);
  });
});

describe('formats that are not read', () => {
  it('are named: AVIF in Node', async () => {
    const avif = concat(
      ascii('\0\0\0\x1cftypavif\0\0\0\0avifmif1\0\0\0\x14ispe\0\0\0\0'),
      [0, 0, 0, 48, 0, 0, 0, 40],
    );
    const [found] = await decodeAll(concat(avif, new Uint8Array(40)));
    expect(found).toMatchObject({ code: 'no-decoder', message: expect.stringContaining('AVIF') });
  });

  it('and others', async () => {
    const [found] = await decodeAll(concat(ascii('%PDF-1.7'), new Uint8Array(100)));
    expect(found).toMatchObject({ code: 'unsupported-format', message: expect.stringContaining('PDF') });
    expect(await refusalOf(new Uint8Array(0))).toBe('empty');
  });
});

/** Puts an EXIF segment with an orientation right after the start marker. */
function withOrientation(jpeg: Uint8Array, value: number): Uint8Array {
  const ifd = concat(u16(1), u16(0x0112), u16(3), u32(1), u16(value), u16(0), u32(0));
  const body = concat(ascii('Exif\0\0II'), u16(42), u32(8), ifd);
  return concat(jpeg.subarray(0, 2), [0xff, 0xe1], u16(body.length + 2, false), body, jpeg.subarray(2));
}

/** Changes the frame header of a JPEG. */
function withFrame(jpeg: Uint8Array, change: (frame: Uint8Array) => void): Uint8Array {
  const copy = jpeg.slice();
  for (let at = 2; ; at += 2 + ((copy[at + 2] << 8) | copy[at + 3])) {
    if (copy[at + 1] !== 0xc0) continue;
    change(copy.subarray(at));
    return copy;
  }
}

/** Headers that contradict their pixels: refused, instead of being shown sheared or halved. */
import { describe, expect, it } from 'vitest';
import { concat, u16 } from './make/bytes';
import { makeHtj2k, makeJpeg2000 } from './make/codecs';
import { decodeAll, numbers, refusalOf, sliceOf } from './make/decode';
import {
  BIG,
  EXPLICIT,
  encapsulated,
  type Field,
  IMPLICIT,
  imageFields,
  makeDicom,
  pixels,
  syntax,
} from './make/dicom';
import { makeJpegLossless } from './make/jpeg-lossless';
import { makeNifti } from './make/nifti';
import { phantom } from './make/phantom';
import { makeRle } from './make/rle';
import { makeTiff } from './make/tiff';

const side = 40;
const image = phantom(side, side, 12);
const words = (values: ArrayLike<number>) => Uint8Array.from(Array.from(values).flatMap((v) => u16(v)));
const fields = (rows = side, columns = side, bits: 8 | 16 = 16) =>
  imageFields({ rows, columns, bits, stored: Math.min(bits, 12) });
const compressed = (suffix: string, stream: Uint8Array) =>
  makeDicom(fields(), syntax(suffix), { tail: encapsulated([stream]) });

describe('DICOM', () => {
  it.each([
    ['fewer columns', fields(40, 39)],
    ['fewer rows', fields(32, 40)],
    ['half the bits', fields(40, 40, 8)],
  ])('that claims %s than its pixels have is read by its pixels', async (_, lie) => {
    for (const kind of [EXPLICIT, IMPLICIT, BIG]) {
      const { windows, provenance } = await sliceOf(
        makeDicom([...lie, pixels(image, 16, kind.little ?? true)], kind),
      );
      expect(numbers(windows?.raw ?? [])).toEqual(numbers(image));
      expect(provenance.warnings).toContain('contradiction');
    }
  });

  it('that claims more is cut off', async () => {
    expect(await refusalOf(makeDicom([...fields(41, 40), pixels(image)]))).toBe('truncated');
    expect(await refusalOf(makeDicom([...fields(65535, 65535), pixels(image)]))).toBe('too-large');
  });

  it('may be padded, after the pixels and within them', async () => {
    const line = makeDicom([...fields(), [0x7fe00010, 'OW', concat(words(image), new Uint8Array(80))]]);
    const trailing: Field = [0xfffcfffc, 'OB', new Uint8Array(10)];
    for (const file of [
      line,
      makeDicom([...fields(), pixels(image), trailing]),
      concat(line, new Uint8Array(512)),
    ]) {
      expect(numbers((await sliceOf(file)).windows?.raw ?? [])).toEqual(numbers(image));
    }
  });

  it('with bytes that slipped in before the end of the pixels is damaged', async () => {
    const file = makeDicom([...fields(), pixels(image)]);
    for (const size of [6, 60]) {
      const at = file.length - 1000;
      const doubled = concat(file.subarray(0, at), file.subarray(at - size));
      expect(await refusalOf(doubled)).toBe('corrupt');
    }
  });

  it('with codes that are too many for its size is damaged', async () => {
    const taller = phantom(side, side + 8, 12);
    expect(await refusalOf(compressed('.5', makeRle(taller, 16)))).toBe('corrupt');
    const stream = makeJpegLossless(taller, side, side + 8, 12, 1);
    const frame = stream.findIndex((byte, i) => byte === 0xff && stream[i + 1] === 0xc3);
    stream.set([0, side], frame + 5);
    expect(await refusalOf(compressed('.4.70', stream))).toBe('corrupt');
  });

  it('with JPEG 2000 whose parts do not add up is not handed to a decoder', async () => {
    const source = { width: side, height: side, bits: 12, bytes: words(image) };
    for (const [suffix, stream] of [
      ['.4.90', await makeJpeg2000(source)],
      ['.4.201', await makeHtj2k(source)],
    ] as const) {
      expect(await refusalOf(compressed(suffix, stream))).toBe('read');
      const hole = concat(stream.subarray(0, 900), stream.subarray(950));
      expect(['truncated', 'corrupt']).toContain(await refusalOf(compressed(suffix, hole)));
      expect(await refusalOf(compressed(suffix, stream.subarray(0, 1000)))).toBe('truncated');
    }
  });

  it('with high-throughput JPEG 2000 that names no capabilities is damaged: its decoder would wait without end', async () => {
    const stream = await makeHtj2k({ width: side, height: side, bits: 12, bytes: words(image) });
    const at = stream.findIndex((byte, i) => byte === 0xff && stream[i + 1] === 0x50);
    const without = concat(stream.subarray(0, at), stream.subarray(at + 10));
    expect(await refusalOf(compressed('.4.201', without))).toBe('corrupt');
  });
});

describe('a Node Buffer', () => {
  it('is read like any bytes, and left as it was', async () => {
    const base = imageFields({ rows: 8, columns: 8, bits: 8 });
    const values = Uint8Array.from({ length: 64 }, (_, i) => i);
    const file = Buffer.from(makeDicom([...base, [0x7fe00010, 'OW', values]], BIG));
    const before = file.toString('hex');
    const { windows } = await sliceOf(file);
    expect(numbers(windows?.raw ?? [])).toEqual(numbers(values.map((_, i) => values[i ^ 1])));
    expect(file.toString('hex')).toBe(before);
  });
});

describe('NIfTI', () => {
  const volume = makeNifti({ size: [side, side, 4], values: [...image, ...image, ...image, ...image] });
  const patched = (at: number, value: number) => {
    const copy = volume.slice();
    new DataView(copy.buffer).setInt16(at, value, true);
    return copy;
  };

  it('whose size is not that of its voxels is refused', async () => {
    expect(await refusalOf(volume)).toBe('read');
    expect(await refusalOf(patched(42, 39))).toBe('corrupt');
    expect(await refusalOf(patched(42, 41))).toBe('truncated');
    expect(await refusalOf(patched(40, 2))).toBe('corrupt');
    expect(await refusalOf(concat(volume, volume.subarray(400, 500)))).toBe('corrupt');
  });

  it('whose datatype is not as wide as it says is refused', async () => {
    expect(await refusalOf(patched(70, 2))).toBe('corrupt');
    expect(await refusalOf(patched(72, 8))).toBe('corrupt');
  });
});

describe('TIFF', () => {
  it('is held against the checksum of its Deflate blocks', async () => {
    const samples = Array.from(image, (v) => v >> 4);
    const file = makeTiff([{ width: side, height: side, samples, compression: 8 }]);
    expect(await refusalOf(file)).toBe('read');
    for (let at = 12; at < 400; at += 13) {
      const flipped = file.slice();
      flipped[at] ^= 16;
      const [found] = await decodeAll(flipped);
      // Adler-32 does not notice some changes of neighbouring bytes (2 1 3 to 1 3 2), but no larger ones here.
      if (found.kind === 'slice') {
        expect(samples.filter((value, i) => value !== found.slice.grey[i]).length).toBeLessThan(4);
      } else expect(['corrupt', 'truncated']).toContain(found.code);
    }
  });
});

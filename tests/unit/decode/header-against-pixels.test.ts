/** Headers that contradict their pixels: the pixels count, and a warning says so. */
import { describe, expect, it } from 'vitest';
import { concat, words as wordsOf } from './make/bytes';
import { makeJpeg, makeJpegLs } from './make/codecs';
import { decodeAll, numbers, refusalOf, sliceOf, slicesOf } from './make/decode';
import {
  BIG,
  EXPLICIT,
  encapsulated,
  type Field,
  imageFields,
  makeDicom,
  pixels,
  syntax,
} from './make/dicom';
import { makeJpegLossless } from './make/jpeg-lossless';
import { generator, phantom } from './make/phantom';
import { makeRle } from './make/rle';

const width = 56;
const height = 48;
const count = width * height;
const image = phantom(width, height, 12);
const bytes8 = Uint8Array.from(image, (value) => value >> 4);
const size = { rows: height, columns: width };
const said = (fields: readonly Field[], ...own: Field[]) => [
  ...fields.filter(([tag]) => !own.some(([other]) => other === tag)),
  ...own,
];
const bits = (stored: number): Field[] => [
  [0x00280101, 'US', stored],
  [0x00280102, 'US', stored - 1],
];
const fields = imageFields({ ...size, stored: 12 });
const fields8 = imageFields({ ...size, bits: 8 });

/** Reads one slice with the given values, and checks whether the header was overruled. */
async function expectValues(file: Uint8Array, values: ArrayLike<number>, overruled = true) {
  const { windows, slice, provenance } = await sliceOf(file);
  expect(numbers(windows?.raw ?? slice.grey)).toEqual(numbers(values));
  expect(provenance.warnings.includes('contradiction')).toBe(overruled);
}

describe('bits', () => {
  it.each([8, 9, 10, 11])('stored are 12, not %i', async (stored) => {
    await expectValues(makeDicom([...said(fields, ...bits(stored)), pixels(image)]), image);
    const lossless = makeJpegLossless(image, width, height, 12, 1);
    await expectValues(
      makeDicom(said(fields, ...bits(stored)), syntax('.4.70'), { tail: encapsulated([lossless]) }),
      image,
    );
  });

  it('allocated are 16, not 8, and 8, not 16', async () => {
    await expectValues(makeDicom([...fields8, pixels(image)]), image);
    await expectValues(makeDicom([...fields, [0x7fe00010, 'OW', bytes8]]), bytes8);
  });

  it('stored cannot be more than are allocated', async () => {
    const file = makeDicom([...said(fields, ...bits(20)), pixels(image)]);
    await expectValues(file, image, false);
    expect((await sliceOf(file)).provenance.warnings).toContain('nonstandard-header');
  });

  it('stand at the bottom, not at the top', async () => {
    await expectValues(makeDicom([...said(fields, [0x00280102, 'US', 15]), pixels(image)]), image);
  });

  it('above the stored ones are an overlay where the header tells of one, or where they look like one', async () => {
    const drawn = Uint16Array.from(image, (value, i) =>
      i % width === 20 || i % 97 === 0 ? value | 0x8000 : value,
    );
    await expectValues(makeDicom([...fields, pixels(drawn)]), image, false);
    const low = said(fields, ...bits(11));
    const told: Field = [0x60000102, 'US', 11];
    const values = image.map((value) => value & 0x7ff);
    await expectValues(makeDicom([...low, told, pixels(image)]), values, false);
  });

  it('that could be either are refused', async () => {
    const random = generator(3);
    const noise = Uint16Array.from({ length: count }, () => Math.floor(random() * 65536));
    expect(await refusalOf(makeDicom([...fields, pixels(noise)]))).toBe('contradictory');
  });
});

describe('a sign', () => {
  const below = Int16Array.from(image, (value) => value - 60); // The background falls below zero.
  const stored = Uint16Array.from(below);

  it('that the header does not tell of', async () => {
    const whole = imageFields({ ...size });
    await expectValues(makeDicom([...whole, pixels(stored)]), below);
    await expectValues(makeDicom([...fields, pixels(stored)]), below);
  });

  it('that the header invents', async () => {
    const bright = Uint16Array.from(image, (value) => value * 15);
    await expectValues(makeDicom([...imageFields({ ...size, signed: true }), pixels(bright)]), bright);
    await expectValues(
      makeDicom([...imageFields({ ...size, stored: 12, signed: true }), pixels(image)]),
      image,
    );
  });

  it('that is there as it should be', async () => {
    await expectValues(makeDicom([...imageFields({ ...size, signed: true }), pixels(stored)]), below, false);
    await expectValues(
      makeDicom([...imageFields({ ...size, stored: 13, signed: true }), pixels(stored)]),
      below,
      false,
    );
    const padded = below.map((value) => (value < 30 ? -2000 : value));
    const twos = Uint16Array.from(padded);
    await expectValues(makeDicom([...imageFields({ ...size, signed: true }), pixels(twos)]), padded, false);
    await expectValues(makeDicom([...imageFields({ ...size }), pixels(twos)]), padded);
  });

  it('that an even background below zero has', async () => {
    // Scalp, skull and brain, without noise: as smooth as the edge to a background at the far end of the range.
    const greys = [120, 30, 210];
    for (const background of [-1, -84, -400]) {
      const even = Int16Array.from(image, (_, i) => {
        const [x, y] = [(i % width) / width - 0.5, Math.floor(i / width) / height - 0.5];
        const ring = Math.floor((Math.hypot(x / 0.38, y / 0.45) - 0.82) / 0.09);
        return ring < 2 ? 4 * greys[Math.max(0, ring + 1)] - 100 : background;
      });
      const twos = Uint16Array.from(even);
      await expectValues(makeDicom([...imageFields({ ...size, signed: true }), pixels(twos)]), even, false);
      const fewer = imageFields({ ...size, stored: 12, signed: true });
      await expectValues(makeDicom([...fewer, pixels(twos.map((value) => value & 0xfff))]), even, false);
    }
  });

  it('is none where white writing has the largest value', async () => {
    const written = image.map((value, i) => (i < 8 * width && i % 5 === 0 ? 65535 : value));
    await expectValues(makeDicom([...imageFields({ ...size }), pixels(written)]), written, false);
  });
});

describe('frames, components, rows and columns', () => {
  it('more than one, where the header counts one or none', async () => {
    const frames = [1, 2, 3].map((seed) => phantom(width, height, 12, seed));
    const all = pixels(frames.flatMap((frame) => numbers(frame)));
    for (const header of [fields, [...fields, [0x00280008, 'IS', '0'] as Field]]) {
      const found = await slicesOf(makeDicom([...header, all]));
      expect(found.map(({ windows }) => numbers(windows!.raw))).toEqual(
        frames.map((frame) => numbers(frame)),
      );
      expect(found.every(({ provenance }) => provenance.warnings.includes('contradiction'))).toBe(true);
    }
  });

  it('fewer than the header counts', async () => {
    const header = imageFields({ ...size, stored: 12, frames: 5 });
    const found = await slicesOf(makeDicom([...header, pixels([...image, ...image])]));
    expect(found.length).toBe(2);
    const cut = makeDicom([...header, pixels(Array.from({ length: 5 * count }, (_, i) => image[i % count]))]);
    const some = await decodeAll(cut.subarray(0, cut.length - count));
    expect(some.map((one) => (one.kind === 'slice' ? 'slice' : one.code))).toEqual([
      ...new Array(4).fill('slice'),
      'truncated',
    ]);
  });

  it('compressed frames that nobody counted', async () => {
    const stream = await makeJpegLs({ width, height, bits: 12, bytes: wordsOf(image) });
    const file = makeDicom(fields, syntax('.4.80'), { tail: encapsulated([stream, stream, stream]) });
    expect((await slicesOf(file)).map(({ windows }) => numbers(windows!.raw))).toEqual(
      new Array(3).fill(numbers(image)),
    );
  });

  it('three components called one, and one called three', async () => {
    const rgb = Uint8Array.from({ length: 3 * count }, (_, i) => bytes8[Math.floor(i / 3)]);
    const colour = said(fields8, [0x00280004, 'CS', 'RGB']);
    await expectValues(makeDicom([...colour, [0x7fe00010, 'OB', rgb]]), bytes8);
    const three = imageFields({ ...size, bits: 8, samples: 3, photometric: 'RGB' });
    await expectValues(makeDicom([...three, [0x7fe00010, 'OB', bytes8]]), bytes8);
    const stream = Uint8Array.from(await makeJpeg({ width, height, bits: 8, bytes: bytes8 }));
    const { provenance } = await sliceOf(makeDicom(three, syntax('.4.50'), { tail: encapsulated([stream]) }));
    expect(provenance.warnings).toContain('contradiction');
  });

  it('colours that lie by planes, or do not', async () => {
    const rgb = Uint8Array.from({ length: 3 * count }, (_, i) => bytes8[Math.floor(i / 3)]);
    const planes = concat(bytes8, bytes8, bytes8);
    const three = imageFields({ ...size, bits: 8, samples: 3, photometric: 'RGB' });
    await expectValues(makeDicom([...three, [0x00280006, 'US', 1], [0x7fe00010, 'OB', rgb]]), bytes8);
    await expectValues(makeDicom([...three, [0x00280006, 'US', 0], [0x7fe00010, 'OB', planes]]), bytes8);
  });

  it('rows called columns', async () => {
    const turned = said(fields, [0x00280010, 'US', width], [0x00280011, 'US', height]);
    const file = makeDicom([...turned, pixels(image)]);
    await expectValues(file, image);
    expect((await sliceOf(file)).slice).toMatchObject({ width, height });
  });

  it('rows or columns that are a part of the picture’s', async () => {
    const side = 128;
    const large = phantom(side, side, 12);
    for (const [rows, columns] of [
      [side / 2, side],
      [side, side / 2],
      [2 * side, side / 2],
    ]) {
      const file = makeDicom([...imageFields({ rows, columns, stored: 12 }), pixels(large)]);
      const { slice, provenance } = await sliceOf(file);
      expect(slice, `${rows} rows, ${columns} columns`).toMatchObject({ width: side, height: side });
      expect(provenance.warnings).toContain('contradiction');
    }
  });

  it('bytes in the other order', async () => {
    await expectValues(makeDicom([...fields, pixels(image, 16, false)], EXPLICIT), image);
    await expectValues(makeDicom([...fields, pixels(image, 16, true)], BIG), image);
  });
});

describe('transfer syntax', () => {
  it.each(['.2', '.1.99'])('%s over a data set that is little endian, and not deflated', async (suffix) => {
    const plain = makeDicom([...fields, pixels(image)], EXPLICIT);
    const other = makeDicom([], syntax(suffix));
    const meta = makeDicom([], EXPLICIT).length;
    await expectValues(concat(other, plain.subarray(meta)), image);
  });

  it('big endian that nobody named', async () => {
    const plain = makeDicom([...fields, pixels(image, 16, false)], BIG);
    const meta = makeDicom([], BIG).length;
    await expectValues(concat(makeDicom([], EXPLICIT), plain.subarray(meta)), image);
  });

  it.each(['.4.70', '.4.90', '.5', '.4.50', '.4.80'])('%s over pixels as they are', async (suffix) => {
    await expectValues(makeDicom([...fields, pixels(image)], syntax(suffix)), image);
    const inItem = makeDicom(fields, syntax(suffix), { tail: encapsulated([wordsOf(image)]) });
    await expectValues(inItem, image);
  });

  it.each(['', '.1', '.1.99', '.1.98', '.5', '.4.90'])('%s over a JPEG', async (suffix) => {
    const stream = Uint8Array.from(await makeJpeg({ width, height, bits: 8, bytes: bytes8 }));
    const kind = { ...syntax(suffix), explicit: suffix !== '', deflated: suffix === '.1.99' };
    const right = await sliceOf(makeDicom(fields8, syntax('.4.50'), { tail: encapsulated([stream]) }));
    const tails = suffix === '' ? [] : [encapsulated([stream])];
    const files = tails.map((tail) => makeDicom(fields8, kind, { tail }));
    // Bare, without an item.
    files.push(makeDicom([...fields8, [0x7fe00010, 'OB', stream]], kind));
    for (const file of files) {
      const { slice, provenance } = await sliceOf(file);
      expect(numbers(slice.grey)).toEqual(numbers(right.slice.grey));
      expect(provenance.warnings).toContain('contradiction');
      expect(provenance.warnings).toContain('lossy');
    }
  });

  it('of JPEG over RLE, and of RLE over JPEG-LS', async () => {
    const rle = makeDicom(fields, syntax('.4.70'), { tail: encapsulated([makeRle(image, 16)]) });
    await expectValues(rle, image);
    const stream = await makeJpegLs({ width, height, bits: 12, bytes: wordsOf(image) });
    await expectValues(makeDicom(fields, syntax('.5'), { tail: encapsulated([stream]) }), image);
    const eight = said(fields, [0x00280100, 'US', 8], ...bits(8));
    await expectValues(makeDicom(eight, syntax('.5'), { tail: encapsulated([makeRle(image, 16)]) }), image);
  });

  it('and a stream that is neither is refused, not shown', async () => {
    const random = generator(5);
    const noise = Uint8Array.from({ length: 900 }, () => Math.floor(random() * 256));
    for (const suffix of ['.4.70', '.1.98', '.1']) {
      expect(await refusalOf(makeDicom(fields, syntax(suffix), { tail: encapsulated([noise]) }))).not.toBe(
        'read',
      );
    }
  });
});

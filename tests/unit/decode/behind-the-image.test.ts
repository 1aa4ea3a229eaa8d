/** Volumes in other units, voxels that are not numbers, and bytes after the image. */
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isOtherFile } from '../../../src/decode/other-file';
import { makeBmp } from './make/bmp';
import { ascii, concat } from './make/bytes';
import { makeJpeg } from './make/codecs';
import { decodeAll, numbers, refusalOf, slicesOf } from './make/decode';
import { makeGif } from './make/gif';
import { makeNifti } from './make/nifti';
import { phantom } from './make/phantom';
import { makePng } from './make/png';
import { makeTiff } from './make/tiff';

const side = 40;
const image = phantom(side, side, 12);
const volume = makeNifti({ size: [side, side, 4], values: [...image, ...image, ...image, ...image] });

describe('bytes behind an image', () => {
  const fillers: [string, Uint8Array][] = [
    ['zeros', new Uint8Array(512)],
    ['a line end', ascii('\r\n')],
    ['a boundary', ascii('\r\n--boundary--\r\n')],
    ['spaces', new Uint8Array(600).fill(32)],
  ];
  it.each(fillers)('%s are left out of a volume, packed or not', async (_, filler) => {
    const right = await slicesOf(volume);
    const packed = gzipSync(volume);
    for (const file of [concat(volume, filler), concat(packed, filler), gzipSync(concat(volume, filler))]) {
      const found = await slicesOf(file);
      expect(found.map(({ windows }) => numbers(windows!.raw))).toEqual(
        right.map(({ windows }) => numbers(windows!.raw)),
      );
      // A few bytes after the voxels prove nothing.
      if (filler.length > 16) {
        expect(found.every(({ provenance }) => provenance.warnings.includes('trailing-bytes'))).toBe(true);
      }
    }
  });

  const grey = Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => Math.round(255 * image[y * side + x]) & 255),
  );
  const padded = (file: Uint8Array) => concat(file, new Uint8Array(512 - (file.length % 512)));
  it.each([
    ['PNG', () => makePng({ width: side, height: side, depth: 8, colourType: 0, samples: grey.flat() })],
    ['GIF', () => makeGif({ width: side, height: side, indices: grey.flat() })],
    ['BMP', () => makeBmp(grey)],
    ['TIFF', () => makeTiff([{ width: side, height: side, samples: grey.flat() }])],
    ['JPEG', () => makeJpeg({ width: side, height: side, bits: 8, bytes: Uint8Array.from(grey.flat()) })],
  ])('is left out of a %s, with a warning', async (_, make) => {
    const file = Uint8Array.from(await make());
    const [right] = await slicesOf(file);
    expect(right.provenance.warnings).not.toContain('trailing-bytes');
    for (const long of [padded(file), concat(file, ascii('\r\n--boundary--\r\n'))]) {
      const [found] = await slicesOf(long);
      expect(found.slice.grey).toEqual(right.slice.grey);
      expect(found.provenance.warnings).toContain('trailing-bytes');
    }
  });

  it('is told from bytes that slipped into a BMP', async () => {
    const file = makeBmp(grey.map((row, y) => (y < 8 ? row : row.map(() => 0))));
    const slipped = concat(file.subarray(0, 100), new Uint8Array(20), file.subarray(100));
    expect(await refusalOf(slipped)).toBe('corrupt');
  });

  it('the beginning of a second member is left out, a whole one is read', async () => {
    const packed = gzipSync(volume);
    expect((await slicesOf(concat(packed, packed.subarray(0, 300)))).length).toBe(4);
    const half = volume.length >> 1;
    const two = concat(gzipSync(volume.subarray(0, half)), gzipSync(volume.subarray(half)));
    const found = await slicesOf(two);
    expect(found.length).toBe(4);
    expect(found[0].provenance.warnings).not.toContain('trailing-bytes');
  });

  it('a shortage is still one, and so is damage', async () => {
    const packed = gzipSync(volume);
    expect(await refusalOf(packed.subarray(0, packed.length - 9))).toMatch(/truncated|corrupt/);
    expect(await refusalOf(concat(packed.subarray(0, packed.length - 200), new Uint8Array(512)))).toMatch(
      /truncated|corrupt/,
    );
    const flipped = packed.slice();
    flipped[packed.length - 6] ^= 4;
    expect(await refusalOf(flipped)).toBe('corrupt');
  });
});

describe('units of a volume', () => {
  /** xyzt_units is at byte 123, pixdim at 80. */
  function inUnit(code: number, scale: number): Uint8Array {
    const file = volume.slice();
    const view = new DataView(file.buffer);
    file[123] = code;
    for (let axis = 0; axis < 3; axis++) view.setFloat32(80 + 4 * axis, (axis === 2 ? 5 : 0.9) * scale, true);
    view.setInt16(252, 0, true);
    view.setInt16(254, 0, true);
    return file;
  }

  it.each([
    [2, 1],
    [10, 1],
    [1, 0.001],
    [3, 1000],
    [0, 1],
  ])('by code %i', async (code, scale) => {
    const [first, second] = await slicesOf(inUnit(code, scale));
    expect(first!.slice.spacing!.x).toBeCloseTo(0.9, 5);
    expect(first.provenance.sliceSpacing).toBeCloseTo(5, 4);
    expect(second!.provenance.position! - first!.provenance.position!).toBeCloseTo(5, 4);
    expect(first.provenance.warnings).not.toContain('implausible-spacing');
  });

  it.each([0.001, 1000, 0])('of nobody knows what (%d) give no lengths', async (scale) => {
    const [first] = await slicesOf(inUnit(0, scale));
    expect(first.slice.spacing).toBeUndefined();
    expect(first.provenance.sliceSpacing).toBeUndefined();
    expect(first.provenance.warnings).toContain('implausible-spacing');
  });
});

describe('values that are none', () => {
  const values = Array.from(image, (value) => (value - 900) / 300);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const spoilt = values.map(
    (value, i) => [Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY][i] ?? value,
  );
  const close = (found: ArrayLike<number>) => {
    expect(found[0]).toBeCloseTo(low, 4);
    expect(found[1]).toBeCloseTo(low, 4);
    expect(found[2]).toBeCloseTo(high, 4);
  };

  it('become the smallest and the largest in a TIFF', async () => {
    const [found] = await slicesOf(makeTiff([{ width: side, height: side, bits: 32, samples: spoilt }]));
    close(found!.windows!.raw);
  });

  it('become the smallest and the largest in a volume', async () => {
    const file = makeNifti({ size: [side, side, 1], values: spoilt, datatype: 16 });
    const [found] = await slicesOf(file);
    const raw = numbers(found!.windows!.raw);
    expect(raw.every(Number.isFinite)).toBe(true);
    expect(Math.min(...raw)).toBeCloseTo(low, 4);
    expect(raw.filter((value) => Math.abs(value - low) < 1e-4).length).toBeGreaterThanOrEqual(2);
  });
});

describe('an archive', () => {
  const png = makePng({
    width: side,
    height: side,
    depth: 8,
    colourType: 0,
    samples: image.map((v) => v >> 4),
  });

  it('has names as other programs write them', async () => {
    const found = await decodeAll(
      zipSync({ './': new Uint8Array(), './a.png': png, './b/./c.png': png, '.hidden': png }),
      {},
      'z.zip',
    );
    expect(found.map(({ file }) => file)).toEqual(['z.zip/a.png', 'z.zip/b/c.png']);
  });

  it('tells the other files of a disc from images that cannot be read', async () => {
    const files: Record<string, Uint8Array> = {
      'autorun.inf': ascii('[autorun]'),
      'viewer.exe': concat(ascii('MZ'), Uint8Array.from(image).slice(0, 90)),
      'help.html': ascii('<!DOCTYPE html><html></html>'),
      'report.pdf': ascii('%PDF-1.4'),
      LOCKFILE: new Uint8Array(),
      'app.jar': zipSync({}),
      'cut.png': png.subarray(0, 200),
      'note.dcm': ascii('not a DICOM file at all'),
      'old.rar': ascii('Rar!....'),
      'MacOS/run': concat([0xcf, 0xfa, 0xed, 0xfe], Uint8Array.from(image).slice(0, 90)),
      'setup.cab': ascii('MSCF....'),
      'intro.mp4': ascii('\0\0\0\x18ftypmp42'),
      README: ascii('what is on this disc'),
      IM00007: ascii('not a DICOM file any more'),
      IM00008: new Uint8Array(),
      'PA0/SE1': ascii('nor this one'),
    };
    const found = await decodeAll(zipSync({ ...files, 'a.png': png }), {}, 'z.zip');
    const other = found.flatMap((one) => (one.kind === 'refused' && isOtherFile(one) ? [one.file] : []));
    expect(other).toEqual(
      [
        ...['autorun.inf', 'viewer.exe', 'help.html', 'report.pdf', 'LOCKFILE', 'app.jar'],
        ...['MacOS/run', 'setup.cab', 'intro.mp4', 'README'],
      ].map((f) => `z.zip/${f}`),
    );
    expect(found.length).toBe(17);
  });
});

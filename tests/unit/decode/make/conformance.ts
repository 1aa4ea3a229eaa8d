/**
 * The conformance table: one row for every format, encoding and refusal, each with an example file.
 * `scripts/conformance.ts` writes docs/generated/conformance.md from it; a test reads every file and compares.
 */
import { gzipSync, zipSync } from 'fflate';
import type { DecodeOptions, RefusalCode } from '../../../../src/decode';
import { READ, REFUSED } from '../../../../src/decode/dicom/transfer-syntax';
import type { WarningCode } from '../../../../src/decode/types';
import { Random } from '../../../../src/evaluation/random';
import type { ReasonCode } from '../../../../src/pipeline/reading';
import type { SheetPicture } from '../../../../src/pipeline/sheet/layout';
import {
  abdomen,
  abdomenCoronal,
  breast,
  heart,
  kidneys,
  knee,
  pelvisSection,
  spineSection,
} from '../../../../training/brain/made/bodies';
import { inViewer, negative } from '../../pipeline/sheet/make';
import { bitmap, makeBmp } from './bmp';
import { ascii, concat, u32, words } from './bytes';
import { makeHtj2k, makeJpeg, makeJpeg2000, makeJpegLs, makeWebp } from './codecs';
import {
  BIG,
  DEFLATED,
  EXPLICIT,
  encapsulated,
  type Field,
  IMPLICIT,
  imageFields,
  makeDicom,
  pixels,
  syntax,
} from './dicom';
import { makeGif } from './gif';
import { greyJpeg } from './jpeg';
import { makeJpegLossless } from './jpeg-lossless';
import { makeNifti, makeVoxels } from './nifti';
import { generator, phantom } from './phantom';
import { makePng } from './png';
import { makeRle } from './rle';
import { asPng, film, onPage } from './sheets';
import { makeTiff } from './tiff';

export interface Row {
  readonly what: string;
  readonly file: () => Uint8Array | Promise<Uint8Array>;
  readonly name?: string;
  readonly options?: DecodeOptions;
  /** Expected number of slices, and their values, where nothing may be lost. */
  readonly reads?: { readonly slices: number; readonly values?: ArrayLike<number> };
  readonly refuses?: RefusalCode;
  /**
   * Expected result of examining the picture before it is read: number of slices cut out of it, and how it was turned.
   */
  readonly seen?: { readonly tiles: number; readonly warning?: WarningCode; readonly rejected?: ReasonCode };
  readonly note?: string;
}

export interface Section {
  readonly title: string;
  readonly text: string;
  readonly rows: readonly Row[];
}

const width = 48;
const height = 40;
const grey8 = phantom(width, height, 8);
const grey12 = phantom(width, height, 12);
const bytes8 = Uint8Array.from(grey8);
const one = { slices: 1 };
const exact8 = { slices: 1, values: grey8 };
const large = phantom(128, 128, 12);
const exact12 = { slices: 1, values: grey12 };
const LOSSY = 'lossy: a warning says so';

const png = (more: object) => () =>
  makePng({ width, height, depth: 8, colourType: 0, samples: grey8, ...more });
const rgbSamples = Array.from({ length: width * height * 4 }, (_, i) => grey8[i >> 2]);
const rgba8 = Uint8Array.from(rgbSamples, (v, i) => (i % 4 === 3 ? 255 : v));
const jpegSource = { width, height, bits: 8, bytes: bytes8 };

const pictures: Row[] = [
  { what: 'PNG, grey, 8 bits', file: png({}), reads: exact8 },
  {
    what: 'PNG, grey, 16 bits',
    file: png({ depth: 16, samples: grey12 }),
    reads: exact12,
    note: 'full depth',
  },
  {
    what: 'PNG, grey, 1 bit',
    file: png({ depth: 1, samples: Array.from(grey8, (v) => v >> 7) }),
    reads: one,
  },
  {
    what: 'PNG, grey, 4 bits',
    file: png({ depth: 4, samples: Array.from(grey8, (v) => v >> 4) }),
    reads: one,
  },
  {
    what: 'PNG, palette',
    file: png({ colourType: 3, palette: Uint8Array.from({ length: 768 }, (_, i) => Math.floor(i / 3)) }),
    reads: exact8,
  },
  {
    what: 'PNG, RGBA',
    file: png({ colourType: 6, samples: rgbSamples }),
    reads: one,
    note: 'transparent pixels lie over black',
  },
  {
    what: 'PNG, animated',
    file: () => withChunk(png({})(), 'acTL', 8),
    reads: exact8,
    note: 'the first picture; a warning says so',
  },
  { what: 'PNG, interlaced', file: png({ interlaced: true }), reads: exact8 },
  {
    what: 'JPEG, baseline',
    file: () => makeJpeg(jpegSource),
    reads: one,
    note: `${LOSSY}; EXIF orientation is applied`,
  },
  { what: 'JPEG, progressive', file: () => makeJpeg(jpegSource, 90, true), reads: one, note: LOSSY },
  {
    what: 'Bytes after a PNG, GIF, BMP, WebP, TIFF or, as here, JPEG',
    file: async () => concat(await makeJpeg(jpegSource), ascii('\r\n--boundary--\r\n')),
    reads: one,
    note: 'padding and text; a warning says so',
  },
  {
    what: 'JPEG of 108 megapixels',
    file: () => greyJpeg(12000, 9000),
    reads: one,
    note: 'at an eighth of its width and height; a warning says so',
  },
  {
    what: 'JPEG, lossless or arithmetic',
    file: () => makeJpegLossless(grey8, width, height, 8, 1),
    refuses: 'unsupported-encoding',
    note: 'inside DICOM it is read',
  },
  {
    what: 'GIF',
    file: () => makeGif({ width, height, indices: grey8 }),
    reads: exact8,
  },
  {
    what: 'GIF, interlaced',
    file: () => makeGif({ width, height, indices: grey8, interlaced: true }),
    reads: exact8,
  },
  {
    what: 'GIF, animated',
    file: () => makeGif({ width, height, indices: grey8, frames: 3 }),
    reads: exact8,
    note: 'the first picture; a warning says so',
  },
  {
    what: 'BMP',
    file: () =>
      makeBmp(
        Array.from({ length: height }, (_, y) => Array.from(grey8.subarray(y * width, (y + 1) * width))),
        true,
      ),
    reads: exact8,
  },
  {
    what: 'BMP, bit fields',
    file: () =>
      bitmap({
        width,
        height: -height,
        bits: 32,
        compression: 3,
        table: [0xff0000, 0xff00, 0xff].flatMap((mask) => u32(mask)),
        pixels: Array.from(grey8, (v) => [v, v, v, 0]).flat(),
      }),
    reads: exact8,
  },
  { what: 'WebP, lossless', file: () => makeWebp(rgba8, width, height), reads: exact8 },
  { what: 'WebP, lossy', file: () => makeWebp(rgba8, width, height, false), reads: one, note: LOSSY },
  {
    what: 'WebP, animated',
    file: () => concat(ascii('RIFF\x18\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0'), [47, 0, 0, 39, 0, 0, 0, 0]),
    refuses: 'unsupported-encoding',
  },
  {
    what: 'AVIF',
    file: () =>
      concat(
        ascii('\0\0\0\x1cftypavif\0\0\0\0avifmif1\0\0\0\x14ispe\0\0\0\0'),
        [0, 0, 0, 48, 0, 0, 0, 40],
        new Uint8Array(40),
      ),
    refuses: 'no-decoder',
    note: 'read by browsers that can; the command line has no decoder',
  },
  {
    what: 'HEIC',
    file: () => concat(ascii('\0\0\0\x1cftypheic'), new Uint8Array(60)),
    refuses: 'unsupported-format',
  },
  { what: 'PDF', file: () => concat(ascii('%PDF-1.7\n'), new Uint8Array(60)), refuses: 'unsupported-format' },
];

const page = { width, height, samples: grey8 };
const tiffs: Row[] = [
  { what: 'Uncompressed, 8 bits', file: () => makeTiff([page]), reads: exact8 },
  {
    what: 'LZW, in strips',
    file: () => makeTiff([{ ...page, compression: 5, rowsPerStrip: 7 }]),
    reads: exact8,
  },
  { what: 'Deflate', file: () => makeTiff([{ ...page, compression: 8 }]), reads: exact8 },
  { what: 'PackBits', file: () => makeTiff([{ ...page, compression: 32773 }]), reads: exact8 },
  {
    what: 'Big endian, 16 bits',
    file: () => makeTiff([{ ...page, bits: 16, samples: grey12 }], false),
    reads: exact12,
    note: 'full depth',
  },
  { what: 'Floating point', file: () => makeTiff([{ ...page, bits: 32, samples: grey12 }]), reads: exact12 },
  {
    what: '1 bit',
    file: () => makeTiff([{ ...page, bits: 1, samples: Array.from(grey8, (v) => v >> 7) }]),
    reads: one,
  },
  {
    what: 'White is zero',
    file: () => makeTiff([{ ...page, photometric: 0, samples: Array.from(grey8, (v) => 255 - v) }]),
    reads: exact8,
  },
  {
    what: 'Several pages',
    file: () => makeTiff([page, page, page]),
    reads: { slices: 3 },
    note: 'thumbnails are left out',
  },
  {
    what: 'JPEG or fax compression',
    file: () => makeTiff([{ ...page, compression: 7 }]),
    refuses: 'unsupported-encoding',
  },
];

const fields12 = imageFields({ rows: height, columns: width, stored: 12 });
const fields8 = imageFields({ rows: height, columns: width, bits: 8 });
const packed = (suffix: string, stream: Uint8Array, base = fields12) =>
  makeDicom(base, syntax(suffix), { tail: encapsulated([stream]) });
const source12 = { width, height, bits: 12, bytes: words(grey12) };

/** A file in each supported transfer syntax, by the end of its UID. */
const SYNTAX_FILES: Readonly<Record<string, Row['file']>> = {
  '1.2.840.10008.1.2': () => makeDicom([...fields12, pixels(grey12)], IMPLICIT),
  '1.2.840.10008.1.2.1': () => makeDicom([...fields12, pixels(grey12)], EXPLICIT),
  '1.2.840.10008.1.2.2': () => makeDicom([...fields12, pixels(grey12, 16, false)], BIG),
  '1.2.840.10008.1.2.1.99': () => makeDicom([...fields12, pixels(grey12)], DEFLATED),
  '1.2.840.10008.1.2.1.98': () => packed('.1.98', words(grey12)),
  '1.2.840.10008.1.2.5': () => packed('.5', makeRle(grey12, 16)),
  '1.2.840.10008.1.2.4.50': async () => packed('.4.50', await makeJpeg(jpegSource), fields8),
  '1.2.840.10008.1.2.4.51': async () => packed('.4.51', await makeJpeg(jpegSource), fields8),
  '1.2.840.10008.1.2.4.57': () => packed('.4.57', makeJpegLossless(grey12, width, height, 12, 6)),
  '1.2.840.10008.1.2.4.70': () => packed('.4.70', makeJpegLossless(grey12, width, height, 12, 1)),
  '1.2.840.10008.1.2.4.80': async () => packed('.4.80', await makeJpegLs(source12)),
  '1.2.840.10008.1.2.4.81': async () => packed('.4.81', await makeJpegLs(source12)),
  '1.2.840.10008.1.2.4.90': async () => packed('.4.90', await makeJpeg2000(source12)),
  '1.2.840.10008.1.2.4.91': async () => packed('.4.91', await makeJpeg2000(source12)),
  '1.2.840.10008.1.2.4.201': async () => packed('.4.201', await makeHtj2k(source12)),
  '1.2.840.10008.1.2.4.202': async () => packed('.4.202', await makeHtj2k(source12)),
  '1.2.840.10008.1.2.4.203': async () => packed('.4.203', await makeHtj2k(source12)),
};

const NOTES: Readonly<Record<string, string>> = {
  '1.2.840.10008.1.2.4.51': `${LOSSY}; 8 bits in grey and colour, 12 bits in grey`,
};

const transferSyntaxes: Row[] = [
  ...READ.map(
    ({ uid, name, lossy }): Row => ({
      what: `${name} (${uid})`,
      file: SYNTAX_FILES[uid],
      reads: lossy ? one : exact12,
      ...(lossy && { note: NOTES[uid] ?? LOSSY }),
    }),
  ),
  ...Object.entries(REFUSED).map(
    ([uid, name]): Row => ({
      what: `${name} (${uid})`,
      file: () => makeDicom(fields12, { uid }, { tail: encapsulated([new Uint8Array(100)]) }),
      refuses: 'unsupported-encoding',
    }),
  ),
];

const rgb = concat(...Array.from(grey8, (v) => [v, v, v]));
const coloured =
  (photometric: string, samples: 1 | 3, body: Uint8Array, more: Field[] = []) =>
  () =>
    makeDicom([
      ...imageFields({ rows: height, columns: width, bits: 8, samples, photometric }),
      ...more,
      [0x7fe00010, 'OB', body],
    ]);
const palette: Field[] = [1, 2, 3].flatMap((c): Field[] => [
  [0x00281100 + c, 'US', [256, 0, 16]],
  [0x00281200 + c, 'OW', words(Array.from({ length: 256 }, (_, v) => v * 257))],
]);
const signed = Int16Array.from(grey12, (v) => v - 2000);
const below = Int16Array.from(grey12, (v) => v - 60);
const CONTRADICTED = 'by what the pixels are; a warning says so';
const frames = imageFields({ rows: height, columns: width, stored: 12, frames: 3 });
const joined = [...grey12, ...grey12, ...grey12];
const modality = (code: string): Row => ({
  what: `Modality ${code}`,
  file: () => makeDicom([...imageFields({ rows: height, columns: width, modality: code }), pixels(grey12)]),
  refuses: 'modality',
});

const dicom: Row[] = [
  { what: 'MONOCHROME2', file: () => makeDicom([...fields12, pixels(grey12)]), reads: exact12 },
  {
    what: 'MONOCHROME1',
    file: () =>
      makeDicom([
        ...imageFields({ rows: height, columns: width, photometric: 'MONOCHROME1' }),
        pixels(grey12),
      ]),
    reads: exact12,
    note: 'inverted last',
  },
  {
    what: 'Signed values',
    file: () => makeDicom([...imageFields({ rows: height, columns: width, signed: true }), pixels(signed)]),
    reads: { slices: 1, values: signed },
  },
  { what: '8 bits', file: () => makeDicom([...fields8, pixels(grey8, 8)]), reads: exact8 },
  { what: 'PALETTE COLOR', file: coloured('PALETTE COLOR', 1, bytes8, palette), reads: exact8 },
  { what: 'RGB', file: coloured('RGB', 3, rgb), reads: exact8 },
  {
    what: 'YBR_FULL',
    file: coloured('YBR_FULL', 3, concat(...Array.from(grey8, (v) => [v, 128, 128]))),
    reads: exact8,
  },
  {
    what: 'YBR_FULL_422',
    file: coloured(
      'YBR_FULL_422',
      3,
      concat(
        ...Array.from({ length: (width * height) / 2 }, (_, i) => [grey8[2 * i], grey8[2 * i + 1], 128, 128]),
      ),
    ),
    reads: exact8,
  },
  { what: 'Several frames', file: () => makeDicom([...frames, pixels(joined)]), reads: { slices: 3 } },
  {
    what: 'Fragments without an offset table',
    file: async () => {
      const stream = await makeJpegLs(source12);
      const half = (stream.length >> 1) & ~1;
      const parts = [stream.subarray(0, half), stream.subarray(half)];
      return makeDicom(frames, syntax('.4.80'), { tail: encapsulated([...parts, ...parts, ...parts]) });
    },
    reads: { slices: 3 },
  },
  {
    what: 'No preamble',
    file: () => makeDicom([...fields12, pixels(grey12)], EXPLICIT, { preamble: false }),
    reads: exact12,
  },
  {
    what: 'No meta information',
    file: () => makeDicom([...fields12, pixels(grey12)], IMPLICIT, { preamble: false, meta: false }),
    reads: exact12,
    note: 'encoding guessed; a warning says so',
  },
  {
    what: 'No modality',
    file: () => makeDicom([...fields12.filter(([tag]) => tag !== 0x00080060), pixels(grey12)]),
    reads: exact12,
    note: 'a warning says so',
  },
  ...['CT', 'CR', 'DX', 'MG', 'XA', 'US', 'NM', 'PT'].map(modality),
  ...['OT', 'SC', 'HC', 'MRI'].map(
    (code): Row => ({
      what: `Modality ${code}`,
      file: () =>
        makeDicom([
          ...imageFields({ rows: height, columns: width, stored: 12, modality: code }),
          pixels(grey12),
        ]),
      reads: exact12,
      note: 'a warning says so; whether it shows a brain decides',
    }),
  ),
  {
    what: 'Stored turned or mirrored',
    file: () =>
      makeDicom([...fields12, [0x00200037, 'DS', '-1\\0\\0\\0\\-1\\0'], pixels(grey12.slice().reverse())]),
    reads: exact12,
    note: 'shown in radiological display; a warning says so',
  },
  {
    what: 'Patient Orientation alone',
    file: () => makeDicom([...fields12, [0x00200020, 'CS', 'R\\A'], pixels(grey12.slice().reverse())]),
    reads: exact12,
    note: 'turned by it',
  },
  {
    what: 'Bits Stored that is too small',
    file: () => makeDicom([...imageFields({ rows: height, columns: width, stored: 9 }), pixels(grey12)]),
    reads: exact12,
    note: CONTRADICTED,
  },
  {
    what: 'A sign that the header does not tell of',
    file: () => makeDicom([...imageFields({ rows: height, columns: width }), pixels(below)]),
    reads: { slices: 1, values: below },
    note: CONTRADICTED,
  },
  {
    what: 'More frames than the header counts',
    file: () => makeDicom([...fields12, pixels(joined)]),
    reads: { slices: 3 },
    note: CONTRADICTED,
  },
  {
    what: 'Rows that are a half of the picture’s',
    file: () => makeDicom([...imageFields({ rows: 64, columns: 128, stored: 12 }), pixels(large)]),
    reads: { slices: 1, values: large },
    note: CONTRADICTED,
  },
  {
    what: 'Little endian under the transfer syntax of big endian',
    file: () => {
      const file = makeDicom([...fields12, pixels(grey12)], EXPLICIT);
      return concat(makeDicom([], BIG), file.subarray(makeDicom([], EXPLICIT).length));
    },
    reads: exact12,
    note: CONTRADICTED,
  },
  {
    what: 'Uncompressed pixels under a compressed transfer syntax',
    file: () => makeDicom([...fields12, pixels(grey12)], syntax('.4.90')),
    reads: exact12,
    note: CONTRADICTED,
  },
  {
    what: 'JPEG-LS under an uncompressed transfer syntax',
    file: async () => packed('.1', await makeJpegLs(source12)),
    reads: exact12,
    note: CONTRADICTED,
  },
  {
    what: 'Bits that are neither value nor overlay',
    file: () => {
      const random = generator(7);
      return makeDicom([...fields12, pixels(grey12.map(() => Math.floor(65536 * random())))]);
    },
    refuses: 'contradictory',
  },
  {
    what: 'A window that hides the picture',
    file: () =>
      makeDicom([
        ...imageFields({ rows: 72, columns: 80, stored: 12 }),
        [0x00281050, 'DS', '40'],
        [0x00281051, 'DS', '400'],
        pixels(phantom(80, 72, 12)),
      ]),
    reads: { slices: 1, values: phantom(80, 72, 12) },
    note: 'a window of our own instead; a warning says so',
  },
  {
    what: 'Decimal commas',
    file: () => makeDicom([...fields12, [0x00281053, 'DS', '1,000000'], pixels(grey12)]),
    reads: exact12,
  },
  {
    what: 'Bytes after the image',
    file: () => concat(makeDicom([...fields12, pixels(grey12)]), ascii('\r\n--boundary--\r\n')),
    reads: exact12,
    note: 'padding and text; a warning says so',
  },
  {
    what: 'Body Part Examined that names another part, in any language',
    file: () => makeDicom([...fields12, [0x00180015, 'CS', 'Genou'], pixels(grey12)]),
    refuses: 'body-part',
  },
  {
    what: 'Mosaic',
    file: () =>
      makeDicom([...fields12, [0x00080008, 'CS', 'ORIGINAL\\PRIMARY\\M\\ND\\MOSAIC'], pixels(grey12)]),
    refuses: 'mosaic',
  },
  {
    what: 'DICOMDIR',
    file: () => makeDicom([[0x00041220, 'SQ', [[[0x00041430, 'CS', 'IMAGE']]]]]),
    refuses: 'dicomdir',
  },
  { what: 'No pixel data', file: () => makeDicom([[0x00080060, 'CS', 'SR']]), refuses: 'no-pixels' },
  {
    what: '32 bits a sample',
    file: () =>
      makeDicom([...fields12.filter(([tag]) => tag !== 0x00280100), [0x00280100, 'US', 32], pixels(grey12)]),
    refuses: 'unsupported-encoding',
  },
  {
    what: 'Cut off',
    file: () => makeDicom([...fields12, pixels(grey12)]).subarray(0, 2000),
    refuses: 'truncated',
  },
];

const size = [16, 16, 9];
const voxels = Array.from({ length: 16 * 16 * 9 }, (_, i) => i % 120);
const volume = { size, values: voxels };
const niftis: Row[] = [
  { what: 'NIfTI-1, .nii', file: () => makeNifti(volume), reads: { slices: 9 } },
  { what: 'NIfTI-2', file: () => makeNifti({ ...volume, version: 2 }), reads: { slices: 9 } },
  { what: 'Big endian', file: () => makeNifti({ ...volume, little: false }), reads: { slices: 9 } },
  { what: '.nii.gz', file: () => gzipSync(makeNifti(volume)), reads: { slices: 9 } },
  {
    what: 'The three planes',
    file: () => makeNifti(volume),
    options: { planes: 'all' },
    reads: { slices: 41 },
  },
  {
    what: '.hdr and .img',
    name: 'x.hdr',
    file: () => makeNifti({ ...volume, pair: true }),
    options: { sibling: async () => makeVoxels(volume) },
    reads: { slices: 9 },
  },
  {
    what: '.hdr alone',
    name: 'x.hdr',
    file: () => makeNifti({ ...volume, pair: true }),
    refuses: 'missing-pair',
  },
  ...Object.entries({
    2: 'uint8',
    256: 'int8',
    4: 'int16',
    512: 'uint16',
    8: 'int32',
    768: 'uint32',
    1024: 'int64',
    1280: 'uint64',
    16: 'float32',
    64: 'float64',
  }).map(
    ([code, name]): Row => ({
      what: `Datatype ${name}`,
      file: () => makeNifti({ ...volume, datatype: Number(code) }),
      reads: { slices: 9 },
    }),
  ),
  {
    what: 'Datatype RGB24',
    file: () => makeNifti({ size: [16, 16], values: new Array(768).fill(90), datatype: 128 }),
    reads: one,
  },
  {
    what: 'Several volumes (4D)',
    file: () => makeNifti({ size: [...size, 2], values: [...voxels, ...voxels] }),
    reads: { slices: 9 },
    note: 'the first one; a warning says so',
  },
  {
    what: 'NaN and infinite voxels',
    file: () =>
      makeNifti({
        ...volume,
        values: [Number.NaN, Number.NEGATIVE_INFINITY, ...voxels.slice(2)],
        datatype: 16,
      }),
    reads: { slices: 9 },
    note: 'shown as the smallest and the largest value',
  },
  {
    what: 'Bytes after the voxels',
    file: () => concat(makeNifti(volume), new Uint8Array(512)),
    reads: { slices: 9 },
    note: 'left out; a warning says so',
  },
  { what: 'Complex voxels', file: () => patched(makeNifti(volume), 70, 32), refuses: 'unsupported-encoding' },
];

const plainPng = makePng({ width, height, depth: 8, colourType: 0, samples: grey8 });
const archives: Row[] = [
  {
    what: 'zip',
    file: () => zipSync({ 'a.png': plainPng, 'b/c': makeDicom([...fields12, pixels(grey12)]) }),
    reads: { slices: 2 },
  },
  { what: 'gzip of anything above', file: () => gzipSync(plainPng), reads: exact8 },
  {
    what: 'zip in zip',
    file: () => zipSync({ 'a.zip': zipSync({ 'a.png': plainPng }) }),
    refuses: 'archive-nested',
  },
  {
    what: 'Decompression bomb',
    file: () => zipSync({ a: [new Uint8Array(20_000_000), { level: 9 }] }),
    refuses: 'archive-ratio',
  },
  {
    what: 'RAR',
    file: () => concat(ascii('Rar!\x1a\x07'), new Uint8Array(60)),
    refuses: 'archive-format',
  },
  {
    what: '7-Zip',
    file: () => concat(ascii('7z\xbc\xaf\x27\x1c'), new Uint8Array(60)),
    refuses: 'archive-format',
  },
  {
    what: 'tar',
    file: () => concat(new Uint8Array(257), ascii('ustar'), new Uint8Array(300)),
    refuses: 'archive-format',
  },
  {
    what: 'Image of a disc (ISO)',
    file: () => concat(new Uint8Array(32769), ascii('CD001'), new Uint8Array(2000)),
    refuses: 'disc-image',
  },
  {
    what: 'zip with names that begin with ./',
    file: () => zipSync({ './a.png': plainPng, './b/c.png': plainPng }),
    reads: { slices: 2 },
  },
  {
    what: 'gzip with bytes behind it',
    file: () => concat(gzipSync(plainPng), new Uint8Array(512)),
    reads: exact8,
    note: 'left out; a warning says so',
  },
];

/** The file with another chunk after its header; checksums of ancillary chunks are not checked here. */
function withChunk(file: Uint8Array, name: string, length: number): Uint8Array {
  const chunk = concat([0, 0, 0, length], ascii(name), new Uint8Array(length + 4));
  return concat(file.subarray(0, 33), chunk, file.subarray(33));
}

function patched(bytes: Uint8Array, at: number, value: number): Uint8Array {
  new DataView(bytes.buffer).setInt16(at, value, true);
  return bytes;
}

const TILES = 'each slice is cut out and read by itself';
const several = (what: string, picture: () => SheetPicture, tiles: number): Row => ({
  ...{ what, file: () => asPng(picture()), seen: { tiles }, note: TILES },
});
const sheets: Row[] = [
  several('Film sheet, 2 x 3', () => film(2, 3), 6),
  several('Film sheet, 4 x 5', () => film(4, 5, 160), 20),
  several('Film sheet on a white page', () => onPage(film(3, 3)), 9),
  several('Negative of a film sheet', () => negative(film(3, 4)), 12),
  several('Screenshot of a viewer, 2 x 2 panes, grey around them', () => inViewer(film(2, 2, 300), 50), 4),
  several(
    'Screenshot of a viewer, two panes, light grey around them',
    () => inViewer(film(1, 2, 300), 200),
    2,
  ),
  {
    what: 'Mosaic of 48-pixel slices',
    file: () => asPng(film(6, 6, 48)),
    seen: { tiles: 0, rejected: 'tiles-too-small' },
  },
  {
    what: 'Negative of one slice',
    file: () => asPng(negative(film(1, 1))),
    seen: { tiles: 0, warning: 'inverted' },
    note: 'turned; a warning says so',
  },
  {
    what: 'One slice on a white page',
    file: () => asPng(onPage(film(1, 1))),
    seen: { tiles: 0, warning: 'white-surround' },
    note: 'the page is made black; a warning says so',
  },
];

/** Drawn pictures of a kind that is no brain. */
const drawn = (
  what: string,
  draw: (random: Random, size: number) => Float32Array,
  rejected: ReasonCode = 'not-brain-mri',
): Row => ({
  what,
  file: () =>
    makePng({
      ...{ width: 256, height: 256, depth: 8, colourType: 0 },
      samples: Array.from(draw(new Random(11), 256), (v) => Math.round(255 * v)),
    }),
  seen: { tiles: 0, rejected },
});
const others: Row[] = [
  drawn('Pure noise', (random, size) => new Float32Array(size * size).map(() => random.uniform()), 'noise'),
  drawn('Abdomen, axial', abdomen),
  drawn('Abdomen with both kidneys', kidneys),
  drawn('Abdomen, coronal', abdomenCoronal),
  drawn('Heart', heart),
  drawn('Knee', knee),
  drawn('Pelvis', pelvisSection),
  drawn('Breast', breast),
  drawn('Spine', spineSection),
];

export const SECTIONS: readonly Section[] = [
  {
    title: 'Pictures',
    text: 'All but AVIF give the same pixels in Node and in Chromium.',
    rows: pictures,
  },
  {
    title: 'Pictures of several heads, and negatives',
    text: 'Never one answer for several slices.',
    rows: sheets,
  },
  {
    title: 'Pictures without a brain',
    text: 'Drawn here; docs/generated/brain-check.json has the shares that are rejected, by kind.',
    rows: others,
  },
  {
    title: 'TIFF',
    text: 'Grey, RGB and palette; strips and tiles; 8-bit and 16-bit horizontal differencing.',
    rows: tiffs,
  },
  {
    title: 'DICOM: transfer syntaxes',
    text: 'Lossless ones are identical to the uncompressed image, value by value.',
    rows: transferSyntaxes,
  },
  {
    title: 'DICOM: images',
    text: 'Modality LUT, then VOI LUT or window (LINEAR, LINEAR_EXACT, SIGMOID), then inversion.',
    rows: dicom,
  },
  {
    title: 'NIfTI',
    text: 'All 48 orientations, by sform or qform, are shown in radiological convention.',
    rows: niftis,
  },
  { title: 'Archives', text: 'Unpacked one file at a time. A folder is read file by file.', rows: archives },
];

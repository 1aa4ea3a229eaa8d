import { describe, expect, it } from 'vitest';
import { dicomAfterSpace } from '../../../src/decode/dicom';
import { formatOf } from '../../../src/decode/formats';
import { ascii, concat } from './make/bytes';
import { BIG, EXPLICIT, IMPLICIT, imageFields, makeDicom, pixels } from './make/dicom';
import { makeNifti } from './make/nifti';

const nameOf = (bytes: Uint8Array) => formatOf(bytes)?.name;
const pad = (start: Uint8Array | number[], length = 512) => concat(start, new Uint8Array(length));

describe('formats', () => {
  it('tells pictures by their first bytes', () => {
    expect(nameOf(pad([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toBe('PNG');
    expect(nameOf(pad([0xff, 0xd8, 0xff, 0xe0]))).toBe('JPEG');
    expect(nameOf(pad(ascii('RIFF\x10\0\0\0WEBPVP8 ')))).toBe('WebP');
    expect(nameOf(pad(ascii('GIF89a')))).toBe('GIF');
    expect(nameOf(pad(ascii('\0\0\0\x1cftypavif')))).toBe('AVIF');
    expect(nameOf(pad(ascii('BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0')))).toBe('BMP');
    expect(nameOf(pad(ascii('II*\0')))).toBe('TIFF');
    expect(nameOf(pad(ascii('MM\0*')))).toBe('TIFF');
  });

  it('tells archives, volumes and what is known but not read', () => {
    expect(nameOf(pad(ascii('PK\x03\x04')))).toBe('zip');
    expect(nameOf(pad([0x1f, 0x8b, 8]))).toBe('gzip');
    expect(nameOf(makeNifti({ size: [8, 8, 2], values: new Array(128).fill(1) }))).toBe('NIfTI');
    expect(
      nameOf(makeNifti({ size: [8, 8, 2], values: new Array(128).fill(1), version: 2, little: false })),
    ).toBe('NIfTI');
    expect(nameOf(pad(ascii('%PDF-1.7')))).toBe('PDF');
    expect(nameOf(pad(ascii('\0\0\0\x1cftypheic')))).toBe('HEIC');
  });

  it('names Analyze, which says nothing of left and right', () => {
    const header = new Uint8Array(348);
    header.set([0x5c, 1, 0, 0]);
    header[38] = 0x72;
    expect(nameOf(header)).toBe('Analyze 7.5');
  });

  it('tells DICOM with a preamble, without one, and without meta information', () => {
    const fields = [...imageFields({ rows: 8, columns: 8 }), pixels(new Uint16Array(64))];
    expect(nameOf(makeDicom(fields))).toBe('DICOM');
    expect(nameOf(makeDicom(fields, EXPLICIT, { preamble: false }))).toBe('DICOM');
    for (const syntax of [EXPLICIT, IMPLICIT, BIG]) {
      expect(nameOf(makeDicom(fields, syntax, { preamble: false, meta: false }))).toBe('DICOM');
    }
  });

  it('steps over one stray space before a bare data set, and over no more', () => {
    const fields = [...imageFields({ rows: 8, columns: 8 }), pixels(new Uint16Array(64))];
    const bare = makeDicom(fields, EXPLICIT, { preamble: false, meta: false });
    expect(formatOf(concat(ascii(' '), bare))).toBe(dicomAfterSpace);
    expect(nameOf(concat(ascii('  '), bare))).toBeUndefined();
    expect(nameOf(concat(ascii('x'), bare))).toBeUndefined();
  });

  it('does not take text, noise or nothing for a format', () => {
    expect(nameOf(ascii('a table, of words; and nothing else'.repeat(20)))).toBeUndefined();
    expect(nameOf(new Uint8Array(1000))).toBeUndefined();
    expect(nameOf(new Uint8Array(0))).toBeUndefined();
    expect(nameOf(pad(ascii('BMW is a make of car')))).toBeUndefined();
  });
});

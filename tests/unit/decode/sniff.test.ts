import { describe, expect, it } from 'vitest';
import { sniff } from '../../../src/decode/sniff';
import { ascii, concat } from './make/bytes';
import { BIG, EXPLICIT, IMPLICIT, imageFields, makeDicom, pixels } from './make/dicom';
import { makeNifti } from './make/nifti';

const pad = (start: Uint8Array | number[], length = 512) => concat(start, new Uint8Array(length));

describe('sniff', () => {
  it('tells pictures by their first bytes', () => {
    expect(sniff(pad([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toEqual({ kind: 'image', type: 'png' });
    expect(sniff(pad([0xff, 0xd8, 0xff, 0xe0]))).toEqual({ kind: 'image', type: 'jpeg' });
    expect(sniff(pad(ascii('RIFF\x10\0\0\0WEBPVP8 ')))).toEqual({ kind: 'image', type: 'webp' });
    expect(sniff(pad(ascii('GIF89a')))).toEqual({ kind: 'image', type: 'gif' });
    expect(sniff(pad(ascii('\0\0\0\x1cftypavif')))).toEqual({ kind: 'image', type: 'avif' });
    expect(sniff(pad(ascii('BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0')))).toEqual({
      kind: 'image',
      type: 'bmp',
    });
    expect(sniff(pad(ascii('II*\0')))).toEqual({ kind: 'tiff' });
    expect(sniff(pad(ascii('MM\0*')))).toEqual({ kind: 'tiff' });
  });

  it('tells archives, volumes and what is known but not read', () => {
    expect(sniff(pad(ascii('PK\x03\x04'))).kind).toBe('zip');
    expect(sniff(pad([0x1f, 0x8b, 8])).kind).toBe('gzip');
    expect(sniff(makeNifti({ size: [8, 8, 2], values: new Array(128).fill(1) })).kind).toBe('nifti');
    expect(
      sniff(makeNifti({ size: [8, 8, 2], values: new Array(128).fill(1), version: 2, little: false })).kind,
    ).toBe('nifti');
    expect(sniff(pad(ascii('%PDF-1.7')))).toEqual({ kind: 'known', name: 'PDF' });
    expect(sniff(pad(ascii('\0\0\0\x1cftypheic')))).toEqual({ kind: 'known', name: 'HEIC' });
  });

  it('names Analyze, which says nothing of left and right', () => {
    const header = new Uint8Array(348);
    header.set([0x5c, 1, 0, 0]);
    header[38] = 0x72;
    expect(sniff(header)).toEqual({ kind: 'known', name: 'Analyze 7.5' });
  });

  it('tells DICOM with a preamble, without one, and without meta information', () => {
    const fields = [...imageFields({ rows: 8, columns: 8 }), pixels(new Uint16Array(64))];
    expect(sniff(makeDicom(fields)).kind).toBe('dicom');
    expect(sniff(makeDicom(fields, EXPLICIT, { preamble: false })).kind).toBe('dicom');
    for (const syntax of [EXPLICIT, IMPLICIT, BIG]) {
      expect(sniff(makeDicom(fields, syntax, { preamble: false, meta: false })).kind).toBe('dicom');
    }
  });

  it('steps over one stray space before a bare data set, and over no more', () => {
    const fields = [...imageFields({ rows: 8, columns: 8 }), pixels(new Uint16Array(64))];
    const bare = makeDicom(fields, EXPLICIT, { preamble: false, meta: false });
    expect(sniff(concat(ascii(' '), bare))).toEqual({ kind: 'dicom', start: 1 });
    expect(sniff(concat(ascii('  '), bare))).toEqual({ kind: 'unknown' });
    expect(sniff(concat(ascii('x'), bare))).toEqual({ kind: 'unknown' });
  });

  it('does not take text, noise or nothing for a format', () => {
    expect(sniff(ascii('a table, of words; and nothing else'.repeat(20))).kind).toBe('unknown');
    expect(sniff(new Uint8Array(1000)).kind).toBe('unknown');
    expect(sniff(new Uint8Array(0)).kind).toBe('unknown');
    expect(sniff(pad(ascii('BMW is a make of car'))).kind).toBe('unknown');
  });
});

import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../../src/decode';
import { ascii, concat, u16, u32 } from './make/bytes';
import { decodeAll, environment, refusalOf } from './make/decode';
import { DEFLATED, type Field, imageFields, makeDicom, pixels } from './make/dicom';
import { makeNifti, makeVoxels } from './make/nifti';
import { phantom } from './make/phantom';
import { makePng } from './make/png';

const png = makePng({ width: 16, height: 16, depth: 8, colourType: 0, samples: phantom(16, 16, 8) });
const dicom = makeDicom([...imageFields({ rows: 16, columns: 16 }), pixels(phantom(16, 16, 12))]);
const volume = { size: [8, 8, 3], values: phantom(8, 24, 12) };

describe('zip', () => {
  it('gives its files one by one, under its own name, and goes on after a bad one', async () => {
    const zip = zipSync({
      'one.png': png,
      'folder/bad': ascii('this is no image'),
      'folder/IM0001': dicom,
      'folder/v.nii.gz': gzipSync(makeNifti(volume)),
      '__MACOSX/._one.png': ascii('junk'),
      '.DS_Store': ascii('junk'),
      'Thumbs.db': ascii('junk'),
    });
    const found = await decodeAll(zip, {}, 'cd.zip');
    expect(found.map((one) => `${one.file} ${one.kind}`)).toEqual([
      'cd.zip/one.png slice',
      'cd.zip/folder/bad refused',
      'cd.zip/folder/IM0001 slice',
      'cd.zip/folder/v.nii.gz#0 slice',
      'cd.zip/folder/v.nii.gz#1 slice',
      'cd.zip/folder/v.nii.gz#2 slice',
    ]);
  });

  it('gives two files of one name as two results', async () => {
    const zip = zipSync({ 'IM0001.png': png, 'IM0002.png': png });
    // The second gets the first's name, in its own header and in the directory.
    const bytes = Uint8Array.from(zip);
    for (let at = 0; at + 10 <= bytes.length; at++) {
      if (String.fromCharCode(...bytes.subarray(at, at + 10)) === 'IM0002.png') bytes[at + 5] = 0x31;
    }
    expect((await decodeAll(bytes, {}, 'cd.zip')).map(({ file, kind }) => `${file} ${kind}`)).toEqual([
      'cd.zip/IM0001.png slice',
      'cd.zip/IM0001.png (2) slice',
    ]);
  });

  it('finds the two halves of a pair inside', async () => {
    const zip = zipSync({ 'x.hdr': makeNifti({ ...volume, pair: true }), 'x.img': makeVoxels(volume) });
    expect((await decodeAll(zip)).map(({ kind }) => kind)).toEqual(['slice', 'slice', 'slice']);
  });

  it('is unpacked lazily: nothing after the slice that was asked for', async () => {
    const zip = zipSync({ 'a.png': png, 'b.png': png });
    const signal = { aborted: false };
    const seen: string[] = [];
    for await (const { file } of decodeFile('z', zip, environment, { signal })) {
      seen.push(file);
      signal.aborted = true;
    }
    expect(seen).toEqual(['z/a.png']);
  });

  it('refuses archives in archives', async () => {
    const inner = zipSync({ 'a.png': png });
    const found = await decodeAll(zipSync({ 'inner.zip': inner, 'b.png': png }));
    expect(found.map((one) => (one.kind === 'refused' ? one.code : one.kind))).toEqual([
      'archive-nested',
      'slice',
    ]);
    expect(await refusalOf(gzipSync(inner))).toBe('archive-nested');
    expect(await refusalOf(gzipSync(gzipSync(png)))).toBe('archive-nested');
  });

  it('refuses bombs by what they claim and by what they do', async () => {
    const zip = zipSync({ 'a.bin': [new Uint8Array(32_000_000), { level: 9 }] });
    expect(await refusalOf(zip)).toBe('archive-ratio');
    // The same file, claiming to be small.
    const lying = zip.slice();
    const central = findSignature(lying, [0x50, 0x4b, 1, 2]);
    lying.set(u32(1000), central + 24);
    expect(await refusalOf(lying)).toBe('corrupt');
    const many = manyEntries(30_000);
    expect(await refusalOf(many)).toBe('archive-entries');
  });

  it('refuses what is encrypted, cut, empty or damaged', async () => {
    const zip = zipSync({ 'a.png': [png, { level: 0 }] });
    const central = findSignature(zip, [0x50, 0x4b, 1, 2]);
    const encrypted = zip.slice();
    encrypted[central + 8] |= 1;
    expect(await refusalOf(encrypted)).toBe('archive-encrypted');
    expect(await refusalOf(zip.subarray(0, zip.length - 30))).toBe('truncated');
    expect(await refusalOf(zipSync({}))).toBe('archive-empty');
    expect(await refusalOf(zipSync({ '[Content_Types].xml': ascii('<Types/>'), 'a.png': png }))).toBe(
      'unsupported-format',
    );
    const flipped = zip.slice();
    flipped[60] ^= 4;
    expect(await refusalOf(flipped)).toBe('corrupt');
  });

  it('goes on after one that needs a password', async () => {
    const zip = zipSync({ 'a.png': png, 'b.png': png });
    zip[findSignature(zip, [0x50, 0x4b, 1, 2]) + 8] |= 1;
    const found = await decodeAll(zip);
    expect(found.map((one) => (one.kind === 'refused' ? one.code : one.kind))).toEqual([
      'archive-encrypted',
      'slice',
    ]);
  });

  it('reads sizes of 64 bits, and sizes that are written behind the data', async () => {
    // From a streaming writer: sizes and checksum follow the data (bit 3), those before it are zero.
    const zip = zipSync({ 'a.png': png });
    const central = findSignature(zip, [0x50, 0x4b, 1, 2]);
    const streamed = zip.slice();
    streamed[6] |= 8;
    streamed[central + 8] |= 8;
    streamed.fill(0, 14, 26);
    expect((await decodeAll(streamed)).map(({ kind }) => kind)).toEqual(['slice']);
    // zip64: the sizes in the directory are all ones, the real ones are in an extra field.
    const view = new DataView(zip.buffer);
    const [packed, size] = [view.getUint32(central + 20, true), view.getUint32(central + 24, true)];
    const extra = concat(u16(1), u16(16), u32(size), u32(0), u32(packed), u32(0));
    const entry = zip.slice(central, central + 46);
    entry.fill(0xff, 20, 28);
    entry.set(u16(extra.length), 30);
    const name = zip.subarray(central + 46, central + 51);
    const end = zip.slice(zip.length - 22);
    end.set(u32(46 + 5 + extra.length), 12);
    const large = concat(zip.subarray(0, central), entry, name, extra, end);
    expect((await decodeAll(large)).map(({ kind }) => kind)).toEqual(['slice']);
  });

  it('finds packed halves of a pair in a folder', async () => {
    const zip = zipSync({
      'scans/x.hdr': makeNifti({ ...volume, pair: true }),
      'scans/x.img.gz': gzipSync(makeVoxels(volume)),
    });
    const kinds = (await decodeAll(zip)).map(({ kind, file }) => `${kind} ${file}`);
    expect(kinds.filter((kind) => kind.startsWith('slice file/scans/x.hdr')).length).toBe(3);
  });

  it('reads names in code page 437 where they are not UTF-8', async () => {
    const zip = zipSync({ 'aXb.png': png });
    for (let i = 0; i + 6 < zip.length; i++) {
      if (zip[i] === 0x61 && zip[i + 1] === 0x58 && zip[i + 2] === 0x62) zip[i + 1] = 0x84;
    }
    expect((await decodeAll(zip, {}, 'z'))[0].file).toBe('z/aäb.png');
  });

  it('reads names in UTF-8', async () => {
    const [found] = await decodeAll(zipSync({ 'Schädel/Schicht 1.png': png }), {}, 'z');
    expect(found.file).toBe('z/Schädel/Schicht 1.png');
  });
});

describe('gzip', () => {
  it('is looked through, whatever is in it', async () => {
    expect((await decodeAll(gzipSync(dicom)))[0].kind).toBe('slice');
    expect((await decodeAll(gzipSync(png)))[0].kind).toBe('slice');
    expect(await refusalOf(gzipSync(ascii('nothing')))).toBe('unknown-format');
  });

  it('is not unpacked beyond what an image could be', async () => {
    expect(await refusalOf(gzipSync(new Uint8Array(32_000_000)))).toBe('archive-ratio');
    const fields = [
      ...imageFields({ rows: 16, columns: 16 }),
      [0x00282000, 'OB', new Uint8Array(32_000_000)],
    ] as Field[];
    expect(await refusalOf(makeDicom(fields, DEFLATED))).toBe('archive-ratio');
  });
});

function findSignature(bytes: Uint8Array, signature: number[]): number {
  return bytes.findIndex((_, i) => signature.every((value, k) => bytes[i + k] === value));
}

/** A directory that claims many files. */
function manyEntries(count: number): Uint8Array {
  const end = concat(u32(0x06054b50), u16(0), u16(0), u16(count), u16(count), u32(0), u32(4), u16(0));
  return concat(u32(0x04034b50), end);
}

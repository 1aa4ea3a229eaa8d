/** Memory limits count bytes: a file whose header claims too many is refused before its pixels are decoded. */
import { spawnSync } from 'node:child_process';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkSize, MAX_PICTURE_BYTES } from '../../../src/decode/limits';
import type { Refusal } from '../../../src/decode/refusal';
import { concat, u32 } from './make/bytes';
import { refusalOf } from './make/decode';
import { type Field, imageFields, makeDicom, pixels } from './make/dicom';
import { chunk, makePng } from './make/png';
import { makeTiff } from './make/tiff';

/** A small file whose header claims another size. */
function claiming(width: number, height: number, depth: 8 | 16, colourType: 0 | 2 | 6): Uint8Array {
  const channels = { 0: 1, 2: 3, 6: 4 }[colourType];
  const samples = new Uint16Array(8 * 8 * channels);
  const png = makePng({ width: 8, height: 8, depth, colourType, samples });
  const view = new DataView(png.buffer, png.byteOffset);
  view.setUint32(16, width);
  view.setUint32(20, height);
  view.setUint32(29, crc32(png.subarray(12, 29)));
  return png;
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A PNG of zeros: 16 bits, four channels. */
function packedPng(side: number, interlaced: 0 | 1): Uint8Array {
  const header = [...u32(side, false), ...u32(side, false), 16, 6, 0, 0, interlaced];
  // An interlaced picture has more lines, each with its filter.
  const lines = new Uint8Array(8 * side * side + 4 * side);
  return concat(
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    chunk('IHDR', Uint8Array.from(header)),
    chunk('IDAT', zlibSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  );
}

/** Memory of the inflater, and of garbage that is collected late. */
const OTHER_BYTES = 64 * 1024 * 1024;

/** Peak memory of a process after each of the files that it decodes, in bytes. */
function peaks(...files: Uint8Array[]): number[] {
  const lengths = files.map(({ length }) => length);
  const script = `
    import { readFileSync } from 'node:fs';
    import { decodeFile } from './src/decode/index.ts';
    import { nodeEnvironment } from './src/decode/platform/node.ts';
    let at = 0;
    const all = new Uint8Array(readFileSync(0));
    for (const length of ${JSON.stringify(lengths)}) {
      const file = all.slice(at, (at += length));
      for await (const { kind } of decodeFile('file', file, nodeEnvironment()))
        console.log(kind, process.resourceUsage().maxRSS);
      gc();
    }`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', '--input-type=module', '--eval', script],
    { input: concat(...files), encoding: 'utf8' },
  );
  const found = [...stdout.matchAll(/^slice (\d+)$/gm)].map(([, kilobytes]) => 1024 * Number(kilobytes));
  if (found.length !== files.length) throw new Error(stdout + stderr);
  return found;
}

describe('the bytes of a picture', () => {
  it('a PNG of 16 bits and four channels may have fewer pixels than a grey one', async () => {
    expect(await refusalOf(claiming(8000, 8000, 16, 6))).toBe('too-large');
    // The same size in grey is not refused for its size: its pixels are missing.
    expect(await refusalOf(claiming(8000, 8000, 16, 0))).toBe('truncated');
  });

  it('a PNG takes no more than is counted, plain and interlaced', () => {
    const side = 2400;
    // 36 megapixels of this once took 3.7 GB, from half a megabyte.
    const [plain, interlaced] = [packedPng(side, 0), packedPng(side, 1)];
    expect(interlaced.length).toBeLessThan(100_000);
    const [before, afterPlain, afterInterlaced] = peaks(packedPng(16, 0), plain, interlaced);
    expect(afterPlain - before).toBeLessThan(16 * side * side + OTHER_BYTES);
    expect(afterInterlaced - before).toBeLessThan(24 * side * side + OTHER_BYTES);
  }, 120_000);

  it('so may a TIFF, whose samples are floats here', async () => {
    const page = { width: 8, height: 8, samples: new Uint8Array(8 * 8 * 3), components: 3, photometric: 2 };
    const tiff = makeTiff([page as Parameters<typeof makeTiff>[0][number]]);
    const view = new DataView(tiff.buffer, tiff.byteOffset);
    const little = tiff[0] === 0x49;
    const entries = view.getUint32(4, little);
    for (let i = 0; i < view.getUint16(entries, little); i++) {
      const at = entries + 2 + 12 * i;
      const tag = view.getUint16(at, little);
      if (tag !== 256 && tag !== 257) continue;
      const short = view.getUint16(at + 2, little) === 3;
      if (short) view.setUint16(at + 8, 7000, little);
      else view.setUint32(at + 8, 7000, little);
    }
    expect(await refusalOf(tiff)).toBe('too-large');
  });

  it('so may a DICOM image in colour', async () => {
    const fields = imageFields({ rows: 8100, columns: 8100 }).map(
      ([tag, vr, value]): Field => [tag, vr, tag === 0x00280002 ? 3 : value],
    );
    expect(await refusalOf(makeDicom([...fields, pixels(new Uint16Array(4))]))).toBe('too-large');
  });

  it('says how many megapixels there may be', () => {
    const refused = (width: number, height: number, bytes: number) => {
      try {
        checkSize(width, height, bytes);
        return null;
      } catch (error) {
        return (error as Refusal).params;
      }
    };
    expect(refused(8192, 8192, 12)).toBeNull();
    expect(refused(8192, 8192, 24)).toMatchObject({ maxMegapixels: 32 });
    expect(MAX_PICTURE_BYTES).toBe(768 * 1024 * 1024);
  });
});

/** Limits count bytes: what a header claims is refused before its pixels are decoded. */
import { describe, expect, it } from 'vitest';
import { checkSize, MAX_PICTURE_BYTES } from '../../../src/decode/limits';
import type { Refusal } from '../../../src/decode/refusal';
import { refusalOf } from './make/decode';
import { type Field, imageFields, makeDicom, pixels } from './make/dicom';
import { makePng } from './make/png';
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

describe('the bytes of a picture', () => {
  it('a PNG of 16 bits and four channels may have fewer pixels than a grey one', async () => {
    // 36 megapixels: 3.7 GB as they were once decoded, from half a megabyte.
    expect(await refusalOf(claiming(6000, 6000, 16, 6))).toBe('too-large');
    // The same size in grey is not refused for it: its pixels are missing.
    expect(await refusalOf(claiming(6000, 6000, 16, 0))).not.toBe('too-large');
  });

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

/**
 * Damaged files: whatever happens to the bytes, a decoder answers with slices or with a sentence, soon, and
 * never with an exception. `MUTATIONS=2000 npx vitest run tests/unit/decode/mutation.test.ts` runs more.
 */
import { gzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from './make/bytes';
import { makeJpeg, makeJpeg2000, makeJpegLs } from './make/codecs';
import { decodeAll } from './make/decode';
import { BIG, DEFLATED, encapsulated, IMPLICIT, imageFields, makeDicom, pixels, syntax } from './make/dicom';
import { makeJpegLossless } from './make/jpeg-lossless';
import { makeNifti } from './make/nifti';
import { generator, phantom } from './make/phantom';
import { makePng } from './make/png';
import { makeRle } from './make/rle';
import { makeTiff } from './make/tiff';

const COUNT = Number(process.env.MUTATIONS ?? 300);
const SEED = Number(process.env.SEED ?? 1);
/** A tab must not freeze over one bad file. */
const PATIENCE_MS = 10_000;

const side = 40; // the JPEG encoder has no room for its tables in less
const image = phantom(side, side, 12);
const bytes8 = Uint8Array.from(image, (v) => v >> 4);
const fields = imageFields({ rows: side, columns: side, stored: 12 });
const packed = (suffix: string, stream: Uint8Array, bits: 8 | 16 = 16) =>
  makeDicom(bits === 8 ? imageFields({ rows: side, columns: side, bits }) : fields, syntax(suffix), {
    tail: encapsulated([stream]),
  });

async function originals(): Promise<[string, Uint8Array][]> {
  const source = { width: side, height: side, bits: 12, bytes: words(image) };
  const source8 = { width: side, height: side, bits: 8, bytes: bytes8 };
  const jpeg = await makeJpeg(source8);
  const dicom = makeDicom([...fields, pixels(image)]);
  const png = makePng({ width: side, height: side, depth: 8, colourType: 0, samples: bytes8, filter: 4 });
  const nifti = makeNifti({ size: [side, side, 4], values: [...image, ...image, ...image, ...image] });
  const tiff = makeTiff([{ width: side, height: side, samples: bytes8, compression: 8, rowsPerStrip: 5 }]);
  return [
    ['jpeg', jpeg],
    ['progressive jpeg', await makeJpeg(source8, 90, true)],
    ['png', png],
    [
      '16-bit interlaced png',
      makePng({ width: side, height: side, depth: 16, colourType: 0, samples: image, interlaced: true }),
    ],
    ['tiff', tiff],
    [
      'packbits tiff',
      makeTiff([{ width: side, height: side, bits: 16, samples: image, compression: 32773 }], false),
    ],
    ['dicom', dicom],
    ['implicit dicom', makeDicom([...fields, pixels(image)], IMPLICIT)],
    ['big endian dicom', makeDicom([...fields, pixels(image, 16, false)], BIG)],
    ['deflated dicom', makeDicom([...fields, pixels(image)], DEFLATED)],
    ['rle dicom', packed('.5', makeRle(image, 16))],
    ['jpeg dicom', packed('.4.50', jpeg, 8)],
    ['jpeg lossless dicom', packed('.4.70', makeJpegLossless(image, side, side, 12, 1, 4))],
    ['jpeg-ls dicom', packed('.4.80', await makeJpegLs(source))],
    ['jpeg 2000 dicom', packed('.4.90', await makeJpeg2000(source))],
    ['nifti', nifti],
    [
      'nifti-2',
      makeNifti({
        size: [side, side, 4],
        values: [...image, ...image, ...image, ...image],
        version: 2,
        little: false,
      }),
    ],
    ['gzipped nifti', gzipSync(nifti)],
    ['zip', zipSync({ 'a.png': png, 'b.dcm': dicom, 'c.nii': nifti })],
    ['stored zip', zipSync({ 'a.tif': [tiff, { level: 0 }], 'b.jpg': [jpeg, { level: 0 }] })],
  ];
}

type Random = () => number;

/** Ways in which files get damaged: on the way, on the disc, or on purpose. */
const DAMAGES: Record<string, (bytes: Uint8Array, random: Random) => Uint8Array> = {
  'cut off': (bytes, random) => bytes.slice(0, Math.floor(random() * bytes.length)),
  'flipped bits': (bytes, random) => {
    const out = bytes.slice();
    for (let n = 1 + Math.floor(random() * 8); n > 0; n--)
      out[pick(random, out.length)] ^= 1 << pick(random, 8);
    return out;
  },
  'flipped bits in the header': (bytes, random) => {
    const out = bytes.slice();
    for (let n = 1 + Math.floor(random() * 4); n > 0; n--)
      out[pick(random, Math.min(out.length, 700))] ^= 1 << pick(random, 8);
    return out;
  },
  'a lying number': (bytes, random) => {
    const out = bytes.slice();
    const value = [0, 1, 0x7f, 0xff, 0x80][pick(random, 5)];
    const at = pick(random, out.length);
    out.fill(value, at, at + [1, 2, 4, 8][pick(random, 4)]);
    return out;
  },
  'a hole': (bytes, random) => {
    const at = pick(random, bytes.length);
    const length = 1 + pick(random, 64);
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
  },
  'something doubled': (bytes, random) => {
    const at = pick(random, bytes.length);
    const length = 1 + pick(random, 200);
    return Uint8Array.from([...bytes.subarray(0, at + length), ...bytes.subarray(at)]);
  },
  noise: (bytes, random) => {
    const out = bytes.slice();
    const at = pick(random, out.length);
    for (let i = at; i < Math.min(out.length, at + 100); i++) out[i] = pick(random, 256);
    return out;
  },
};

const pick = (random: Random, count: number) => Math.floor(random() * count);

describe('damaged files', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  beforeAll(() => {
    process.on('unhandledRejection', note);
  });
  afterAll(() => {
    process.off('unhandledRejection', note);
  });

  it(`${COUNT} of them: no exception, no hang, no value that is no number`, {
    timeout: 60_000 + COUNT * 200,
  }, async () => {
    const files = await originals();
    const damages = Object.entries(DAMAGES);
    const random = generator(SEED);
    let slowest = 0;
    for (let n = 0; n < COUNT; n++) {
      const [name, bytes] = files[n % files.length];
      const [kind, damage] = damages[pick(random, damages.length)];
      const label = `${name}, ${kind}, mutation ${n} of seed ${SEED}`;
      const damaged = damage(bytes, random);
      const start = performance.now();
      const found = await decodeAll(damaged, {}, name).catch((error: unknown) => {
        throw new Error(`${label}: ${String(error)}`);
      });
      const took = performance.now() - start;
      slowest = Math.max(slowest, took);
      expect(took, label).toBeLessThan(PATIENCE_MS);
      for (const one of found) {
        if (one.kind === 'refused') {
          expect(one.message, label).not.toMatch(/undefined|NaN|\{/);
          continue;
        }
        const { width, height, grey } = one.slice;
        expect(grey.length, label).toBe(width * height);
        expect(grey.every(Number.isFinite), label).toBe(true);
      }
    }
    // rejections that nobody waits for are reported in the next turn
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(unhandled).toEqual([]);
    if (COUNT > 300) console.info(`slowest of ${COUNT}: ${Math.round(slowest)} ms`);
  });
});

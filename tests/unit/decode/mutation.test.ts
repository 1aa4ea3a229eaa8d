/**
 * Damaged files: whatever happens to the bytes, a decoder soon answers with slices or with a sentence, never with an
 * exception. And what it reads must be right: exactly, where the format has a checksum; except for the damaged spot,
 * where lengths and numbers can be checked against each other. (The codes of JPEG 2000, WebP and raw DEFLATE streams do
 * not reveal damage: for these only the rest is checked.)
 *
 * `MUTATIONS=2000 npx vitest run tests/unit/decode/mutation.test.ts` runs more; SEED gives others.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decoded, DecodedSlice } from '../../../src/decode';
import { DAMAGES, pick } from './make/damage';
import { decodeAll } from './make/decode';
import { originals } from './make/originals';
import { generator } from './make/phantom';

const COUNT = Number(process.env.MUTATIONS ?? 300);
const SEED = Number(process.env.SEED ?? 1);
/** A tab must not freeze because of one bad file. */
const PATIENCE_MS = 10_000;

/** Formats with a CRC over every byte of the pixels. */
const CHECKED = /^(png|16-bit interlaced png|gzipped nifti|zip|stored zip)$/;
/** Formats with uncompressed pixels: their length must match the header. */
const PLAIN = /^(bmp|plain tiff|dicom|implicit dicom|big endian dicom|colour dicom|nifti|nifti-2)$/;
const MOVES = /cut off|a hole|something doubled/;
/** More than the damaged spot: these files have 1600 pixels, and no damage is longer than 200 bytes. */
const GARBAGE = 0.15;
/** Sometimes one wrong value happens to match another. */
const BY_CHANCE = 0.03;

const valuesOf = ({ windows, slice }: DecodedSlice) => windows?.raw ?? slice.grey;
const isSlice = (one: Decoded): one is DecodedSlice => one.kind === 'slice';

/**
 * Share of the values that differ from those of the original slice; 1 when there was no such slice. The names in an
 * archive have no checksum, so there any of its slices will do.
 */
function changed(found: DecodedSlice, before: readonly DecodedSlice[], inArchive: boolean): number {
  const sized = before.filter(
    ({ slice }) => slice.width === found.slice.width && slice.height === found.slice.height,
  );
  const named = sized.filter(({ file }) => file === found.file);
  const is = valuesOf(found);
  const shares = (named.length > 0 || !inArchive ? named : sized).map((original) => {
    const was = valuesOf(original);
    return is.filter((value, i) => value !== was[i]).length / is.length;
  });
  return Math.min(1, ...shares);
}

describe('damaged files', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  beforeAll(() => {
    process.on('unhandledRejection', note);
  });
  afterAll(() => {
    process.off('unhandledRejection', note);
  });

  it(`${COUNT} of them: no exception, no hang, no garbage`, { timeout: 120_000 + COUNT * 200 }, async () => {
    const files = await originals();
    const intact = new Map<string, DecodedSlice[]>();
    for (const [name, bytes] of files) {
      const slices = (await decodeAll(bytes, {}, name)).filter(isSlice);
      expect(slices.length, name).toBeGreaterThan(0);
      intact.set(name, slices);
    }
    const damages = Object.entries(DAMAGES);
    const random = generator(SEED);
    let slowest = 0;
    const moved = { all: 0, garbage: 0 };
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
        if (one.kind === 'refused') expect(one.message, label).not.toMatch(/undefined|NaN|\{/);
      }
      const slices = found.filter(isSlice);
      for (const { slice } of slices) {
        expect(slice.grey.length, label).toBe(slice.width * slice.height);
        expect(slice.grey.every(Number.isFinite), label).toBe(true);
      }
      const worst = Math.max(
        0,
        ...slices.map((slice) => changed(slice, intact.get(name) ?? [], /zip$/.test(name))),
      );
      if (CHECKED.test(name)) expect(worst, label).toBe(0);
      if (PLAIN.test(name) && MOVES.test(kind)) {
        moved.all++;
        if (worst > GARBAGE) moved.garbage++;
      }
    }
    // With few damages, two exceptions are no surprise.
    expect(moved.garbage).toBeLessThanOrEqual(Math.max(2, BY_CHANCE * moved.all));
    // Unhandled rejections are reported in the next turn.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(unhandled).toEqual([]);
    if (COUNT > 300) {
      const { all, garbage } = moved;
      console.info(`slowest of ${COUNT}: ${Math.round(slowest)} ms; ${garbage} of ${all} moved ones misread`);
    }
  });
});

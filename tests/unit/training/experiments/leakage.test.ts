import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeEnvironment } from '../../../../src/decode/platform/node';
import { NEAR, nearPairs } from '../../../../src/evaluation/near-pairs';
import { Random } from '../../../../src/evaluation/random';
import { HASH_BYTES, mirroredHash, perceptualHash } from '../../../../src/pipeline/image/perceptual-hash';
import { IMAGE_SIZE, prepare } from '../../../../src/pipeline/prepare';
import { committedTable } from '../../../../training/data/committed-table';
import { DATA_FOLDERS, loadSlice, readAllRows } from '../../../../training/data/dataset';
import { readHashes } from '../../../../training/experiments/leakage/file';
import { findLeakage } from '../../../../training/experiments/leakage/linked';
import { FOLDS } from '../../../../training/net/finders';
import { DOCS } from '../../../../training/report/read-inputs';

/** Blurred noise: as smooth as a prepared image, and different for each seed. */
function madeUp(seed: number): Float32Array {
  const random = new Random(seed);
  const waves = Array.from({ length: 12 }, () => Array.from({ length: 4 }, () => random.uniform()));
  return Float32Array.from({ length: IMAGE_SIZE ** 2 }, (_, i) => {
    const [x, y] = [(i % IMAGE_SIZE) / IMAGE_SIZE, Math.floor(i / IMAGE_SIZE) / IMAGE_SIZE];
    return waves.reduce((sum, [a, b, c, d]) => sum + d * Math.sin(9 * (a - 0.5) * x + 9 * b * y + 6 * c), 0);
  });
}

const mirror = (image: Float32Array) =>
  image.map((_, i) => image[i - (i % IMAGE_SIZE) + IMAGE_SIZE - 1 - (i % IMAGE_SIZE)]);

function apart(a: Uint8Array, b: Uint8Array): number {
  const both = new Uint8Array([...a, ...b]);
  const [pair] = nearPairs(both, () => true, HASH_BYTES * 8);
  return pair.distance;
}

const hash = (image: Float32Array) => perceptualHash(image, IMAGE_SIZE);

describe('perceptualHash', () => {
  const image = madeUp(1);

  it('outlives another window and a little noise', () => {
    const random = new Random(2);
    const changed = image.map((v) => 3 * Math.tanh(v / 2) + 0.02 * random.uniform() - 7);
    expect(apart(hash(image), hash(changed))).toBeLessThan(NEAR / 2);
  });

  it('of the mirror image holds the same bits, rearranged', () => {
    expect(mirroredHash(hash(image))).toEqual(hash(mirror(image)));
    expect(apart(hash(image), hash(mirror(image)))).toBe(0);
  });

  it('tells other images apart', () => {
    for (let seed = 2; seed < 12; seed++)
      expect(apart(hash(image), hash(madeUp(seed)))).toBeGreaterThan(NEAR);
  });
});

/** Millions of pairs take seconds even on an idle machine. */
const SLOW = 60_000;

describe('the folds', async () => {
  const { table, ...features } = await committedTable();
  const hashes = await readHashes();

  it('have no group in two of them', () => {
    const foldOf = new Map<string, number>();
    for (const { group, fold } of table.rows) {
      expect(foldOf.get(group) ?? fold, group).toBe(fold);
      foldOf.set(group, fold);
    }
    expect(new Set(foldOf.values()).size).toBe(FOLDS);
  });

  it(
    'have no near-duplicate of a tested image in another fold',
    async () => {
      const { leakage, linked } = findLeakage(features, hashes);
      const isTested = (row: number) => !linked.has(features.groups[row]);
      const tested = [...table.rows.keys()].filter(isTested);
      const pairs = nearPairs(hashes, (a, b) => {
        const patients = features.sources[a] === 'lgg' && features.sources[b] === 'lgg';
        return features.folds[a] !== features.folds[b] && !patients && (isTested(a) || isTested(b));
      });
      expect(pairs).toEqual([]);
      const report = JSON.parse(await readFile(join(DOCS, 'evaluation.json'), 'utf8'));
      expect(report.leakage).toEqual(leakage);
      expect(report.readers[0].overall.images).toBe(tested.length);
      expect(tested.length).toBeGreaterThan(3800);
    },
    SLOW,
  );

  it.skipIf(!DATA_FOLDERS.every((folder) => existsSync(folder)))(
    'were looked at with hashes of these very images',
    async () => {
      const located = new Map((await readAllRows()).map((one) => [one.row.file, one]));
      const env = nodeEnvironment();
      for (let row = 0; row < table.rows.length; row += 400) {
        const { dataset, row: own } = located.get(table.rows[row].file)!;
        const slice = await loadSlice(dataset, own, env);
        const { image } = prepare(slice)!;
        const committed = hashes.subarray(row * HASH_BYTES, (row + 1) * HASH_BYTES);
        expect(Buffer.from(hash(image)), table.rows[row].file).toEqual(Buffer.from(committed));
      }
    },
    SLOW,
  );
});

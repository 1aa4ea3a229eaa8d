/**
 * `npx tsx training/experiments/leakage/measure.ts`: writes the perceptual hashes of all images of the table, and
 * `training/data/trained-on.bin.gz`, by which the app recognises images that the shipped network was trained on. Needs
 * the images.
 */

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { trainedOnFile } from '../../../src/evaluation/trained-on';
import { HASH_BYTES, perceptualHash } from '../../../src/pipeline/image/perceptual-hash';
import { DATA_FOLDERS } from '../../data/dataset';
import { isUsable } from '../../data/sources';
import { loadTable } from '../../data/table';
import { prepareAll } from '../../net/prepare';
import { writeHashes } from './file';

const TRAINED_ON = fileURLToPath(new URL('../../data/trained-on.bin.gz', import.meta.url));

const { samples, rows, rowOf } = await prepareAll(undefined, DATA_FOLDERS);
const { size, images } = samples;
const hashOf = (sample: number) =>
  perceptualHash(images.subarray(sample * size * size, (sample + 1) * size * size), size);

function hashesOf(chosen: readonly number[]): Uint8Array {
  const hashes = new Uint8Array(chosen.length * HASH_BYTES);
  chosen.forEach((sample, i) => {
    hashes.set(hashOf(sample), i * HASH_BYTES);
  });
  return hashes;
}

const place = new Map(samples.files.map((file, i) => [file, i]));
const tested = (await loadTable()).rows.map(({ file }) => {
  const sample = place.get(file);
  if (sample === undefined) throw new Error(`${file} is in the table and not among the images.`);
  return sample;
});
const learnt = [...rowOf.keys()].filter((sample) => isUsable(rows[rowOf[sample]]));
await writeHashes(hashesOf(tested));
await writeFile(TRAINED_ON, trainedOnFile(hashesOf(learnt)));
console.log(`${tested.length} images of the table hashed, ${learnt.length} that the network learnt from.`);

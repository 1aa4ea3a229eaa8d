/** Computes the hashes of all images of the table, and what ships of them: `npx tsx training/experiments/leakage/measure.ts`. Needs the images. */

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { trainedOnFile } from '../../../src/evaluation/trained-on';
import { HASH_BYTES, perceptualHash } from '../../../src/pipeline/image/perceptual-hash';
import { loadTable } from '../../data/table';
import { prepareAll } from '../../net/prepare';
import { writeHashes } from './file';

const TRAINED_ON = fileURLToPath(new URL('../../data/trained-on.bin.gz', import.meta.url));

const { rows } = await loadTable();
const { samples } = await prepareAll();
const { size, images } = samples;
const place = new Map(samples.files.map((file, i) => [file, i]));
const hashes = new Uint8Array(rows.length * HASH_BYTES);
rows.forEach(({ file }, row) => {
  const i = place.get(file);
  if (i === undefined) throw new Error(`${file} is in the table and not among the images.`);
  hashes.set(perceptualHash(images.subarray(i * size * size, (i + 1) * size * size), size), row * HASH_BYTES);
});
await writeHashes(hashes);
await writeFile(TRAINED_ON, trainedOnFile(hashes));
console.log(`${rows.length} images hashed.`);

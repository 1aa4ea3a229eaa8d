/**
 * The shipped model: from the committed table of findings to the tree, its calibration and thresholds in `model/`.
 * Needs no images, and gives the same bytes on every machine. The networks are copied as `training/net` exported them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { committedNets, greatestNonBrainScore } from './committed-nets';
import { committedTable } from './data/committed-table';
import { trainModel } from './model-files';

const MODEL_FOLDER = fileURLToPath(new URL('../model', import.meta.url));

const { choice, files } = trainModel(
  await committedTable(),
  await committedNets(),
  await greatestNonBrainScore(),
);
await mkdir(MODEL_FOLDER, { recursive: true });
for (const [name, bytes] of files) await writeFile(join(MODEL_FOLDER, name), bytes);
const { leaves, weighting, minLeaf, maxDepth, score, standardError } = choice;
console.log(
  `A tree of ${leaves} leaves (weighting ${weighting}, at least ${minLeaf} rows a leaf, depth ${maxDepth} at most): ` +
    `balanced accuracy ${score.toFixed(3)} ± ${standardError.toFixed(3)} (standard error) in cross-validation.`,
);

/**
 * A model's answers to the images of a folder. Runs in a process of its own, since a process knows the classes of only
 * one model.
 *
 *     tsx training/own-data/model-answers.ts --model MODEL IMAGES < FILES
 *
 * File names under IMAGES come on standard input, one a line; JSON lines go to standard output.
 */
import '../../src/decode/platform/node-classes';

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeFile } from '../../src/decode/index';
import { trainedOnOf } from '../../src/decode/platform/model-folder';
import { nodeEnvironment } from '../../src/decode/platform/node';
import { areTrainedOn, readTrainedOn } from '../../src/evaluation/trained-on';
import { perceptualHash } from '../../src/pipeline/image/perceptual-hash';
import { NONE } from '../../src/pipeline/labels';
import { loadModel } from '../../src/pipeline/model';
import { IMAGE_SIZE, prepare } from '../../src/pipeline/prepare';
import { readSlice } from '../../src/pipeline/read';

const [, folder, images] = process.argv.slice(2);
const model = await loadModel((name) => readFile(join(folder, name)));
const table = trainedOnOf(folder);
const trained = table && readTrainedOn(table);
const env = nodeEnvironment();
for (const file of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  for await (const decoded of decodeFile(file, await readFile(join(images, file)), env)) {
    if (decoded.kind !== 'slice') break;
    const { status, label, probabilities } = readSlice(decoded.slice, model);
    const prepared = prepare(decoded.slice);
    const known =
      prepared !== null &&
      trained !== null &&
      areTrainedOn(perceptualHash(prepared.image, IMAGE_SIZE), trained)[0];
    const none = label !== null && label === NONE;
    console.log(JSON.stringify({ file, status, label, probabilities, none, known }));
    break;
  }
}

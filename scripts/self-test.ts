/**
 * Reads a known slice with the shipped model and prints the result as JSON: every copy of the app compares its own
 * reading with it. Part of the build (scripts/vite/self-test.ts).
 *
 *     tsx scripts/self-test.ts
 */
import '../src/decode/platform/node-classes';

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Expected } from '../src/app/install/expected';
import { decodeFile } from '../src/decode/index';
import { nodeEnvironment } from '../src/decode/platform/node';
import { loadModel } from '../src/pipeline/model';
import { readSlice } from '../src/pipeline/read';
import { MODEL_FOLDER } from './vite/model-folder';

/** A slice that is part of every copy. */
const PICTURE = 'examples/colin27-axial.png';

const bytes = await readFile(`public/${PICTURE}`);
const model = await loadModel((name) => readFile(`${MODEL_FOLDER}/${name}`));
for await (const decoded of decodeFile(PICTURE, bytes, nodeEnvironment())) {
  if (decoded.kind === 'refused') throw new Error(`${PICTURE}: ${decoded.code}`);
  const { status, label, probabilities, measurements } = readSlice(decoded.slice, model);
  if (!probabilities) throw new Error(`${PICTURE} was not read: the self-test needs a slice that is`);
  const expected: Expected = {
    picture: PICTURE,
    pictureSha256: createHash('sha256').update(bytes).digest('hex'),
    model: model.hash,
    status,
    label,
    probabilities,
    measurements: [...measurements],
  };
  console.log(JSON.stringify(expected));
}

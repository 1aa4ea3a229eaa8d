import { readFileSync } from 'node:fs';
import { writeAtomically } from './checkpoint';
import { CLASSES } from './parameters';
import type { Predictions } from './predict';
import type { Samples } from './samples';

/**
 * What a net said of images it never saw (mirror-averaged), keyed by file: the raw material of the tree.
 *
 * The file is one line of JSON, then little-endian 32-bit floats: per image 4 class logits (in the order of
 * LABELS), then per image mapSide^2 lesion map logits, row-major, over the prepared image.
 */
export interface OutOfFold {
  readonly files: readonly string[];
  readonly logits: Float32Array;
  readonly maps: Float32Array;
  readonly mapSide: number;
}

export function writeOutOfFold(path: string, samples: Samples, predictions: Predictions): void {
  const { logits, maps, mapSide } = predictions;
  const files = Array.from(predictions.indices, (index) => samples.files[index]);
  const header = { format: 'dendrite-out-of-fold', version: 1, mapSide, files };
  const bytes = (a: Float32Array) => Buffer.from(a.buffer, a.byteOffset, a.byteLength);
  writeAtomically(
    path,
    Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), bytes(logits), bytes(maps)]),
  );
}

export function readOutOfFold(path: string): OutOfFold {
  const bytes = readFileSync(path);
  const end = bytes.indexOf(10);
  const { files, mapSide } = JSON.parse(bytes.subarray(0, end).toString()) as OutOfFold;
  const floats = new Float32Array(new Uint8Array(bytes.subarray(end + 1)).buffer);
  const split = files.length * CLASSES;
  return { files, mapSide, logits: floats.subarray(0, split), maps: floats.subarray(split) };
}

import { readFileSync } from 'node:fs';
import { writeAtomically } from './checkpoint';
import type { Predictions } from './predict';
import type { Samples } from './samples';

/**
 * A net's outputs for images that it never saw (mirror-averaged), by file.
 *
 * The file is one line of JSON, then little-endian 32-bit floats: for each image the class logits (in the order of
 * NET_LABELS); then for each image mapSide^2 lesion map logits, row-major, over the prepared image; then for each image
 * the input of the class head; then, where the header says so, for each image the type logits of all cells.
 */
export interface OutOfFold {
  readonly files: readonly string[];
  readonly logits: Float32Array;
  readonly classes: number;
  readonly maps: Float32Array;
  readonly mapSide: number;
  readonly types?: Float32Array;
  /** `featuresPerImage` values for each image, as `NetOutput.features`. */
  readonly features: Float32Array;
}

interface Header {
  readonly files: readonly string[];
  readonly mapSide: number;
  readonly classes: number;
  readonly featuresPerImage: number;
  /** Type logits for each image. */
  readonly typesPerImage?: number;
}

export function writeOutOfFold(path: string, samples: Samples, predictions: Predictions): void {
  const { indices, logits, classes, features, maps, mapSide, types } = predictions;
  const files = Array.from(indices, (index) => samples.files[index]);
  const header = {
    ...{
      format: 'dendrite-out-of-fold',
      version: 2,
      classes,
      mapSide,
      featuresPerImage: features.length / files.length,
    },
    ...(types && { typesPerImage: types.length / files.length }),
    files,
  };
  const bytes = (a: Float32Array = new Float32Array(0)) => Buffer.from(a.buffer, a.byteOffset, a.byteLength);
  const arrays = [bytes(logits), bytes(maps), bytes(features), bytes(types)];
  writeAtomically(path, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...arrays]));
}

export function readOutOfFold(path: string): OutOfFold {
  const bytes = readFileSync(path);
  const end = bytes.indexOf(10);
  const header = JSON.parse(bytes.subarray(0, end).toString()) as Header;
  const { files, classes, mapSide, featuresPerImage, typesPerImage } = header;
  const floats = new Float32Array(new Uint8Array(bytes.subarray(end + 1)).buffer);
  let at = 0;
  const next = (perImage: number) => {
    at += files.length * perImage;
    return floats.subarray(at - files.length * perImage, at);
  };
  return {
    ...{ files, classes, mapSide, logits: next(classes), maps: next(mapSide * mapSide) },
    features: next(featuresPerImage),
    ...(typesPerImage && { types: next(typesPerImage) }),
  };
}

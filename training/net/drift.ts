import { loadNet, runMirrored } from '../../src/pipeline/net/index';
import type { ExportedNet } from './export';
import { predict } from './predict';
import { imageOf, type Samples } from './samples';
import type { TrainedNet } from './trained-net';

/** How far the outputs of the shipped weights, run by the pipeline, are from the trainer's in full precision. */
export interface Drift {
  readonly images: number;
  /** Largest and mean difference of class logits, and of map logits. */
  readonly logits: { readonly most: number; readonly mean: number };
  readonly map: { readonly most: number; readonly mean: number };
  /** Number of images whose most likely class changes. */
  readonly changed: number;
  /** For each image, averaged with its mirror image. */
  readonly milliseconds: number;
}

export function measureDrift(
  net: TrainedNet,
  exported: ExportedNet,
  samples: Samples,
  indices: readonly number[],
): Drift {
  const trainer = predict(net, samples, indices);
  const loaded = loadNet(exported.bytes, exported.spec);
  const cells = trainer.mapSide ** 2;
  const logits = { most: 0, mean: 0 };
  const map = { most: 0, mean: 0 };
  let changed = 0;
  const started = performance.now();
  const outputs = indices.map((index) => runMirrored(loaded, imageOf(samples, index)));
  const milliseconds = (performance.now() - started) / indices.length;
  for (const [place, output] of outputs.entries()) {
    const expected = trainer.logits.subarray(place * trainer.classes, (place + 1) * trainer.classes);
    note(logits, output.logits, expected, indices.length);
    note(map, output.map, trainer.maps.subarray(place * cells, (place + 1) * cells), indices.length);
    if (likeliest(output.logits) !== likeliest(expected)) changed++;
  }
  return { images: indices.length, logits, map, changed, milliseconds };
}

function note(sum: { most: number; mean: number }, a: Float32Array, b: Float32Array, images: number): void {
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs(a[i] - b[i]);
    sum.most = Math.max(sum.most, difference);
    sum.mean += difference / a.length / images;
  }
}

function likeliest(logits: Float32Array): number {
  return logits.indexOf(Math.max(...logits));
}

import { Network } from './network';
import { CLASSES } from './parameters';
import { imageOf, type Samples } from './samples';
import type { TrainedNet } from './train';

/** What the net says of some images, averaged over each and its mirror image. */
export interface Predictions {
  /** Which samples, in order. */
  readonly indices: Int32Array;
  /** 4 class logits per image. */
  readonly logits: Float32Array;
  /** (size / 8)^2 map logits per image, row-major. */
  readonly maps: Float32Array;
  readonly mapSide: number;
}

const BATCH = 32;

export function predict(net: TrainedNet, samples: Samples, indices: ArrayLike<number>): Predictions {
  const { size } = samples;
  const network = new Network(net.shape, BATCH);
  network.parameters.set(net.parameters);
  network.statistics.set(net.statistics);
  const side = size >> 3;
  const logits = new Float32Array(indices.length * CLASSES);
  const maps = new Float32Array(indices.length * side * side);
  for (let first = 0; first < indices.length; first += BATCH / 2) {
    const count = Math.min(BATCH / 2, indices.length - first);
    for (let i = 0; i < count; i++) {
      const image = imageOf(samples, indices[first + i]);
      network.setImage(2 * i, image);
      network.setImage(2 * i + 1, mirrored(image, size));
    }
    network.forward(2 * count, false);
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < CLASSES; k++) {
        const [a, b] = [network.logits[2 * i * CLASSES + k], network.logits[(2 * i + 1) * CLASSES + k]];
        logits[(first + i) * CLASSES + k] = (a + b) / 2;
      }
      const own = network.map.subarray(2 * i * side * side, (2 * i + 1) * side * side);
      const other = network.map.subarray((2 * i + 1) * side * side, (2 * i + 2) * side * side);
      for (let cell = 0; cell < side * side; cell++) {
        const across = cell - (cell % side) + (side - 1 - (cell % side));
        maps[(first + i) * side * side + cell] = (own[cell] + other[across]) / 2;
      }
    }
  }
  return { indices: Int32Array.from(indices), logits, maps, mapSide: side };
}

export function mirrored(image: Float32Array, size: number): Float32Array {
  const out = new Float32Array(image.length);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) out[y * size + x] = image[y * size + size - 1 - x];
  return out;
}

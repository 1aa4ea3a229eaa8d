import { Network } from './network';
import { classCount, TYPES } from './parameters';
import { imageOf, type Samples } from './samples';
import type { TrainedNet } from './trained-net';

/** A net's outputs for some images, each averaged over the image and its mirror image. */
export interface Predictions {
  /** Which samples, in order. */
  readonly indices: Int32Array;
  /** Class logits, `classes` for each image. */
  readonly logits: Float32Array;
  readonly classes: number;
  /** Input of the class head, `features.length / indices.length` values for each image. */
  readonly features: Float32Array;
  /** mapSide^2 map logits for each image, row-major. */
  readonly maps: Float32Array;
  readonly mapSide: number;
  /** Type logits for each image, [cell][type] over (size / 8)^2 cells; absent where the net has none. */
  readonly types?: Float32Array;
  /** Log odds of "not a brain MRI" for each image; absent where the net has none. */
  readonly rejects?: Float32Array;
}

const BATCH = 32;

export function predict(
  net: TrainedNet,
  samples: Pick<Samples, 'size' | 'images'>,
  indices: ArrayLike<number>,
): Predictions {
  const network = networkOf(net, BATCH);
  const { mapSide, typeSide, shape } = network;
  const count = indices.length;
  const classes = classCount(shape);
  const logits = new Float32Array(count * classes);
  const features = new Float32Array(count * network.pooled);
  const maps = new Float32Array(count * mapSide * mapSide);
  const types = new Float32Array(shape.denseType ? count * typeSide * typeSide * TYPES : 0);
  const rejects = new Float32Array(shape.reject ? count : 0);
  for (let first = 0; first < count; first += BATCH / 2) {
    const images = Math.min(BATCH / 2, count - first);
    for (let i = 0; i < images; i++) {
      const image = imageOf(samples, indices[first + i]);
      network.setImage(2 * i, image);
      network.setImage(2 * i + 1, mirrored(image, samples.size));
    }
    network.forward(2 * images, false);
    averagePairs(network.logits, 1, classes, logits, first, images);
    averagePairs(network.features, 1, network.pooled, features, first, images);
    averagePairs(network.map, mapSide, 1, maps, first, images);
    if (shape.denseType) averagePairs(network.types, typeSide, TYPES, types, first, images);
    if (shape.reject) averagePairs(network.reject, 1, 1, rejects, first, images);
  }
  return {
    ...{ indices: Int32Array.from(indices), logits, classes, features, maps, mapSide },
    ...(shape.denseType && { types }),
    ...(shape.reject && { rejects }),
  };
}

/** A network with these weights. */
function networkOf(net: TrainedNet, batch: number): Network {
  const network = new Network(net.shape, batch);
  network.parameters.set(net.parameters);
  network.statistics.set(net.statistics);
  return network;
}

/**
 * For images from `first` on: averages the outputs of even places with those of odd places (the mirror images), which
 * are mirrored back.
 */
function averagePairs(
  values: Float64Array,
  side: number,
  channels: number,
  out: Float32Array,
  first: number,
  images: number,
): void {
  const length = side * side * channels;
  for (let i = 0; i < images; i++) {
    const own = 2 * i * length;
    const other = own + length;
    for (let cell = 0; cell < side * side; cell++) {
      const across = cell - (cell % side) + (side - 1 - (cell % side));
      for (let c = 0; c < channels; c++) {
        out[(first + i) * length + cell * channels + c] =
          (values[own + cell * channels + c] + values[other + across * channels + c]) / 2;
      }
    }
  }
}

function mirrored(image: Float32Array, size: number): Float32Array {
  const out = new Float32Array(image.length);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) out[y * size + x] = image[y * size + size - 1 - x];
  return out;
}

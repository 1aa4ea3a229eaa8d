import { classify } from './classify';
import type { Net } from './load';
import { lesionMap } from './map';
import type { NetOutput } from './output';
import { featureIndex } from './plane';
import { classCount, NET_TYPES } from './spec';

/**
 * @param image prepared grey values, size * size, 0..1, row-major
 */
export function runNet(net: Net, image: Float32Array): NetOutput {
  const { size } = net.spec;
  if (image.length !== size * size) {
    throw new Error(`The lesion finder reads ${size} x ${size} pixels, not ${image.length} in all.`);
  }
  for (let y = 0; y < size; y++) {
    const to = featureIndex(net.input, y, 0);
    for (let x = 0; x < size; x++) net.input.data[to + x] = image[y * size + x];
  }
  let plane = net.input;
  for (const { convolve, output } of net.stages) {
    convolve(plane, output);
    plane = output;
  }
  const { map, types } = lesionMap(net);
  return {
    map: Float32Array.from(map),
    mapSide: net.mapSide,
    ...classify(net, map, types),
    ...(types && { types: Float32Array.from(types) }),
  };
}

/** The mean of the outputs for the image and for its mirror image (mirrored back). */
export function runMirrored(net: Net, image: Float32Array): NetOutput {
  const { size } = net.spec;
  const own = runNet(net, image);
  const other = runNet(net, mirror(image, size, 1));
  return {
    logits: mean(own.logits, other.logits),
    map: mean(own.map, mirror(other.map, net.mapSide, 1)),
    mapSide: net.mapSide,
    evidence: mean(own.evidence, mirror(other.evidence, size / 16, classCount(net.spec))),
    features: mean(own.features, other.features),
    ...(own.types && other.types && { types: mean(own.types, mirror(other.types, size / 8, NET_TYPES)) }),
    ...(own.reject !== undefined && { reject: (own.reject + (other.reject ?? 0)) / 2 }),
  };
}

function mean(a: Float32Array, b: Float32Array): Float32Array {
  const out = new Float32Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = (a[i] + b[i]) / 2;
  return out;
}

function mirror(values: Float32Array, side: number, channels: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const from = (y * side + side - 1 - x) * channels;
      const to = (y * side + x) * channels;
      for (let c = 0; c < channels; c++) out[to + c] = values[from + c];
    }
  }
  return out;
}

import type { Net } from './load';
import { merged } from './merge';
import { type FeaturePlane, featureIndex } from './plane';
import { NET_TYPES } from './spec';

/** Top-down merge of the last stages, then one lesion logit per cell, and type logits where the net has them. */
export function lesionMap(net: Net): { map: Float64Array; types: Float64Array | undefined } {
  const { stages, detail } = net;
  let read = merged(net.merge, stages[5].output, stages[7].output);
  let typed = read;
  if (detail !== undefined) {
    detail.neck.convolve(read, detail.neck.output);
    typed = detail.neck.output;
    read = merged(detail.merge, stages[3].output, typed);
    detail.refine.convolve(read, detail.refine.output);
    read = detail.refine.output;
  }
  return { map: mapLogits(net, read), types: net.spec.denseType ? typeLogits(net, typed) : undefined };
}

function mapLogits({ mapWeights, mapBias }: Net, plane: FeaturePlane): Float64Array {
  const { size, channels, data } = plane;
  const map = new Float64Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let sum = mapBias;
      let w = 0;
      for (let r = -1; r <= 1; r++) {
        const from = featureIndex(plane, y + r, x - 1);
        for (let i = 0; i < 3 * channels; i++) sum += data[from + i] * mapWeights[w++];
      }
      map[y * size + x] = sum;
    }
  }
  return map;
}

/** [cell][type]. */
function typeLogits({ typeWeights, typeBias }: Net, plane: FeaturePlane): Float64Array {
  const { size, channels, data } = plane;
  const types = new Float64Array(size * size * NET_TYPES);
  for (let cell = 0; cell < size * size; cell++) {
    const column = cell % size;
    const from = featureIndex(plane, (cell - column) / size, column);
    for (let t = 0; t < NET_TYPES; t++) {
      let sum = typeBias[t];
      for (let c = 0; c < channels; c++) sum += data[from + c] * typeWeights[c * NET_TYPES + t];
      types[cell * NET_TYPES + t] = sum;
    }
  }
  return types;
}

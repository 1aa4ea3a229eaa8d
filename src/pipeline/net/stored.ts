import type { Weights } from './convolve';
import {
  type ConvolutionShape,
  convolutionShapes,
  fileLayout,
  headLengths,
  NET_TYPES,
  type NetSpec,
  weightCount,
} from './spec';

/** A convolution as stored in the file. */
export interface Stored extends Weights {
  readonly shape: ConvolutionShape;
}

/** Everything that a weights file holds, by name. */
export interface StoredNet {
  readonly convolutions: ReadonlyMap<string, Stored>;
  readonly heads: ReadonlyMap<string, Float64Array>;
}

/**
 * Unpacks a weights file.
 *
 * @param types tumour types of the net's model, where that is not this build's
 * @throws Error when its length does not fit the spec
 */
export function unpackNet(bytes: Uint8Array, spec: NetSpec, types = NET_TYPES): StoredNet {
  const layout = fileLayout(spec, types);
  if (bytes.length !== layout.bytes || spec.bytes !== layout.bytes) {
    throw new Error(
      `The lesion finder's weights are damaged: ${layout.bytes} bytes are needed, ${bytes.length} are there.`,
    );
  }
  const copy = bytes.slice().buffer;
  const floats = new Float32Array(copy, 0, layout.floats);
  const encoded = new Int8Array(copy, 4 * layout.floats);
  let floatAt = 0;
  let weightAt = 0;
  const nextFloats = (count: number) => {
    floatAt += count;
    return Float64Array.from(floats.subarray(floatAt - count, floatAt));
  };
  const nextStored = (shape: ConvolutionShape): Stored => {
    const scales = nextFloats(shape.filters);
    const bias = nextFloats(shape.filters);
    const taps = new Float64Array(weightCount(shape));
    for (let i = 0; i < taps.length; i++, weightAt++) {
      taps[i] = encoded[weightAt] * scales[i % shape.filters];
    }
    return { shape, taps, bias };
  };
  const convolutions = new Map(convolutionShapes(spec).map((shape) => [shape.name, nextStored(shape)]));
  const heads = new Map(
    Object.entries(headLengths(spec, types)).map(([name, length]) => [name, nextFloats(length)]),
  );
  return { convolutions, heads };
}

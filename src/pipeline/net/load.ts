import { type FeaturePlane, featurePlane, type Kernel, pairFilters } from './convolve';
import { fromHalf } from './half';
import {
  type ConvolutionShape,
  convolutionShapes,
  fileLayout,
  NET_CLASSES,
  NET_POOLS,
  type NetSpec,
  weightCount,
} from './spec';

/** A lesion finder ready to run. It owns its buffers: one image at a time. */
export interface Net {
  readonly spec: NetSpec;
  readonly stages: readonly { readonly kernel: Kernel; readonly output: FeaturePlane }[];
  readonly lateral3: Kernel;
  readonly lateral4: Kernel;
  /** [row][column][channel], and the bias. */
  readonly mapWeights: Float64Array;
  readonly mapBias: number;
  /** [pool][channel][class], and the biases. */
  readonly classWeights: Float64Array;
  readonly classBias: Float64Array;
  readonly input: FeaturePlane;
  readonly fine: FeaturePlane;
  readonly coarse: FeaturePlane;
}

/**
 * @param bytes the weights file; that its hash is the spec's is for the caller to check
 * @throws Error when the file cannot be of this spec
 */
export function loadNet(bytes: Uint8Array, spec: NetSpec): Net {
  checkSpec(spec);
  const layout = fileLayout(spec);
  if (bytes.length !== layout.bytes || spec.bytes !== layout.bytes) {
    throw new Error(
      `The lesion finder's weights are damaged: ${layout.bytes} bytes are needed, ${bytes.length} are there.`,
    );
  }
  const copy = bytes.slice().buffer;
  const floats = new Float32Array(copy, 0, layout.floats);
  const encoded =
    spec.encoding === 'int8'
      ? new Int8Array(copy, 4 * layout.floats)
      : new Uint16Array(copy, 4 * layout.floats);
  let floatAt = 0;
  let weightAt = 0;
  const nextFloats = (count: number) => {
    floatAt += count;
    return Float64Array.from(floats.subarray(floatAt - count, floatAt));
  };
  const nextKernel = (shape: ConvolutionShape): Kernel => {
    const scales = nextFloats(shape.filters);
    const bias = nextFloats(shape.filters);
    const values = new Float64Array(weightCount(shape));
    for (let i = 0; i < values.length; i++, weightAt++) {
      const value = spec.encoding === 'int8' ? encoded[weightAt] : fromHalf(encoded[weightAt]);
      values[i] = value * scales[i % shape.filters];
    }
    return {
      side: shape.kernel,
      stride: shape.stride,
      filters: shape.filters,
      weights: pairFilters(values, shape.filters),
      bias,
      // The merge adds the two laterals first.
      relu: shape.kernel === 3,
    };
  };
  const kernels = convolutionShapes(spec).map(nextKernel);
  const [lateral3, lateral4] = kernels.slice(8);
  const side = spec.size / 8;
  return {
    spec,
    stages: kernels.slice(0, 8).map((kernel, i) => {
      return { kernel, output: featurePlane(spec.size >> (1 + (i >> 1)), kernel.filters) };
    }),
    lateral3,
    lateral4,
    mapWeights: nextFloats(9 * spec.merge),
    mapBias: nextFloats(1)[0],
    classWeights: nextFloats(NET_POOLS * spec.channels[3] * NET_CLASSES),
    classBias: nextFloats(NET_CLASSES),
    input: featurePlane(spec.size, 1),
    fine: featurePlane(side, spec.merge),
    coarse: featurePlane(side / 2, spec.merge),
  };
}

function checkSpec(spec: NetSpec): void {
  if (spec.format !== 'dendrite-net' || spec.formatVersion !== 1) {
    throw new Error('This is not a lesion finder that this version can read; update the app.');
  }
  // The last stage is walked four pixels at a time.
  if (spec.size % 64 !== 0)
    throw new Error(`A lesion finder reads images of 64, 128, ... pixels, not ${spec.size}.`);
}

import { type FeaturePlane, featurePlane, type Kernel, pairFilters } from './convolve';
import { fromHalf } from './half';
import {
  type ConvolutionShape,
  convolutionShapes,
  fileLayout,
  headLengths,
  mapSideOf,
  type NetSpec,
  weightCount,
} from './spec';

/** A convolution with the plane it fills. */
export interface NetLayer {
  readonly kernel: Kernel;
  readonly output: FeaturePlane;
}

/** A lesion finder ready to run. It owns its buffers: one image at a time. */
export interface Net {
  readonly spec: NetSpec;
  readonly input: FeaturePlane;
  /** Eight: two a stage. */
  readonly stages: readonly NetLayer[];
  readonly merge: NetMerge;
  readonly detail:
    | { readonly neck: NetLayer; readonly merge: NetMerge; readonly refine: NetLayer }
    | undefined;
  readonly mapSide: number;
  /** [row][column][channel], and the bias. */
  readonly mapWeights: Float64Array;
  readonly mapBias: number;
  /** [channel][type], and the biases; empty where types are not told per cell. */
  readonly typeWeights: Float64Array;
  readonly typeBias: Float64Array;
  /** [pool][channel][class], then [type][class], and the biases. */
  readonly classWeights: Float64Array;
  readonly classBias: Float64Array;
  /** [pool][channel], then [type], and the bias; empty where there is none. */
  readonly rejectWeights: Float64Array;
  readonly rejectBias: number;
}

/** Two 1x1 convolutions, of a finer and of a coarser plane, whose sum is rectified in `fine`'s plane. */
export interface NetMerge {
  readonly fine: NetLayer;
  readonly coarse: NetLayer;
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
      relu: shape.relu,
    };
  };
  const kernels = new Map(convolutionShapes(spec).map((shape) => [shape.name, nextKernel(shape)]));
  const layer = (name: string, side: number): NetLayer => {
    const kernel = kernels.get(name)!;
    return { kernel, output: featurePlane(side, kernel.filters) };
  };
  const merge = (fine: string, coarse: string, side: number): NetMerge => {
    return { fine: layer(fine, side), coarse: layer(coarse, side / 2) };
  };
  const heads = new Map(
    Object.entries(headLengths(spec)).map(([name, length]) => [name, nextFloats(length)]),
  );
  const head = (name: string) => heads.get(name) ?? new Float64Array(0);
  const side = spec.size / 8;
  return {
    spec,
    input: featurePlane(spec.size, 1),
    stages: [1, 2, 3, 4].flatMap((stage) => {
      return ['a', 'b'].map((half) => layer(`stage${stage}${half}`, spec.size >> stage));
    }),
    merge: merge('lateral3', 'lateral4', side),
    detail:
      spec.detail === undefined
        ? undefined
        : {
            neck: layer('neck', side),
            merge: merge('lateral2', 'reduce', 2 * side),
            refine: layer('refine', 2 * side),
          },
    mapSide: mapSideOf(spec),
    mapWeights: head('map.weights'),
    mapBias: head('map.bias')[0],
    typeWeights: head('type.weights'),
    typeBias: head('type.bias'),
    classWeights: head('class.weights'),
    classBias: head('class.bias'),
    rejectWeights: head('reject.weights'),
    rejectBias: head('reject.bias')[0] ?? 0,
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

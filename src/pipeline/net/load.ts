import { createArena } from './arena';
import { convolution } from './convolution';
import type { Convolve } from './convolve';
import { type Merge, prepareMerge } from './merge';
import { type FeaturePlane, featurePlane } from './plane';
import { pointwise } from './pointwise';
import { type ConvolutionShape, mapSideOf, type NetSpec } from './spec';
import { unpackNet } from './stored';

/** A convolution with the plane it fills. */
export interface NetLayer {
  readonly convolve: Convolve;
  readonly output: FeaturePlane;
}

/** A lesion finder ready to run. It owns its buffers: one image at a time. */
export interface Net {
  readonly spec: NetSpec;
  readonly input: FeaturePlane;
  /** Eight layers, two for each stage. */
  readonly stages: readonly NetLayer[];
  readonly merge: Merge;
  readonly detail: { readonly neck: NetLayer; readonly merge: Merge; readonly refine: NetLayer } | undefined;
  readonly mapSide: number;
  /** [row][column][channel], and the bias. */
  readonly mapWeights: Float64Array;
  readonly mapBias: number;
  /** [channel][type], and the biases; empty for a net without types per cell. */
  readonly typeWeights: Float64Array;
  readonly typeBias: Float64Array;
  /** [pool][channel][class], then [type][class], and the biases. */
  readonly classWeights: Float64Array;
  readonly classBias: Float64Array;
  /** [pool][channel], then [type], and the bias; empty where there is none. */
  readonly rejectWeights: Float64Array;
  readonly rejectBias: number;
}

/**
 * @param bytes the weights file; the caller checks its hash against the spec
 * @param arena its memory and kernels; only tests pass another
 * @throws Error when the file does not fit this spec
 */
export function loadNet(bytes: Uint8Array, spec: NetSpec, arena = createArena()): Net {
  checkSpec(spec);
  const { convolutions, heads } = unpackNet(bytes, spec);
  const stored = (name: string) => {
    const convolution = convolutions.get(name);
    if (!convolution) throw new Error(`the weights lack ${name}`);
    return convolution;
  };
  const layer = (name: string, side: number): NetLayer => {
    const { shape, taps, bias } = stored(name);
    if (!shape.relu) addIdentity(taps, shape);
    return {
      convolve: convolution(shape, { taps, bias }, side, arena),
      output: featurePlane(side, shape.filters, arena),
    };
  };
  const mixer = (name: string) => {
    const { taps, bias } = stored(name);
    return pointwise(taps, bias, arena);
  };
  const merge = (fine: string, coarse: string, side: number) =>
    prepareMerge(mixer(fine), mixer(coarse), side, arena);
  const head = (name: string) => heads.get(name) ?? new Float64Array(0);
  const side = spec.size / 8;
  const net: Net = {
    spec,
    input: featurePlane(spec.size, 1, arena),
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
  arena.settle();
  return net;
}

/**
 * Adds a skip connection to the weights: 1 is added to the middle tap of each channel onto itself, so that the sum
 * costs nothing.
 */
function addIdentity(taps: Float64Array, { inputs, filters }: ConvolutionShape): void {
  for (let c = 0; c < inputs; c++) taps[(4 * inputs + c) * filters + c] += 1;
}

function checkSpec(spec: NetSpec): void {
  if (spec.format !== 'dendrite-net' || spec.formatVersion !== 1) {
    throw new Error('This is not a lesion finder that this version can read; update the app.');
  }
  // The last stage is computed in tiles of four pixels a side.
  if (spec.size % 64 !== 0)
    throw new Error(`A lesion finder reads images of 64, 128, ... pixels, not ${spec.size}.`);
}

import { batchLoss, type Losses, type LossOptions, type Outputs } from './batchloss';
import { ClassHead } from './classhead';
import type { Target } from './loss';
import { classCount, mapSideOf, type NetShape, pooledCount, TYPES } from './parameters';
import { Parts } from './parts';
import { type Plane, pixelIndex } from './plane';
import { Pyramid } from './pyramid';
import { addTo } from './residual';
import { Stage } from './stage';
import { TypePool } from './typepool';
import type { Engine } from './wasm/engine';
import { BLOCK } from './wasm/gemm';

export type { Losses, LossOptions } from './batchloss';

/**
 * The lesion finder for a fixed largest batch: four stages of two 3x3 convolutions with batch norm and ReLU; the lesion
 * map (and per-cell types, if any) on a merge of the later stages; the class head. Forward and backward passes are
 * written by hand, over buffers that are allocated once.
 */
export class Network {
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly gradient: Float32Array<ArrayBuffer>;
  /** Running means and variances of the batch norms. */
  readonly statistics: Float32Array<ArrayBuffer>;
  /** Cells of the map: per side, and in all. */
  readonly mapSide: number;
  readonly mapCells: number;
  /** Cells a side of the types' map. */
  readonly typeSide: number;
  /** Values that the head reads for each image, for dropout. */
  readonly pooled: number;
  private readonly input: Plane;
  private readonly stages: readonly Stage[];
  private readonly pyramid: Pyramid;
  private readonly typePool: TypePool | undefined;
  private readonly head: ClassHead;
  readonly engine: Engine;
  /** d loss / d outputs. */
  private readonly gradients: Outputs;

  constructor(
    readonly shape: NetShape,
    readonly batch: number,
    engine?: Engine,
    fast = false,
  ) {
    checkShape(shape);
    const parts = new Parts(shape, batch, engine, fast);
    this.engine = parts.engine;
    this.parameters = parts.parameters;
    this.gradient = parts.gradient;
    this.statistics = parts.statistics;
    this.pooled = pooledCount(shape);
    this.mapSide = mapSideOf(shape);
    this.mapCells = this.mapSide * this.mapSide;
    this.typeSide = shape.size >> 3;

    this.input = parts.plane(shape.size, 1, 1);
    const stages: Stage[] = [];
    for (const [i, filters] of shape.channels.entries()) {
      const below = stages.at(-1);
      const input = below?.output ?? this.input;
      stages.push(new Stage(parts, `stage${i + 1}`, input, filters, below?.outputGradient));
    }
    this.stages = stages;
    this.pyramid = new Pyramid(
      parts,
      stages.map((stage) => stage.output),
    );
    this.typePool = shape.denseType ? new TypePool(batch, this.typeSide, this.mapSide) : undefined;
    this.head = makeHead(parts, stages[3], this.mapSide, this.typePool);
    this.gradients = {
      logits: new Float64Array(batch * classCount(shape)),
      map: new Float64Array(batch * this.mapCells),
      types: new Float64Array(this.types.length),
      reject: new Float64Array(batch),
    };
  }

  /** Class logits of the last forward pass, `classes` for each image. */
  get logits(): Float64Array {
    return this.head.logits;
  }

  /** Map logits of the last forward pass, mapSide^2 for each image. */
  get map(): Float64Array {
    return this.pyramid.map.logits;
  }

  /** Type logits of the last forward pass, [image][cell][type]; empty where the network has none. */
  get types(): Float64Array {
    return this.pyramid.types?.logits ?? NOTHING;
  }

  /** Input of the class head in the last forward pass, `pooled` values for each image. */
  get features(): Float64Array {
    return this.head.pooled;
  }

  /** Logits of "not a brain MRI", one for each image; zeros where the network has none. */
  get reject(): Float64Array {
    return this.head.reject;
  }

  /** Copies an image (size * size, 0..1) to position `index` of the batch. */
  setImage(index: number, image: Float32Array): void {
    const { size } = this.shape;
    for (let y = 0; y < size; y++) {
      this.input.data.set(image.subarray(y * size, (y + 1) * size), pixelIndex(this.input, index, y, 0));
    }
  }

  /** Fills the outputs for the first `images` of the batch. */
  forward(images: number, training: boolean, keep?: Float32Array): void {
    for (const stage of this.stages) stage.forward(images, training);
    this.pyramid.forward(images, training);
    this.typePool?.forward(images, this.types, this.map);
    this.head.forward(images, this.map, keep);
  }

  /** Sets `gradient` to that of the mean loss over the batch; call it after `forward` in training. */
  backward(targets: readonly Target[], options: LossOptions, keep?: Float32Array): Losses {
    const images = targets.length;
    const { map, types, gradients } = this;
    const losses = batchLoss(this, targets, options, gradients);
    this.gradient.fill(0);
    const throughAttention = options.attentionGradient ? gradients.map : undefined;
    this.head.backward(images, gradients.logits, gradients.reject, map, throughAttention, keep);
    this.typePool?.backward(images, types, map, gradients.types, throughAttention);
    this.pyramid.backward(images, gradients.map, gradients.types);
    for (let i = this.stages.length - 1; i >= 0; i--) {
      // The next stage has just set its part of the gradient; the pyramid's part is added.
      const share = this.pyramid.shares[i];
      if (share !== undefined) addTo(this.engine.kernels, this.stages[i].outputGradient.data, share.data);
      this.stages[i].backward(images);
    }
    return losses;
  }
}

const NOTHING = new Float64Array(0);

function makeHead(parts: Parts, last: Stage, mapSide: number, types: TypePool | undefined): ClassHead {
  const product = (name: string) => {
    const weights = parts.get(`${name}.weights`);
    const bias = parts.get(`${name}.bias`);
    return {
      weights: weights.weights,
      bias: bias.weights,
      weightGradient: weights.gradient,
      biasGradient: bias.gradient,
    };
  };
  return new ClassHead({
    batch: parts.batch,
    classes: classCount(parts.shape),
    features: last.output,
    featureGradient: last.outputGradient,
    mapSide,
    ...(types && { extra: { values: types.values, gradient: types.gradient, count: TYPES } }),
    ...product('class'),
    ...(parts.shape.reject && { reject: product('reject') }),
  });
}

function checkShape({ size, channels, merge, detail = BLOCK }: NetShape): void {
  if (size % 16 !== 0) throw new Error(`The image's side must be a multiple of 16, not ${size}.`);
  for (const count of [...channels, merge, detail]) {
    if (count % BLOCK !== 0) throw new Error(`Channels must be multiples of ${BLOCK}, not ${count}.`);
  }
}

import { BatchNorm } from './batchnorm';
import { ClassHead } from './classhead';
import { Convolution } from './convolution';
import { classLoss, mapLoss, type Target } from './loss';
import { type MergePlan, mergeBackward, mergeForward } from './merge';
import { CLASSES, type NetShape, POOLS, parameterCount, parameterViews } from './parameters';
import { makePlane, type Plane, pixelIndex } from './plane';
import { Engine } from './wasm/engine';
import { BLOCK } from './wasm/gemm';

export interface Losses {
  /** What is minimised: class + mapShare * map, averaged over the batch. */
  readonly total: number;
  readonly class: number;
  readonly map: number;
}

export interface LossOptions {
  /** Weight of the map's loss next to the class loss. */
  readonly mapShare: number;
  /** Whether the class loss may move the map through the attention. */
  readonly attentionGradient: boolean;
}

interface Layer {
  readonly convolution: Convolution;
  readonly norm: BatchNorm;
}

/**
 * The lesion finder for a fixed largest batch: four stages of two 3x3 convolutions with batch norm and ReLU, the
 * first of each with stride 2; the lesion map on a merge of the last two stages; the class head. Forward and
 * backward by hand, over buffers planned once.
 */
export class Network {
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly gradient: Float32Array<ArrayBuffer>;
  /** Running means and variances of the batch norms. */
  readonly statistics: Float32Array<ArrayBuffer>;
  /** Map logits of the last forward pass, (size / 8)^2 per image. */
  readonly map: Float64Array;
  readonly mapCells: number;
  private readonly input: Plane;
  private readonly layers: Layer[] = [];
  private readonly lateral3: Convolution;
  private readonly lateral4: Convolution;
  private readonly merge: MergePlan;
  private readonly mapConvolution: Convolution;
  private readonly mapOutput: Plane;
  private readonly mapOutputGradient: Plane;
  private readonly mapBias: Float32Array;
  private readonly mapBiasGradient: Float32Array;
  private readonly head: ClassHead;
  private readonly stage3Gradient: Plane;
  private readonly stage4Gradient: Plane;
  /** The laterals' share of the gradients of stages 3 and 4. */
  private readonly lateral3Gradient: Plane;
  private readonly lateral4Gradient: Plane;
  private readonly mapGradient: Float64Array;
  private readonly logitGradient: Float64Array;

  constructor(
    readonly shape: NetShape,
    readonly batch: number,
    engine = new Engine(),
  ) {
    checkShape(shape);
    const { size, channels } = shape;
    const count = parameterCount(shape);
    this.parameters = engine.floats(count);
    this.gradient = engine.floats(count);
    const views = parameterViews(shape, this.parameters);
    const gradients = parameterViews(shape, this.gradient);
    const get = (name: string) => ({ weights: views.get(name)!, gradient: gradients.get(name)! });
    this.statistics = new Float32Array(channels.reduce((sum, c) => sum + 4 * c, 0));
    const plane = (side: number, depth: number, border: number) =>
      makePlane(engine, batch, side, depth, border);

    this.input = plane(size, 1, 1);
    let below = this.input;
    let belowGradient: Plane | undefined;
    let statistics = 0;
    const outputs: Plane[] = [];
    const outputGradients: Plane[] = [];
    for (const [stage, depth] of channels.entries()) {
      const side = size >> (stage + 1);
      // Both layers of a stage share these: the second one's backward pass is done before the first one's.
      const outputGradient = plane(side, depth, 0);
      const normGradient = plane(side, depth, 1);
      for (const [half, stride] of [2, 1].entries()) {
        const name = `stage${stage + 1}${'ab'[half]}`;
        const before = plane(side, depth, 0);
        const after = plane(side, depth, 1);
        const gamma = get(`${name}.gamma`);
        const beta = get(`${name}.beta`);
        this.layers.push({
          convolution: new Convolution(engine, {
            batch,
            kernel: 3,
            stride,
            input: below,
            output: before,
            filters: depth,
            outputGradient: normGradient,
            ...(belowGradient && { inputGradient: belowGradient }),
            ...get(`${name}.weights`),
          }),
          norm: new BatchNorm(engine, {
            input: before,
            output: after,
            outputGradient,
            inputGradient: normGradient,
            gamma: gamma.weights,
            beta: beta.weights,
            gammaGradient: gamma.gradient,
            betaGradient: beta.gradient,
            mean: this.statistics.subarray(statistics, statistics + depth),
            variance: this.statistics.subarray(statistics + depth, statistics + 2 * depth),
          }),
        });
        statistics += 2 * depth;
        below = after;
        belowGradient = outputGradient;
      }
      outputs.push(below);
      outputGradients.push(belowGradient!);
    }

    const fineSide = size >> 3;
    const fine = plane(fineSide, shape.merge, 0);
    const coarse = plane(fineSide >> 1, shape.merge, 0);
    const merged = plane(fineSide, shape.merge, 1);
    const mergeBias = get('merge.bias');
    this.merge = {
      fine,
      coarse,
      output: merged,
      bias: mergeBias.weights,
      biasGradient: mergeBias.gradient,
      outputGradient: plane(fineSide, shape.merge, 0),
      fineGradient: plane(fineSide, shape.merge, 0),
      coarseGradient: plane(fineSide >> 1, shape.merge, 0),
    };
    this.stage3Gradient = outputGradients[2];
    this.stage4Gradient = outputGradients[3];
    this.lateral3Gradient = plane(fineSide, channels[2], 0);
    this.lateral4Gradient = plane(fineSide >> 1, channels[3], 0);
    const lateral = (
      name: string,
      input: Plane,
      output: Plane,
      outputGradient: Plane,
      inputGradient: Plane,
    ) =>
      new Convolution(engine, {
        ...{ batch, kernel: 1, stride: 1, filters: shape.merge },
        ...{ input, output, outputGradient, inputGradient },
        ...get(`${name}.weights`),
      });
    this.lateral3 = lateral('lateral3', outputs[2], fine, this.merge.fineGradient, this.lateral3Gradient);
    this.lateral4 = lateral('lateral4', outputs[3], coarse, this.merge.coarseGradient, this.lateral4Gradient);
    this.mapOutput = plane(fineSide, BLOCK, 0);
    this.mapOutputGradient = plane(fineSide, BLOCK, 1);
    this.mapConvolution = new Convolution(engine, {
      ...{ batch, kernel: 3, stride: 1, filters: 1 },
      input: merged,
      output: this.mapOutput,
      outputGradient: this.mapOutputGradient,
      inputGradient: this.merge.outputGradient,
      ...get('map.weights'),
    });
    this.mapBias = get('map.bias').weights;
    this.mapBiasGradient = get('map.bias').gradient;
    this.mapCells = fineSide * fineSide;
    this.map = new Float64Array(batch * this.mapCells);
    this.mapGradient = new Float64Array(batch * this.mapCells);
    this.logitGradient = new Float64Array(batch * CLASSES);
    const weights = get('class.weights');
    const bias = get('class.bias');
    this.head = new ClassHead({
      batch,
      features: outputs[3],
      featureGradient: this.stage4Gradient,
      weights: weights.weights,
      bias: bias.weights,
      weightGradient: weights.gradient,
      biasGradient: bias.gradient,
    });
  }

  /** Class logits of the last forward pass, 4 per image. */
  get logits(): Float64Array {
    return this.head.logits;
  }

  /** Values that the head pools per image, for dropout. */
  get pooled(): number {
    return POOLS * this.shape.channels[3];
  }

  /** Lays an image (size * size, 0..1) into place `index` of the batch. */
  setImage(index: number, image: Float32Array): void {
    const { size } = this.shape;
    for (let y = 0; y < size; y++) {
      this.input.data.set(image.subarray(y * size, (y + 1) * size), pixelIndex(this.input, index, y, 0));
    }
  }

  /** Fills `logits` and `map` for the first `images` of the batch. */
  forward(images: number, training: boolean, keep?: Float32Array): void {
    for (const { convolution, norm } of this.layers) {
      convolution.forward(images);
      norm.forward(images, training);
    }
    this.lateral3.forward(images);
    this.lateral4.forward(images);
    mergeForward(this.merge, images);
    this.mapConvolution.forward(images);
    for (let i = 0; i < images * this.mapCells; i++) {
      this.map[i] = this.mapOutput.data[i * BLOCK] + this.mapBias[0];
    }
    this.head.forward(images, this.map, keep);
  }

  /** Sets `gradient` to that of the mean loss over the batch; call after `forward` in training. */
  backward(targets: readonly Target[], options: LossOptions, keep?: Float32Array): Losses {
    const images = targets.length;
    const losses = this.lossGradients(targets, options);
    this.gradient.fill(0);
    const throughAttention = options.attentionGradient ? this.mapGradient : undefined;
    this.head.backward(images, this.logitGradient, this.map, throughAttention, keep);
    let biasSum = 0;
    for (let n = 0; n < images; n++) {
      for (let cell = 0; cell < this.mapCells; cell++) {
        const g = this.mapGradient[n * this.mapCells + cell];
        const side = this.mapOutput.size;
        this.mapOutputGradient.data[
          pixelIndex(this.mapOutputGradient, n, Math.floor(cell / side), cell % side)
        ] = g;
        biasSum += g;
      }
    }
    this.mapBiasGradient[0] += biasSum;
    this.mapConvolution.backward(images);
    mergeBackward(this.merge, images);
    this.lateral4.backward(images);
    this.lateral3.backward(images);
    addTo(this.stage4Gradient.data, this.lateral4Gradient.data);
    for (let i = this.layers.length - 1; i >= 0; i--) {
      // Stage 4 has just passed its gradient on to stage 3; the lateral's share joins it.
      if (i === 5) addTo(this.stage3Gradient.data, this.lateral3Gradient.data);
      this.layers[i].norm.backward(images);
      this.layers[i].convolution.backward(images);
    }
    return losses;
  }

  private lossGradients(targets: readonly Target[], { mapShare }: LossOptions): Losses {
    const { mapCells } = this;
    const images = targets.length;
    let classSum = 0;
    let mapSum = 0;
    this.mapGradient.fill(0);
    targets.forEach((target, n) => {
      const logits = this.logitGradient.subarray(n * CLASSES, (n + 1) * CLASSES);
      const values = this.logits.subarray(n * CLASSES, (n + 1) * CLASSES);
      classSum += target.weight * classLoss(values, target, logits);
      for (let k = 0; k < CLASSES; k++) logits[k] *= target.weight / images;
      if (target.mapWeight === 0) return;
      const cells = this.mapGradient.subarray(n * mapCells, (n + 1) * mapCells);
      const map = this.map.subarray(n * mapCells, (n + 1) * mapCells);
      const weight = target.weight * target.mapWeight;
      mapSum += weight * mapLoss(map, target.map, cells);
      for (let i = 0; i < mapCells; i++) cells[i] *= (weight * mapShare) / images;
    });
    return {
      total: (classSum + mapShare * mapSum) / images,
      class: classSum / images,
      map: mapSum / images,
    };
  }
}

function addTo(target: Float32Array, other: Float32Array): void {
  for (let i = 0; i < target.length; i++) target[i] += other[i];
}

function checkShape({ size, channels, merge }: NetShape): void {
  if (size % 16 !== 0) throw new Error(`The image's side must be a multiple of 16, not ${size}.`);
  for (const count of [...channels, merge]) {
    if (count % BLOCK !== 0) throw new Error(`Channels must be multiples of ${BLOCK}, not ${count}.`);
  }
}

import { type Plane, pixelIndex } from './plane';
import type { Engine } from './wasm/engine';
import type { Kernels } from './wasm/kernels';

/** PyTorch's default; also used in the exported weights. */
export const EPSILON = 1e-5;
/** Weight of a batch's moments in the running ones. */
export const MOMENTUM = 0.1;

export interface BatchNormPlan {
  /** Input of the norm: border 0. */
  readonly input: Plane;
  /** Output of norm and ReLU. */
  readonly output: Plane;
  /** Without the ReLU, which is left to the caller. */
  readonly linear?: boolean;
  /** Border 0. */
  readonly outputGradient: Plane;
  readonly inputGradient: Plane;
  readonly gamma: Float32Array;
  readonly beta: Float32Array;
  readonly gammaGradient: Float32Array;
  readonly betaGradient: Float32Array;
  /** Running mean and variance, used in evaluation. */
  readonly mean: Float32Array;
  readonly variance: Float32Array;
}

/** Batch normalisation (Ioffe and Szegedy 2015) followed by ReLU: y = max(0, gamma x^ + beta). */
export class BatchNorm {
  private readonly scale: Float32Array;
  private readonly shift: Float32Array;
  private readonly batchMean: Float32Array;
  private readonly reference: Float32Array;
  private readonly sums: Float32Array;
  private readonly products: Float32Array;
  private readonly slope: Float32Array;
  private readonly offset: Float32Array;
  private readonly inverse: Float64Array;
  private readonly pixelBytes: number;
  private readonly kernels: Pick<Kernels, 'normalise' | 'backwardSums' | 'backward'>;

  constructor(
    private readonly engine: Engine,
    private readonly plan: BatchNormPlan,
  ) {
    const channels = plan.input.channels;
    const vector = () => engine.floats(channels);
    this.scale = vector();
    this.shift = vector();
    this.batchMean = vector();
    this.reference = vector();
    this.sums = vector();
    this.products = vector();
    this.slope = vector();
    this.offset = vector();
    this.inverse = new Float64Array(channels);
    this.pixelBytes = channels * 4;
    const { normaliseLinear, backwardSumsLinear, backwardLinear } = engine.kernels;
    this.kernels = plan.linear
      ? { normalise: normaliseLinear, backwardSums: backwardSumsLinear, backward: backwardLinear }
      : engine.kernels;
  }

  /**
   * Normalises by the batch's own moments in training (and updates the running ones), otherwise by the running ones.
   */
  forward(images: number, training: boolean): void {
    const { input, gamma, beta, mean, variance } = this.plan;
    const count = images * input.size * input.size;
    const moments = training ? this.batchMoments(images) : undefined;
    for (let c = 0; c < input.channels; c++) {
      const m = moments === undefined ? mean[c] : moments.mean[c];
      const v = moments === undefined ? variance[c] : moments.variance[c];
      if (moments !== undefined) {
        const unbiased = count > 1 ? (v * count) / (count - 1) : v;
        mean[c] = mean[c] + MOMENTUM * (m - mean[c]);
        variance[c] = variance[c] + MOMENTUM * (unbiased - variance[c]);
      }
      this.inverse[c] = 1 / Math.sqrt(v + EPSILON);
      const scale = gamma[c] * this.inverse[c];
      this.batchMean[c] = m;
      this.scale[c] = scale;
      this.shift[c] = beta[c] - m * scale;
    }
    this.eachRow(images, (x, row, bytes) => {
      this.kernels.normalise(
        x,
        this.plan.output.data.byteOffset + 4 * pixelIndex(this.plan.output, row.image, row.y, 0),
        bytes,
        this.pixelBytes,
        this.scale.byteOffset,
        this.shift.byteOffset,
      );
    });
  }

  /** Adds to the parameters' gradients and fills `inputGradient` from `outputGradient`. */
  backward(images: number): void {
    const { input, outputGradient, inputGradient, gammaGradient, betaGradient } = this.plan;
    const count = images * input.size * input.size;
    const { sums, products } = this.perImage(images, (image, pixels) => {
      this.kernels.backwardSums(
        input.data.byteOffset + image * pixels * this.pixelBytes,
        outputGradient.data.byteOffset + image * pixels * this.pixelBytes,
        pixels,
        this.pixelBytes,
        this.scale.byteOffset,
        this.shift.byteOffset,
        this.batchMean.byteOffset,
        this.sums.byteOffset,
        this.products.byteOffset,
      );
    });
    for (let c = 0; c < input.channels; c++) {
      const inverse = this.inverse[c];
      const correlation = products[c] * inverse;
      gammaGradient[c] = gammaGradient[c] + correlation;
      betaGradient[c] = betaGradient[c] + sums[c];
      this.slope[c] = (-this.scale[c] * inverse * correlation) / count;
      this.offset[c] = (-this.scale[c] * sums[c]) / count;
    }
    this.eachRow(images, (x, row, bytes) => {
      this.kernels.backward(
        x,
        outputGradient.data.byteOffset + 4 * pixelIndex(outputGradient, row.image, row.y, 0),
        inputGradient.data.byteOffset + 4 * pixelIndex(inputGradient, row.image, row.y, 0),
        bytes,
        this.pixelBytes,
        this.scale.byteOffset,
        this.shift.byteOffset,
        this.batchMean.byteOffset,
        this.slope.byteOffset,
        this.offset.byteOffset,
      );
    });
  }

  private batchMoments(images: number): { mean: Float64Array; variance: Float64Array } {
    const { input, mean: running } = this.plan;
    const channels = input.channels;
    const count = images * input.size * input.size;
    this.reference.set(running);
    const { sums, products } = this.perImage(images, (image, pixels) => {
      this.engine.kernels.moments(
        input.data.byteOffset + image * pixels * this.pixelBytes,
        pixels,
        this.pixelBytes,
        this.reference.byteOffset,
        this.sums.byteOffset,
        this.products.byteOffset,
      );
    });
    const mean = new Float64Array(channels);
    const variance = new Float64Array(channels);
    for (let c = 0; c < channels; c++) {
      const shifted = sums[c] / count;
      mean[c] = shifted + this.reference[c];
      variance[c] = Math.max(0, products[c] / count - shifted * shifted);
    }
    return { mean, variance };
  }

  /** Sums in single precision within an image and in double precision across images: a batch is too long for single. */
  private perImage(images: number, run: (image: number, pixels: number) => void) {
    const { channels, size } = this.plan.input;
    const sums = new Float64Array(channels);
    const products = new Float64Array(channels);
    for (let image = 0; image < images; image++) {
      this.sums.fill(0);
      this.products.fill(0);
      run(image, size * size);
      for (let c = 0; c < channels; c++) {
        sums[c] = sums[c] + this.sums[c];
        products[c] = products[c] + this.products[c];
      }
    }
    return { sums, products };
  }

  private eachRow(
    images: number,
    run: (x: number, row: { image: number; y: number }, bytes: number) => void,
  ): void {
    const { input } = this.plan;
    const bytes = input.size * this.pixelBytes;
    for (let image = 0; image < images; image++) {
      for (let y = 0; y < input.size; y++) {
        run(input.data.byteOffset + (image * input.size + y) * bytes, { image, y }, bytes);
      }
    }
  }
}

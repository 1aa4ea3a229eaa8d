import { BatchNorm, type BatchNormPlan } from './batchnorm';
import { Convolution, type ConvolutionPlan } from './convolution';
import { initialStatistics, type NetShape, parameterCount, parameterViews } from './parameters';
import { makePlane, type Plane } from './plane';
import { Engine } from './wasm/engine';
import { BLOCK } from './wasm/gemm';
import { WinogradConvolution } from './winograd';

type Named = { readonly weights: Float32Array; readonly gradient: Float32Array };

/** Building material of a network's layers: planes in the kernels' memory, and parameters by name. */
export class Parts {
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly gradient: Float32Array<ArrayBuffer>;
  /** Running means and variances of the batch norms, in the order in which the norms are created. */
  readonly statistics: Float32Array<ArrayBuffer>;
  private readonly values: ReadonlyMap<string, Float32Array>;
  private readonly gradients: ReadonlyMap<string, Float32Array>;
  private statisticsTaken = 0;

  constructor(
    readonly shape: NetShape,
    readonly batch: number,
    readonly engine = new Engine(),
    /** Whether convolutions may use Winograd's algorithm: the same up to rounding, and faster. */
    private readonly fast = false,
  ) {
    const count = parameterCount(shape);
    this.parameters = engine.floats(count);
    this.gradient = engine.floats(count);
    this.statistics = initialStatistics(shape);
    this.values = parameterViews(shape, this.parameters);
    this.gradients = parameterViews(shape, this.gradient);
  }

  plane(side: number, channels: number, border: number): Plane {
    return makePlane(this.engine, this.batch, side, channels, border);
  }

  get(name: string): Named {
    const weights = this.values.get(name);
    const gradient = this.gradients.get(name);
    if (weights === undefined || gradient === undefined) throw new Error(`This network has no ${name}.`);
    return { weights, gradient };
  }

  convolution(
    name: string,
    plan: Omit<ConvolutionPlan, 'batch' | 'weights' | 'gradient' | 'stride'> & { stride?: number },
  ): Pick<Convolution, 'forward' | 'backward'> {
    const whole = { stride: 1, ...plan, batch: this.batch, ...this.get(`${name}.weights`) };
    const fits = whole.kernel === 3 && whole.stride === 1 && whole.filters % BLOCK === 0;
    if (this.fast && fits && whole.input.channels % BLOCK === 0 && whole.output.size % 4 === 0) {
      return new WinogradConvolution(this.engine, whole);
    }
    return new Convolution(this.engine, whole);
  }

  norm(
    name: string,
    plan: Pick<BatchNormPlan, 'input' | 'output' | 'outputGradient' | 'inputGradient' | 'linear'>,
  ): BatchNorm {
    const gamma = this.get(`${name}.gamma`);
    const beta = this.get(`${name}.beta`);
    const width = plan.input.channels;
    const first = this.statisticsTaken;
    this.statisticsTaken += 2 * width;
    return new BatchNorm(this.engine, {
      ...plan,
      gamma: gamma.weights,
      beta: beta.weights,
      gammaGradient: gamma.gradient,
      betaGradient: beta.gradient,
      mean: this.statistics.subarray(first, first + width),
      variance: this.statistics.subarray(first + width, first + 2 * width),
    });
  }
}

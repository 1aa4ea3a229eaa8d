import type { Plane } from './plane';
import type { Engine } from './wasm/engine';
import { BLOCK, TILE } from './wasm/gemm';
import { planWindows, type Windows } from './windows';

/** Pixels for each kernel call: their windows and results fit in the first-level cache. */
const FORWARD_GROUP = 96;
const GRADIENT_GROUP = 64;

export interface ConvolutionPlan {
  readonly batch: number;
  /** 1 or 3; planes read with a kernel of 3 need a border of 1. */
  readonly kernel: number;
  readonly stride: number;
  readonly input: Plane;
  readonly output: Plane;
  /** Number of `output`'s channels that are used; it has a multiple of 8. */
  readonly filters: number;
  /** Gradient of the output, laid out as the backward pass needs it (border 1 for a kernel of 3). */
  readonly outputGradient: Plane;
  /** Receives the input's gradient; absent where the input is the image. */
  readonly inputGradient?: Plane;
  /** [kernel][kernel][channels][filters], row-major. */
  readonly weights: Float32Array;
  readonly gradient: Float32Array;
}

/** The input gradient for one phase of the stride: a small convolution of the output's gradient. */
interface Phase {
  readonly windows: Windows;
  readonly packed: Float32Array;
  /** Kernel rows and columns, in the order of the window. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * A convolution without bias, "same" padding: y(i, j) = sum x(stride i + r - 1, stride j + c - 1) w(r, c).
 */
export class Convolution {
  private readonly windows: Windows;
  private readonly gradientWindows: Windows;
  private readonly packed: Float32Array;
  private readonly sums: Float32Array;
  private readonly phases: readonly Phase[];

  constructor(
    private readonly engine: Engine,
    private readonly plan: ConvolutionPlan,
  ) {
    const { batch, kernel, stride, input, output, outputGradient, inputGradient } = plan;
    if (output.size * stride !== input.size) {
      throw new Error(
        `A convolution of stride ${stride} cannot take ${input.size} pixels to ${output.size}.`,
      );
    }
    const reach = (kernel - 1) / 2;
    const shared = {
      batch,
      side: output.size,
      input,
      from: (y: number, x: number) => [y * stride - reach, x * stride - reach] as const,
      to: (y: number, x: number) => [y, x] as const,
      rows: kernel,
      columns: kernel,
    };
    this.windows = planWindows(engine, { ...shared, output });
    this.gradientWindows = planWindows(engine, { ...shared, output: outputGradient });
    const size = kernel * kernel * input.channels * output.channels;
    this.packed = engine.floats(size);
    this.sums = engine.floats(size);
    this.phases = inputGradient === undefined ? [] : this.planPhases(inputGradient);
  }

  /**
   * Input pixel y = stride i + phase depends on output row o where stride o + r - reach = y: always three rows with
   * stride 1, one or two with stride 2, by parity. So there are no products with inserted zeros.
   */
  private planPhases(inputGradient: Plane): Phase[] {
    const { batch, kernel, stride, input, output, outputGradient } = this.plan;
    const reach = (kernel - 1) / 2;
    const phases: Phase[] = [];
    const taps = Array.from({ length: stride }, (_, phase) => {
      const rows = Array.from({ length: kernel }, (_, r) => r)
        .filter((r) => (phase + reach - r) % stride === 0)
        .sort((a, b) => b - a);
      return { rows, first: (phase + reach - rows[0]) / stride };
    });
    for (const [py, vertical] of taps.entries()) {
      for (const [px, horizontal] of taps.entries()) {
        phases.push({
          windows: planWindows(this.engine, {
            batch,
            side: output.size,
            input: outputGradient,
            output: inputGradient,
            from: (y, x) => [y + vertical.first, x + horizontal.first],
            to: (y, x) => [y * stride + py, x * stride + px],
            rows: vertical.rows.length,
            columns: horizontal.rows.length,
          }),
          packed: this.engine.floats(
            vertical.rows.length * horizontal.rows.length * output.channels * input.channels,
          ),
          rows: vertical.rows,
          columns: horizontal.rows,
        });
      }
    }
    return phases;
  }

  /** Fills `output` for the first `images` of the batch. */
  forward(images: number): void {
    this.packForward();
    this.multiply(this.windows, images, this.plan.input, this.plan.output, this.packed);
  }

  /** Adds to `gradient` (of the weights) and fills `inputGradient`. */
  backward(images: number): void {
    this.filterGradient(images);
    const { outputGradient, inputGradient } = this.plan;
    if (inputGradient === undefined) return;
    for (const phase of this.phases) {
      this.packPhase(phase);
      this.multiply(phase.windows, images, outputGradient, inputGradient, phase.packed);
    }
  }

  private multiply(
    windows: Windows,
    images: number,
    input: Plane,
    output: Plane,
    packed: Float32Array,
  ): void {
    const pixels = Math.min(windows.total, Math.ceil((images * windows.perImage) / TILE) * TILE);
    for (let first = 0; first < pixels; first += FORWARD_GROUP) {
      this.engine.kernels.gemm(
        windows.base.byteOffset + 4 * first,
        windows.dest.byteOffset + 4 * first,
        Math.min(FORWARD_GROUP, pixels - first),
        input.data.byteOffset,
        output.data.byteOffset,
        packed.byteOffset,
        windows.segments.byteOffset,
        windows.segments.length,
        windows.length,
        output.channels / BLOCK,
      );
    }
  }

  private filterGradient(images: number): void {
    const { input, output, outputGradient, filters, gradient } = this.plan;
    const windows = this.gradientWindows;
    const pixels = images * windows.perImage;
    const { filterGradient3, filterGradient4 } = this.engine.kernels;
    const kernel = windows.length % 4 === 0 ? filterGradient4 : filterGradient3;
    this.sums.fill(0);
    for (let first = 0; first < pixels; first += GRADIENT_GROUP) {
      kernel(
        windows.base.byteOffset + 4 * first,
        windows.dest.byteOffset + 4 * first,
        Math.min(GRADIENT_GROUP, pixels - first),
        input.data.byteOffset,
        outputGradient.data.byteOffset,
        this.sums.byteOffset,
        windows.segments.byteOffset,
        windows.segments.length,
        windows.length,
        output.channels / BLOCK,
        output.channels * 4,
      );
    }
    const rows = this.sums.length / output.channels;
    for (let row = 0; row < rows; row++) {
      for (let o = 0; o < filters; o++) {
        const i = row * filters + o;
        gradient[i] = gradient[i] + this.sums[row * output.channels + o];
      }
    }
  }

  /** Weights in the layout of the forward kernel: [filter / 8][row][column][channel][filter % 8]. */
  private packForward(): void {
    const { output, filters, weights } = this.plan;
    const rows = this.sums.length / output.channels;
    for (let o = 0; o < filters; o++) {
      let at = ((o - (o % BLOCK)) / BLOCK) * rows * BLOCK + (o % BLOCK);
      for (let row = 0; row < rows; row++, at += BLOCK) this.packed[at] = weights[row * filters + o];
    }
  }

  /** The same for an input gradient: rotated, with filters and channels exchanged. */
  private packPhase(phase: Phase): void {
    const { kernel, input, output, filters, weights } = this.plan;
    const depth = phase.rows.length * phase.columns.length * output.channels;
    phase.rows.forEach((r, i) => {
      phase.columns.forEach((c, j) => {
        const run = (i * phase.columns.length + j) * output.channels;
        for (let channel = 0; channel < input.channels; channel++) {
          const from = ((r * kernel + c) * input.channels + channel) * filters;
          let at = (((channel - (channel % BLOCK)) / BLOCK) * depth + run) * BLOCK + (channel % BLOCK);
          for (let o = 0; o < filters; o++, at += BLOCK) phase.packed[at] = weights[from + o];
        }
      });
    });
  }
}

import type { Convolution } from './convolution';
import type { Parts } from './parts';
import { type Plane, pixelIndex } from './plane';
import { BLOCK } from './wasm/gemm';

export interface CellHeadPlan {
  readonly input: Plane;
  readonly inputGradient: Plane;
  readonly kernel: 1 | 3;
  /** Logits for each cell, at most 8. */
  readonly filters: number;
}

/** A convolution with bias to a few logits for each cell, returned in double precision. */
export class CellHead {
  /** [image][row][column][filter]. */
  readonly logits: Float64Array;
  readonly side: number;
  private readonly convolution: Pick<Convolution, 'forward' | 'backward'>;
  private readonly output: Plane;
  private readonly outputGradient: Plane;
  private readonly bias: Float32Array;
  private readonly biasGradient: Float32Array;

  constructor(
    parts: Parts,
    name: string,
    private readonly plan: CellHeadPlan,
  ) {
    this.side = plan.input.size;
    this.output = parts.plane(this.side, BLOCK, 0);
    this.outputGradient = parts.plane(this.side, BLOCK, (plan.kernel - 1) / 2);
    const { output, outputGradient } = this;
    this.convolution = parts.convolution(name, { ...plan, output, outputGradient });
    const bias = parts.get(`${name}.bias`);
    this.bias = bias.weights;
    this.biasGradient = bias.gradient;
    this.logits = new Float64Array(parts.batch * this.side * this.side * plan.filters);
  }

  forward(images: number): void {
    const { filters } = this.plan;
    this.convolution.forward(images);
    const cells = images * this.side * this.side;
    for (let i = 0; i < cells; i++) {
      for (let k = 0; k < filters; k++) {
        this.logits[i * filters + k] = this.output.data[i * BLOCK + k] + this.bias[k];
      }
    }
  }

  /** Fills the input's gradient from that of `logits`, and adds to the parameters' gradients. */
  backward(images: number, gradient: Float64Array): void {
    const { filters } = this.plan;
    const { side, outputGradient } = this;
    const sums = new Float64Array(filters);
    for (let i = 0; i < images * side * side; i++) {
      const x = i % side;
      const y = ((i - x) / side) % side;
      const to = pixelIndex(outputGradient, Math.floor(i / (side * side)), y, x);
      for (let k = 0; k < filters; k++) {
        const g = gradient[i * filters + k];
        outputGradient.data[to + k] = g;
        sums[k] += g;
      }
    }
    for (let k = 0; k < filters; k++) this.biasGradient[k] += sums[k];
    this.convolution.backward(images);
  }
}

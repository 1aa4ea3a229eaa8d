import type { BatchNorm } from './batchnorm';
import type { Convolution } from './convolution';
import type { Parts } from './parts';
import type { Plane } from './plane';

export interface LayerPlan {
  readonly input: Plane;
  readonly filters: number;
  readonly stride: number;
  /** Gradient of the output, border 0. */
  readonly outputGradient: Plane;
  /** Gradient between convolution and norm, border 1; may be shared by layers that do not run at the same time. */
  readonly normGradient: Plane;
  /** Absent where the input is the image. */
  readonly inputGradient?: Plane | undefined;
  readonly linear?: boolean;
}

/** A 3x3 convolution, batch norm and ReLU. */
export class Layer {
  /** Border 1, for the next convolution. */
  readonly output: Plane;
  private readonly convolution: Pick<Convolution, 'forward' | 'backward'>;
  private readonly norm: BatchNorm;

  constructor(parts: Parts, name: string, plan: LayerPlan) {
    const { input, filters, stride, outputGradient, normGradient, inputGradient, linear = false } = plan;
    const side = input.size / stride;
    const before = parts.plane(side, filters, 0);
    this.output = parts.plane(side, filters, 1);
    this.convolution = parts.convolution(name, {
      ...{ kernel: 3, stride, filters, input },
      output: before,
      outputGradient: normGradient,
      ...(inputGradient && { inputGradient }),
    });
    this.norm = parts.norm(name, {
      ...{ input: before, output: this.output, linear },
      ...{ outputGradient, inputGradient: normGradient },
    });
  }

  forward(images: number, training: boolean): void {
    this.convolution.forward(images);
    this.norm.forward(images, training);
  }

  /** Fills `inputGradient` from `outputGradient`, and adds to the parameters' gradients. */
  backward(images: number): void {
    this.norm.backward(images);
    this.convolution.backward(images);
  }
}

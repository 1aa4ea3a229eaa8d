import { Layer } from './layer';
import type { Parts } from './parts';
import type { Plane } from './plane';
import { addAndRelu, addTo, reluGradient } from './residual';
import type { Kernels } from './wasm/kernels';

/**
 * Two 3x3 convolutions with batch norm and ReLU, the first with stride 2. With `skip`, the input of the second is added
 * to its output before the ReLU.
 */
export class Stage {
  readonly output: Plane;
  /** Filled by the layer that reads `output`. Both layers share it, since the second's backward pass runs first. */
  readonly outputGradient: Plane;
  private readonly first: Layer;
  private readonly second: Layer;
  /** Gradient of the skip connection. */
  private readonly around: Plane | undefined;

  private readonly kernels: Kernels;

  constructor(parts: Parts, name: string, input: Plane, filters: number, inputGradient?: Plane) {
    this.kernels = parts.engine.kernels;
    const side = input.size / 2;
    const skip = parts.shape.skip === true;
    this.outputGradient = parts.plane(side, filters, 0);
    const shared = {
      filters,
      outputGradient: this.outputGradient,
      normGradient: parts.plane(side, filters, 1),
    };
    this.first = new Layer(parts, `${name}a`, { ...shared, input, stride: 2, inputGradient });
    this.second = new Layer(parts, `${name}b`, {
      ...{ ...shared, input: this.first.output, stride: 1, linear: skip },
      inputGradient: this.outputGradient,
    });
    this.output = this.second.output;
    this.around = skip ? parts.plane(side, filters, 0) : undefined;
  }

  forward(images: number, training: boolean): void {
    this.first.forward(images, training);
    this.second.forward(images, training);
    if (this.around !== undefined) addAndRelu(this.kernels, this.output, this.first.output, images);
  }

  backward(images: number): void {
    if (this.around === undefined) {
      this.second.backward(images);
    } else {
      reluGradient(this.kernels, this.outputGradient, this.output, this.around, images);
      this.second.backward(images);
      addTo(this.kernels, this.outputGradient.data, this.around.data);
    }
    this.first.backward(images);
  }
}

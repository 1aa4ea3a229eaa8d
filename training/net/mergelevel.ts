import type { Convolution } from './convolution';
import { type MergePlan, mergeBackward, mergeForward } from './merge';
import type { Parts } from './parts';
import type { Plane } from './plane';
import type { Kernels } from './wasm/kernels';

export interface MergeLevelPlan {
  readonly fine: Plane;
  readonly coarse: Plane;
  /** Names of the two 1x1 convolutions and of the bias. */
  readonly names: readonly [fine: string, coarse: string, bias: string];
  readonly width: number;
  /** Receives the coarse input's gradient; by default a plane of its own. */
  readonly coarseShare?: Plane;
}

/** One level of the top-down path: a 1x1 convolution of the finer and one of the coarser plane, added. */
export class MergeLevel {
  /** Border 1. */
  readonly output: Plane;
  /** Border 0; filled by the layer that reads `output`. */
  readonly outputGradient: Plane;
  /** Gradients of the two inputs. */
  readonly fineShare: Plane;
  readonly coarseShare: Plane;
  private readonly merge: MergePlan;
  private readonly fromFine: Pick<Convolution, 'forward' | 'backward'>;
  private readonly fromCoarse: Pick<Convolution, 'forward' | 'backward'>;

  private readonly kernels: Kernels;

  constructor(parts: Parts, plan: MergeLevelPlan) {
    this.kernels = parts.engine.kernels;
    const { fine, coarse, names, width } = plan;
    const bias = parts.get(names[2]);
    this.output = parts.plane(fine.size, width, 1);
    this.outputGradient = parts.plane(fine.size, width, 0);
    this.fineShare = parts.plane(fine.size, fine.channels, 0);
    this.coarseShare = plan.coarseShare ?? parts.plane(coarse.size, coarse.channels, 0);
    this.merge = {
      fine: parts.plane(fine.size, width, 0),
      coarse: parts.plane(coarse.size, width, 0),
      output: this.output,
      bias: bias.weights,
      biasGradient: bias.gradient,
      rowSums: parts.plane(1, width, 0).data,
      outputGradient: this.outputGradient,
      fineGradient: parts.plane(fine.size, width, 0),
      coarseGradient: parts.plane(coarse.size, width, 0),
    };
    this.fromFine = parts.convolution(names[0], {
      ...{ kernel: 1, filters: width, input: fine, inputGradient: this.fineShare },
      output: this.merge.fine,
      outputGradient: this.merge.fineGradient,
    });
    this.fromCoarse = parts.convolution(names[1], {
      ...{ kernel: 1, filters: width, input: coarse, inputGradient: this.coarseShare },
      output: this.merge.coarse,
      outputGradient: this.merge.coarseGradient,
    });
  }

  forward(images: number): void {
    this.fromFine.forward(images);
    this.fromCoarse.forward(images);
    mergeForward(this.kernels, this.merge, images);
  }

  backward(images: number): void {
    mergeBackward(this.kernels, this.merge, images);
    this.fromCoarse.backward(images);
    this.fromFine.backward(images);
  }
}

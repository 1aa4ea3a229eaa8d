import { CellHead } from './cellhead';
import { Layer } from './layer';
import { MergeLevel } from './mergelevel';
import { TYPES } from './parameters';
import type { Parts } from './parts';
import type { Plane } from './plane';
import { addTo } from './residual';
import type { Kernels } from './wasm/kernels';

/** The second, finer level: a 3x3 layer, the merge with stage 2, another 3x3 layer. */
interface Detail {
  readonly neck: Layer;
  readonly level: MergeLevel;
  readonly refine: Layer;
  readonly refineGradient: Plane;
}

/**
 * The top-down path (Lin et al. 2017) and its outputs: the lesion map, on the merge of stages 3 and 4 or on a finer one
 * with stage 2, and the types' logits at the coarser of the two.
 */
export class Pyramid {
  readonly map: CellHead;
  readonly types: CellHead | undefined;
  /** Gradients of the outputs of stages 1 to 4. */
  readonly shares: readonly (Plane | undefined)[];
  private readonly level: MergeLevel;
  private readonly detail: Detail | undefined;
  /** Gradient of the input of the types' head, and the types' own part of it. */
  private readonly typedGradient: Plane;
  private readonly typesShare: Plane;

  private readonly kernels: Kernels;

  constructor(parts: Parts, stages: readonly Plane[]) {
    this.kernels = parts.engine.kernels;
    const { merge, detail, denseType } = parts.shape;
    const [, second, third, fourth] = stages;
    this.level = new MergeLevel(parts, {
      ...{ fine: third, coarse: fourth, width: merge },
      names: ['lateral3', 'lateral4', 'merge.bias'],
    });
    this.detail = detail === undefined ? undefined : makeDetail(parts, this.level, second, detail);
    const read = this.detail?.refine ?? this.level;
    this.map = new CellHead(parts, 'map', {
      ...{ kernel: 3, filters: 1, input: read.output },
      inputGradient: this.detail?.refineGradient ?? this.level.outputGradient,
    });
    const typed = this.detail?.neck.output ?? this.level.output;
    this.typedGradient = this.detail?.level.coarseShare ?? this.level.outputGradient;
    this.typesShare = denseType ? parts.plane(typed.size, typed.channels, 0) : this.typedGradient;
    this.types = denseType
      ? new CellHead(parts, 'type', {
          ...{ kernel: 1, filters: TYPES, input: typed, inputGradient: this.typesShare },
        })
      : undefined;
    this.shares = [undefined, this.detail?.level.fineShare, this.level.fineShare, this.level.coarseShare];
  }

  forward(images: number, training: boolean): void {
    this.level.forward(images);
    if (this.detail !== undefined) {
      this.detail.neck.forward(images, training);
      this.detail.level.forward(images);
      this.detail.refine.forward(images, training);
    }
    this.map.forward(images);
    this.types?.forward(images);
  }

  /** Fills `shares` from the gradients of the map's and the types' logits. */
  backward(images: number, mapGradient: Float64Array, typeGradient: Float64Array): void {
    this.map.backward(images, mapGradient);
    this.detail?.refine.backward(images);
    this.detail?.level.backward(images);
    if (this.types !== undefined) {
      this.types.backward(images, typeGradient);
      addTo(this.kernels, this.typedGradient.data, this.typesShare.data);
    }
    this.detail?.neck.backward(images);
    this.level.backward(images);
  }
}

function makeDetail(parts: Parts, below: MergeLevel, second: Plane, width: number): Detail {
  const { merge } = parts.shape;
  const neckGradient = parts.plane(below.output.size, merge, 0);
  const neck = new Layer(parts, 'neck', {
    ...{ input: below.output, filters: merge, stride: 1, inputGradient: below.outputGradient },
    outputGradient: neckGradient,
    normGradient: parts.plane(below.output.size, merge, 1),
  });
  const level = new MergeLevel(parts, {
    ...{ fine: second, coarse: neck.output, width, coarseShare: neckGradient },
    names: ['lateral2', 'reduce', 'detail.bias'],
  });
  const refineGradient = parts.plane(second.size, width, 0);
  const refine = new Layer(parts, 'refine', {
    ...{ input: level.output, filters: width, stride: 1, inputGradient: level.outputGradient },
    outputGradient: refineGradient,
    normGradient: parts.plane(second.size, width, 1),
  });
  return { neck, level, refine, refineGradient };
}

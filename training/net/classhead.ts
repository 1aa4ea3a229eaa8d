import { CLASSES, POOLS } from './parameters';
import { type Plane, pixelIndex } from './plane';

/** Keeps the attention's sum from vanishing where the map sees nothing at all. */
export const ATTENTION_FLOOR = 1e-6;

export interface ClassHeadPlan {
  readonly batch: number;
  /** Last stage's activations. */
  readonly features: Plane;
  /** Border 0; the head overwrites it. */
  readonly featureGradient: Plane;
  /** [mean | maximum | attention][channel][class]. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly weightGradient: Float32Array;
  readonly biasGradient: Float32Array;
}

/**
 * Class logits from three pools of the last stage: mean, maximum, and the mean weighted by the lesion map
 * (its sigmoid, averaged to this stage's cells). Small next to the trunk: plain loops, in double precision.
 */
export class ClassHead {
  readonly logits: Float64Array;
  private readonly pooled: Float64Array;
  private readonly highest: Int32Array;
  private readonly attention: Float64Array;
  private readonly attentionSum: Float64Array;
  private readonly cells: number;

  constructor(private readonly plan: ClassHeadPlan) {
    const { batch, features } = plan;
    this.cells = features.size * features.size;
    this.logits = new Float64Array(batch * CLASSES);
    this.pooled = new Float64Array(batch * POOLS * features.channels);
    this.highest = new Int32Array(batch * features.channels);
    this.attention = new Float64Array(batch * this.cells);
    this.attentionSum = new Float64Array(batch);
  }

  /** `map`: the lesion map's logits, (2 size)^2 per image. `keep`: dropout's factors for the pools, or none. */
  forward(images: number, map: Float64Array, keep?: Float32Array): void {
    const { features, weights, bias } = this.plan;
    const { channels, size } = features;
    const { cells, pooled, highest, attention } = this;
    pooled.fill(0);
    for (let n = 0; n < images; n++) {
      const first = n * POOLS * channels;
      let sum = ATTENTION_FLOOR;
      for (let cell = 0; cell < cells; cell++) {
        let lesion = 0;
        for (const at of mapCells(n, cell, size)) lesion += 1 / (1 + Math.exp(-map[at]));
        attention[n * cells + cell] = lesion / 4;
        sum += lesion / 4;
      }
      this.attentionSum[n] = sum;
      for (let cell = 0; cell < cells; cell++) {
        attention[n * cells + cell] /= sum;
        const a = attention[n * cells + cell];
        const from = this.featureIndex(n, cell);
        for (let c = 0; c < channels; c++) {
          const x = features.data[from + c];
          pooled[first + c] += x / cells;
          pooled[first + 2 * channels + c] += a * x;
          if (cell === 0 || x > pooled[first + channels + c]) {
            pooled[first + channels + c] = x;
            highest[n * channels + c] = cell;
          }
        }
      }
      for (let k = 0; k < CLASSES; k++) {
        let z = bias[k];
        for (let i = 0; i < POOLS * channels; i++) {
          z += pooled[first + i] * keepFactor(keep, first + i) * weights[i * CLASSES + k];
        }
        this.logits[n * CLASSES + k] = z;
      }
    }
  }

  /**
   * Adds to the parameters' gradients, fills `featureGradient`, and adds what flows through the attention to
   * `mapGradient` (unless that is left out: then the attention is taken as given).
   */
  backward(
    images: number,
    gradient: Float64Array,
    map: Float64Array,
    mapGradient?: Float64Array,
    keep?: Float32Array,
  ): void {
    const { features, featureGradient, weights, weightGradient, biasGradient } = this.plan;
    const { channels, size } = features;
    const { cells, pooled, highest, attention } = this;
    const back = new Float64Array(POOLS * channels);
    const toAttention = new Float64Array(cells);
    featureGradient.data.fill(0);
    for (let n = 0; n < images; n++) {
      const first = n * POOLS * channels;
      for (let k = 0; k < CLASSES; k++) biasGradient[k] += gradient[n * CLASSES + k];
      for (let i = 0; i < POOLS * channels; i++) {
        const factor = keepFactor(keep, first + i);
        let sum = 0;
        for (let k = 0; k < CLASSES; k++) {
          const g = gradient[n * CLASSES + k];
          sum += g * weights[i * CLASSES + k];
          weightGradient[i * CLASSES + k] += g * factor * pooled[first + i];
        }
        back[i] = sum * factor;
      }
      let weighted = 0;
      for (let cell = 0; cell < cells; cell++) {
        const a = attention[n * cells + cell];
        const from = this.featureIndex(n, cell);
        const to = (n * cells + cell) * channels;
        let sum = 0;
        for (let c = 0; c < channels; c++) {
          const toAttended = back[2 * channels + c];
          sum += toAttended * features.data[from + c];
          featureGradient.data[to + c] = back[c] / cells + a * toAttended;
        }
        toAttention[cell] = sum;
        weighted += a * sum;
      }
      for (let c = 0; c < channels; c++) {
        featureGradient.data[(n * cells + highest[n * channels + c]) * channels + c] += back[channels + c];
      }
      if (mapGradient === undefined) continue;
      for (let cell = 0; cell < cells; cell++) {
        const toLesion = (toAttention[cell] - weighted) / this.attentionSum[n] / 4;
        for (const at of mapCells(n, cell, size)) {
          const s = 1 / (1 + Math.exp(-map[at]));
          mapGradient[at] += toLesion * s * (1 - s);
        }
      }
    }
  }

  private featureIndex(image: number, cell: number): number {
    const { features } = this.plan;
    return pixelIndex(features, image, Math.floor(cell / features.size), cell % features.size);
  }
}

function keepFactor(keep: Float32Array | undefined, index: number): number {
  return keep === undefined ? 1 : keep[index];
}

/** The four cells of the map (twice the features' size) under one cell of the features. */
function mapCells(image: number, cell: number, size: number): readonly [number, number, number, number] {
  const side = 2 * size;
  const x = cell % size;
  const corner = image * side * side + ((cell - x) / size) * 2 * side + 2 * x;
  return [corner, corner + 1, corner + side, corner + side + 1];
}

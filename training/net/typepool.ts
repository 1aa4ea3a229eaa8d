import { LesionAttention } from './attention';
import { TYPES } from './parameters';

/** The types' logits, averaged over the lesion, as input of the class head. */
export class TypePool {
  /** One for each type and image. */
  readonly values: Float64Array;
  /** d loss / d values. */
  readonly gradient: Float64Array;
  private readonly attention: LesionAttention;

  constructor(batch: number, side: number, mapSide: number) {
    this.values = new Float64Array(batch * TYPES);
    this.gradient = new Float64Array(batch * TYPES);
    this.attention = new LesionAttention(batch, side, mapSide);
  }

  forward(images: number, types: Float64Array, map: Float64Array): void {
    const { cells, shares } = this.attention;
    this.attention.forward(images, map);
    this.values.fill(0);
    for (let n = 0; n < images; n++) {
      for (let cell = 0; cell < cells; cell++) {
        const at = n * cells + cell;
        for (let t = 0; t < TYPES; t++) this.values[n * TYPES + t] += shares[at] * types[at * TYPES + t];
      }
    }
  }

  /** Adds to the types' gradient and, through the attention, to the map's (if given). */
  backward(
    images: number,
    types: Float64Array,
    map: Float64Array,
    typeGradient: Float64Array,
    mapGradient?: Float64Array,
  ): void {
    const { cells, shares } = this.attention;
    const toShares = new Float64Array(cells);
    for (let n = 0; n < images; n++) {
      for (let cell = 0; cell < cells; cell++) {
        const at = n * cells + cell;
        let sum = 0;
        for (let t = 0; t < TYPES; t++) {
          const g = this.gradient[n * TYPES + t];
          typeGradient[at * TYPES + t] += g * shares[at];
          sum += g * types[at * TYPES + t];
        }
        toShares[cell] = sum;
      }
      if (mapGradient !== undefined) this.attention.backward(n, toShares, map, mapGradient);
    }
  }
}

/** Keeps the attention's sum above 0 where the map shows nothing. */
const FLOOR = 1e-6;

/**
 * Attention weights: the lesion map's probabilities, averaged to `size` cells a side and normalised to a sum of 1 for
 * each image.
 */
export class LesionAttention {
  /** size^2 per image. */
  readonly shares: Float64Array;
  readonly cells: number;
  private readonly sums: Float64Array;
  /** Map cells for one cell here, per side. */
  private readonly ratio: number;

  constructor(
    batch: number,
    private readonly size: number,
    private readonly mapSide: number,
  ) {
    this.cells = size * size;
    this.ratio = mapSide / size;
    this.shares = new Float64Array(batch * this.cells);
    this.sums = new Float64Array(batch);
  }

  forward(images: number, map: Float64Array): void {
    const { shares, cells } = this;
    for (let n = 0; n < images; n++) {
      let sum = FLOOR;
      for (let cell = 0; cell < cells; cell++) {
        let lesion = 0;
        this.eachUnder(n, cell, (at) => {
          lesion += 1 / (1 + Math.exp(-map[at]));
        });
        const mean = lesion / this.ratio ** 2;
        shares[n * cells + cell] = mean;
        sum += mean;
      }
      this.sums[n] = sum;
      for (let cell = 0; cell < cells; cell++) shares[n * cells + cell] /= sum;
    }
  }

  /** Adds to `mapGradient` the gradient that passes through image n's shares. */
  backward(n: number, toShares: ArrayLike<number>, map: Float64Array, mapGradient: Float64Array): void {
    const { shares, cells } = this;
    let weighted = 0;
    for (let cell = 0; cell < cells; cell++) weighted += shares[n * cells + cell] * toShares[cell];
    for (let cell = 0; cell < cells; cell++) {
      const toLesion = (toShares[cell] - weighted) / this.sums[n] / this.ratio ** 2;
      this.eachUnder(n, cell, (at) => {
        const s = 1 / (1 + Math.exp(-map[at]));
        mapGradient[at] += toLesion * s * (1 - s);
      });
    }
  }

  private eachUnder(image: number, cell: number, run: (at: number) => void): void {
    const { size, mapSide, ratio } = this;
    const x = cell % size;
    const corner = image * mapSide * mapSide + ((cell - x) / size) * ratio * mapSide + x * ratio;
    for (let i = 0; i < ratio; i++) for (let j = 0; j < ratio; j++) run(corner + i * mapSide + j);
  }
}

import type { Engine } from './wasm/engine';

/** A convolution's weights as a row-major matrix that begins at `at` in the flat vector. */
export interface Matrix {
  readonly at: number;
  /** Kernel rows x kernel columns x channels; at least as many as `cols`. */
  readonly rows: number;
  /** Filters. */
  readonly cols: number;
}

const MOMENTUM = 0.95;

/**
 * Root mean square of a step, as a share of the learning rate: about the same as AdamW's, so that both use one rate.
 */
const SIZE = 0.2;

/**
 * Muon (Jordan 2024), scaled as by Liu et al. 2025: momentum whose matrix is made orthogonal, so that all directions of
 * a layer change equally. Its state is the first of AdamW's moments.
 */
export class Muon {
  /** 1 for each parameter that it trains. */
  readonly covered: Uint8Array;
  private readonly update: Float32Array;
  private readonly scratch: Float32Array;

  /** @param length of the flat vector of parameters */
  constructor(
    private readonly engine: Engine,
    private readonly matrices: readonly Matrix[],
    length: number,
  ) {
    this.covered = new Uint8Array(length);
    for (const { at, rows, cols } of matrices) this.covered.fill(1, at, at + rows * cols);
    const largest = Math.max(...matrices.map(({ rows, cols }) => rows * cols));
    const widest = Math.max(...matrices.map(({ cols }) => cols));
    this.update = engine.floats(largest);
    this.scratch = engine.floats(largest + 5 * widest * widest);
  }

  step(
    parameters: Float32Array,
    gradient: Float32Array,
    momentum: Float32Array,
    rate: number,
    weightDecay: number,
  ): void {
    for (const { at, rows, cols } of this.matrices) {
      const length = rows * cols;
      for (let i = 0; i < length; i++) {
        const g = gradient[at + i];
        const m = MOMENTUM * momentum[at + i] + g;
        momentum[at + i] = m;
        this.update[i] = g + MOMENTUM * m;
      }
      this.engine.kernels.orthogonalise(this.update.byteOffset, this.scratch.byteOffset, rows, cols);
      const size = rate * SIZE * Math.sqrt(rows);
      const keep = 1 - rate * weightDecay;
      for (let i = 0; i < length; i++) parameters[at + i] = keep * parameters[at + i] - size * this.update[i];
    }
  }
}

import { type Plane, pixelIndex } from './plane';
import type { Engine } from './wasm/engine';
import { TILE } from './wasm/gemm';

/** The address tables with which the matrix kernels compute a convolution: see `writeGemm`. */
export interface Windows {
  /** For each pixel: byte offset of its window in the input, and of its channels in the output. */
  readonly base: Int32Array;
  readonly dest: Int32Array;
  /** Byte offsets of the window's contiguous runs (rows), and floats in each. */
  readonly segments: Int32Array;
  readonly length: number;
  /** Pixels of one image, and of the table (padded to whole tiles by repeating the last pixel). */
  readonly perImage: number;
  readonly total: number;
}

export interface WindowPlan {
  readonly batch: number;
  /** Pixels per side to process. */
  readonly side: number;
  readonly input: Plane;
  readonly output: Plane;
  /** Top left input pixel of the window of (y, x), and the output pixel computed from it. */
  readonly from: (y: number, x: number) => readonly [number, number];
  readonly to: (y: number, x: number) => readonly [number, number];
  /** Rows and columns of the window. */
  readonly rows: number;
  readonly columns: number;
}

export function planWindows(engine: Engine, plan: WindowPlan): Windows {
  const { batch, side, input, output } = plan;
  const base: number[] = [];
  const dest: number[] = [];
  for (let image = 0; image < batch; image++) {
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        base.push(4 * pixelIndex(input, image, ...plan.from(y, x)));
        dest.push(4 * pixelIndex(output, image, ...plan.to(y, x)));
      }
    }
  }
  while (base.length % TILE !== 0) {
    base.push(base.at(-1)!);
    dest.push(dest.at(-1)!);
  }
  const rowBytes = 4 * (pixelIndex(input, 0, 1, 0) - pixelIndex(input, 0, 0, 0));
  return {
    base: engine.ints(base),
    dest: engine.ints(dest),
    segments: engine.ints(Array.from({ length: plan.rows }, (_, row) => row * rowBytes)),
    length: plan.columns * input.channels,
    perImage: side * side,
    total: base.length,
  };
}

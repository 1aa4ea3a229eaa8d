/** Variances of pixels along the rows and the columns, and their covariance, in square pixels. */
export interface Spread {
  readonly vx: number;
  readonly vy: number;
  readonly vxy: number;
}

/** Second moments of pixels about their centroid. */
export function spread(pixels: Int32Array, side: number): Spread {
  const { x, y } = middle(pixels, side);
  const n = pixels.length;
  // A pixel is a square, not a point: its variance is 1/12.
  let vx = 1 / 12;
  let vy = 1 / 12;
  let vxy = 0;
  for (const i of pixels) {
    const dx = (i % side) + 0.5 - x;
    const dy = Math.floor(i / side) + 0.5 - y;
    vx += (dx * dx) / n;
    vy += (dy * dy) / n;
    vxy += (dx * dy) / n;
  }
  return { vx, vy, vxy };
}

/** Centroid of pixels, in pixels; pixel (0,0) covers 0..1. */
export function middle(pixels: Int32Array, side: number): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (const i of pixels) {
    x += (i % side) + 0.5;
    y += Math.floor(i / side) + 0.5;
  }
  return { x: x / pixels.length, y: y / pixels.length };
}

/** Right and bottom ends are exclusive. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Bounding box of a mask, in pixels. */
export function boundsOf(mask: Uint8Array, side: number): Box {
  let [x0, y0, x1, y1] = [side, side, 0, 0];
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    const x = i % side;
    const y = (i - x) / side;
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x + 1);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y + 1);
  }
  return { x0, y0, x1, y1 };
}

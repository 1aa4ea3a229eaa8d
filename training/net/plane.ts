import type { Engine } from './wasm/engine';

/**
 * A batch of square feature planes in the kernels' memory, channels last, with a border of zeros around each plane
 * (which is never written), so that convolutions need no bounds checks.
 */
export interface Plane {
  readonly data: Float32Array<ArrayBuffer>;
  /** Rows and columns without the border. */
  readonly size: number;
  /** A multiple of 8 (1 for the image). */
  readonly channels: number;
  readonly border: number;
}

export function makePlane(
  engine: Engine,
  batch: number,
  size: number,
  channels: number,
  border: number,
): Plane {
  const side = size + 2 * border;
  return { data: engine.floats(batch * side * side * channels), size, channels, border };
}

/** Index in `data` of the first channel of a pixel; y and x may reach into the border. */
export function pixelIndex(plane: Plane, image: number, y: number, x: number): number {
  const side = plane.size + 2 * plane.border;
  return ((image * side + y + plane.border) * side + x + plane.border) * plane.channels;
}

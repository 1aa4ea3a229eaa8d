import type { Arena, Block } from './arena';

/**
 * A square feature plane, channels last, with one row or column of zeros on each side, so that 3x3 windows need
 * no bounds tests. Doubles: V8 would convert floats back and forth at every product, and the transforms of
 * Winograd's convolutions lose no digit that matters.
 */
export interface FeaturePlane extends Block {
  readonly size: number;
  readonly channels: number;
}

/** (size + 2)^2 * channels zeros. */
export function featurePlane(size: number, channels: number, arena: Arena): FeaturePlane {
  return Object.assign(arena.room((size + 2) * (size + 2) * channels), { size, channels });
}

/** Index of the first channel of pixel (y, x); -1 and size are the border. */
export function featureIndex(plane: FeaturePlane, y: number, x: number): number {
  return ((y + 1) * (plane.size + 2) + x + 1) * plane.channels;
}

/** max(0, v) without a branch, which would be mispredicted at every other value; exact. */
export function rectified(v: number): number {
  return (v + Math.abs(v)) * 0.5;
}

/** ReLU on `rows` rows from `first` on; the border stays zero. */
export function rectifyRows({ size, channels, data }: FeaturePlane, first: number, rows: number): void {
  const line = (size + 2) * channels;
  const end = (first + 1 + rows) * line;
  for (let i = (first + 1) * line; i < end; i++) data[i] = rectified(data[i]);
}

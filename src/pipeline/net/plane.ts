import type { Arena, Block } from './arena';

/**
 * A square feature plane, channels last, with one row or column of zeros on each side, so that 3x3 windows need
 * no bounds tests.
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

/** ReLU on `rows` rows from `first` on; the border stays zero. */
export function reluRows(plane: FeaturePlane, first: number, rows: number, arena: Arena): void {
  const line = (plane.size + 2) * plane.channels;
  arena.relu(plane, (first + 1) * line, rows * line);
}

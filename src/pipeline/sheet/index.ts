/** Pictures of several heads: recognised, and cut into slices. */
import { nonBrainScore } from '../brain/non-brain-score';
import { MIN_SLICE_SIDE } from '../check';
import type { Model } from '../model';
import type { Slice } from '../slice';
import { findLayout, type Layout } from './layout';
import { polarityOf } from './polarity';
import { cutTile, sizeOf } from './tile';

export type { Layout } from './layout';

/** Longest side of a tile that is only checked for being a brain, in pixels. */
const GLANCE = 128;

type Glasses = Pick<Model, 'brain' | 'thresholds'>;

/** Cache: cutting and reading both ask for a slice's layout. */
const known = new WeakMap<Slice, { readonly by: Glasses; readonly layout: Layout | null }>();

/** The heads that a slice shows, where these are several; null otherwise. */
export function layoutOf(slice: Slice, model: Glasses): Layout | null {
  const before = known.get(slice);
  if (before?.by === model) return before.layout;
  const layout = findLayout(slice, (corners) => {
    const tile = cutTile(slice, { corners }, GLANCE);
    const isBrain = nonBrainScore(tile, model.brain) <= model.thresholds.greatestNonBrainScore;
    // a tile of a negative counts if it is a brain once inverted
    return isBrain || polarityOf({ ...tile, colourfulness: slice.colourfulness }, model) !== null;
  });
  known.set(slice, { by: model, layout });
  return layout;
}

/** The slices of a sheet, in reading order: straightened, all of one size, without pixel spacing. */
export function tilesOf(slice: Slice, layout: Layout): Slice[] {
  const size = tileSize(layout);
  return layout.tiles.map((tile) => ({
    ...cutTile(slice, tile, undefined, size),
    colourfulness: slice.colourfulness,
  }));
}

/** The mean size of a sheet's tiles, in pixels. */
export function tileSize({ tiles }: Layout): { readonly width: number; readonly height: number } {
  const sizes = tiles.map(sizeOf);
  const mean = (values: readonly number[]) =>
    Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  return { width: mean(sizes.map(({ width }) => width)), height: mean(sizes.map(({ height }) => height)) };
}

/** Whether the tiles have enough pixels to be read. */
export function areLarge(layout: Layout): boolean {
  const { width, height } = tileSize(layout);
  return Math.min(width, height) >= MIN_SLICE_SIDE;
}

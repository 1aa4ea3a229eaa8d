import type { Finding } from '../net/finding';
import { GRID_SIZE, type Prepared } from '../prepare';
import type { Feature } from './feature';
import { fineMap } from './fine-map';
import { middle, nextRegion, type Region, surestRegion } from './region';
import { type Scene, SIZE, sceneOf } from './scene';

/**
 * The most suspicious place of a slice: the surest region of the lesion map, however little sure that is. It is
 * measured where nothing is found as well, since what it is like tells a lesion from a vessel or a ventricle.
 */
export interface Candidate {
  readonly finding: Finding;
  readonly scene: Scene;
  /** Log odds, GRID_SIZE squared. */
  readonly map: Float64Array;
  readonly region: Region;
  readonly next: Region | null;
  /** The region's middle, in pixels of the scene, whose pixel (0,0) has its middle at 0. */
  readonly x: number;
  readonly y: number;
}

/** @returns null where the map is flat, or the head empty */
export function candidateOf(finding: Finding, prepared: Prepared): Candidate | null {
  const map = fineMap(finding.map, finding.mapSide, GRID_SIZE);
  const region = surestRegion(map, prepared.mask, GRID_SIZE);
  if (!region) return null;
  const next = nextRegion(map, prepared.mask, GRID_SIZE, region);
  const centre = middle(region.pixels, GRID_SIZE);
  const scene = sceneOf(prepared);
  return { finding, scene, map, region, next, x: inScene(centre.x), y: inScene(centre.y) };
}

/** From pixels of the grid, pixel (0,0) covering 0..1, to pixels of the scene, (0,0) at its middle. */
export function inScene(position: number): number {
  return (position * SIZE) / GRID_SIZE - 0.5;
}

/** Index in the scene of the pixel that holds pixel i of the grid. */
export function scenePixel(i: number): number {
  const x = i % GRID_SIZE;
  const y = (i - x) / GRID_SIZE;
  const step = GRID_SIZE / SIZE;
  return Math.floor(y / step) * SIZE + Math.floor(x / step);
}

/** Measurements of the most suspicious place that are taken together. */
export interface CandidateGroup {
  readonly features: readonly Feature[];
  /** One finite value a feature, in the same order. */
  readonly values: (candidate: Candidate) => number[];
  /** The same where there is no such place. */
  readonly neutral: readonly number[];
}

import type { NetOutput } from '../net/output';
import { GRID_SIZE, type Prepared } from '../prepare';
import { depthMap } from './depth';
import { fineMap } from './fine-map';
import { lesionMask } from './lesion-mask';
import { nextPeak, peakPixel } from './peaks';
import { type Scene, sceneOf } from './scene';
import { middle } from './spread';

/**
 * The place of a slice that looks most like a lesion, however weakly. It is measured even where nothing is found: its
 * findings tell a lesion from a vessel or a ventricle. It does not depend on the class scores.
 */
export interface Candidate {
  readonly scene: Scene;
  /** Log odds of a lesion, GRID_SIZE squared. */
  readonly map: Float64Array;
  /** Highest log odds, and the highest outside the lesion and its surroundings. */
  readonly height: number;
  readonly nextHeight: number;
  /** 1 inside the lesion, GRID_SIZE squared. */
  readonly mask: Uint8Array;
  /** Indices of its pixels. */
  readonly pixels: Int32Array;
  /**
   * Distance to the lesion's edge, in pixels: `inner` for pixels inside (0 outside), `outer` for pixels outside (0
   * inside).
   */
  readonly inner: Float32Array;
  readonly outer: Float32Array;
  /** The map's maximum, and the lesion's centroid, in pixels; pixel (0,0) covers 0..1. */
  readonly peak: { readonly x: number; readonly y: number };
  readonly centre: { readonly x: number; readonly y: number };
}

/** @returns null where the map is flat, or the head empty */
export function candidateOf(
  output: Pick<NetOutput, 'map' | 'mapSide'>,
  prepared: Prepared,
): Candidate | null {
  const map = fineMap(output.map, output.mapSide, GRID_SIZE);
  const top = peakPixel(map, prepared.mask);
  if (top === null) return null;
  const scene = sceneOf(prepared);
  const mask = lesionMask(map, scene.grey, scene.head, GRID_SIZE, top);
  const pixels = Int32Array.from(mask.keys()).filter((i) => mask[i]);
  const outside = mask.map((v) => 1 - v);
  const outer = depthMap(outside, GRID_SIZE, GRID_SIZE);
  return {
    ...{ scene, map, mask, pixels, outer },
    height: map[top],
    nextHeight: nextPeak(map, scene.head, outer),
    inner: depthMap(mask, GRID_SIZE, GRID_SIZE),
    peak: { x: (top % GRID_SIZE) + 0.5, y: Math.floor(top / GRID_SIZE) + 0.5 },
    centre: middle(pixels, GRID_SIZE),
  };
}

import { percentiles } from '../image/percentile';
import { resample } from '../image/resample';
import { GRID_SIZE, IMAGE_SIZE, type Prepared } from '../prepare';
import { brainMask } from './brain-mask';
import { depthMap } from './depth';
import { boxBlur } from './integral';
import { mirrorAxis, mirrored } from './mirror';

/** Lower bound of the brain spread, below that of any MR slice: keeps contrasts finite on drawings. */
const MIN_SPREAD = 0.02;

/**
 * What the measurements need of a prepared slice. Images are GRID_SIZE squared, row-major; lengths are in their pixels.
 */
export interface Scene {
  readonly prepared: Prepared;
  /** 0..1 inside the head, 0 outside. */
  readonly grey: Float32Array;
  /** 1 inside the head. */
  readonly head: Uint8Array;
  /** Distance to the head's edge; 0 outside. */
  readonly depth: Float32Array;
  /** 1 inside the brain: the head without scalp and skull. */
  readonly brain: Uint8Array;
  /** Distance to the brain's edge; 0 outside. */
  readonly brainDepth: Float32Array;
  /** Radius of the circle with the head's area. */
  readonly radius: number;
  /** Centroid of the head. */
  readonly cx: number;
  readonly cy: number;
  /** For each row, the x of the head's midline. */
  readonly axis: Float64Array;
  /** Grey in brain spreads above the brain's median, lightly smoothed; 0 outside the head. */
  readonly relative: Float32Array;
  /** `relative`, mirrored about the midline. */
  readonly mirror: Float32Array;
  /** One brain spread in grey. */
  readonly spread: number;
}

export function sceneOf(prepared: Prepared): Scene {
  const whole = { x: 0, y: 0, width: IMAGE_SIZE, height: IMAGE_SIZE };
  const grey = resample(prepared.image, IMAGE_SIZE, IMAGE_SIZE, whole, GRID_SIZE, GRID_SIZE);
  const head = prepared.mask;
  const depth = depthMap(head, GRID_SIZE, GRID_SIZE);
  let [area, sx, sy] = [0, 0, 0];
  for (let i = 0; i < head.length; i++) {
    if (!head[i]) continue;
    area++;
    sx += i % GRID_SIZE;
    sy += Math.floor(i / GRID_SIZE);
  }
  const brain = brainMask(grey, head, GRID_SIZE);
  const inside = grey.filter((_, i) => brain[i] === 1);
  const [low, median, high] = percentiles(inside.length > 0 ? inside : grey, [25, 50, 75]);
  const spread = Math.max(high - low, MIN_SPREAD);
  const smooth = boxBlur(grey, head, GRID_SIZE, 1);
  const relative = smooth.map((v, i) => (head[i] ? (v - median) / spread : 0));
  const axis = mirrorAxis(relative, head, GRID_SIZE);
  return {
    ...{ prepared, grey, head, depth, brain, axis, relative, spread },
    brainDepth: depthMap(brain, GRID_SIZE, GRID_SIZE),
    radius: Math.sqrt(area / Math.PI),
    cx: area > 0 ? sx / area : GRID_SIZE / 2,
    cy: area > 0 ? sy / area : GRID_SIZE / 2,
    mirror: mirrored(relative, head, axis, GRID_SIZE),
  };
}

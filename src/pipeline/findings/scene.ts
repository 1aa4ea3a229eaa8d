import { percentiles } from '../image/percentile';
import { atLeastHalf, GRID_SIZE, IMAGE_SIZE, type Prepared } from '../prepare';
import { depthMap } from './depth';
import { boxBlur } from './integral';
import { mirrorAxis, mirrored } from './mirror';

/** Side of the image that is measured: half the grid, a third of the prepared image. */
export const SIZE = GRID_SIZE / 2;

/** Scalp and skull take about this many head radii from the head's edge inwards. */
const SHELL = 0.2;

/** No brain on MR is flatter than this; keeps contrasts finite on drawings. */
const LEAST_SPREAD = 0.02;

/** What measuring needs of a prepared slice. Images are SIZE x SIZE, row-major. */
export interface Scene {
  readonly prepared: Prepared;
  /** 1 inside the head. */
  readonly mask: Uint8Array;
  /** Distance to the head's edge, in pixels of this scale; 0 outside. */
  readonly depth: Float32Array;
  /** Radius of the circle with the head's area, in pixels of this scale. */
  readonly radius: number;
  /** Centroid of the head. */
  readonly cx: number;
  readonly cy: number;
  /** For each row, the x of the head's own midline. */
  readonly axis: Float64Array;
  /** Grey in brain spreads above the brain's median, lightly smoothed; 0 outside the head. */
  readonly relative: Float32Array;
  /** `relative`, mirrored about the midline. */
  readonly mirror: Float32Array;
}

export function sceneOf(prepared: Prepared): Scene {
  const image = reduced(prepared.image, IMAGE_SIZE);
  const mask = atLeastHalf(reduced(prepared.mask, GRID_SIZE));
  const depth = depthMap(mask, SIZE, SIZE);
  let area = 0;
  let sx = 0;
  let sy = 0;
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    area++;
    sx += i % SIZE;
    sy += Math.floor(i / SIZE);
  }
  const radius = Math.sqrt(area / Math.PI);
  const cx = area > 0 ? sx / area : SIZE / 2;
  const cy = area > 0 ? sy / area : SIZE / 2;
  // Of the brain alone.
  const grey = new Float32Array(image.length);
  let count = 0;
  for (let i = 0; i < depth.length; i++) if (depth[i] > SHELL * radius) grey[count++] = image[i];
  const [low, median, high] = percentiles(count > 0 ? grey.subarray(0, count) : image, [25, 50, 75]);
  const spread = Math.max(high - low, LEAST_SPREAD);
  const smooth = boxBlur(image, mask, SIZE, 1);
  const relative = new Float32Array(smooth.length);
  for (let i = 0; i < mask.length; i++) if (mask[i]) relative[i] = (smooth[i] - median) / spread;
  const axis = mirrorAxis(relative, mask, SIZE);
  const mirror = mirrored(relative, mask, axis, SIZE);
  return { prepared, mask, depth, radius, cx, cy, axis, relative, mirror };
}

/** A square image at SIZE: each pixel the mean of those that it covers. */
function reduced(image: ArrayLike<number>, side: number): Float32Array {
  const step = side / SIZE;
  const out = new Float32Array(SIZE * SIZE);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      let sum = 0;
      for (let v = y * step; v < (y + 1) * step; v++) {
        for (let u = x * step; u < (x + 1) * step; u++) sum += image[v * side + u];
      }
      out[y * SIZE + x] = sum / (step * step);
    }
  }
  return out;
}

import { componentAt } from '../image/components';
import { percentiles } from '../image/percentile';
import { variance } from '../image/variance';
import { depthMap } from './depth';

/** The first guess: pixels at most this many points (log odds) below the map's peak. */
const DROP = 1.5;
/** The image may add pixels at most this many points below the peak. */
const REACH = 3.5;
/** Limit on the evidence from one pixel's grey, in points. */
const MAX_GREY_EVIDENCE = 2;
/** Lower bound on the variance of grey inside a lesion (grey 0..1, squared). */
const MIN_VARIANCE = 0.0025;
const ROUNDS = 2;
/** Smaller lesions are not refined. */
const MIN_PIXELS = 6;

/**
 * The lesion's mask: the network's map says where the lesion is, the image where it ends. The region around the map's
 * peak is fitted twice: a pixel belongs to it if its grey is closer to the core's than to the surroundings'. Then holes
 * are filled and thin threads removed. No class score is used.
 *
 * After Chan and Vese, "Active contours without edges", IEEE Trans. Image Processing 2001: two grey levels, with the
 * map's log odds in place of the length term.
 *
 * @param map log odds of a lesion, side^2, row-major
 * @param grey 0..1, side^2
 * @param head 1 where a lesion can be, side^2
 * @param peak index of the map's peak inside the head
 * @returns 1 inside the lesion, side^2
 */
export function lesionMask(
  map: Float64Array,
  grey: Float32Array,
  head: Uint8Array,
  side: number,
  peak: number,
): Uint8Array {
  const top = map[peak];
  const above = (level: number) => head.map((inside, i) => (inside && map[i] >= level ? 1 : 0));
  let mask = componentAt(above(top - DROP), side, peak);
  for (let round = 0; round < ROUNDS; round++) {
    const next = refined(mask, { map, grey, head, side, peak });
    if (next === null) break;
    mask = next;
  }
  return mask;
}

interface Place {
  readonly map: Float64Array;
  readonly grey: Float32Array;
  readonly head: Uint8Array;
  readonly side: number;
  readonly peak: number;
}

/** @returns null where lesion or surroundings are too small to compare */
function refined(mask: Uint8Array, { map, grey, head, side, peak }: Place): Uint8Array | null {
  const top = map[peak];
  const radius = Math.sqrt(count(mask) / Math.PI);
  const inner = depthMap(mask, side, side);
  const outer = depthMap(
    mask.map((v) => 1 - v),
    side,
    side,
  );
  const core = valuesWhere(grey, (i) => inner[i] > Math.max(1, 0.25 * radius));
  const lesion = core.length >= MIN_PIXELS ? core : valuesWhere(grey, (i) => mask[i] === 1);
  const around = valuesWhere(grey, (i) => {
    const distance = outer[i];
    return head[i] === 1 && distance > Math.max(2, 0.25 * radius) && distance <= Math.max(5, 0.6 * radius);
  });
  if (lesion.length < MIN_PIXELS || around.length < MIN_PIXELS) return null;
  const inside = percentiles(lesion, [50])[0];
  const outside = percentiles(around, [50])[0];
  const spread = Math.max((variance(lesion) + variance(around)) / 2, MIN_VARIANCE);
  const wanted = head.map((within, i) => {
    if (!within || map[i] < top - REACH || outer[i] > 0.6 * radius + 2) return 0;
    const [near, far] = [grey[i] - inside, grey[i] - outside];
    const said = (far * far - near * near) / (2 * spread);
    return map[i] - (top - DROP) + Math.min(MAX_GREY_EVIDENCE, Math.max(-MAX_GREY_EVIDENCE, said)) > 0
      ? 1
      : 0;
  });
  const whole = filled(componentAt(wanted, side, peak), side);
  const smooth = opened(whole, side);
  const kept = smooth[peak] ? componentAt(smooth, side, peak) : whole;
  return count(kept) >= MIN_PIXELS ? kept : null;
}

function count(mask: Uint8Array): number {
  let sum = 0;
  for (const v of mask) sum += v;
  return sum;
}

function valuesWhere(grey: Float32Array, wanted: (i: number) => boolean): Float32Array {
  return grey.filter((_, i) => wanted(i));
}

/** Fills holes: everything that is not connected with the image's corner. A lesion never covers the image's edge. */
function filled(mask: Uint8Array, side: number): Uint8Array {
  const outside = mask.map((v) => 1 - v);
  outside[0] = 1;
  const reached = componentAt(outside, side, 0);
  return reached.map((v) => 1 - v);
}

/** Removes threads: opening by a cross of three pixels. */
function opened(mask: Uint8Array, side: number): Uint8Array {
  const neighbours = (i: number) => {
    const x = i % side;
    return [x > 0 ? i - 1 : -1, x < side - 1 ? i + 1 : -1, i - side, i + side];
  };
  const eroded = mask.map((v, i) => (v && neighbours(i).every((j) => mask[j] === 1) ? 1 : 0));
  return mask.map((v, i) => (v && (eroded[i] || neighbours(i).some((j) => eroded[j] === 1)) ? 1 : 0));
}

import { percentiles } from '../image/percentile';
import { depthMap } from './depth';
import { DIRECTIONS, directionOf, unitVector, valueAt } from './directions';

/**
 * Skull and scalp are searched for in these outer shares of the head's radius: first the dark line of the skull, then
 * the rise to the brain.
 */
const DARK_REACH = 0.22;
const REACH = 0.34;

/** Deeper than this share of the radius is certainly brain; its median grey is taken as the brain's. */
const CERTAIN = 0.25;

/** Steps along a ray, in pixels. */
const STEP = 0.5;

/** A ray's thickness is replaced by the median over this many rays on either side. */
const NEIGHBOURS = 7;

/** If fewer rays than this share show an edge, the whole head is taken as brain. */
const MIN_RAYS = 0.3;

/**
 * The brain inside a head. Along each ray from the head's middle, scalp and skull end where the grey has risen half way
 * from the skull's dark line to the brain. A skull-stripped head has no such line: all of it is brain. Rough at the
 * skull base and in sagittal slices.
 *
 * @param grey side^2, row-major, 0 outside the head
 * @param head 1 inside
 * @returns 1 inside the brain
 */
export function brainMask(grey: Float32Array, head: Uint8Array, side: number): Uint8Array {
  const { x, y, area } = centroid(head, side);
  if (area === 0) return head.slice();
  const radius = Math.sqrt(area / Math.PI);
  const brain = brainGrey(grey, head, side, CERTAIN * radius);
  const rays = Array.from({ length: DIRECTIONS }, (_, k) =>
    ray(grey, head, side, { x, y, radius, brain }, k),
  );
  const found = rays.flatMap(({ shell }) => (shell === null ? [] : [shell]));
  if (found.length < MIN_RAYS * DIRECTIONS) return head.slice();
  const usual = percentiles(Float32Array.from(found), [50])[0];
  const shells = rays.map(({ shell }) => shell ?? usual);
  const limit = Float64Array.from(rays, ({ edge }, k) => {
    const around = Float32Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, i) => {
      return shells[(k + i - NEIGHBOURS + DIRECTIONS) % DIRECTIONS];
    });
    return edge - percentiles(around, [50])[0];
  });
  return head.map((inside, i) => {
    const u = (i % side) - x;
    const v = Math.floor(i / side) - y;
    return inside && Math.sqrt(u * u + v * v) <= valueAt(limit, directionOf(u, v)) ? 1 : 0;
  });
}

function centroid(mask: Uint8Array, side: number): { x: number; y: number; area: number } {
  let [x, y, area] = [0, 0, 0];
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    x += i % side;
    y += Math.floor(i / side);
    area++;
  }
  return { x: x / area, y: y / area, area };
}

function brainGrey(grey: Float32Array, head: Uint8Array, side: number, depth: number): number {
  const depths = depthMap(head, side, side);
  const inner = grey.filter((_, i) => depths[i] > depth);
  return percentiles(inner.length > 0 ? inner : grey, [50])[0];
}

interface Middle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly brain: number;
}

/** How far the head extends along a ray, and the thickness of scalp and skull there (null where no edge is found). */
function ray(
  grey: Float32Array,
  head: Uint8Array,
  side: number,
  { x, y, radius, brain }: Middle,
  k: number,
): { edge: number; shell: number | null } {
  const toward = unitVector(k);
  let edge = 0;
  for (let r = 0; r < 1.6 * radius; r += STEP) {
    const [px, py] = [Math.round(x + r * toward.x), Math.round(y + r * toward.y)];
    if (px >= 0 && py >= 0 && px < side && py < side && head[py * side + px]) edge = r;
  }
  const at = (depth: number) => {
    const r = Math.max(0, edge - depth);
    return smooth(grey, side, x + r * toward.x, y + r * toward.y);
  };
  let [dark, least] = [0, Number.POSITIVE_INFINITY];
  for (let depth = 0; depth < DARK_REACH * radius; depth += STEP) {
    const value = at(depth);
    if (value < least) [dark, least] = [depth, value];
  }
  for (let depth = dark; depth < REACH * radius; depth += STEP) {
    if (at(depth) >= (least + brain) / 2) return { edge, shell: depth };
  }
  return { edge, shell: null };
}

/** Bilinear interpolation of 3 x 3 means. */
function smooth(grey: Float32Array, side: number, x: number, y: number): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [x - x0, y - y0];
  const [left, lower] = [meanAround(grey, side, x0, y0), meanAround(grey, side, x0, y0 + 1)];
  const top = left + u * (meanAround(grey, side, x0 + 1, y0) - left);
  const bottom = lower + u * (meanAround(grey, side, x0 + 1, y0 + 1) - lower);
  return top + v * (bottom - top);
}

/** Mean of 3 x 3 pixels; pixels outside the image count as 0. */
function meanAround(grey: Float32Array, side: number, px: number, py: number): number {
  let sum = 0;
  for (let v = py - 1; v <= py + 1; v++) {
    for (let u = px - 1; u <= px + 1; u++) {
      if (u >= 0 && v >= 0 && u < side && v < side) sum += grey[v * side + u];
    }
  }
  return sum / 9;
}

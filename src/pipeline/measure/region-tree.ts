/**
 * Finds compact regions that are brighter than what surrounds them, at whatever threshold shows them best.
 *
 * The threshold is lowered from the brightest level down; connected regions are born, grow and merge (a union-find
 * over pixels in falling order visits every connected component of every threshold once). Each stage of each
 * region is scored.
 *
 * Sources: Salembier, Oliveras, Garrido, "Antiextensive connected operators", IEEE TIP 1998 (the tree of all
 * thresholds); Matas et al., "Robust wide baseline stereo from maximally stable extremal regions", BMVC 2002.
 */
import { boxSum, integral } from './integral';
import { type Scene, SIZE } from './scene';

export interface Region {
  readonly pixels: Int32Array;
  readonly cx: number;
  readonly cy: number;
  /** Brain spreads above the surrounding box. */
  readonly contrast: number;
  /** Share of the ellipse with the same second moments that is filled: 1 for an ellipse, little for a net. */
  readonly fill: number;
  /** Longer by shorter axis of that ellipse. */
  readonly elongation: number;
  /** Contrast, compactness and size in one: what regions are ranked by. */
  readonly score: number;
}

/** Levels lie this far apart, in brain spreads, between the lowest and the highest. */
const STEP = 0.125;
const LOWEST = -1;
const HIGHEST = 7;
const LEVELS = Math.round((HIGHEST - LOWEST) / STEP);

/** Only below scalp and skull, in head radii. */
const SHELL = 0.15;

/** Smallest region, in pixels of SIZE, and largest, as a share of the head. */
const SMALLEST = 6;
const LARGEST = 0.15;

const LONGEST = 4;

interface Stage {
  readonly root: number;
  readonly level: number;
  readonly score: number;
  readonly contrast: number;
  readonly fill: number;
  readonly elongation: number;
  readonly cx: number;
  readonly cy: number;
}

/** @returns the best region and the best one that does not touch it, as far as there are such */
export function findRegions(image: Float32Array, { depth, radius, area }: Scene): Region[] {
  const count = SIZE * SIZE;
  const level = new Int16Array(count).fill(-1);
  const perLevel = new Int32Array(LEVELS + 1);
  for (let i = 0; i < count; i++) {
    if (depth[i] < SHELL * radius) continue;
    const l = Math.floor((image[i] - LOWEST) / STEP);
    if (l < 0) continue;
    level[i] = l < LEVELS ? l : LEVELS - 1;
    perLevel[level[i]]++;
  }
  const order = fallingOrder(level, perLevel);
  const sums = integral(SIZE, (i) => (depth[i] < SHELL * radius ? 0 : image[i]));
  const counts = integral(SIZE, (i) => (depth[i] < SHELL * radius ? 0 : 1));

  const parent = new Int32Array(count).fill(-1);
  const n = new Float64Array(count);
  const sum = new Float64Array(count);
  const sx = new Float64Array(count);
  const sy = new Float64Array(count);
  const sxx = new Float64Array(count);
  const syy = new Float64Array(count);
  const sxy = new Float64Array(count);
  const x0 = new Int16Array(count);
  const x1 = new Int16Array(count);
  const y0 = new Int16Array(count);
  const y1 = new Int16Array(count);
  const scoredAt = new Int16Array(count).fill(-1);

  const find = (i: number) => {
    let root = i;
    while (parent[root] !== root) root = parent[root];
    for (let k = i; k !== root; ) {
      const up = parent[k];
      parent[k] = root;
      k = up;
    }
    return root;
  };
  const union = (i: number, j: number) => {
    const a = find(i);
    const b = find(j);
    if (a === b) return;
    const [keep, gone] = n[a] >= n[b] ? [a, b] : [b, a];
    parent[gone] = keep;
    n[keep] += n[gone];
    sum[keep] += sum[gone];
    sx[keep] += sx[gone];
    sy[keep] += sy[gone];
    sxx[keep] += sxx[gone];
    syy[keep] += syy[gone];
    sxy[keep] += sxy[gone];
    if (x0[gone] < x0[keep]) x0[keep] = x0[gone];
    if (x1[gone] > x1[keep]) x1[keep] = x1[gone];
    if (y0[gone] < y0[keep]) y0[keep] = y0[gone];
    if (y1[gone] > y1[keep]) y1[keep] = y1[gone];
  };
  const score = (root: number, at: number): Stage | null => {
    const size = n[root];
    if (size < SMALLEST || size > LARGEST * area) return null;
    const cx = sx[root] / size;
    const cy = sy[root] / size;
    // A pixel is a square, not a point: 1/12 is its own variance.
    const vx = sxx[root] / size - cx * cx + 1 / 12;
    const vy = syy[root] / size - cy * cy + 1 / 12;
    const vxy = sxy[root] / size - cx * cy;
    const det = vx * vy - vxy * vxy;
    const gap = Math.sqrt(((vx - vy) * (vx - vy)) / 4 + vxy * vxy);
    const major = (vx + vy) / 2 + gap;
    const minor = (vx + vy) / 2 - gap;
    if (!(det > 0 && minor > 0)) return null;
    const elongation = Math.sqrt(major / minor);
    if (elongation > LONGEST) return null;
    const fill = Math.min(1, size / (4 * Math.PI * Math.sqrt(det)));
    const reach = 2 + Math.floor(Math.sqrt(size) / 4);
    const box = [x0[root] - reach, y0[root] - reach, x1[root] + reach, y1[root] + reach] as const;
    const around = boxSum(counts, ...box) - size;
    if (around <= 0) return null;
    const contrast = sum[root] / size - (boxSum(sums, ...box) - sum[root]) / around;
    if (contrast <= 0) return null;
    const rank = (contrast * fill * fill * Math.sqrt(size)) / radius / Math.sqrt(elongation);
    return { root, level: at, score: rank, contrast, fill, elongation, cx, cy };
  };

  let best: Stage | null = null;
  const stages: Stage[] = [];
  for (let k = 0; k < order.length; ) {
    const at = level[order[k]];
    const from = k;
    for (; k < order.length && level[order[k]] === at; k++) {
      const i = order[k];
      const x = i % SIZE;
      const y = (i - x) / SIZE;
      parent[i] = i;
      n[i] = 1;
      sum[i] = image[i];
      sx[i] = x;
      sy[i] = y;
      sxx[i] = x * x;
      syy[i] = y * y;
      sxy[i] = x * y;
      x0[i] = x;
      x1[i] = x;
      y0[i] = y;
      y1[i] = y;
      if (x > 0 && parent[i - 1] >= 0) union(i, i - 1);
      if (x < SIZE - 1 && parent[i + 1] >= 0) union(i, i + 1);
      if (y > 0 && parent[i - SIZE] >= 0) union(i, i - SIZE);
      if (y < SIZE - 1 && parent[i + SIZE] >= 0) union(i, i + SIZE);
    }
    for (let j = from; j < k; j++) {
      const root = find(order[j]);
      if (scoredAt[root] === at) continue;
      scoredAt[root] = at;
      const stage = score(root, at);
      if (!stage) continue;
      stages.push(stage);
      if (!best || stage.score > best.score) best = stage;
    }
  }
  if (!best) return [];
  const first = regionOf(best, level);
  const taken = new Uint8Array(count);
  for (const i of first.pixels) taken[i] = 1;
  let second: Stage | null = null;
  for (const stage of stages) {
    if (second && stage.score <= second.score) continue;
    const middle = Math.round(stage.cy) * SIZE + Math.round(stage.cx);
    const apart = (stage.cx - best.cx) * (stage.cx - best.cx) + (stage.cy - best.cy) * (stage.cy - best.cy);
    if (taken[middle] || taken[stage.root] || apart < (first.pixels.length / Math.PI) * 1.5) continue;
    second = stage;
  }
  return second ? [first, regionOf(second, level)] : [first];
}

/** Pixels of the domain, brightest level first, in reading order within a level. */
function fallingOrder(level: Int16Array, perLevel: Int32Array): Int32Array {
  const start = new Int32Array(LEVELS);
  let total = 0;
  for (let l = LEVELS - 1; l >= 0; l--) {
    start[l] = total;
    total += perLevel[l];
  }
  const order = new Int32Array(total);
  for (let i = 0; i < level.length; i++) if (level[i] >= 0) order[start[level[i]]++] = i;
  return order;
}

/** The connected pixels around the stage's root that are at least as bright as its threshold. */
function regionOf(stage: Stage, level: Int16Array): Region {
  const seen = new Uint8Array(level.length);
  const queue = new Int32Array(level.length);
  let size = 0;
  const visit = (i: number) => {
    if (seen[i] || level[i] < stage.level) return;
    seen[i] = 1;
    queue[size++] = i;
  };
  visit(stage.root);
  for (let k = 0; k < size; k++) {
    const i = queue[k];
    const x = i % SIZE;
    if (x > 0) visit(i - 1);
    if (x < SIZE - 1) visit(i + 1);
    if (i >= SIZE) visit(i - SIZE);
    if (i + SIZE < level.length) visit(i + SIZE);
  }
  const { cx, cy, contrast, fill, elongation, score } = stage;
  return { pixels: queue.slice(0, size), cx, cy, contrast, fill, elongation, score };
}

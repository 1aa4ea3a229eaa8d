/** One 4-connected component of a mask. */
export interface Component {
  /** Its number in the label image, from 1. */
  readonly label: number;
  /** Pixels. */
  readonly size: number;
  /** Its bounding box; `right` and `bottom` lie just outside it. */
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far from its bounding box's edge a pixel may lie to count as on it, as a share of the longer side. */
const EDGE_WIDTH = 0.04;

/**
 * Labels the 4-connected components of a mask.
 *
 * @param mask 0 or 1, row-major
 * @returns `labels` (0 for the background), and the components in reading order of their first pixels
 */
export function connectedComponents(
  mask: Uint8Array,
  width: number,
): { labels: Int32Array; components: Component[] } {
  const labels = new Int32Array(mask.length);
  const members = new Int32Array(mask.length);
  const components: Component[] = [];
  for (let seed = 0; seed < mask.length; seed++) {
    if (!mask[seed] || labels[seed]) continue;
    components.push(fill(mask, width, labels, members, seed, components.length + 1));
  }
  return { labels, components };
}

/**
 * Labels everything that is connected with `seed`, breadth first, with `members` as the queue. The neighbours are
 * written out for speed: finding a head spends its time here.
 */
function fill(
  mask: Uint8Array,
  width: number,
  labels: Int32Array,
  members: Int32Array,
  seed: number,
  label: number,
): Component {
  const last = mask.length - width;
  let size = 0;
  let [left, right] = [width, 0];
  let [first, end] = [mask.length, 0];
  labels[seed] = label;
  members[size++] = seed;
  for (let next = 0; next < size; next++) {
    const i = members[next];
    const x = i % width;
    if (x < left) left = x;
    if (x >= right) right = x + 1;
    if (i < first) first = i;
    if (i > end) end = i;
    if (x > 0 && mask[i - 1] && !labels[i - 1]) {
      labels[i - 1] = label;
      members[size++] = i - 1;
    }
    if (x < width - 1 && mask[i + 1] && !labels[i + 1]) {
      labels[i + 1] = label;
      members[size++] = i + 1;
    }
    if (i >= width && mask[i - width] && !labels[i - width]) {
      labels[i - width] = label;
      members[size++] = i - width;
    }
    if (i < last && mask[i + width] && !labels[i + width]) {
      labels[i + width] = label;
      members[size++] = i + width;
    }
  }
  return { label, size, x: left, y: Math.floor(first / width), right, bottom: Math.floor(end / width) + 1 };
}

/** Number of a component's pixels along the edges of its own bounding box. For a drawn frame it is nearly all. */
export function countOnEdge(
  labels: Int32Array,
  width: number,
  { label, x: left, y: top, right, bottom }: Component,
): number {
  const edge = EDGE_WIDTH * Math.max(right - left, bottom - top);
  let count = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if (labels[y * width + x] !== label) continue;
      if (x - left < edge || right - 1 - x < edge || y - top < edge || bottom - 1 - y < edge) count++;
    }
  }
  return count;
}

/** The pixels 4-connected with a seed, nearest first; empty where the seed is outside. */
function pixelsAt(seed: number, width: number, length: number, inside: (i: number) => boolean): Int32Array {
  const seen = new Uint8Array(length);
  const queue = new Int32Array(length);
  let size = 0;
  const visit = (i: number) => {
    if (seen[i] || !inside(i)) return;
    seen[i] = 1;
    queue[size++] = i;
  };
  visit(seed);
  for (let next = 0; next < size; next++) {
    const i = queue[next];
    const x = i % width;
    if (x > 0) visit(i - 1);
    if (x < width - 1) visit(i + 1);
    if (i >= width) visit(i - width);
    if (i + width < length) visit(i + width);
  }
  return queue.slice(0, size);
}

/** The component of a mask that contains a seed, as a mask. */
export function componentAt(mask: Uint8Array, width: number, seed: number): Uint8Array {
  const component = new Uint8Array(mask.length);
  for (const i of pixelsAt(seed, width, mask.length, (i) => mask[i] !== 0)) component[i] = 1;
  return component;
}

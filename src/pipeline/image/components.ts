/** One 4-connected component of a mask. */
export interface Component {
  /** Its number in the label image, from 1. */
  readonly label: number;
  /** Pixels. */
  readonly size: number;
  /** Pixels that lie along the edges of the component's own bounding box: nearly all of a drawn frame's. */
  readonly onEdge: number;
}

/** How far from its bounding box's edge a pixel may lie to count as `onEdge`, as a share of the longer side. */
const EDGE_WIDTH = 0.04;

/**
 * Labels the 4-connected components of a mask.
 *
 * @param mask 0 or 1, row-major
 * @returns `labels`, 0 for the ground, and a component each, in reading order of their first pixels
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
    const label = components.length + 1;
    const size = fill(mask, width, labels, members, seed, label);
    components.push({ label, size, onEdge: countOnEdge(members, size, width) });
  }
  return { labels, components };
}

/**
 * Labels all that is connected with `seed`, breadth first. `members` is the queue and, in the end, the list of the
 * component's pixels. The neighbours are spelt out: this loop is what finding a head costs.
 *
 * @returns how many pixels there are
 */
function fill(
  mask: Uint8Array,
  width: number,
  labels: Int32Array,
  members: Int32Array,
  seed: number,
  label: number,
): number {
  const last = mask.length - width;
  let size = 0;
  labels[seed] = label;
  members[size++] = seed;
  for (let next = 0; next < size; next++) {
    const i = members[next];
    const x = i % width;
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
  return size;
}

function countOnEdge(members: Int32Array, size: number, width: number): number {
  let x0 = width;
  let x1 = -1;
  let y0 = Number.POSITIVE_INFINITY;
  let y1 = -1;
  for (let k = 0; k < size; k++) {
    const x = members[k] % width;
    const y = (members[k] - x) / width;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  const edge = EDGE_WIDTH * Math.max(x1 - x0 + 1, y1 - y0 + 1);
  let count = 0;
  for (let k = 0; k < size; k++) {
    const x = members[k] % width;
    const y = (members[k] - x) / width;
    if (x - x0 < edge || x1 - x < edge || y - y0 < edge || y1 - y < edge) count++;
  }
  return count;
}

/** The pixels that are 4-connected with a seed, in the order of their distance; none where the seed is outside. */
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

/** The same of a mask, as a mask. */
export function componentAt(mask: Uint8Array, width: number, seed: number): Uint8Array {
  const component = new Uint8Array(mask.length);
  for (const i of pixelsAt(seed, width, mask.length, (i) => mask[i] !== 0)) component[i] = 1;
  return component;
}

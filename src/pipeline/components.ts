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
    // `members` is the queue of a breadth-first fill and, when it ends, the list of the component's pixels.
    let size = 0;
    const visit = (i: number) => {
      if (!mask[i] || labels[i]) return;
      labels[i] = label;
      members[size++] = i;
    };
    visit(seed);
    for (let next = 0; next < size; next++) {
      const i = members[next];
      const x = i % width;
      if (x > 0) visit(i - 1);
      if (x < width - 1) visit(i + 1);
      if (i >= width) visit(i - width);
      if (i + width < mask.length) visit(i + width);
    }
    components.push({ label, size, onEdge: countOnEdge(members, size, width) });
  }
  return { labels, components };
}

function countOnEdge(members: Int32Array, size: number, width: number): number {
  let x0 = width;
  let x1 = -1;
  let y0 = Number.POSITIVE_INFINITY;
  let y1 = -1;
  for (let k = 0; k < size; k++) {
    const x = members[k] % width;
    const y = Math.floor(members[k] / width);
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  const edge = EDGE_WIDTH * Math.max(x1 - x0 + 1, y1 - y0 + 1);
  let count = 0;
  for (let k = 0; k < size; k++) {
    const x = members[k] % width;
    const y = Math.floor(members[k] / width);
    if (x - x0 < edge || x1 - x < edge || y - y0 < edge || y1 - y < edge) count++;
  }
  return count;
}

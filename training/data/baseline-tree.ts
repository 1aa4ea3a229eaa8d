/**
 * The decision tree that this project set out to replace, run on the same images for comparison: a scikit-learn tree of
 * 41 nodes on 64x64 grey pixels. Its node table is not part of the project; its answers are stored with the tables.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { LABELS } from '../../src/pipeline/labels';
import type { Slice } from '../../src/pipeline/slice';

/** Default path of the node table. */
export const BASELINE_TREE_FILE = fileURLToPath(
  new URL('../../../shared/peer/seed-tree.json', import.meta.url),
);

const SIDE = 64;

type BaselineNode =
  | { readonly feature: number; readonly threshold: number; readonly left: number; readonly right: number }
  /** Probabilities of the classes. */
  | { readonly leaf: readonly number[] };

export interface BaselineTree {
  readonly nodes: readonly BaselineNode[];
}

/** @throws Error when it is missing, or has other classes or another order of them */
export async function readBaselineTree(path: string = BASELINE_TREE_FILE): Promise<BaselineTree> {
  const { classes, nodes } = JSON.parse(await readFile(path, 'utf8'));
  if (String(classes) !== String(LABELS))
    throw new Error(`${path} is for the classes ${classes}, not ${LABELS}.`);
  return { nodes };
}

/** @returns index of the leaf that the slice reaches */
export function baselineLeaf(tree: BaselineTree, slice: Slice): number {
  const pixels = baselinePixels(slice);
  let at = 0;
  for (let node = tree.nodes[at]; 'feature' in node; node = tree.nodes[at]) {
    at = pixels[node.feature] <= node.threshold ? node.left : node.right;
  }
  return at;
}

/** Class probabilities of every leaf, in the order of LABELS; null for inner nodes. */
export function baselineLeaves(tree: BaselineTree): (readonly number[] | null)[] {
  return tree.nodes.map((node) => ('leaf' in node ? node.leaf : null));
}

/**
 * The baseline's own preprocessing: 8-bit grey (BT.601), bilinear to 64x64 with half-pixel centres and no antialiasing,
 * 8 bits again, then 0..1. Its thresholds show that it worked on 8-bit grey: all are odd multiples of half a grey
 * level, or whole levels between two.
 */
export function baselinePixels({ grey, width, height }: Slice): Float32Array {
  const columns = bilinear(width);
  const rows = bilinear(height);
  const out = new Float32Array(SIDE * SIDE);
  const at = (x: number, y: number) => Math.round(grey[y * width + x]);
  for (let y = 0; y < SIDE; y++) {
    const { from: y0, to: y1, share: fy } = rows[y];
    for (let x = 0; x < SIDE; x++) {
      const { from: x0, to: x1, share: fx } = columns[x];
      const top = at(x0, y0) * (1 - fx) + at(x1, y0) * fx;
      const bottom = at(x0, y1) * (1 - fx) + at(x1, y1) * fx;
      out[y * SIDE + x] = Math.round(top * (1 - fy) + bottom * fy) / 255;
    }
  }
  return out;
}

/** For each of SIDE cells, the two neighbouring pixels and the weight of the second. */
function bilinear(size: number) {
  return Array.from({ length: SIDE }, (_, cell) => {
    const centre = Math.min(Math.max(((cell + 0.5) * size) / SIDE - 0.5, 0), size - 1);
    const from = Math.floor(centre);
    return { from, to: Math.min(from + 1, size - 1), share: centre - from };
  });
}

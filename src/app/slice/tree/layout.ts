/** Positions of the tree's boxes: from the root on the left to the leaves, with the slice's path marked. */
import { isQuestion, leavesOf, type TreeQuestion, type TreeShape } from '../../../pipeline/explain/shape';
import type { Step } from '../../../pipeline/reading';

export interface Placed {
  readonly node: TreeShape;
  /** Questions from the root. */
  readonly column: number;
  /** First row, and number of rows, of the leaves below this box. A box is centred on them. */
  readonly row: number;
  readonly rows: number;
  /** Whether the slice reached this box. */
  readonly lit: boolean;
  /** The answer that leads here; null for the root. */
  readonly via: { readonly of: TreeQuestion; readonly below: boolean } | null;
  /** Empty for a leaf. */
  readonly children: readonly Placed[];
}

/** @param path from the root to a leaf; if empty, only the root is marked */
export function layOut(tree: TreeShape, path: readonly Step[]): Placed {
  return place(tree, path, { column: 0, row: 0, lit: true, via: null });
}

function place(
  node: TreeShape,
  path: readonly Step[],
  at: Pick<Placed, 'column' | 'row' | 'lit' | 'via'>,
): Placed {
  if (!isQuestion(node)) return { ...at, node, rows: 1, children: [] };
  const [step, ...rest] = path;
  const child = (below: boolean, row: number) =>
    place(below ? node.below : node.above, rest, {
      column: at.column + 1,
      row,
      lit: at.lit && step !== undefined && step.below === below,
      via: { of: node, below },
    });
  const upper = leavesOf(node.below);
  const children = [child(true, at.row), child(false, at.row + upper)];
  return { ...at, node, rows: leavesOf(node), children };
}

/** The centre of a box: columns to the right, rows down. */
export const middleOf = ({ column, row, rows }: Placed) => ({ x: column + 0.5, y: row + rows / 2 });

/** A line from a box to one of its children. Lines of the path come last, so that they are drawn on top. */
export interface Link {
  readonly path: string;
  readonly lit: boolean;
}

export function linksOf(root: Placed): Link[] {
  const links = (placed: Placed): Link[] =>
    placed.children.flatMap((child) => [
      { path: curve(middleOf(placed), middleOf(child)), lit: child.lit },
      ...links(child),
    ]);
  return links(root).sort((a, b) => Number(a.lit) - Number(b.lit));
}

function curve(from: { x: number; y: number }, to: { x: number; y: number }): string {
  // The bend is in the gap between two columns, the rest behind the boxes.
  const bend = from.x + 0.5;
  return `M${from.x} ${from.y}H${bend - 0.12}C${bend} ${from.y} ${bend} ${to.y} ${bend + 0.12} ${to.y}H${to.x}`;
}

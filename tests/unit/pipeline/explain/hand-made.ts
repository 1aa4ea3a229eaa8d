/** Hand-made findings and trees. */
import { FINDING_IDS } from '../../../../src/pipeline/decide';
import type { Step } from '../../../../src/pipeline/reading';
import type { TreeNode } from '../../../../src/pipeline/tree/tree-file';

/** A leaf for the class with this index in LABELS. */
export const leaf = (named: number, count = 10): TreeNode =>
  ({
    samples: [0, 1, 2, 3].map((k) => (k === named ? count : 0)),
    distribution: [[0, 1, 2, 3].map((k) => (k === named ? 0.7 : 0.1))],
  }) as unknown as TreeNode;

export function ask(id: string, threshold: number, left: TreeNode, right: TreeNode): TreeNode {
  const samples = left.samples.map((count, k) => count + right.samples[k]);
  return { samples, splitColumn: FINDING_IDS.indexOf(id), splitValue: threshold, left, right } as TreeNode;
}

/** All findings are 0 except these. */
export function measurementsOf(values: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from(FINDING_IDS, (id) => values[id] ?? 0);
}

export function pathOf(root: TreeNode, values: Float64Array): Step[] {
  if (!root.left) return [];
  const { left, right, splitColumn, splitValue: threshold } = root;
  const value = values[splitColumn]!;
  const below = value < threshold;
  const step = { feature: FINDING_IDS[splitColumn]!, value, threshold, below };
  return [step, ...pathOf(below ? left : right, values)];
}

/** Findings and trees made by hand. */

import { type Evidence, FINDING_IDS } from '../../../../src/pipeline/decide';
import type { ExplainableModel } from '../../../../src/pipeline/explain/answer';
import { LABELS } from '../../../../src/pipeline/labels';
import type { Step } from '../../../../src/pipeline/reading';
import type { TreeNode } from '../../../../src/pipeline/tree/tree-file';

/** A leaf that names the class at this place in LABELS. */
export const leaf = (named: number, count = 10): TreeNode =>
  ({
    samples: [0, 1, 2, 3].map((k) => (k === named ? count : 0)),
    distribution: [[0, 1, 2, 3].map((k) => (k === named ? 0.7 : 0.1))],
  }) as unknown as TreeNode;

export function ask(id: string, threshold: number, left: TreeNode, right: TreeNode): TreeNode {
  const samples = left.samples.map((count, k) => count + right.samples[k]);
  return { samples, splitColumn: FINDING_IDS.indexOf(id), splitValue: threshold, left, right } as TreeNode;
}

/** All findings 0 but those told. */
export function evidence(logits: readonly number[], told: Readonly<Record<string, number>> = {}): Evidence {
  const measurements = new Float64Array(FINDING_IDS.length);
  for (const [id, value] of Object.entries(told)) measurements[FINDING_IDS.indexOf(id)] = value;
  return { logits, measurements };
}

/**
 * @param network weight of the network: with 0 the tree decides alone
 * @param leastProbability of an answer
 */
export const judge = (root: TreeNode, network = 0, leastProbability = 0): ExplainableModel => ({
  tree: { root },
  root,
  calibration: { network, tree: 1, bias: [0, 0, 0, 0] },
  thresholds: { leastProbability: LABELS.map(() => leastProbability) },
});

export function pathOf(root: TreeNode, values: Float64Array): Step[] {
  const { left, right, splitColumn, splitValue } = root;
  if (!left || !right) return [];
  const value = values[splitColumn!]!;
  const below = value < splitValue!;
  const step = { feature: FINDING_IDS[splitColumn!]!, value, threshold: splitValue!, below };
  return [step, ...pathOf(below ? left : right, values)];
}

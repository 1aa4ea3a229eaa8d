/** `tree.json`, written by training, and the check that it is a valid decision tree. */
import type { CartLeaf, CartModel, CartQuestion } from 'ml-cart';
import { FINDINGS } from '../findings/findings';
import { LABELS } from '../labels';
import { ModelMismatch } from '../manifest';

/** A node of `tree.json`: ml-cart's, and the training rows of each class that reached it. */
export type TreeNode = (CartQuestion<TreeNode> | CartLeaf) & { readonly samples: readonly number[] };

/** A node before it is checked. */
type Unchecked = Partial<Record<'left' | 'right' | 'splitColumn' | 'splitValue' | 'distribution', unknown>>;

/** Limits the recursion on a file that was tampered with. */
const MAX_DEPTH = 64;

/** @throws ModelMismatch */
export function checkTree(value: unknown): CartModel {
  const tree = value as CartModel;
  const fail = (detail: string) => new ModelMismatch('tree.json', 'malformed', detail);
  if (tree.name !== 'DTClassifier' || typeof tree.options !== 'object' || !tree.options) {
    throw fail('is not a decision tree');
  }
  const visit = (node: unknown, depth: number): void => {
    if (typeof node !== 'object' || !node || depth > MAX_DEPTH)
      throw fail('has a branch that ends in nothing');
    const { left, right, splitColumn, splitValue, distribution }: Unchecked = node;
    const isLeaf = distribution !== undefined;
    if (isLeaf === (left !== undefined || right !== undefined)) {
      throw fail('has a node that is neither a question nor a leaf');
    }
    if (isLeaf) {
      if (!isDistribution(distribution)) throw fail('has a leaf without a probability for every class');
      return;
    }
    if (!FINDINGS.some((_, column) => column === splitColumn)) {
      throw fail('asks about a measurement that does not exist');
    }
    if (!Number.isFinite(splitValue)) throw fail('has a question without a threshold');
    visit(left, depth + 1);
    visit(right, depth + 1);
  };
  visit(tree.root, 0);
  return tree;
}

function isDistribution(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 1) return false;
  const [row] = value;
  if (!Array.isArray(row) || row.length !== LABELS.length) return false;
  const sum = row.reduce((all, p) => all + (p >= 0 && p <= 1 ? p : Number.NaN), 0);
  return Math.abs(sum - 1) < 1e-9;
}

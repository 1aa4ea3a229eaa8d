import { describe, expect, it } from 'vitest';
import { layOut, linksOf, middleOf, type Placed } from '../../../../../src/app/slice/tree/layout';
import { FINDING_IDS } from '../../../../../src/pipeline/decide';
import { isQuestion, shapeOf } from '../../../../../src/pipeline/explain/shape';
import { ask, leaf, measurementsOf, pathOf } from '../../../pipeline/explain/hand-made';

/** Five leaves; the upper branch of the root is deeper. */
const root = ask(
  'lesion-elongation',
  0.2,
  ask('lesion-contrast', 0.2, leaf(0), ask('lesion-depth', 0.3, leaf(1), leaf(2))),
  ask('lesion-area', 0.1, leaf(3), leaf(0)),
);
const path = pathOf(root, measurementsOf({ 'lesion-contrast': 0.5, 'lesion-depth': 0.1 }));
const placed = layOut(shapeOf(root, FINDING_IDS), path);
const all = (one: Placed): Placed[] => [one, ...one.children.flatMap(all)];

describe('the layout of a tree', () => {
  it('gives every leaf a row of its own, in the order of the tree', () => {
    const leaves = all(placed).filter(({ node }) => !isQuestion(node));
    expect(leaves.map(({ row, rows }) => [row, rows])).toEqual([0, 1, 2, 3, 4].map((row) => [row, 1]));
  });

  it('puts a question to the left of its answers, in the middle of its leaves', () => {
    for (const one of all(placed)) {
      for (const child of one.children) expect(child.column).toBe(one.column + 1);
    }
    expect(middleOf(placed)).toEqual({ x: 0.5, y: 2.5 });
    expect(middleOf(placed.children[1])).toEqual({ x: 1.5, y: 4 });
  });

  it('lights the way of the slice, and nothing else', () => {
    const lit = all(placed).filter((one) => one.lit);
    expect(lit.map(({ column }) => column)).toEqual([0, 1, 2, 3]);
    expect(lit.at(-1)!.node).toMatchObject({ label: 'meningioma' });
    const links = linksOf(placed);
    expect(links).toHaveLength(all(placed).length - 1);
    expect(links.map((link) => link.lit)).toEqual([false, false, false, false, false, true, true, true]);
  });

  it('lights the root alone where no path is known', () => {
    expect(all(layOut(shapeOf(root, FINDING_IDS), [])).filter(({ lit }) => lit)).toHaveLength(1);
  });
});

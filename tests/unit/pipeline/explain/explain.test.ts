import { describe, expect, it } from 'vitest';
import { FINDING_IDS, marginsIn } from '../../../../src/pipeline/decide';
import { answerTo } from '../../../../src/pipeline/explain/answer';
import { explain } from '../../../../src/pipeline/explain/index';
import { moved } from '../../../../src/pipeline/explain/move';
import { changesOf } from '../../../../src/pipeline/explain/nearest';
import { otherSide } from '../../../../src/pipeline/explain/other-side';
import { partingOf } from '../../../../src/pipeline/explain/parting';
import { rulerOf } from '../../../../src/pipeline/explain/ruler';
import { depthOf, leavesOf, shapeOf } from '../../../../src/pipeline/explain/shape';
import { margins } from '../../../../src/pipeline/findings/margins';
import { GRID_SIZE, IMAGE_SIZE, type Prepared } from '../../../../src/pipeline/prepare';
import { ask, findings, judge, leaf, pathOf } from './hand-made';

const [GLIOMA, MENINGIOMA, NONE, PITUITARY] = [0, 1, 2, 3] as const;
const column = (id: string) => FINDING_IDS.indexOf(id);

/** A wide lesion is a glioma, unless it lies near the sella; a narrow one is none. */
const bySize = ask(
  'lesion-width',
  0.2,
  leaf(NONE, 40),
  ask('lesion-sella-distance', 0.15, leaf(PITUITARY, 20), leaf(GLIOMA, 30)),
);

/** By what the network says, as the shipped tree is. */
const byEvidence = ask(
  'pituitary-evidence',
  0.1,
  ask('meningioma-evidence', -0.9, leaf(GLIOMA), leaf(MENINGIOMA)),
  leaf(PITUITARY),
);

function head(pixelSize?: number): Prepared {
  const mask = new Uint8Array(GRID_SIZE * GRID_SIZE);
  for (let y = 20; y < 100; y++) mask.fill(1, y * GRID_SIZE + 30, y * GRID_SIZE + 90);
  const image = new Float32Array(IMAGE_SIZE ** 2);
  const crop = { x: 0, y: 0, width: 256, height: 256 };
  return { image, mask, crop, coverage: 0.3, ...(pixelSize && { pixelSize }) };
}

describe('moved', () => {
  it('changes a measurement of the place alone', () => {
    const before = findings([0, 1, 2, 3], { 'lesion-width': 0.3 });
    const after = moved(before, column('lesion-width'), 0.1);
    const expected = before.slice();
    expected[column('lesion-width')] = 0.1;
    expect(after).toEqual(expected);
  });

  it('moves rivals’ evidence along with that of one class', () => {
    const after = moved(findings([1, 2, 0, 4]), column('pituitary-evidence'), -0.5);
    expect(marginsIn(after)).toEqual(margins([1, 2, 0, 1.5]));
  });

  it('leaves what it was given as it was', () => {
    const before = findings([1, 2, 0, 4]);
    moved(before, column('glioma-evidence'), 9);
    expect(before).toEqual(findings([1, 2, 0, 4]));
  });
});

describe('the other side of a step', () => {
  const values = findings([5, 0, 0, 0], { 'lesion-width': 0.3, 'lesion-sella-distance': 0.5 });
  const [wide, far] = pathOf(bySize, values);

  it('follows the other branch with the same other findings', () => {
    expect(otherSide(values, wide, judge(bySize)).named).toBe('notumor');
    expect(otherSide(values, far, judge(bySize)).named).toBe('pituitary');
  });

  it('is uncertain where the network would not follow', () => {
    expect(otherSide(values, far, judge(bySize))).toEqual({
      named: 'pituitary',
      network: 'glioma',
      uncertain: true,
    });
  });

  it('counts a value at the threshold as not below it', () => {
    const narrow = findings([0, 0, 5, 0], { 'lesion-width': 0.1, 'lesion-sella-distance': 0.5 });
    const [step] = pathOf(bySize, narrow);
    expect(step.below).toBe(true);
    expect(otherSide(narrow, step, judge(bySize)).named).toBe('glioma');
  });

  it('asks of a rival what it would be then, not what it is now', () => {
    // The rival is a meningioma, 3 points behind. Level with a pituitary tumour it is not behind any more.
    const strong = findings([-5, 1, -5, 4]);
    const [step] = pathOf(byEvidence, strong);
    expect(marginsIn(strong)[MENINGIOMA]).toBe(-3);
    expect(otherSide(strong, step, judge(byEvidence)).named).toBe('meningioma');
  });
});

describe('the smallest changes', () => {
  it('are exact, one for each finding that alone can change the answer, the closest first', () => {
    const values = findings([5, 0, 0, 0], { 'lesion-width': 0.21, 'lesion-sella-distance': 0.5 });
    const changes = changesOf(values, judge(bySize));
    expect(changes.map(({ feature, answer }) => [feature, answer.named])).toEqual([
      ['lesion-width', 'notumor'],
      ['lesion-sella-distance', 'pituitary'],
    ]);
    expect(changes[0].to).toBeCloseTo(0.2, 6);
    expect(changes[0].to).toBeLessThan(0.2);
    // 5 % of 0.21, where a fifth is close.
    expect(changes[0].closeness).toBeCloseTo(0.01 / 0.21 / 0.2, 5);
    expect(changes[1].closeness).toBeGreaterThan(1);
  });

  it('leave out what cannot change it alone', () => {
    const values = findings([0, 0, 5, 0], { 'lesion-width': 0.1, 'lesion-sella-distance': 0.5 });
    const changes = changesOf(values, judge(bySize));
    expect(changes.map(({ feature }) => feature)).toEqual(['lesion-width']);
  });

  it('find no smaller one by trying thousands', () => {
    for (const logits of [
      [2, 1.4, 0, -1],
      [0, 3, -1, 2.8],
      [-2, 0.5, 0, 0.7],
    ]) {
      const values = findings(logits);
      const changes = changesOf(values, judge(byEvidence));
      const now = answerTo(values, judge(byEvidence)).named;
      for (const id of ['pituitary-evidence', 'meningioma-evidence']) {
        const at = values[column(id)];
        const gaps = Array.from({ length: 12_000 }, (_, i) => (i % 2 ? 1 : -1) * 5e-4 * (i + 1));
        const first = gaps.find((gap) => {
          const there = moved(values, column(id), at + gap);
          return answerTo(there, judge(byEvidence)).named !== now;
        });
        const change = changes.find(({ feature }) => feature === id);
        if (first === undefined) expect(change).toBeUndefined();
        else expect(Math.abs(Math.abs(change!.to - at) - Math.abs(first))).toBeLessThan(1.1e-3);
      }
    }
  });
});

describe('where tree and network part', () => {
  const tree = shapeOf(bySize, FINDING_IDS);
  const values = findings([0, 0, 0, 5], { 'lesion-width': 0.3, 'lesion-sella-distance': 0.5 });
  const path = pathOf(bySize, values);

  it('is the step after which no leaf names the network’s class', () => {
    expect(partingOf(tree, path, 'pituitary')).toBe(1);
    expect(partingOf(tree, path, 'notumor')).toBe(0);
  });

  it('is nowhere when they agree, or the tree knows no such leaf', () => {
    expect(partingOf(tree, path, 'glioma')).toBeNull();
    expect(partingOf(tree, path, 'meningioma')).toBeNull();
  });
});

describe('the shape of a tree', () => {
  it('keeps questions, thresholds, leaves and training slices', () => {
    const tree = shapeOf(bySize, FINDING_IDS);
    expect(tree).toMatchObject({
      feature: 'lesion-width',
      threshold: 0.2,
      samples: [30, 0, 40, 20],
      below: { label: 'notumor', samples: [0, 0, 40, 0] },
      above: { feature: 'lesion-sella-distance', below: { label: 'pituitary' }, above: { label: 'glioma' } },
    });
    expect([leavesOf(tree), depthOf(tree)]).toEqual([3, 2]);
  });
});

describe('the ruler', () => {
  it('is the head’s own size in millimetres', () => {
    const ruler = rulerOf(head(2))!;
    expect([ruler.width, ruler.height, ruler.area]).toEqual([120, 160, 120 * 160]);
    expect(Math.PI * ruler.radius ** 2).toBeCloseTo(ruler.area, 6);
  });

  it('is none where the spacing is unknown', () => {
    expect(rulerOf(head())).toBeNull();
  });
});

describe('explain', () => {
  const measurements = findings([0, 0, 0, 5], { 'lesion-width': 0.3, 'lesion-sella-distance': 0.5 });
  const path = pathOf(bySize, measurements);

  it('has a counterfactual for every step, and survives being sent', () => {
    const explanation = explain({ path, measurements, prepared: head(1) }, judge(bySize))!;
    expect(explanation.otherSides).toHaveLength(path.length);
    expect(explanation).toMatchObject({ network: 'pituitary', parting: 1, ruler: { width: 60 } });
    expect(structuredClone(explanation)).toEqual(explanation);
  });

  it('says nothing where the tree was not asked', () => {
    const unread = { path: [], measurements: new Float64Array(0), prepared: null };
    expect(explain(unread, judge(bySize))).toBeNull();
  });
});

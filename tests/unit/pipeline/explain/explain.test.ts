import { describe, expect, it } from 'vitest';
import { FINDING_IDS } from '../../../../src/pipeline/decide';
import { explain } from '../../../../src/pipeline/explain/index';
import { moved } from '../../../../src/pipeline/explain/move';
import { changesOf } from '../../../../src/pipeline/explain/nearest';
import { otherSide } from '../../../../src/pipeline/explain/other-side';
import { partingOf } from '../../../../src/pipeline/explain/parting';
import { rulerOf } from '../../../../src/pipeline/explain/ruler';
import { depthOf, leavesOf, shapeOf } from '../../../../src/pipeline/explain/shape';
import { GRID_SIZE, IMAGE_SIZE, type Prepared } from '../../../../src/pipeline/prepare';
import { findingOf } from '../findings/sight';
import { ask, evidence, judge, leaf, pathOf } from './hand-made';

const [GLIOMA, NONE, PITUITARY] = [0, 2, 3] as const;
const column = (id: string) => FINDING_IDS.indexOf(id);

/** A wide lesion is a glioma, unless it lies near the sella; a narrow one is none. */
const bySize = ask(
  'lesion-area',
  0.2,
  leaf(NONE, 40),
  ask('lesion-sella-distance', 0.15, leaf(PITUITARY, 20), leaf(GLIOMA, 30)),
);

function head(pixelSize?: number): Prepared {
  const mask = new Uint8Array(GRID_SIZE * GRID_SIZE);
  for (let y = 20; y < 100; y++) mask.fill(1, y * GRID_SIZE + 30, y * GRID_SIZE + 90);
  const image = new Float32Array(IMAGE_SIZE ** 2);
  const crop = { x: 0, y: 0, width: 256, height: 256 };
  return { image, mask, crop, coverage: 0.3, ...(pixelSize && { pixelSize }) };
}

const GLIOMA_SEEN = evidence([5, 0, 0, 0], { 'lesion-area': 0.3, 'lesion-sella-distance': 0.5 });
const NONE_SEEN = evidence([0, 0, 5, 0], { 'lesion-area': 0.1, 'lesion-sella-distance': 0.5 });

describe('moved', () => {
  it('changes one finding, and leaves what it was given as it was', () => {
    const after = moved(GLIOMA_SEEN, column('lesion-area'), 0.1);
    expect(after.measurements[column('lesion-area')]).toBe(0.1);
    expect(after.measurements[column('lesion-sella-distance')]).toBe(0.5);
    expect(after.logits).toEqual(GLIOMA_SEEN.logits);
    expect(GLIOMA_SEEN.measurements[column('lesion-area')]).toBe(0.3);
  });
});

describe('the other side of a step', () => {
  const [wide, far] = pathOf(bySize, GLIOMA_SEEN.measurements);

  it('follows the other branch with the same other findings', () => {
    expect(otherSide(GLIOMA_SEEN, wide, judge(bySize)).named).toBe('notumor');
    expect(otherSide(GLIOMA_SEEN, far, judge(bySize)).named).toBe('pituitary');
  });

  it('is uncertain where the network would not follow', () => {
    expect(otherSide(GLIOMA_SEEN, far, judge(bySize, 0.3, 0.8))).toEqual({
      named: 'pituitary',
      findings: 'pituitary',
      uncertain: true,
    });
    expect(otherSide(GLIOMA_SEEN, far, judge(bySize, 1))).toMatchObject({
      named: 'glioma',
      findings: 'pituitary',
    });
  });

  it('counts a value at the threshold as not below it', () => {
    const [step] = pathOf(bySize, NONE_SEEN.measurements);
    expect(step.below).toBe(true);
    expect(otherSide(NONE_SEEN, step, judge(bySize)).named).toBe('glioma');
  });
});

describe('the smallest changes', () => {
  it('are exact, one for each finding that alone can change the answer, the closest first', () => {
    const seen = evidence([5, 0, 0, 0], { 'lesion-area': 0.21, 'lesion-sella-distance': 0.5 });
    const changes = changesOf(seen, judge(bySize));
    expect(changes.map(({ feature, answer }) => [feature, answer.named])).toEqual([
      ['lesion-area', 'notumor'],
      ['lesion-sella-distance', 'pituitary'],
    ]);
    expect(changes[0].to).toBeCloseTo(0.2, 6);
    expect(changes[0].to).toBeLessThan(0.2);
    // 5 % of 0.21, where a fifth is close.
    expect(changes[0].closeness).toBeCloseTo(0.01 / 0.21 / 0.2, 5);
    expect(changes[1].closeness).toBeGreaterThan(1);
  });

  it('leave out what cannot change it alone', () => {
    const changes = changesOf(NONE_SEEN, judge(bySize));
    expect(changes.map(({ feature }) => feature)).toEqual(['lesion-area']);
    // Nor what the network holds against.
    expect(changesOf(GLIOMA_SEEN, judge(bySize, 3))).toEqual([]);
  });
});

describe('where tree and network part', () => {
  const tree = shapeOf(bySize, FINDING_IDS);
  const path = pathOf(bySize, GLIOMA_SEEN.measurements);

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
      feature: 'lesion-area',
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
    expect(ruler.area).toBe(120 * 160);
    expect(Math.PI * ruler.radius ** 2).toBeCloseTo(ruler.area, 6);
  });

  it('is none where the spacing is unknown', () => {
    expect(rulerOf(head())).toBeNull();
  });
});

describe('explain', () => {
  const { measurements } = GLIOMA_SEEN;
  const path = pathOf(bySize, measurements);
  const finding = findingOf([], [0, 0, 0, 5]);
  const readers = { network: 'pituitary', findings: 'glioma' } as const;

  it('has a counterfactual for every step, and survives being sent', () => {
    const explanation = explain({ path, measurements, prepared: head(1), finding, readers }, judge(bySize))!;
    expect(explanation.otherSides).toHaveLength(path.length);
    expect(explanation).toMatchObject({ network: 'pituitary', parting: 1, ruler: { area: 4800 } });
    expect(structuredClone(explanation)).toEqual(explanation);
  });

  it('says nothing where the tree was not asked', () => {
    const unread = {
      path: [],
      measurements: new Float64Array(0),
      prepared: null,
      finding: null,
      readers: null,
    };
    expect(explain(unread, judge(bySize))).toBeNull();
  });
});

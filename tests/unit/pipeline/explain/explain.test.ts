import { describe, expect, it } from 'vitest';
import { FINDING_IDS } from '../../../../src/pipeline/decide';
import { explain } from '../../../../src/pipeline/explain/index';
import { rulerOf } from '../../../../src/pipeline/explain/ruler';
import { depthOf, leavesOf, shapeOf } from '../../../../src/pipeline/explain/shape';
import { GRID_SIZE, IMAGE_SIZE, type Prepared } from '../../../../src/pipeline/prepare';
import { ask, leaf } from './hand-made';

const [GLIOMA, NONE, PITUITARY] = [0, 2, 3] as const;

/** A wide lesion is a glioma, unless it is near the sella; a narrow one is "no tumour". */
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
  it('survives being sent', () => {
    const explanation = explain({ prepared: head(1) }, bySize)!;
    expect(explanation).toMatchObject({ tree: { threshold: 0.2 }, ruler: { area: 4800 } });
    expect(structuredClone(explanation)).toEqual(explanation);
  });

  it('says nothing where the tree was not asked', () => {
    expect(explain({ prepared: null }, bySize)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { directionsOf, placesAround, shownAmong, summaryOf } from '../../../../src/app/slice/summary';
import { FINDINGS } from '../../../../src/pipeline/findings/findings';
import type { Label } from '../../../../src/pipeline/labels';
import type { Reading } from '../../../../src/pipeline/reading';
import type { SliceRead } from '../../../../src/worker/protocol';

/** A glioma with some findings, as the app has it. */
function glioma(
  findings: Readonly<Record<string, number>>,
  { readers, reason = null }: Partial<Pick<Reading, 'readers' | 'reason'>> = {},
) {
  const read = {
    kind: 'reading',
    provenance: { format: 'png', warnings: [] },
    reading: {
      ...{ status: reason ? 'uncertain' : 'read', label: 'glioma', reason, readers, path: [] },
      probabilities: { glioma: 0.99, meningioma: 0.01, notumor: 0, pituitary: 0 },
      lesion: { x: 0.2, y: 0.2, width: 0.1, height: 0.1, score: 0.99 },
      measurements: Float64Array.from(FINDINGS, ({ id }) => findings[id] ?? Number.NaN),
    },
  } as unknown as SliceRead;
  return summaryOf(read, FINDINGS)!;
}

describe('the reasons', () => {
  it('come in the order of a report, another area last', () => {
    const { reasons, signs } = glioma({
      'second-lesion-score': 0.9,
      'lesion-edge-sharpness': 0.1,
      'lesion-contrast': -1,
    });
    expect(reasons).toEqual(['darker-than-around', 'blurred-edge', 'second-place']);
    // It lies elsewhere, so it is not numbered on the outline.
    expect(signs.filter(({ at }) => at === null).map(({ id }) => id)).toEqual(['second-place']);
  });
});

describe('the reader who differs', () => {
  const readers = (network: Label, findings: Label) => ({ network, findings });

  it('is named, however sure the answer is', () => {
    const { dissent } = glioma({}, { readers: readers('glioma', 'meningioma') });
    expect(dissent).toEqual({ reader: 'findings', says: 'meningioma' });
    expect(glioma({}, { readers: readers('pituitary', 'glioma') }).dissent).toEqual({
      reader: 'network',
      says: 'pituitary',
    });
  });

  it('is not where both say the same, where nobody was asked, or where the reason has said so', () => {
    expect(glioma({}, { readers: readers('glioma', 'glioma') }).dissent).toBeNull();
    expect(glioma({}, { readers: null }).dissent).toBeNull();
    const reason = { code: 'disagreement', params: {} } as const;
    expect(glioma({}, { readers: readers('glioma', 'meningioma'), reason }).dissent).toBeNull();
  });
});

describe('where a lesion lies', () => {
  it('is told by the picture where the file does not say how the patient lay', () => {
    expect(directionsOf(0.3, 0.2, {})).toEqual(['upper', 'picture-left']);
    expect(directionsOf(0.7, 0.8, {})).toEqual(['lower', 'picture-right']);
    expect(directionsOf(0.5, 0.52, {})).toEqual(['middle']);
  });

  it('is told by the patient where it does: the picture’s left is the right side of an axial slice', () => {
    const towards = { right: 'L', bottom: 'P' };
    expect(directionsOf(0.3, 0.2, { towards })).toEqual(['front', 'patient-right']);
    expect(directionsOf(0.7, 0.8, { towards })).toEqual(['back', 'patient-left']);
  });

  it('of a slanted slice goes by what it is turned to most', () => {
    expect(directionsOf(0.5, 0.9, { towards: { right: 'P', bottom: 'FA' } })).toEqual(['base']);
  });

  it('is not told where it was not measured', () => {
    expect(directionsOf(undefined, undefined, {})).toEqual([]);
  });
});

describe('the signs in the table', () => {
  const telling = [
    'brighter-than-other-side',
    'sharp-edge',
    'bright-rim',
    'ragged',
    'away-from-sella',
  ] as const;

  it('hold every one that the sentence gives as a reason, in the order of all', () => {
    expect(shownAmong(telling, ['bright-rim', 'away-from-sella'])).toEqual([
      'brighter-than-other-side',
      'sharp-edge',
      'bright-rim',
      'away-from-sella',
    ]);
  });

  it('are the most telling where none is a reason, without the size', () => {
    expect(shownAmong(['large', ...telling], [])).toEqual(telling.slice(0, 4));
  });
});

describe('the numbers of signs', () => {
  const circle = Array.from({ length: 72 }, (_, i) => ({
    x: 0.5 + 0.1 * Math.cos((i * Math.PI) / 36),
    y: 0.5 + 0.1 * Math.sin((i * Math.PI) / 36),
  }));

  it('stand on the outline, far apart, the first at the upper left', () => {
    const places = placesAround([circle], 3);
    for (const { x, y } of places) expect(Math.hypot(x - 0.5, y - 0.5)).toBeCloseTo(0.1, 6);
    expect(places[0].x).toBeLessThan(0.5);
    expect(places[0].y).toBeLessThan(0.5);
    const gaps = places.map((one, i) => {
      const next = places[(i + 1) % 3];
      return Math.hypot(one.x - next.x, one.y - next.y);
    });
    expect(Math.min(...gaps)).toBeGreaterThan(0.16);
  });

  it('stand nowhere without an outline', () => {
    expect(placesAround([], 3)).toEqual([]);
  });
});

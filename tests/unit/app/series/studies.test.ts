import { describe, expect, it } from 'vitest';
import { createStudies } from '../../../../src/app/series/studies';
import type { Entry } from '../../../../src/app/session/entry';
import type { Lesion } from '../../../../src/pipeline/reading';
import type { SliceRead } from '../../../../src/worker/protocol';

const thumbnail = { width: 1, height: 1, grey: new Uint8ClampedArray(1) };
const spot: Lesion = {
  x: 0.4,
  y: 0.4,
  width: 0.1,
  height: 0.1,
  score: 0.9,
  peak: { x: 0.45, y: 0.45 },
  area: 0.01,
};

function slice(
  series: string | undefined,
  position: number,
  lesion: Lesion | null = null,
  study = series ?? '',
): Entry {
  const outcome: SliceRead = {
    kind: 'reading',
    file: `${series}-${position}`,
    provenance: { format: 'dicom', position, plane: 'axial', warnings: [], ...(series && { series, study }) },
    width: 100,
    height: 100,
    spacing: { x: 2, y: 2 },
    reading: {
      status: 'read',
      label: 'notumor',
      probabilities: { glioma: 0.1, meningioma: 0, notumor: 0.9, pituitary: 0 },
      lesion,
      reason: null,
      readers: null,
      path: [],
      measurements: new Float64Array(0),
    },
    prepared: null,
    crop: null,
    path: [],
    display: thumbnail,
    thumbnail,
    model: '',
  };
  return { id: outcome.file, name: outcome.file, state: 'done', outcome };
}

describe('the studies of a session', () => {
  it('are made of series, in the order of their slices; a single slice and a picture are none', () => {
    const entries = [slice('a', 10), slice(undefined, 0), slice('b', 0), slice('a', 5), slice('a', 0)];
    const studies = createStudies()(entries);
    expect(studies).toHaveLength(1);
    expect(studies[0].main.slices.map(({ entry }) => entry.id)).toEqual(['a-0', 'a-5', 'a-10']);
    expect(studies[0].main.description).toMatchObject({ plane: 'axial', slices: 3, spacingMm: 5 });
    expect(studies[0].label).toBe('notumor');
  });

  it('give the small heads at the ends of a stack no say, as on the command line', () => {
    const entries = Array.from({ length: 20 }, (_, i) => {
      const { outcome, ...entry } = slice('a', i);
      if (outcome?.kind !== 'reading') throw new Error('not read');
      const end = i < 3 || i > 16;
      const side = end ? 30 : 80;
      const probabilities = end
        ? { glioma: 0.95, meningioma: 0.02, notumor: 0.02, pituitary: 0.01 }
        : { glioma: 0.01, meningioma: 0.01, notumor: 0.97, pituitary: 0.01 };
      const label = end ? ('glioma' as const) : ('notumor' as const);
      const reading = { ...outcome.reading, probabilities, label };
      return { ...entry, outcome: { ...outcome, reading, crop: { x: 0, y: 0, width: side, height: side } } };
    });
    const [study] = createStudies()(entries);
    expect(study).toMatchObject({ status: 'read', label: 'notumor' });
    expect(study!.probabilities!.notumor).toBeCloseTo(0.97);
  });

  it('follow a lesion, with its volume', () => {
    const entries = [0, 5, 10, 15].map((position) => slice('a', position, position % 15 ? spot : null));
    const [lesion] = createStudies()(entries)[0].main.lesions;
    expect(lesion.slices.map(({ entry }) => entry.id)).toEqual(['a-5', 'a-10']);
    // A hundredth of 200 × 200 mm on two slices of 5 mm each.
    expect(lesion.volumeMl).toBeCloseTo(4);
  });

  it('are worked out again only where something came', () => {
    const studiesOf = createStudies();
    const entries = [slice('a', 0), slice('a', 5), slice('b', 0), slice('b', 5)];
    const [a, b] = studiesOf(entries);
    const [again, more] = studiesOf([...entries, slice('b', 10)]);
    expect(again.main).toBe(a.main);
    expect(more.main).not.toBe(b.main);
    expect(more.main.slices).toHaveLength(3);
    const all = [...entries, slice('b', 10)];
    expect(studiesOf(all)).toBe(studiesOf([...all, slice(undefined, 0)]));
  });

  it('are several series of one examination', () => {
    const entries = [0, 5, 10].flatMap((at) => [slice('a', at, null, 'one'), slice('b', at, null, 'one')]);
    const studies = createStudies()(entries);
    expect(studies.map(({ series }) => series.length)).toEqual([2]);
  });
});

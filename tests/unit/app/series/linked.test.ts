import { describe, expect, it } from 'vitest';
import { linkedSeries, locate, placeOf } from '../../../../src/app/series/linked';
import type { Placement } from '../../../../src/pipeline/series';
import { type Made, studyOfMade } from './made';

const COUNTS = { axial: 10, coronal: 20, sagittal: 30 } as const;
type Name = keyof typeof COUNTS;

/** A head with sides of 200 mm, cut into slices from the feet, the front and the left. */
function placement(plane: Name, at: number, frame: string): Placement {
  const deep = (200 * (at + 0.5)) / COUNTS[plane];
  if (plane === 'axial') return { frame, corner: [0, 0, deep], right: [200, 0, 0], down: [0, 200, 0] };
  if (plane === 'coronal') return { frame, corner: [0, deep, 200], right: [200, 0, 0], down: [0, 0, -200] };
  return { frame, corner: [200 - deep, 0, 200], right: [0, 200, 0], down: [0, 0, -200] };
}

const stack = (plane: Name, frame: string | null): Made[] =>
  Array.from({ length: COUNTS[plane] }, (_, at) => ({
    id: `${plane}${at}`,
    ...{ series: plane, plane, at },
    ...(frame !== null && { placement: placement(plane, at, frame) }),
  }));

const study = (...frames: readonly (string | null)[]) =>
  studyOfMade((['axial', 'coronal', 'sagittal'] as const).flatMap((plane, i) => stack(plane, frames[i])));

const byName = (series: ReturnType<typeof linkedSeries>) =>
  Object.fromEntries(series.map((one) => [one.description.plane, one]));

describe('the series of an examination', () => {
  it('are linked where they share a frame of reference', () => {
    expect(linkedSeries(study('f', 'f', 'f').series)).toHaveLength(3);
    expect(Object.keys(byName(linkedSeries(study('f', 'g', 'f').series))).sort()).toEqual([
      'axial',
      'sagittal',
    ]);
    expect(linkedSeries(study('f', 'g', 'h').series)).toEqual([]);
    expect(linkedSeries(study(null, null, null).series)).toEqual([]);
  });

  it('are not where a slice of one lies nowhere', () => {
    const [first, ...rest] = stack('coronal', 'f');
    const { placement: _, ...nowhere } = first;
    expect(linkedSeries(studyOfMade([...stack('axial', 'f'), nowhere, ...rest]).series)).toEqual([]);
  });

  it('meet in one place', () => {
    const { axial, coronal, sagittal } = byName(linkedSeries(study('f', 'f', 'f').series));
    // Towards the patient's left, at the front, near the top.
    const place = placeOf(axial, 8, { x: 0.88, y: 0.1 });
    expect(place).toEqual([expect.closeTo(176), expect.closeTo(20), expect.closeTo(170)]);
    const at = (x: number, y: number) => ({ x: expect.closeTo(x), y: expect.closeTo(y) });
    expect([1, 2]).toContain(locate(coronal, place).index);
    expect(locate(coronal, place)).toMatchObject(at(0.88, 0.15));
    expect(locate(sagittal, place)).toMatchObject({ index: 3, ...at(0.1, 0.15) });
  });

  it('lead back to the same place', () => {
    for (const series of linkedSeries(study('f', 'f', 'f').series)) {
      const place = placeOf(series, 4, { x: 0.3, y: 0.8 });
      expect(locate(series, place)).toMatchObject({
        index: 4,
        x: expect.closeTo(0.3),
        y: expect.closeTo(0.8),
      });
    }
  });

  it('need not lie at right angles', () => {
    const tilted = (at: number): Placement => ({
      frame: 'f',
      corner: [0, 10 * at, 10 * at],
      right: [200, 0, 0],
      down: [0, 100, -100],
    });
    const made = Array.from({ length: 20 }, (_, at) => ({
      id: `tilted${at}`,
      ...{ series: 'tilted', plane: 'oblique' as const, at, placement: tilted(at) },
    }));
    const { axial, oblique } = byName(linkedSeries(studyOfMade([...stack('axial', 'f'), ...made]).series));
    const { index, x, y } = locate(oblique, placeOf(axial, 4, { x: 0.5, y: 0.4 }));
    const [, back, head] = placeOf(oblique, index, { x, y });
    // Nearest along the slices' normal: within half the distance between two of them.
    expect(Math.hypot(back - 80, head - 90)).toBeLessThan(7.1);
    expect(x).toBeCloseTo(0.5);
  });
});

import { describe, expect, it } from 'vitest';
import { locate, placeOf, volumePlanes } from '../../../../src/app/series/linked';
import { studyOfMade } from './made';

const COUNTS = { axial: 10, coronal: 20, sagittal: 30 } as const;

const volume = (format: string) =>
  studyOfMade(
    (['axial', 'coronal', 'sagittal'] as const).flatMap((plane) =>
      Array.from({ length: COUNTS[plane] }, (_, at) => ({
        id: `${plane}${at}`,
        ...{ series: plane, plane, format, at, count: COUNTS[plane] },
      })),
    ),
  );

describe('the planes of a volume', () => {
  const planes = volumePlanes(volume('nifti').series);
  const [axial, coronal, sagittal] = planes;

  it('are linked in a volume alone', () => {
    expect(planes).toHaveLength(3);
    expect(volumePlanes(volume('dicom').series)).toEqual([]);
  });

  it('meet in one place', () => {
    // Towards the patient's left, at the front, near the top.
    const place = placeOf(axial, 8, { x: 0.88, y: 0.1 });
    expect(place.left).toBeCloseTo(0.88);
    expect(place.back).toBeCloseTo(0.1);
    expect(place.head).toBeCloseTo(0.85);
    // Coronal slices come from front to back, sagittal ones from the left; the head is at the top of both.
    expect(locate(coronal, place)).toMatchObject({
      index: 2,
      x: expect.closeTo(0.88),
      y: expect.closeTo(0.15),
    });
    expect(locate(sagittal, place)).toMatchObject({
      index: 3,
      x: expect.closeTo(0.1),
      y: expect.closeTo(0.15),
    });
  });

  it('lead back to the same place', () => {
    for (const plane of planes) {
      const at = { x: 0.3, y: 0.8 };
      const place = placeOf(plane, 4, at);
      expect(locate(plane, place)).toMatchObject({
        index: 4,
        x: expect.closeTo(0.3),
        y: expect.closeTo(0.8),
      });
    }
  });
});

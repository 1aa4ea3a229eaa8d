import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import { describeSeries } from '../../../../src/pipeline/series/describe';
import { seriesOf } from '../../../../src/pipeline/series/group';
import { compareNames } from '../../../../src/pipeline/series/stack';
import { slice } from './make';

const files = (series: { slices: readonly { file: string }[] }) => series.slices.map(({ file }) => file);

describe('slices become series', () => {
  it('ordered by position, however they come', () => {
    const inOrder = Array.from({ length: 40 }, (_, i) => slice({ at: -70.3 + 4.8 * i, instance: 40 - i }));
    const shuffled = new Random(3).shuffle([...inOrder]);
    const [series, ...more] = seriesOf(shuffled);
    expect(more).toEqual([]);
    expect(series.slices).toEqual(inOrder);
  });

  it('by number where one slice has no position, and by name where one has no number', () => {
    const numbered = [
      slice({ file: 'c', instance: 3, at: 1 }),
      slice({ file: 'a', instance: 10 }),
      slice({ file: 'b', instance: 1, at: 9 }),
    ];
    expect(files(seriesOf(numbered)[0])).toEqual(['b', 'c', 'a']);
    const named = [slice({ file: 'x10', instance: 1 }), slice({ file: 'x9' }), slice({ file: 'x1#2' })];
    expect(files(seriesOf(named)[0])).toEqual(['x1#2', 'x9', 'x10']);
  });

  it('frames of one file by their index', () => {
    const frames = [2, 0, 11, 1].map((index) => slice({ file: `f#${index}`, index, instance: 1 }));
    expect(files(seriesOf(frames)[0])).toEqual(['f#0', 'f#1', 'f#2', 'f#11']);
  });

  it('apart by series, plane, contrast and frame size', () => {
    const localiser = [
      slice({ at: 0 }),
      slice({ at: 0, plane: 'coronal' }),
      slice({ at: 0, plane: 'sagittal' }),
      slice({ at: 5 }),
    ];
    const echoes = [
      slice({ series: 'two', sequence: 'PD', at: 1 }),
      slice({ series: 'two', sequence: 'T2', at: 1 }),
    ];
    const sizes = [
      slice({ series: 'three', width: 128, at: 1 }),
      slice({ series: 'three', width: 64, at: 2 }),
    ];
    const found = seriesOf([...localiser, ...echoes, ...sizes]);
    expect(found.map(({ slices }) => slices.length)).toEqual([2, 1, 1, 1, 1, 1, 1]);
    expect(new Set(found.map(({ key }) => key)).size).toBe(7);
  });

  it('without the slices that name no series', () => {
    expect(seriesOf([slice({ series: undefined }), slice({ series: undefined })])).toEqual([]);
  });

  it('with copies once, and each copy with what it is a copy of', () => {
    const stack = (copy: string) =>
      [0, 5, 10].map((at, i) => slice({ file: `${copy}${i}`, at, instance: i + 1, none: 0.9 - i / 100 }));
    const [own, again] = [stack('a'), stack('b')];
    const [series] = seriesOf([...own, ...again]);
    expect(series.slices).toEqual(own);
    expect(series.levels.map(({ slices }) => slices.length)).toEqual([1, 1, 1]);
    expect([...series.copies]).toEqual(again.map((copy, i) => [copy, own[i]]));
    // The same number with another reading: a time point, not a copy.
    const later = own.map((one) => ({ ...one, reading: { ...one.reading, status: 'uncertain' as const } }));
    expect(seriesOf([...own, ...later])[0].slices).toHaveLength(6);
    // Without numbers, copies cannot be recognised.
    expect(seriesOf([slice({ at: 0 }), slice({ at: 0 })])[0].slices).toHaveLength(2);
    // Without positions, the number decides.
    const numbered = [1, 2, 1].map((instance) => slice({ instance, none: 0.9 - instance / 100 }));
    expect(seriesOf(numbered)[0].slices).toHaveLength(2);
  });

  it('keeps several slices of one place as one level', () => {
    const dynamic = [0, 1, 2].flatMap((time) =>
      [0, 5, 10].map((at, i) =>
        slice({ file: `t${time} p${i}`, at: at + 1e-7 * time, instance: 3 * time + i }),
      ),
    );
    const [series] = seriesOf(dynamic.reverse());
    expect(series.levels.map(({ slices }) => slices.map(({ file }) => file))).toEqual([
      ['t0 p0', 't1 p0', 't2 p0'],
      ['t0 p1', 't1 p1', 't2 p1'],
      ['t0 p2', 't1 p2', 't2 p2'],
    ]);
    expect(describeSeries(series)).toEqual({
      ...{ plane: 'axial', sequence: 'T1', slices: 9, levels: 3 },
      spacingMm: 5,
    });
  });
});

describe('the distance between slices', () => {
  const spacingOf = (...made: Parameters<typeof slice>[0][]) =>
    describeSeries(seriesOf(made.map(slice))[0]).spacingMm;

  it('is the usual one, so that a hole in the stack does not stretch it', () => {
    expect(spacingOf({ at: 0 }, { at: 5 }, { at: 10 }, { at: 30 })).toBe(5);
    expect(spacingOf({ at: 0 }, { at: 5 }, { at: 11 })).toBe(5.5);
  });

  it('comes from the header where positions are missing, and from nowhere for one slice', () => {
    expect(spacingOf({ instance: 1, sliceSpacing: 6 }, { instance: 2, sliceSpacing: 6 })).toBe(6);
    expect(spacingOf({ instance: 1 }, { instance: 2 })).toBeNull();
    expect(spacingOf({ at: 4, sliceSpacing: 6 })).toBeNull();
  });
});

describe('names', () => {
  it('are compared as a person would, and totally', () => {
    const names = ['IM10', 'IM9', 'IM09', 'im1', 'IM1#12', 'IM1#2', 'IM1', ''];
    const sorted = [...names].sort(compareNames);
    expect(sorted).toEqual(['', 'IM1', 'IM1#2', 'IM1#12', 'IM09', 'IM9', 'IM10', 'im1']);
    for (const a of names) {
      for (const b of names) {
        expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import { LABELS } from '../../../../src/pipeline/labels';
import { readSeries } from '../../../../src/pipeline/series';
import { answerSeries, combineSlices, decisiveCount } from '../../../../src/pipeline/series/answer';
import { SERIES_RULE } from '../../../../src/pipeline/series/rule';
import { mostSuspicious, suspicionOf } from '../../../../src/pipeline/series/suspicion';
import { lesion, probabilities, slice } from './make';

const many = (count: number, made: Parameters<typeof slice>[0]) =>
  Array.from({ length: count }, () => slice(made));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('the answer to a series', () => {
  it('is the tumour that a few of many slices show, of the type that these say', () => {
    const clear = many(25, { none: 0.97, type: 'pituitary' });
    const shown = many(3, { none: 0.1, type: 'meningioma' });
    const { status, label, probabilities: p, decisive, reason } = answerSeries([...clear, ...shown]);
    expect({ status, label, reason }).toEqual({ status: 'read', label: 'meningioma', reason: null });
    expect(decisive).toEqual(shown);
    expect(p!.notumor).toBeCloseTo(0.1, 12);
    expect(sum(Object.values(p!))).toBeCloseTo(1, 12);
  });

  it('is none where nothing stands out, and where a single slice does', () => {
    expect(answerSeries(many(25, { none: 0.9 }))).toMatchObject({ status: 'read', label: 'notumor' });
    const alarm = answerSeries([...many(24, { none: 0.9 }), slice({ none: 0.05 })]);
    expect(alarm).toMatchObject({ label: 'notumor' });
  });

  it('is uncertain below the least probability, and says so', () => {
    const split = [...many(3, { none: 0.3, type: 'glioma' }), ...many(3, { none: 0.3, type: 'pituitary' })];
    const { status, reason, probabilities: p, label } = answerSeries(split);
    expect(status).toBe('uncertain');
    expect(reason).toEqual({
      code: 'low-confidence',
      params: { probability: p![label!], least: SERIES_RULE.leastProbability[LABELS.indexOf(label!)] },
    });
  });

  it('is uncertain where most of the slices that decided are', () => {
    const clear = many(20, { none: 0.97, status: 'read' });
    const shown = many(3, { none: 0.05, type: 'glioma', status: 'uncertain' });
    expect(answerSeries([...clear, ...shown])).toMatchObject({
      status: 'uncertain',
      label: 'glioma',
      reason: { code: 'slices-uncertain', params: { read: 0, decisive: 3 } },
    });
  });

  it('is uncertain of a tumour whose slices lie here and there', () => {
    const shown = (): ReturnType<typeof slice> => slice({ none: 0.05, type: 'meningioma' });
    const clear = () => many(8, { none: 0.97 });
    expect(answerSeries([...clear(), shown(), ...clear(), shown(), ...clear(), shown()])).toMatchObject({
      status: 'uncertain',
      label: 'meningioma',
      reason: { code: 'scattered', params: { decisive: 3 } },
    });
    // Every other slice is close enough: a lesion may have been missed on one.
    const gap = slice({ none: 0.97 });
    expect(answerSeries([...clear(), shown(), gap, shown(), shown(), ...clear()]).status).toBe('read');
  });

  it('does not hear slices that were rejected, or that have no answer', () => {
    const heard = many(12, { none: 0.9 });
    const unheard = [
      ...many(9, { none: 0.01, status: 'rejected', reason: 'not-brain-mri' }),
      ...many(9, { none: null, status: 'rejected', reason: 'no-head' }),
    ];
    expect(answerSeries([...unheard, ...heard]).probabilities).toEqual(answerSeries(heard).probabilities);
    const nothing = { status: 'rejected', label: null, probabilities: null, decisive: [] };
    expect(answerSeries(unheard)).toEqual({ ...nothing, reason: { code: 'no-slice-read', params: {} } });
    expect(answerSeries([])).toMatchObject(nothing);
  });

  it('is not given where few of the slices that show a head were read', () => {
    const shown = slice({ none: 0.9 });
    const foreign = (count: number) =>
      many(count, { none: 0.9, status: 'rejected', reason: 'not-brain-mri' });
    const one = answerSeries([...foreign(4), shown, ...foreign(4)]);
    expect(one).toMatchObject({ status: 'rejected', label: null, probabilities: null });
    expect(one.reason).toEqual({ code: 'few-slices-read', params: { read: 1, slices: 9 } });
    // Also if the slices that were not read show a larger head.
    const large = many(8, { none: 0.9, status: 'rejected', reason: 'not-brain-mri', head: 200 });
    expect(answerSeries([...large, slice({ none: 0.9, head: 100 })]).reason).toEqual(one.reason);
    const half = answerSeries([...foreign(5), ...many(5, { none: 0.9 })]);
    expect(half).toMatchObject({ status: 'uncertain', reason: { params: { read: 5, slices: 10 } } });
    // The neck below and the air above show no head.
    const ends = many(20, { none: null, status: 'rejected', reason: 'no-head' });
    expect(answerSeries([...ends, ...many(5, { none: 0.9 }), ...ends]).status).toBe('read');
  });

  it('is not "no tumour" past slices that were not read, or that the files lack', () => {
    const at = (places: readonly number[], made: Parameters<typeof slice>[0] = {}) =>
      places.map((place) => slice({ at: place, none: 0.95, ...made }));
    const stack = [0, 5, 10, 15, 20, 25, 30];
    expect(answerSeries(at(stack)).status).toBe('read');
    const unread = answerSeries([
      ...at([0, 5, 10, 20, 25, 30]),
      ...at([15], { status: 'rejected', reason: 'not-brain-mri' }),
    ]);
    expect(unread).toMatchObject({ status: 'uncertain', label: 'notumor' });
    expect(unread.reason).toEqual({ code: 'unread-between', params: { unread: 1, slices: 7 } });
    expect(answerSeries(at([0, 5, 10, 20, 25, 30])).reason).toEqual(unread.reason);
    // At the ends nothing in between is missing.
    const ends = at([0, 30], { status: 'rejected', reason: 'not-brain-mri' });
    expect(answerSeries([...ends, ...at(stack.slice(1, -1))]).status).toBe('read');
    // Frames without positions are ordered by their numbers.
    const frames = [0, 1, 2, 5, 6].map((index) =>
      slice({ file: `f#${index}`, instance: 1, index, none: 0.95 }),
    );
    expect(answerSeries(frames).reason).toEqual({ code: 'unread-between', params: { unread: 2, slices: 7 } });
    // A tumour still counts.
    const tumour = at([0, 5, 10, 20, 25, 30], { none: 0.05, type: 'glioma' });
    expect(answerSeries(tumour)).toMatchObject({ status: 'read', label: 'glioma' });
  });

  it('takes slices at one place as one', () => {
    const stack = (t: number) =>
      Array.from({ length: 12 }, (_, i) =>
        slice({
          ...{ file: `t${t}-${i}`, at: 5 * i, instance: 100 * t + i, type: 'meningioma' },
          none: i >= 4 && i <= 7 ? 0.05 : 0.95,
        }),
      );
    const once = answerSeries(stack(0));
    expect(once).toMatchObject({ status: 'read', label: 'meningioma' });
    const { status, label, probabilities } = answerSeries([...stack(0), ...stack(1)]);
    expect({ status, label, probabilities }).toEqual({
      ...{ status: 'read', label: 'meningioma', probabilities: once.probabilities },
    });
  });

  it('is none of a series of which a third was read', () => {
    const read = (count: number) => [
      ...many(count, { none: 0.95, head: 200 }),
      ...many(6 - count, { status: 'rejected', reason: 'not-brain-mri', none: null, head: 200 }),
    ];
    expect(answerSeries(read(2)).status).toBe('rejected');
    expect(answerSeries(read(3)).status).toBe('uncertain');
  });

  it('does not hear the ends of the stack, where the head is small', () => {
    const middle = many(8, { none: 0.9, head: 200 });
    const ends = many(6, { none: 0.05, head: 150 });
    const large = many(2, { none: 0.85, head: 165 });
    expect(answerSeries([...ends, ...middle, ...large]).probabilities).toEqual(
      answerSeries([...middle, ...large]).probabilities,
    );
    // If head sizes are unknown, all slices count.
    expect(answerSeries([...many(6, { none: 0.05 }), ...many(8, { none: 0.9 })]).label).toBe('glioma');
    expect(answerSeries(ends).label).toBe('glioma');
  });

  it('does not depend on the order of the slices, and is that of the slice where there is one', () => {
    const mixed = [0.2, 0.5, 0.99, 0.4, 0.8, 0.1].map((none, i) =>
      probabilities(none, i % 2 ? 'glioma' : 'pituitary'),
    );
    const expected = combineSlices(mixed, SERIES_RULE);
    for (let seed = 1; seed < 9; seed++) {
      const found = combineSlices(new Random(seed).shuffle([...mixed]), SERIES_RULE);
      for (const label of LABELS) expect(found[label]).toBeCloseTo(expected[label], 12);
    }
    for (const pool of ['linear', 'root'] as const) {
      const one = combineSlices([mixed[1]], { ...SERIES_RULE, pool });
      for (const label of LABELS) expect(one[label]).toBeCloseTo(mixed[1][label], 6);
    }
  });

  it('never divides by nothing', () => {
    const sure = (label: string) => Object.fromEntries(LABELS.map((l) => [l, Number(l === label)])) as never;
    for (const slices of [
      [sure('notumor')],
      [sure('glioma')],
      [sure('glioma'), sure('pituitary')],
      [sure('notumor'), sure('glioma')],
    ]) {
      const found = Object.values(combineSlices(slices, SERIES_RULE));
      expect(found.every((p) => p >= 0 && p <= 1)).toBe(true);
      expect(sum(found)).toBeCloseTo(1, 9);
    }
  });

  it('is decided by more slices in a longer stack, and by all there are in a short one', () => {
    const rule = { ...SERIES_RULE, leastSlices: 3, share: 0.1 };
    expect([1, 2, 3, 24, 60, 181].map((count) => decisiveCount(count, rule))).toEqual([1, 2, 3, 3, 6, 18]);
  });
});

describe('suspicious slices', () => {
  it('come first: by probability, then by the finder; rejected ones last', () => {
    const slices = [
      slice({ file: 'rejected', none: 0.01, status: 'rejected' }),
      slice({ file: 'clear', none: 0.95 }),
      slice({ file: 'doubtful', none: 0.4, status: 'uncertain' }),
      slice({ file: 'blank', none: null, status: 'rejected' }),
      slice({ file: 'equal', none: 0.2 }),
      slice({ file: 'equal, small', none: 0.2, lesion: lesion(0.5, 0.5, 0.1, 0.1, 0.7) }),
      slice({ file: 'equal, large', none: 0.2, lesion: lesion(0.5, 0.5, 0.2, 0.2, 0.7) }),
    ];
    expect(mostSuspicious(slices).map(({ file }) => file)).toEqual([
      ...['equal, large', 'equal, small', 'equal', 'doubtful', 'clear', 'rejected', 'blank'],
    ]);
    expect(slices.map(suspicionOf)[2]).toBeCloseTo(0.6, 12);
    expect(suspicionOf(slices[0])).toBeNull();
  });
});

describe('a study', () => {
  it('says of each series what, how, and where', () => {
    const tumour = { none: 0.1, type: 'glioma', lesion: lesion(0.5, 0.5, 0.1) } as const;
    const first = [20, 0, 10, 5, 15].map((at) =>
      slice({ file: `a${at}`, at, ...(at === 10 || at === 15 ? tumour : {}) }),
    );
    const second = [slice({ file: 'b', series: 'two', plane: 'sagittal', at: 3, none: 0.8 })];
    const [one, two, ...more] = readSeries([...first, ...second, slice({ series: undefined })]);
    expect(more).toEqual([]);
    expect(one.slices.map(({ file }) => file)).toEqual(['a0', 'a5', 'a10', 'a15', 'a20']);
    expect(one.suspicious.slice(0, 2).map(({ file }) => file)).toEqual(['a10', 'a15']);
    expect(one.lesions.map(({ slices }) => slices.map(({ file }) => file))).toEqual([['a10', 'a15']]);
    // An ellipse of 25.6 mm on two slices of 5 mm.
    expect(one.lesions[0].volumeMl).toBeCloseTo((Math.PI * 12.8 * 12.8 * 10) / 1000, 6);
    expect(two.description).toEqual({
      plane: 'sagittal',
      sequence: 'T1',
      slices: 1,
      levels: 1,
      spacingMm: null,
    });
    expect(two.answer.label).toBe('notumor');
  });

  it('names no lesion of a series that is rejected', () => {
    const foreign = many(8, { none: 0.9, status: 'rejected', reason: 'not-brain-mri' });
    const read = slice({ none: 0.1, type: 'glioma', lesion: lesion(0.5, 0.5, 0.1) });
    const [one] = readSeries([read, ...foreign]);
    expect(one.answer.status).toBe('rejected');
    expect(one.lesions).toEqual([]);
  });
});

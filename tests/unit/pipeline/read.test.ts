import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../../src/pipeline/findings/findings';
import { MIN_SCORE } from '../../../src/pipeline/findings/locate';
import { LABELS, NO_TUMOUR } from '../../../src/pipeline/labels';
import { loadModel, type Model } from '../../../src/pipeline/model';
import { readSlice } from '../../../src/pipeline/read';
import type { Reading } from '../../../src/pipeline/reading';
import { leaf, madeUpModel, reader, smallTree } from './made-up-model';
import { flatSlice, headSlice } from './slice-phantom';

const model = await loadModel(reader(madeUpModel()));
/** The bias makes the network certain of a class. */
const sureOf = (named: number, of: Model): Model => ({
  ...of,
  finder: { ...of.finder, classBias: Float64Array.from(LABELS, (_, k) => (k === named ? 1e3 : 0)) },
});
const named = LABELS.indexOf(readSlice(headSlice(), model).label!);
/** The network agrees with the tree. */
const atLeast = (of: Model, least: number): Model => ({
  ...of,
  thresholds: { ...of.thresholds, leastProbability: LABELS.map(() => least) },
});
const withThreshold = (least: number): Model => sureOf(named, atLeast(model, least));

function expectAnswered({ label, probabilities, path, measurements, prepared }: Reading): void {
  const values = LABELS.map((name) => probabilities![name]);
  expect(values.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
  expect(probabilities![label!]).toBe(Math.max(...values));
  expect(path.length).toBeGreaterThan(0);
  expect(measurements).toHaveLength(FINDINGS.length);
  expect(prepared).not.toBeNull();
}

describe('readSlice', () => {
  it('reads a head', () => {
    const reading = readSlice(headSlice(), withThreshold(0));
    expect(reading).toMatchObject({ status: 'read', reason: null });
    expectAnswered(reading);
  });

  it('says what each reader alone names, and their disagreement where that makes an answer too unsure', () => {
    const other = (named + 1) % LABELS.length;
    const readers = { network: LABELS[other], findings: LABELS[named] };
    expect(readSlice(headSlice(), sureOf(other, withThreshold(0)))).toMatchObject({
      status: 'read',
      readers,
    });
    // Above every probability.
    expect(readSlice(headSlice(), sureOf(other, withThreshold(1.1)))).toMatchObject({
      status: 'uncertain',
      readers,
      reason: { code: 'disagreement', params: { tree: named, network: other } },
    });
  });

  it('rejects what scores too high as no brain', () => {
    const greatestNonBrainScore = Number.NEGATIVE_INFINITY;
    const reading = readSlice(headSlice(), {
      ...model,
      thresholds: { ...model.thresholds, greatestNonBrainScore },
    });
    expect(reading).toMatchObject({ status: 'rejected', reason: { code: 'not-brain-mri' } });
    expectAnswered(reading);
  });

  it('answers every question of the path from the measurements it shows', () => {
    const { path, measurements } = readSlice(headSlice(), model);
    for (const { feature, value, threshold, below } of path) {
      expect(value).toBe(measurements[FINDINGS.findIndex(({ id }) => id === feature)]);
      expect(below).toBe(value < threshold);
    }
  });

  it('is uncertain below the threshold, and says by how much', () => {
    const reading = readSlice(headSlice(), withThreshold(1));
    expect(reading.status).toBe('uncertain');
    const probability = reading.probabilities![reading.label!];
    expect(reading.reason).toEqual({ code: 'low-confidence', params: { probability, least: 1 } });
    expectAnswered(reading);
  });

  it('tells of no tumour without a place, unless it is uncertain of it', async () => {
    const none = leaf(0.1, 0.1, 0.7, 0.1);
    const { root, ...tree } = smallTree();
    const healthy = await loadModel(
      reader(madeUpModel({ ...tree, root: { ...root, left: none, right: none } })),
    );
    const at = (least: number) => readSlice(headSlice(), sureOf(NO_TUMOUR, atLeast(healthy, least)));
    expect(at(0)).toMatchObject({ status: 'read', label: 'notumor', lesion: null });
    const { status, label, lesion } = at(1);
    expect([status, label]).toEqual(['uncertain', 'notumor']);
    expect(lesion!.score).toBeLessThan(MIN_SCORE);
    expect(lesion!.peak.x).toBeGreaterThan(0);
  });

  it('still measures and answers what it rejects, where it can be prepared', () => {
    const reading = readSlice({ ...headSlice(), colourfulness: 0.6 }, model);
    expect(reading).toMatchObject({ status: 'rejected', reason: { code: 'coloured' } });
    expectAnswered(reading);
  });

  it('rejects what cannot be prepared, without an answer', () => {
    const reading = readSlice(flatSlice(), model);
    expect(reading.status).toBe('rejected');
    expect(reading.reason).not.toBeNull();
    expect(reading).toMatchObject({ label: null, probabilities: null, prepared: null, path: [] });
  });

  it('changes nothing of the slice that it is given', () => {
    const slice = headSlice();
    const before = slice.grey.slice();
    readSlice(slice, model);
    expect(slice.grey).toEqual(before);
  });
});

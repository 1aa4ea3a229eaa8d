import { describe, expect, it } from 'vitest';
import { TREE_FEATURES } from '../../../src/pipeline/evidence';
import { LABELS } from '../../../src/pipeline/labels';
import { loadModel, type Model } from '../../../src/pipeline/model';
import { readSlice } from '../../../src/pipeline/read';
import type { Reading } from '../../../src/pipeline/reading';
import { madeUpModel, reader } from './made-up-model';
import { flatSlice, headSlice } from './phantom';

const model = await loadModel(reader(madeUpModel()));
const withThreshold = (leastProbability: number): Model => ({
  ...model,
  thresholds: { ...model.thresholds, leastProbability },
});

function expectAnswered({ label, probabilities, path, measurements, prepared }: Reading): void {
  const values = LABELS.map((name) => probabilities![name]);
  expect(values.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
  expect(probabilities![label!]).toBe(Math.max(...values));
  expect(path.length).toBeGreaterThan(0);
  expect(measurements).toHaveLength(TREE_FEATURES.length);
  expect(prepared).not.toBeNull();
}

describe('readSlice', () => {
  it('reads a head', () => {
    const reading = readSlice(headSlice(), withThreshold(0));
    expect(reading).toMatchObject({ status: 'read', reason: null, lesion: null });
    expectAnswered(reading);
  });

  it('answers every question of the path from the measurements it shows', () => {
    const { path, measurements } = readSlice(headSlice(), model);
    for (const { feature, value, threshold, below } of path) {
      expect(value).toBe(measurements[TREE_FEATURES.findIndex(({ id }) => id === feature)]);
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

import { expect, test } from 'vitest';
import { NO_TUMOUR } from '../../../../src/pipeline/labels';
import { classLoss } from '../../../../training/net/loss';
import { sourcePriors } from '../../../../training/net/priors';
import type { Samples } from '../../../../training/net/samples';

const samplesOf = (cells: readonly (readonly [source: string, label: string])[]) =>
  ({
    sources: cells.map(([source]) => source),
    labels: cells.map(([, label]) => label),
  }) as unknown as Samples;

test('a source gives away its classes as far as it is trusted', () => {
  const samples = samplesOf([
    ['a', 'glioma'],
    ['a', 'glioma'],
    ['a', 'glioma'],
    ['a', 'notumor'],
    ['b', 'pituitary'],
  ]);
  const priors = sourcePriors(samples, [0, 1, 2, 3, 4], 5, 1, 0.8);
  expect([...priors.get('a')!]).toEqual([0.8 * 0.75 + 0.04, 0.04, 0.8 * 0.25 + 0.04, 0.04, 0.04].map(close));
  expect([...priors.get('b')!]).toEqual([0.04, 0.04, 0.04, 0.84, 0.04].map(close));
  // If they are drawn equally often, a source's classes have equal priors.
  const even = sourcePriors(samples, [0, 1, 2, 3], 5, 0, 1).get('a')!;
  expect([even[0], even[NO_TUMOUR]]).toEqual([close(0.5), close(0.5)]);
});

test('a tumour of unrecorded type may be of any of the three', () => {
  const [prior] = sourcePriors(samplesOf([['c', 'tumor']]), [0], 5, 1, 1).values();
  expect([...prior]).toEqual([1 / 3, 1 / 3, 0, 1 / 3, 0].map(close));
});

test('what the source says already, the image need not say again', () => {
  const typed = Float64Array.of(1, 0, 0, 0);
  const logits = [0, 0, 0, 0];
  const gradientWith = (prior?: Float64Array) => {
    const gradient = new Float64Array(4);
    const loss = classLoss(logits, { typed, untyped: 0, ...(prior && { prior }) }, gradient);
    return { loss, gradient };
  };
  const plain = gradientWith();
  const known = gradientWith(Float64Array.of(0.97, 0.01, 0.01, 0.01));
  expect(plain.loss).toBeCloseTo(Math.log(4), 12);
  expect(known.loss).toBeCloseTo(-Math.log(0.97), 12);
  expect(known.gradient[0]).toBeCloseTo(0.97 - 1, 12);
  expect(plain.gradient[0]).toBeCloseTo(0.25 - 1, 12);
});

const close = (value: number) => expect.closeTo(value, 12) as unknown as number;

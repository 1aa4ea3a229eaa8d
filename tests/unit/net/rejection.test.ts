import { describe, expect, it } from 'vitest';
import { makeNegatives } from '../../../training/net/negatives';
import { predict } from '../../../training/net/predict';
import { describeRejection, measureRejection, type NotBrain } from '../../../training/net/rejection';
import { MAKERS } from '../../../training/net/synthetic';
import { trainNet } from '../../../training/net/train';
import { Random } from '../../../training/random';
import { all, blobs, SIZE, TINY } from './blobs';

const samples = blobs(48);
const config = { ...TINY, epochs: 10, balance: 1, mixup: 0, dropout: 0, reject: 4 };
const random = new Random(9);
const stripes = Array.from({ length: 12 }, () => {
  const shift = random.uniform();
  return Float32Array.from(
    { length: SIZE * SIZE },
    (_, i) => 0.5 + 0.5 * Math.sin((i % SIZE) / 2 + 6 * shift),
  );
});
const real = new Map([['stripes', stripes.slice(0, 8)]]);

describe('made images', () => {
  it.each(Object.keys(MAKERS))('are grey values, the same for the same seed: %s', (name) => {
    // With some air around it.
    const brain = () => samples.images.slice(0, SIZE * SIZE).fill(0, 0, 10 * SIZE);
    const make = (seed: number) => MAKERS[name](new Random(seed), SIZE, brain);
    const image = make(1);
    expect(image.length).toBe(SIZE * SIZE);
    expect(image.every((v) => v >= 0 && v <= 1)).toBe(true);
    expect(new Set(image).size).toBeGreaterThan(1);
    expect(make(1)).toEqual(image);
    const others = [2, 3, 4, 5, 6].map(make);
    expect(others.some((other) => other.some((v, i) => v !== image[i]))).toBe(true);
    expect(image).not.toEqual(brain());
  });
});

describe("a batch's negatives", () => {
  it('are as many as wanted, real and made in turn', () => {
    const batch = makeNegatives(samples, all(samples), real, 0, 3, config);
    expect(batch.length).toBe(4);
    expect(batch.every(({ target }) => target.reject && target.weight === 0)).toBe(true);
    expect(makeNegatives(samples, all(samples), real, 0, 3, config)).toEqual(batch);
    expect(makeNegatives(samples, all(samples), real, 0, 4, config)).not.toEqual(batch);
    // Without real ones all are made; without the option there are none.
    expect(makeNegatives(samples, all(samples), new Map(), 0, 3, config).length).toBe(4);
    expect(makeNegatives(samples, all(samples), real, 0, 3, TINY)).toEqual([]);
  });
});

describe('a net that rejects', () => {
  it('tells what is no brain, and still reads brains', () => {
    const net = trainNet(samples, all(samples), config, { negatives: real });
    const brains = predict(net, samples, all(samples));
    const others = predict(
      net,
      { ...samples, images: Float32Array.from(stripes.slice(8).flatMap((s) => [...s])) },
      [0, 1, 2, 3],
    );
    expect(Math.min(...others.rejects!)).toBeGreaterThan(Math.max(...brains.rejects!));
    const scores = Array.from(
      others.rejects!,
      (score, i): NotBrain => ({ kind: 'stripes', file: `${i}`, score }),
    );
    const measured = measureRejection(brains.rejects!, scores, new Set(['stripes']));
    expect(measured.kinds.stripes.rejected['0.01']).toBe(1);
  }, 60_000);
});

describe('the measure', () => {
  it('counts what is refused before, and loses no more brains than allowed', () => {
    const brains = Float64Array.from({ length: 200 }, (_, i) => i);
    const others: NotBrain[] = [
      { kind: 'a', file: '1', score: 250 },
      { kind: 'a', file: '2', score: 198 },
      { kind: 'a', file: '3', score: 10 },
      { kind: 'a', file: '4', score: null },
      { kind: 'b', file: '5', score: null },
    ];
    const { thresholds, kinds } = measureRejection(brains, others, new Set(['b']));
    expect(thresholds).toEqual({ '0.01': 197, '0.005': 198 });
    expect(brains.filter((v) => v > 197).length / 200).toBe(0.01);
    expect(kinds.a).toMatchObject({
      images: 4,
      refused: 1,
      heldOut: true,
      rejected: { '0.01': 0.75, '0.005': 0.5 },
      byNet: { '0.01': 2 / 3, '0.005': 1 / 3 },
    });
    expect(kinds.b).toMatchObject({
      heldOut: false,
      rejected: { '0.01': 1 },
      byNet: { '0.01': null },
      auc: null,
    });
    expect(describeRejection({ brains: 200, thresholds, kinds })).toContain('kind never seen');
  });
});

import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import { nonBrainScore } from '../../../../src/pipeline/brain/non-brain-score';
import { THUMBNAIL_SIZE } from '../../../../src/pipeline/brain/thumbnail';
import { loadNet } from '../../../../src/pipeline/net/index';
import { drawBatch } from '../../../../training/brain/batch';
import { CHANGED } from '../../../../training/brain/changed';
import { MAKERS } from '../../../../training/brain/made/index';
import { BRAIN_CHANGES, perturb } from '../../../../training/brain/perturb';
import { pictureOf, type Sample } from '../../../../training/brain/pictures';
import { summarise, thresholdAt, thresholdForAll } from '../../../../training/brain/report';
import type { Score } from '../../../../training/brain/scores';
import { divide, LEFT_OUT_KINDS } from '../../../../training/brain/split';
import { PLAN, trainBrainNet } from '../../../../training/brain/train';
import { exportNet } from '../../../../training/net/export';
import type { TrainState } from '../../../../training/net/train';

/** A different oval with folds for each seed, in place of a head. */
function head(seed: number, kind = 'somewhere'): Sample {
  const [width, height] = [100, 120];
  const random = new Random(seed);
  const [a, b] = [random.uniform(), random.uniform()];
  const grey = Float32Array.from({ length: width * height }, (_, i) => {
    const [u, v] = [((i % width) - 50) / 40, (Math.floor(i / width) - 60) / 52];
    const r = u * u + v * v;
    if (r > 1) return 0;
    return r > 0.85 ? 0.9 : 0.45 + 0.2 * Math.sin(12 * u + 6 * a) * Math.cos(9 * v + 6 * b);
  });
  const file = `${kind}/${seed}`;
  return { file, brain: true, kind, group: `g${seed % 20}`, refused: false, width, height, grey };
}

function stripes(seed: number, kind: string): Sample {
  const grey = Float32Array.from({ length: 80 * 60 }, (_, i) => 0.5 + 0.5 * Math.sin((i % 80) / 3 + seed));
  const file = `${seed}.png`;
  return { file, brain: false, kind, group: `${kind}/${file}`, refused: false, width: 80, height: 60, grey };
}

const brains = Array.from({ length: 40 }, (_, i) => head(i, i < 30 ? 'here' : 'there'));
const others = [...LEFT_OUT_KINDS, 'figures'].flatMap((kind) =>
  Array.from({ length: 10 }, (_, i) => stripes(i, kind)),
);
const collection = { samples: [...brains, ...others], key: 'test' };

describe('made pictures', () => {
  const makers = Object.values(MAKERS).flatMap((kind) => Object.entries(kind));
  it.each(makers)('are grey values, the same for the same seed: %s', (_, make) => {
    const size = 64;
    const brain = () => {
      const image = new Float32Array(size * size);
      for (let y = 0; y < 60; y++)
        for (let x = 0; x < 50; x++) image[(y + 2) * size + x + 7] = brains[0].grey[y * 200 + x * 2];
      return image;
    };
    const image = make(new Random(1), size, brain);
    expect(image.length).toBe(size * size);
    expect(image.every((v) => v >= 0 && v <= 1)).toBe(true);
    expect(new Set(image).size).toBeGreaterThan(1);
    expect(make(new Random(1), size, brain)).toEqual(image);
    expect(image).not.toEqual(brain());
  });
});

describe('changes', () => {
  it('keep a picture of grey values 0..1, the same for the same seed', () => {
    for (let seed = 0; seed < 20; seed++) {
      const changed = perturb(pictureOf(brains[1]), new Random(seed), BRAIN_CHANGES);
      expect(changed.grey.length).toBe(changed.width * changed.height);
      expect(changed.grey.every((v) => v >= 0 && v <= 1)).toBe(true);
      expect(perturb(pictureOf(brains[1]), new Random(seed), BRAIN_CHANGES)).toEqual(changed);
    }
  });

  it.each(Object.entries(CHANGED))('%s: another picture of the same brain', (_, change) => {
    const before = pictureOf(brains[2]);
    const changed = change(before);
    expect(changed.grey.every((v) => v >= 0 && v <= 1)).toBe(true);
    expect(changed).not.toEqual(before);
    expect(before.grey).toEqual(brains[2].grey);
  });
});

describe('a split', () => {
  it('keeps groups together, and holds a kind and strange pictures out as a whole', () => {
    const { material, held } = divide(collection, { fold: 1 });
    const groups = new Set(material.brains.map(({ group }) => group));
    expect(held.some(({ sample }) => sample.brain)).toBe(true);
    expect(held.some(({ sample }) => groups.has(sample.group))).toBe(false);
    expect(material.others.has(LEFT_OUT_KINDS[1])).toBe(false);
    expect(material.others.has('figures')).toBe(false);
    expect(material.others.get(LEFT_OUT_KINDS[0])!.length).toBe(8);
    expect(new Set(held.filter((h) => !h.kindSeen).map((h) => h.sample.kind))).toEqual(
      new Set([LEFT_OUT_KINDS[1], 'figures', 'drawn heart']),
    );
    expect(divide(collection, {}).held).toEqual([]);
    const without = divide(collection, { source: 'there' });
    expect(without.material.brains.every(({ kind }) => kind === 'here')).toBe(true);
  });
});

describe('a training', () => {
  const { material } = divide(collection, {});
  const plan = { ...PLAN, steps: 100, batch: 4 };

  it('is the same in one go and resumed, and tells ovals from stripes', () => {
    const whole = trainBrainNet(material, plan);
    let half: TrainState | undefined;
    trainBrainNet(material, plan, {
      onPart({ step }, state) {
        if (step === 50) half = structuredClone(state);
      },
    });
    const resumed = trainBrainNet(material, plan, { resume: half! });
    expect(resumed.parameters).toEqual(whole.parameters);
    expect(resumed.statistics).toEqual(whole.statistics);
    const { bytes, spec } = exportNet(whole);
    expect(spec.size).toBe(THUMBNAIL_SIZE);
    expect(bytes.length).toBeLessThan(60_000);
    const net = loadNet(bytes, spec);
    const own = Array.from({ length: 10 }, (_, i) => nonBrainScore(pictureOf(head(100 + i)), net));
    const foreign = Array.from({ length: 10 }, (_, i) =>
      nonBrainScore(pictureOf(stripes(100 + i, 'x')), net),
    );
    expect(Math.max(...own)).toBeLessThan(Math.min(...foreign));
  }, 120_000);

  it('shows as many brains as other pictures', () => {
    const batch = drawBatch(material, 8, 1, 3);
    expect(batch.map(({ brain }) => brain)).toEqual([true, false, true, false, true, false, true, false]);
    expect(drawBatch(material, 8, 1, 3)).toEqual(batch);
    expect(drawBatch(material, 8, 1, 4)).not.toEqual(batch);
  });
});

describe('the report', () => {
  it('loses at most twice the share of any source that is large enough to tell', () => {
    const brains = (kind: string, scores: readonly number[], group = (i: number) => `${kind}-${i}`) =>
      scores.map((score, i) => ({ kind, group: group(i), score }));
    const easy = brains(
      'easy',
      Array.from({ length: 900 }, (_, i) => i / 1000),
    );
    const hard = Array.from({ length: 100 }, (_, i) => 10 + i);
    // Five of a thousand alone would give 104; one of a hundred may be lost: the highest is 109.
    expect(thresholdForAll([...easy, ...brains('hard', hard)], 0.005)).toBe(108);
    // Of fifty, one is more than the share: they only count among all, where four of 950 may be lost.
    expect(thresholdForAll([...easy, ...brains('hard', hard.slice(50))], 0.005)).toBe(105);
    // One group was tested by a network that saw nothing of its kind.
    expect(thresholdForAll([...easy, ...brains('hard', hard, () => 'one')], 0.005)).toBe(0.895);
  });

  it('loses no more brains than allowed, and counts what is refused before', () => {
    const values = Array.from({ length: 400 }, (_, i) => i);
    expect(thresholdAt(values, 0.01)).toBe(395);
    expect(values.filter((v) => v > thresholdAt(values, 0.01)).length / 400).toBe(0.01);
    const score = (file: string, kind: string, value: number, more: Partial<Score> = {}): Score => ({
      ...{ file, kind, score: value, group: file, brain: false, kindSeen: true, refused: false, ...more },
    });
    const report = summarise([
      ...values.map((v) =>
        score(`${v}`, 'here', v, { brain: true, ...(v < 2 && { changed: { turned: 397.5 } }) }),
      ),
      score('a', 'x-ray', 450),
      score('b', 'x-ray', 10),
      score('c', 'x-ray', 10, { refused: true }),
      score('d', 'x-ray', 397.5),
      score('e', 'retina', 0, { kindSeen: false }),
    ]);
    expect(report.threshold).toBe(398);
    expect(report.thresholds).toEqual({ '0.0025': 398, '0.005': 397, '0.01': 395 });
    expect(report.lost).toEqual(['399']);
    expect(report.brains.all).toEqual({
      pictures: 400,
      refusedBefore: 0,
      rejected: { '0.0025': 0.0025, '0.005': 0.005, '0.01': 0.01 },
    });
    expect(report.seenKinds).toEqual({
      'x-ray': { pictures: 4, refusedBefore: 0.25, rejected: { '0.0025': 0.5, '0.005': 0.75, '0.01': 0.75 } },
    });
    expect(report.unseenKinds.retina.rejected['0.01']).toBe(0);
    expect(report.changedBrains.turned.rejected['0.005']).toBe(1);
  });
});

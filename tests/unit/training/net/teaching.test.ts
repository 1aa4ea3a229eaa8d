import { describe, expect, it } from 'vitest';
import { UNWARPED } from '../../../../training/net/augment';
import { CLASSES, parameterViews } from '../../../../training/net/parameters';
import { networkOf, predict } from '../../../../training/net/predict';
import { imageOf } from '../../../../training/net/samples';
import { fairTeachers, type Teacher, teachersOf } from '../../../../training/net/teachers';
import { teachAugmented, teachFixed } from '../../../../training/net/teaching';
import { shapeOf, trainNet } from '../../../../training/net/train';
import { averageNets, warmStart } from '../../../../training/net/warmstart';
import { all, blobs, TINY } from './blobs';

const samples = blobs(24);
const short = { ...TINY, epochs: 1 };
const teachers: Teacher[] = [0, 1].map((half) => ({
  net: trainNet(samples, all(samples), { ...short, seed: half + 1 }),
  unseen: new Set(samples.files.filter((_, i) => i % 2 === half)),
}));
const plan = { teachers, samples, by: 'unseen', temperature: 2, mapSide: 16 } as const;

describe('the teachers', () => {
  it('speak on what they never saw', () => {
    expect(teachersOf(teachers, samples, 4, 'unseen')).toEqual([0]);
    expect(teachersOf(teachers, samples, 5, 'unseen')).toEqual([1]);
    expect(teachersOf(teachers, samples, 5, 'all')).toEqual([0, 1]);
    const blind = teachers.map((t) => ({ ...t, unseen: new Set<string>() }));
    expect(teachersOf(blind, samples, 5, 'unseen')).toEqual([0, 1]);
  });

  it('never saw what the student is held from', () => {
    expect(fairTeachers(teachers, ['0.png', '2.png'])).toEqual([teachers[0]]);
    expect(fairTeachers(teachers, [])).toEqual(teachers);
    expect(() => fairTeachers(teachers, ['0.png', '1.png'])).toThrow('Every teacher has seen');
  });

  it('say of a changed image what they say of any', () => {
    const indices = [4, 5, 6];
    const images = indices.map((i) => imageOf(samples, i).map((v) => 0.9 * v));
    const taught = teachAugmented(plan, 8).augmented!(indices, images);
    const network = networkOf(teachers[1].net, 1);
    network.setImage(0, images[1]);
    network.forward(1, false);
    const powers = Array.from(network.logits.subarray(0, CLASSES), (z) => Math.exp(z / 2));
    const sum = powers.reduce((a, b) => a + b);
    powers.forEach((p, k) => {
      expect(taught[1].classes[k]).toBeCloseTo(p / sum, 6);
    });
    // The teacher's map has 8 cells a side, the student's 16.
    expect(taught[1].map[17]).toBeCloseTo(1 / (1 + Math.exp(-network.map[0])), 6);
    expect(taught[1].map[18]).toBeCloseTo(1 / (1 + Math.exp(-network.map[1])), 6);
  });

  it('say once and for all what follows the warp', () => {
    const teaching = teachFixed({ ...plan, by: 'all', mapSide: 8 }, [4, 5]);
    const said = teachers.map(({ net }) => predict(net, samples, [5]));
    const mean = (cell: number) => said.reduce((sum, p) => sum + 0.5 / (1 + Math.exp(-p.maps[cell])), 0);
    const still = teaching.fixed!(5, UNWARPED);
    expect(still.classes.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
    expect(still.map[10]).toBeCloseTo(mean(10), 6);
    const mirrored = teaching.fixed!(5, { ...UNWARPED, a: -1, c: 1 });
    expect(mirrored.map[13]).toBeCloseTo(mean(10), 6);
    const away = teaching.fixed!(5, { ...UNWARPED, c: 5 });
    expect(away.map.every((v) => v === 0)).toBe(true);
  });

  it.each(['augmented', 'fixed'] as const)(
    'make a student like them (%s)',
    (how) => {
      // A teacher who takes one tumour for the other: no label says what it says.
      const swapped = samples.labels.map((label) => {
        if (label === 'glioma') return 'meningioma';
        return label === 'meningioma' ? 'glioma' : label;
      });
      const long = { ...TINY, epochs: 20, mixup: 0, dropout: 0 };
      const wrong = trainNet({ ...samples, labels: swapped }, all(samples), long);
      const own = { ...plan, teachers: [{ net: wrong, unseen: new Set<string>() }], mapSide: 8 };
      const teaching = how === 'augmented' ? teachAugmented(own, 8) : teachFixed(own, all(samples));
      const config = { ...long, seed: 5, distil: 1, temperature: 1 };
      const student = trainNet(samples, all(samples), config, { teaching });
      const alone = trainNet(samples, all(samples), config);
      const likeness = (net: typeof student) => {
        const [mine, theirs] = [net, wrong].map((n) => predict(n, samples, all(samples)).logits);
        return all(samples).reduce((sum, i) => {
          const margin = (z: Float32Array) => Math.sign(z[i * CLASSES] - z[i * CLASSES + 1]);
          return sum + margin(mine) * margin(theirs);
        }, 0);
      };
      expect(likeness(student)).toBeGreaterThan(likeness(alone));
      expect(trainNet(samples, all(samples), config, { teaching })).toEqual(student);
    },
    60_000,
  );
});

describe('a warm start', () => {
  const { net } = teachers[0];

  it('takes what fits and makes the rest anew', () => {
    const shape = shapeOf(samples, { ...TINY, mapSize: 16, denseType: 1, skip: true });
    const warm = warmStart(shape, 3, net);
    const [own, other] = [parameterViews(shape, warm.parameters), parameterViews(net.shape, net.parameters)];
    expect(own.get('stage4b.weights')).toEqual(other.get('stage4b.weights'));
    expect(own.get('lateral3.weights')).toEqual(other.get('lateral3.weights'));
    expect(own.get('class.weights')).not.toEqual(other.get('class.weights'));
    expect(own.get('neck.gamma')!.every((v) => v === 1)).toBe(true);
    expect(warm.statistics.subarray(0, net.statistics.length)).toEqual(net.statistics);
    expect(warmStart(net.shape, 3, net)).toEqual(net);
  });

  it('begins a training there', () => {
    const still = { ...short, learningRate: 0, weightDecay: 0, averageDecay: 0 };
    expect(trainNet(samples, all(samples), still, { from: net }).parameters).toEqual(net.parameters);
  });

  it('may be the mean of nets of one shape', () => {
    const nets = teachers.map((t) => t.net);
    const mean = averageNets(nets);
    expect(mean.parameters[7]).toBeCloseTo((nets[0].parameters[7] + nets[1].parameters[7]) / 2, 6);
    expect(averageNets([net])).toEqual(net);
    const other = trainNet(samples, all(samples), { ...short, channels: [8, 8, 16, 16] });
    expect(() => averageNets([net, other])).toThrow('one shape');
  });
});

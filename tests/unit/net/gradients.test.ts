import { describe, expect, it } from 'vitest';
import { classLoss, mapLoss } from '../../../training/net/loss';
import { Network } from '../../../training/net/network';
import {
  initialParameters,
  initialStatistics,
  type NetShape,
  parameterLayout,
} from '../../../training/net/parameters';
import { Random } from '../../../training/random';
import { referenceForward, referenceLoss, someTargets, type Volume } from './reference';

const SHAPE: NetShape = { size: 32, channels: [8, 8, 16, 24], merge: 8 };
const OPTIONS = { mapShare: 0.7, attentionGradient: true };

function setUp(batch: number) {
  const random = new Random(7);
  const network = new Network(SHAPE, batch);
  network.parameters.set(initialParameters(SHAPE, 3));
  // Away from their neutral starts, so that a gradient that forgets one of them shows.
  for (let i = 0; i < network.parameters.length; i++) network.parameters[i] += 0.1 * (random.uniform() - 0.5);
  network.statistics.set(initialStatistics(SHAPE));
  const images: Volume = {
    n: batch,
    size: SHAPE.size,
    channels: 1,
    data: new Float64Array(batch * SHAPE.size ** 2).map(() => Math.fround(random.uniform())),
  };
  for (let n = 0; n < batch; n++) {
    network.setImage(
      n,
      Float32Array.from(images.data.subarray(n * SHAPE.size ** 2, (n + 1) * SHAPE.size ** 2)),
    );
  }
  const targets = someTargets(batch, network.mapCells, () => random.uniform());
  return { network, images, targets, random };
}

describe('the network', () => {
  it('computes what a naive one in double precision does, in training and in evaluation', () => {
    const { network, images } = setUp(5);
    const flat = Float64Array.from(network.parameters);
    network.forward(5, true);
    const training = referenceForward(SHAPE, flat, images);
    expect(furthest(network.logits, training.logits)).toBeLessThan(2e-5);
    expect(furthest(network.map, training.map)).toBeLessThan(2e-5);
    for (let i = 0; i < 20; i++) network.forward(5, true);
    network.forward(5, false);
    const evaluation = referenceForward(SHAPE, flat, images, network.statistics);
    expect(furthest(network.logits, evaluation.logits)).toBeLessThan(2e-5);
    expect(furthest(network.map, evaluation.map)).toBeLessThan(2e-5);
  });

  it('evaluates part of a batch as it does the whole', () => {
    const { network } = setUp(5);
    network.forward(5, false);
    const whole = network.logits.slice(0, 8);
    network.forward(2, false);
    expect([...network.logits.subarray(0, 8)]).toEqual([...whole]);
  });

  it('has the gradients that finite differences show, in every layer', () => {
    const { network, images, targets, random } = setUp(5);
    network.forward(5, true);
    const { total } = network.backward(targets, OPTIONS);
    const flat = Float64Array.from(network.parameters);
    const loss = () => referenceLoss(referenceForward(SHAPE, flat, images), targets, OPTIONS.mapShare);
    expect(Math.abs(total - loss())).toBeLessThan(1e-5);
    let at = 0;
    for (const { name, length } of parameterLayout(SHAPE)) {
      const scale = Math.max(...network.gradient.subarray(at, at + length).map(Math.abs));
      for (let sample = 0; sample < 6; sample++) {
        const i = at + random.integer(length);
        const kept = flat[i];
        // Small enough to stay on one side of nearly every ReLU, large enough for doubles.
        const step = 1e-6;
        flat[i] = kept + step;
        const above = loss();
        flat[i] = kept - step;
        const slope = (above - loss()) / (2 * step);
        flat[i] = kept;
        expect(Math.abs(slope - network.gradient[i]), `${name}[${i - at}]`).toBeLessThan(5e-5 * scale + 1e-7);
      }
      at += length;
    }
  }, 60_000);

  it('leaves the map alone when the attention is taken as given', () => {
    const { network, targets } = setUp(3);
    const mapless = targets.map((t) => ({ ...t, mapWeight: 0 }));
    network.forward(3, true);
    network.backward(mapless, { ...OPTIONS, attentionGradient: false });
    const views = new Map<string, Float32Array>();
    let at = 0;
    for (const { name, length } of parameterLayout(SHAPE)) {
      views.set(name, network.gradient.subarray(at, at + length));
      at += length;
    }
    expect(views.get('map.weights')!.every((g) => g === 0)).toBe(true);
    expect(views.get('stage1a.weights')!.some((g) => g !== 0)).toBe(true);
  });
});

describe('the losses', () => {
  it('have the gradients that finite differences show', () => {
    const random = new Random(1);
    const cells = 9;
    const targets = someTargets(6, cells, () => random.uniform());
    const check = (f: (z: Float64Array, g: Float64Array) => number, count: number) => {
      const z = new Float64Array(count).map(() => 6 * (random.uniform() - 0.5));
      const gradient = new Float64Array(count);
      const unused = new Float64Array(count);
      f(z, gradient);
      for (let i = 0; i < count; i++) {
        const shifted = (by: number) => z.map((v, j) => (i === j ? v + by : v));
        const slope = (f(shifted(1e-5), unused) - f(shifted(-1e-5), unused)) / 2e-5;
        expect(gradient[i]).toBeCloseTo(slope, 7);
      }
    };
    for (const target of targets) {
      check((z, g) => classLoss(z, target, g), 4);
      check((z, g) => mapLoss(z, target.map, g), cells);
    }
  });

  it('stay finite where a class is certain', () => {
    const gradient = new Float64Array(4);
    const untyped = { typed: new Float64Array(4), untyped: 1 };
    expect(Number.isFinite(classLoss([0, 0, 5000, 0], untyped, gradient))).toBe(true);
    expect(gradient.every(Number.isFinite)).toBe(true);
  });
});

function furthest(a: Float64Array, b: Float64Array): number {
  return b.reduce((most, v, i) => Math.max(most, Math.abs(v - a[i])), 0);
}

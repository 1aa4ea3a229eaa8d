import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import type { LossOptions } from '../../../../training/net/batchloss';
import { coarser, locationLoss, typeLoss } from '../../../../training/net/finelosses';
import { classLoss, mapLoss } from '../../../../training/net/loss';
import { Network } from '../../../../training/net/network';
import {
  initialParameters,
  initialStatistics,
  type NetShape,
  parameterLayout,
} from '../../../../training/net/parameters';
import {
  fullTargets,
  referenceForward,
  referenceLoss,
  someTargets,
  type Volume,
  wholeLoss,
} from './reference';

const SHAPE: NetShape = { size: 32, channels: [8, 8, 16, 24], merge: 8 };
const OPTIONS = { mapShare: 0.7, attentionGradient: true };

const FULL: NetShape = { ...SHAPE, detail: 16, skip: true, denseType: true, reject: true };
const FULL_OPTIONS: LossOptions = {
  ...{ ...OPTIONS, loc: 0.3, denseType: 0.4, rejectShare: 0.5 },
  ...{ distil: 0.6, temperature: 2 },
};

function setUp(batch: number, shape = SHAPE, fast = false) {
  const random = new Random(7);
  const network = new Network(shape, batch, undefined, fast);
  network.parameters.set(initialParameters(shape, 3));
  // Away from their neutral initial values, so that a gradient that misses one of them is noticed.
  for (let i = 0; i < network.parameters.length; i++) network.parameters[i] += 0.1 * (random.uniform() - 0.5);
  network.statistics.set(initialStatistics(shape));
  const images: Volume = {
    n: batch,
    size: shape.size,
    channels: 1,
    data: new Float64Array(batch * shape.size ** 2).map(() => Math.fround(random.uniform())),
  };
  for (let n = 0; n < batch; n++) {
    network.setImage(
      n,
      Float32Array.from(images.data.subarray(n * shape.size ** 2, (n + 1) * shape.size ** 2)),
    );
  }
  const targets = someTargets(batch, network.mapCells, () => random.uniform());
  return { network, images, targets, random };
}

/** Compares some gradients of every layer with finite differences of `loss`. */
function checkGradients(network: Network, random: Random, loss: (flat: Float64Array) => number): void {
  const flat = Float64Array.from(network.parameters);
  let at = 0;
  for (const { name, length } of parameterLayout(network.shape)) {
    const scale = Math.max(...network.gradient.subarray(at, at + length).map(Math.abs));
    for (let sample = 0; sample < 6; sample++) {
      const i = at + random.integer(length);
      const kept = flat[i];
      // Small enough to stay on one side of nearly every ReLU, large enough for double precision.
      const step = 1e-6;
      flat[i] = kept + step;
      const above = loss(flat);
      flat[i] = kept - step;
      const slope = (above - loss(flat)) / (2 * step);
      flat[i] = kept;
      expect(Math.abs(slope - network.gradient[i]), `${name}[${i - at}]`).toBeLessThan(5e-5 * scale + 1e-7);
    }
    at += length;
  }
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
    const loss = (flat: Float64Array) =>
      referenceLoss(referenceForward(SHAPE, flat, images), targets, OPTIONS.mapShare);
    expect(Math.abs(total - loss(Float64Array.from(network.parameters)))).toBeLessThan(1e-5);
    checkGradients(network, random, loss);
  }, 60_000);

  it.each([false, true])(
    'does all that with every option on (by Winograd: %s)',
    (fast) => {
      const { network, images, random } = setUp(5, FULL, fast);
      const flat = Float64Array.from(network.parameters);
      network.forward(5, true);
      const outputs = referenceForward(FULL, flat, images);
      const same = (expected: typeof outputs) => {
        expect(network.map.length).toBe(5 * 8 * 8);
        expect(furthest(network.logits, expected.logits)).toBeLessThan(2e-5);
        expect(furthest(network.map, expected.map)).toBeLessThan(2e-5);
        expect(furthest(network.types, expected.types)).toBeLessThan(2e-5);
        expect(furthest(network.reject, expected.reject)).toBeLessThan(2e-5);
      };
      same(outputs);
      const targets = fullTargets(5, network.mapCells, () => random.uniform());
      const { total } = network.backward(targets, FULL_OPTIONS);
      const loss = (f: Float64Array) => wholeLoss(referenceForward(FULL, f, images), targets, FULL_OPTIONS);
      expect(Math.abs(total - loss(flat))).toBeLessThan(1e-5);
      checkGradients(network, random, loss);
      for (let i = 0; i < 20; i++) network.forward(5, true);
      network.forward(5, false);
      same(referenceForward(FULL, flat, images, network.statistics));
    },
    60_000,
  );

  it.each([{ skip: true }, { denseType: true }, { detail: 8 }, { reject: true }])(
    'has the right gradients with %o alone',
    (option) => {
      const shape = { ...SHAPE, ...option };
      const { network, images, random } = setUp(3, shape);
      const targets = fullTargets(3, network.mapCells, () => random.uniform());
      const options = { ...FULL_OPTIONS, ...(!shape.denseType && { denseType: 0 }) };
      network.forward(3, true);
      network.backward(targets, options);
      checkGradients(network, random, (flat) =>
        wholeLoss(referenceForward(shape, flat, images), targets, options),
      );
    },
    60_000,
  );

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
      check((z, g) => locationLoss(z, target.map, g), cells);
      check((z, g) => typeLoss(z, target.map, [0.2, 0.5, 0.3], g), 3 * cells);
    }
  });

  it('leave the location alone where there is no lesion', () => {
    const gradient = new Float64Array(9).fill(1);
    expect(locationLoss(new Float64Array(9), new Float64Array(9), gradient)).toBe(0);
    expect(gradient.every((g) => g === 0)).toBe(true);
  });

  it('read a fine mask at fewer cells', () => {
    const mask = Float32Array.of(1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5);
    expect([...coarser(mask, 4, 2)]).toEqual([0.75, 0, 0, 0.125]);
    expect(coarser(mask, 4, 4)).toBe(mask);
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

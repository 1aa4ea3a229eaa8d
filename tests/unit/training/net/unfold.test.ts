import { expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import { loadNet, runMirrored } from '../../../../src/pipeline/net/index';
import { exportNet } from '../../../../training/net/export';
import { initialParameters, type NetShape, normWidths } from '../../../../training/net/parameters';
import { predict } from '../../../../training/net/predict';
import { imageOf } from '../../../../training/net/samples';
import { unfoldNet } from '../../../../training/net/unfold';

const SHAPE: NetShape = {
  ...{ size: 64, channels: [8, 16, 16, 24], merge: 16, detail: 8 },
  ...{ skip: true, denseType: true, reject: true },
};

it('makes an exported net one to train on, which says the same', { timeout: 30_000 }, () => {
  const random = new Random(3);
  const count = 8;
  const images = Float32Array.from({ length: count * SHAPE.size ** 2 }, () => random.uniform());
  const all = <T>(value: T): T[] => new Array<T>(count).fill(value);
  const samples = {
    ...{ size: SHAPE.size, images, labels: all('glioma' as const), boxes: all(null) },
    ...{ sources: all(''), groups: all(''), files: all('') },
  };
  const parameters = initialParameters(SHAPE, 2).map((v) => v + 0.1 * (random.uniform() - 0.5));
  const statistics = normWidths(SHAPE).flatMap((c) => [
    ...Array.from({ length: c }, () => 0.2 * (random.uniform() - 0.5)),
    ...Array.from({ length: c }, () => 0.5 + random.uniform()),
  ]);
  const { bytes, spec } = exportNet(
    { shape: SHAPE, parameters, statistics: Float32Array.from(statistics) },
    'int8',
  );

  const indices = [...samples.labels.keys()];
  const unfolded = unfoldNet(bytes, spec, samples, indices);
  expect(unfolded.shape).toEqual(SHAPE);
  const net = loadNet(bytes, spec);
  const { logits, maps } = predict(unfolded, samples, indices);
  const exported = indices.map((index) => runMirrored(net, imageOf(samples, index)));
  expect(
    furthest(
      logits,
      exported.flatMap((finding) => [...finding.logits]),
    ),
  ).toBeLessThan(1e-3);
  expect(
    furthest(
      maps,
      exported.flatMap((finding) => [...finding.map]),
    ),
  ).toBeLessThan(1e-3);
});

function furthest(a: ArrayLike<number>, b: readonly number[]): number {
  expect(a.length).toBe(b.length);
  return b.reduce((most, value, i) => Math.max(most, Math.abs(value - a[i])), 0);
}

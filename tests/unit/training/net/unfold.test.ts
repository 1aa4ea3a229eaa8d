import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeFile } from '../../../../src/decode/index';
import { nodeEnvironment } from '../../../../src/decode/platform/node';
import { CLASSES, LABELS } from '../../../../src/pipeline/labels';
import { loadNet, type NetSpec, runNet } from '../../../../src/pipeline/net/index';
import { IMAGE_SIZE, prepare } from '../../../../src/pipeline/prepare';
import { exportNet } from '../../../../training/net/export';
import { Network } from '../../../../training/net/network';
import { parameterViews } from '../../../../training/net/parameters';
import { trainNet } from '../../../../training/net/train';
import { type Exported, MEASURED, readExported, unfoldNet } from '../../../../training/net/unfold';
import { all, blobs, TINY } from './blobs';

const heads: Float32Array[] = [];
let shipped: Exported;
let samples: { readonly size: number; readonly images: Float32Array };

beforeAll(async () => {
  for (const plane of ['axial', 'coronal', 'sagittal']) {
    const name = `colin27-${plane}.png`;
    for await (const decoded of decodeFile(
      name,
      await readFile(`public/examples/${name}`),
      nodeEnvironment(),
    )) {
      if (decoded.kind === 'slice') heads.push(prepare(decoded.slice)!.image);
    }
  }
  const images = new Float32Array(heads.length * IMAGE_SIZE ** 2);
  for (const [i, head] of heads.entries()) images.set(head, i * head.length);
  samples = { size: IMAGE_SIZE, images };
  const spec: NetSpec = JSON.parse(await readFile('model/finder.json', 'utf8'));
  shipped = readExported(await readFile('model/finder.bin'), spec, CLASSES);
});

describe('an exported network that is trained on', () => {
  test('fits into the memory at its own size, with all images that its norms are measured on', () => {
    const { shape } = unfoldNet(shipped, samples, [0, 1, 2], 1);
    expect(new Network(shape, MEASURED).batch).toBe(MEASURED);
  });

  test.each([
    ['in training', true],
    ['in evaluation', false],
  ])('begins with the answers of its file, %s', async (_, training) => {
    const { shape, parameters, statistics } = unfoldNet(shipped, samples, [0, 1, 2], 1);
    const network = new Network(shape, 3);
    network.parameters.set(parameters);
    network.statistics.set(statistics);
    for (const [place, head] of heads.entries()) network.setImage(place, head);
    network.forward(3, training);
    const net = loadNet(await readFile('model/finder.bin'), shipped.spec);
    const classes = network.logits.length / 3;
    heads.forEach((head, i) => {
      const { logits, map } = runNet(net, head);
      LABELS.forEach((label, k) => {
        expect(network.logits[i * classes + k], label).toBeCloseTo(logits[k], 1);
      });
      const own = network.map.subarray(i * map.length, (i + 1) * map.length);
      const far = map.reduce((most, logit, cell) => Math.max(most, Math.abs(logit - own[cell])), 0);
      expect(far).toBeLessThan(0.1);
    });
  });

  test('keeps what it knows of classes by their names', () => {
    const images = blobs(16);
    const net = trainNet(images, all(images), { ...TINY, epochs: 1 });
    const { bytes, spec } = exportNet(net);
    const there = { labels: ['abscess', 'glioma', 'healthy', 'pituitary'], none: 'healthy' };
    const { shape, parameters } = unfoldNet(readExported(bytes, spec, there), images, all(images), 1);
    const bias = (of: typeof net) => parameterViews(of.shape, of.parameters).get('class.bias')!;
    const before = bias(net);
    const [glioma, meningioma, none, pituitary] = bias({ ...net, shape, parameters });
    expect([glioma, none, pituitary]).toEqual([before[1], before[2], before[3]]);
    expect(meningioma).toBe(0);
  }, 30_000);
});

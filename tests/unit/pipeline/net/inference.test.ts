import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import { createArena } from '../../../../src/pipeline/net/arena';
import { convolution } from '../../../../src/pipeline/net/convolution';
import { exponential, loadNet, runMirrored, runNet } from '../../../../src/pipeline/net/index';
import { READING_KERNELS } from '../../../../src/pipeline/net/kernels';
import { featureIndex, featurePlane } from '../../../../src/pipeline/net/plane';
import { unpackNet } from '../../../../src/pipeline/net/stored';
import { type ExportedNet, exportNet } from '../../../../training/net/export';
import { Network } from '../../../../training/net/network';
import {
  initialParameters,
  type NetShape,
  normWidths,
  parameterViews,
} from '../../../../training/net/parameters';
import { predict } from '../../../../training/net/predict';
import type { TrainedNet } from '../../../../training/net/trained-net';
import { readingKernels } from '../../../../training/net/wasm/reading';
import { referenceForward, convolve as textbook } from '../../training/net/reference';

const SHAPE: NetShape = { size: 64, channels: [8, 16, 16, 24], merge: 8 };
const FULL: NetShape = { ...SHAPE, merge: 16, detail: 8, skip: true, denseType: true, reject: true };

/** A net with norms, biases and running moments away from their neutral initial values. */
function someNet(shape = SHAPE): TrainedNet {
  const random = new Random(5);
  const parameters = initialParameters(shape, 2).map((v) => v + 0.1 * (random.uniform() - 0.5));
  const statistics = normWidths(shape).flatMap((c) => [
    ...Array.from({ length: c }, () => 0.2 * (random.uniform() - 0.5)),
    ...Array.from({ length: c }, () => 0.5 + random.uniform()),
  ]);
  return { shape, parameters, statistics: Float32Array.from(statistics) };
}

function someImage(seed: number): Float32Array {
  const random = new Random(seed);
  return Float32Array.from({ length: SHAPE.size ** 2 }, () => random.uniform());
}

function furthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a, (v, i) => Math.abs(v - b[i])).reduce((x, y) => Math.max(x, y), 0);
}

function trainersOutputs(net: TrainedNet, image: Float32Array) {
  const network = new Network(net.shape, 1);
  network.parameters.set(net.parameters);
  network.statistics.set(net.statistics);
  network.setImage(0, image);
  network.forward(1, false);
  return network;
}

describe('the forward pass', () => {
  const net = someNet();
  const image = someImage(1);
  const oneSample = {
    size: SHAPE.size,
    images: image,
    labels: ['glioma'] as const,
    boxes: [null],
    sources: [''],
    groups: [''],
    files: [''],
  };
  const file = exportNet(net);
  const { spec, bytes } = file;
  const exact = unfolded(net, file);
  const loaded = loadNet(bytes, spec);

  it('agrees with the trainer on the very weights of the file', () => {
    const trainer = trainersOutputs(exact, image);
    const output = runNet(loaded, image);
    expect(furthest(output.logits, trainer.logits)).toBeLessThan(1e-4);
    expect(furthest(output.map, trainer.map)).toBeLessThan(1e-4);
    expect(furthest(output.features, trainer.features)).toBeLessThan(1e-4);
    const reference = referenceForward(
      SHAPE,
      Float64Array.from(exact.parameters),
      { n: 1, size: SHAPE.size, channels: 1, data: Float64Array.from(image) },
      exact.statistics,
    );
    expect(furthest(output.logits, reference.logits)).toBeLessThan(1e-5);
    expect(furthest(output.map, reference.map)).toBeLessThan(1e-5);
  });

  it('stays close to the unrounded net', () => {
    const trainer = trainersOutputs(net, image);
    const output = runNet(loaded, image);
    expect(furthest(output.logits, trainer.logits)).toBeLessThan(0.1);
    expect(furthest(output.map, trainer.map)).toBeLessThan(0.1);
  });

  it('shows evidence that adds up to the logits', () => {
    const output = runNet(loaded, image);
    const side = SHAPE.size / 16;
    expect(output.evidence.length).toBe(side * side * 4);
    const sums = [...loaded.classBias];
    for (const [i, v] of output.evidence.entries()) sums[i % 4] += v;
    expect(furthest(output.logits, sums)).toBeLessThan(1e-4);
  });

  it('averages over the mirror image as the trainer does', () => {
    const trainer = predict(exact, oneSample, [0]);
    const output = runMirrored(loaded, image);
    expect(furthest(output.logits, trainer.logits)).toBeLessThan(1e-4);
    expect(furthest(output.map, trainer.maps)).toBeLessThan(1e-4);
  });

  it('does all that with every option on', () => {
    const full = someNet(FULL);
    const file = exportNet(full);
    const same = unfolded(full, file);
    expect(file.spec).toMatchObject({ detail: 8, skip: true, denseType: true, reject: true });
    const ready = loadNet(file.bytes, file.spec);
    const output = runNet(ready, image);
    const trainer = trainersOutputs(same, image);
    expect(output.mapSide).toBe(16);
    expect(furthest(output.map, trainer.map)).toBeLessThan(1e-4);
    expect(furthest(output.logits, trainer.logits)).toBeLessThan(1e-4);
    expect(furthest(output.types!, trainer.types)).toBeLessThan(1e-4);
    expect(output.reject).toBeCloseTo(trainer.reject[0], 4);
    const sums = [...ready.classBias];
    for (const [i, v] of output.evidence.entries()) sums[i % 4] += v;
    expect(furthest(output.logits, sums)).toBeLessThan(1e-4);
    const both = predict(same, oneSample, [0]);
    const mirrored = runMirrored(ready, image);
    expect(furthest(mirrored.map, both.maps)).toBeLessThan(0.01);
    expect(furthest(mirrored.types!, both.types!)).toBeLessThan(0.01);
    expect(furthest(mirrored.logits, both.logits)).toBeLessThan(0.01);
    expect(mirrored.reject!).toBeCloseTo(both.rejects![0], 2);
  });

  it('can be run again and again', () => {
    const first = runNet(loaded, image);
    runNet(loaded, someImage(2));
    expect(runNet(loaded, image)).toEqual(first);
  });

  it('is the same to the bit without WebAssembly', () => {
    const [full, other] = [exportNet(someNet(FULL)), exportNet(net)];
    for (const { bytes, spec } of [full, other]) {
      const output = runMirrored(loadNet(bytes, spec), image);
      expect(runMirrored(loadNet(bytes, spec, createArena(false)), image)).toEqual(output);
    }
  });

  it('multiplies with the kernel that the assembler writes', () => {
    expect(READING_KERNELS).toBe(readingKernels());
    const arena = createArena();
    const block = arena.room(1);
    arena.settle();
    // It is used: WebAssembly's memory comes in pages.
    expect(block.data.buffer.byteLength).toBe(65536);
  });

  it('says what is wrong with its input', () => {
    expect(() => runNet(loaded, new Float32Array(10))).toThrow('reads 64 x 64 pixels');
    expect(() => loadNet(bytes.subarray(1), spec)).toThrow('damaged');
    expect(() => loadNet(bytes, { ...spec, formatVersion: 2 as 1 })).toThrow('update the app');
  });
});

describe('a convolution', () => {
  const random = new Random(3);
  const numbers = (length: number) => Float64Array.from({ length }, () => 2 * random.uniform() - 1);

  // Sizes with one tile, with fewer tiles than a pass or a block of rows, and with several passes.
  it.each([
    { stride: 1, size: 4, inputs: 24, filters: 8 },
    { stride: 1, size: 8, inputs: 8, filters: 16 },
    { stride: 1, size: 16, inputs: 16, filters: 8 },
    { stride: 1, size: 48, inputs: 8, filters: 8 },
    { stride: 2, size: 4, inputs: 16, filters: 24 },
    { stride: 2, size: 8, inputs: 8, filters: 8 },
    { stride: 2, size: 48, inputs: 8, filters: 16 },
    { stride: 2, size: 32, inputs: 1, filters: 8 },
  ] as const)('of stride $stride is the textbook’s on $size pixels, $inputs channels', (shape) => {
    const { stride, size, inputs, filters } = shape;
    const taps = numbers(9 * inputs * filters);
    const bias = numbers(filters);
    const arena = createArena();
    const convolve = convolution({ name: '', kernel: 3, relu: true, ...shape }, { taps, bias }, size, arena);
    const input = featurePlane(stride * size, inputs, arena);
    const output = featurePlane(size, filters, arena);
    const expected = featurePlane(size, filters, arena);
    arena.settle();
    for (const turn of ['first', 'second']) {
      const data = numbers(input.size ** 2 * inputs).map(Math.fround);
      for (let y = 0; y < input.size; y++) {
        const line = data.subarray(y * input.size * inputs, (y + 1) * input.size * inputs);
        input.data.set(line, featureIndex(input, y, 0));
      }
      convolve(input, output);
      const sums = textbook({ n: 1, size: input.size, channels: inputs, data }, taps, filters, 3, stride);
      for (const [i, sum] of sums.data.entries()) {
        const o = i % filters;
        const pixel = (i - o) / filters;
        const x = pixel % size;
        expected.data[featureIndex(expected, (pixel - x) / size, x) + o] = Math.max(0, sum + bias[o]);
      }
      // Sums of up to 216 products in single precision.
      expect(furthest(output.data, expected.data), turn).toBeLessThan(1e-4);
    }
  });
});

describe('the arithmetic', () => {
  it('has an exponential that agrees with the engine to the last bits', () => {
    let furthestRatio = 0;
    for (let x = -700; x <= 700; x += 0.37) {
      furthestRatio = Math.max(furthestRatio, Math.abs(exponential(x) / Math.exp(x) - 1));
    }
    expect(furthestRatio).toBeLessThan(1e-15);
    expect(exponential(0)).toBe(1);
    expect(exponential(-1000)).toBe(0);
    expect(exponential(1000)).toBe(Number.POSITIVE_INFINITY);
  });
});

/** The net in the file: its weights, with the norms folded into them. */
function unfolded(net: TrainedNet, { spec, bytes }: ExportedNet): TrainedNet {
  const parameters = net.parameters.slice();
  const statistics = net.statistics.slice();
  const views = parameterViews(net.shape, parameters);
  for (const [name, { taps, bias }] of unpackNet(bytes, spec).convolutions) {
    views.get(`${name}.weights`)?.set(taps);
    views.get(`${name}.gamma`)?.fill(1);
    views.get(`${name}.beta`)?.set(bias);
  }
  let moment = 0;
  for (const filters of normWidths(net.shape)) {
    statistics.fill(0, moment, moment + filters);
    statistics.fill(1 - 1e-5, moment + filters, moment + 2 * filters);
    moment += 2 * filters;
  }
  return { shape: net.shape, parameters, statistics };
}

import { describe, expect, it } from 'vitest';
import { nativeKernels } from '../../../../training/net/native/load';
import { trainNet } from '../../../../training/net/train';
import { all, blobs, TINY } from './blobs';

const withKernels = <T>(which: string, run: () => T): T => {
  process.env.DENDRITE_KERNELS = which;
  try {
    return run();
  } finally {
    delete process.env.DENDRITE_KERNELS;
  }
};

describe('native kernels', () => {
  it.skipIf(nativeKernels(new ArrayBuffer(64)) === null)(
    'train the same weights as the WebAssembly ones, up to rounding',
    () => {
      const samples = blobs(24);
      // Widths that fill no, one and several of a vector's lanes.
      const config = {
        ...TINY,
        channels: [8, 24, 48, 40] as const,
        epochs: 2,
        winograd: true,
        muon: true,
        skip: true,
        denseType: 1,
        mapSize: 16,
      };
      const train = () => trainNet(samples, all(samples), config);
      const [native, wasm] = [withKernels('native', train), withKernels('wasm', train)];
      const gap = (a: Float32Array, b: Float32Array) => Math.max(...a.map((v, i) => Math.abs(v - b[i])));
      expect(gap(native.parameters, wasm.parameters)).toBeLessThan(1e-3);
      expect(gap(native.statistics, wasm.statistics)).toBeLessThan(1e-2);
    },
    60_000,
  );
});

import { describe, expect, it } from 'vitest';
import { seeded } from '../../../../training/net/random';
import { Engine } from '../../../../training/net/wasm/engine';

const [ROWS, COLS] = [40, 24];

function orthogonalised(kernels: string): Float32Array {
  process.env.DENDRITE_KERNELS = kernels;
  try {
    const engine = new Engine(1);
    const x = engine.floats(ROWS * COLS);
    const scratch = engine.floats(ROWS * COLS + 5 * COLS * COLS);
    const random = seeded(5);
    // Columns of very different length: singular values far apart.
    for (let i = 0; i < x.length; i++) x[i] = (random.uniform() - 0.5) * 10 ** ((i % COLS) / 12);
    engine.kernels.orthogonalise(x.byteOffset, scratch.byteOffset, ROWS, COLS);
    return x.slice();
  } finally {
    delete process.env.DENDRITE_KERNELS;
  }
}

describe('orthogonalise', () => {
  it.each(['native', 'wasm'])('brings singular values near 1 (%s kernels)', (kernels) => {
    const x = orthogonalised(kernels);
    const random = seeded(6);
    for (let trial = 0; trial < 50; trial++) {
      const v = Array.from({ length: COLS }, () => random.uniform() - 0.5);
      const image = Array.from({ length: ROWS }, (_, r) =>
        v.reduce((sum, value, c) => sum + value * x[r * COLS + c], 0),
      );
      const stretch = Math.hypot(...image) / Math.hypot(...v);
      expect(stretch).toBeGreaterThan(0.5);
      expect(stretch).toBeLessThan(1.3);
    }
  });
});

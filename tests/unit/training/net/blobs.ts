import { Random } from '../../../../src/evaluation/random';
import { DEFAULTS, type TrainConfig } from '../../../../training/net/config';
import type { Samples } from '../../../../training/net/samples';

export const SIZE = 64;

/** Noise with a bright disc (glioma), a dark one (meningioma) or none; every fifth glioma has no recorded type. */
export function blobs(count: number): Samples {
  const random = new Random(11);
  const kinds = Array.from({ length: count }, (_, n) => n % 3);
  const images = new Float32Array(count * SIZE * SIZE).map(() => 0.4 + 0.1 * random.uniform());
  const boxes = kinds.map((kind, n) => {
    if (kind === 2) return null;
    const [cx, cy, side] = [0.3 + 0.4 * random.uniform(), 0.3 + 0.4 * random.uniform(), 0.25];
    for (let y = 0; y < SIZE; y++) {
      for (let x = 0; x < SIZE; x++) {
        const inside = ((x + 0.5) / SIZE - cx) ** 2 + ((y + 0.5) / SIZE - cy) ** 2 < (side / 2) ** 2;
        if (inside) images[(n * SIZE + y) * SIZE + x] += kind === 0 ? 0.4 : -0.3;
      }
    }
    return { cx, cy, width: side, height: side };
  });
  return {
    size: SIZE,
    images,
    labels: kinds.map((kind, n) => {
      if (kind === 0) return n % 5 === 0 ? 'tumor' : 'glioma';
      return kind === 1 ? 'meningioma' : 'notumor';
    }),
    boxes,
    sources: kinds.map((_, n) => (n % 2 === 0 ? 'one' : 'other')),
    groups: kinds.map((_, n) => String(n)),
    stripped: kinds.map(() => false),
    files: kinds.map((_, n) => `${n}.png`),
  };
}

export const TINY: TrainConfig = {
  ...DEFAULTS,
  channels: [8, 8, 8, 16],
  classes: 4,
  epochs: 3,
  batch: 8,
  balance: 0.5,
  dropout: 0.1,
  mixup: 0.2,
  averageDecay: 0.9,
};

export const all = (samples: Samples) => [...samples.labels.keys()];

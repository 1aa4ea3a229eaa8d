import { seeded } from './random';
import { cellOf, type Samples } from './samples';

/**
 * The images of one epoch in random order, as many as there are. With `balance` 1 each comes once; below that, images
 * of rare (source, label) cells come more often, in proportion to the cell's count to the power of (balance - 1).
 */
export function drawEpoch(
  samples: Samples,
  indices: ArrayLike<number>,
  balance: number,
  seed: number,
  epoch: number,
): Int32Array {
  const random = seeded(seed, epoch, 0x65706f63);
  const count = indices.length;
  const cells = Array.from(indices, (index) => cellOf(samples, index));
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const weights = cells.map((cell) => (counts.get(cell) ?? 1) ** (balance - 1));
  const total = weights.reduce((sum, w) => sum + w, 0);
  // Systematic resampling: an image with an expected count of 1.3 comes once or twice.
  const drawn = new Int32Array(count);
  let filled = 0;
  let reach = random.uniform();
  for (let i = 0; i < count; i++) {
    reach += (weights[i] / total) * count;
    while (filled < count && filled + 1 <= reach) drawn[filled++] = indices[i];
  }
  // Rounding may leave the last place empty.
  while (filled < count) drawn[filled++] = indices[count - 1];
  return random.shuffle(drawn);
}

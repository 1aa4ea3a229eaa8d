import { type Feature, type Group, UNIT } from './feature';
import { SIZE } from './scene';

/** The prepared square is cut into this many rows and columns. */
const CELLS = 6;

const names = Array.from(
  { length: CELLS * CELLS },
  (_, k) => `${Math.floor(k / CELLS) + 1}-${(k % CELLS) + 1}`,
);

/** Positions along the midline, in head radii below the centre of the head. */
const STATIONS = [-0.7, -0.5, -0.3, -0.1, 0.1, 0.3, 0.5, 0.7] as const;

/** Half width of a midline patch, in pixels of SIZE. */
const PATCH = 2;

const features: Feature[] = [
  ...names.map((name) => ({
    id: `zone-${name}-mean`,
    unit: UNIT.spread,
    meaning: `brightness, against the brain, of zone ${name} (row-column) of a ${CELLS}x${CELLS} grid`,
  })),
  ...names.map((name) => ({
    id: `zone-${name}-variation`,
    unit: UNIT.spread,
    meaning: `variation of grey in zone ${name} (row-column) of a ${CELLS}x${CELLS} grid`,
  })),
  ...STATIONS.flatMap((at): Feature[] => [
    {
      id: `midline-${Math.round((at + 1) * 10)}-mean`,
      unit: UNIT.spread,
      meaning: `brightness of the midline ${where(at)}`,
    },
    {
      id: `midline-${Math.round((at + 1) * 10)}-contrast`,
      unit: UNIT.spread,
      meaning: `how much the midline stands out from what lies beside it, ${where(at)}`,
    },
  ]),
];

function where(at: number): string {
  return `${Math.round(Math.abs(at) * 100)}% of a head radius ${at < 0 ? 'above' : 'below'} the centre`;
}

/** Where in the head it is bright or busy. */
export const zones: Group = {
  features,
  values({ relative, mask, axis, cy, radius }) {
    const means: number[] = [];
    const variations: number[] = [];
    for (let k = 0; k < CELLS * CELLS; k++) {
      const row = Math.floor(k / CELLS);
      const column = k % CELLS;
      const { mean, variation } = patch(
        relative,
        mask,
        Math.floor((column * SIZE) / CELLS),
        Math.floor((row * SIZE) / CELLS),
        Math.floor(((column + 1) * SIZE) / CELLS) - 1,
        Math.floor(((row + 1) * SIZE) / CELLS) - 1,
      );
      means.push(mean);
      variations.push(variation);
    }
    const midline = STATIONS.flatMap((at) => {
      const y = Math.min(SIZE - 1, Math.max(0, Math.round(cy + at * radius)));
      const x = Math.round(axis[y]);
      const here = patch(relative, mask, x - PATCH, y - PATCH, x + PATCH, y + PATCH).mean;
      const left = patch(relative, mask, x - 4 * PATCH, y - PATCH, x - 2 * PATCH, y + PATCH).mean;
      const right = patch(relative, mask, x + 2 * PATCH, y - PATCH, x + 4 * PATCH, y + PATCH).mean;
      return [here, here - (left + right) / 2];
    });
    return [...means, ...variations, ...midline];
  },
};

function patch(image: Float32Array, mask: Uint8Array, x0: number, y0: number, x1: number, y1: number) {
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let y = Math.max(0, y0); y <= Math.min(SIZE - 1, y1); y++) {
    for (let x = Math.max(0, x0); x <= Math.min(SIZE - 1, x1); x++) {
      const i = y * SIZE + x;
      if (!mask[i]) continue;
      count++;
      sum += image[i];
      squares += image[i] * image[i];
    }
  }
  const mean = count > 0 ? sum / count : 0;
  return { mean, variation: count > 0 ? Math.sqrt(Math.max(0, squares / count - mean * mean)) : 0 };
}

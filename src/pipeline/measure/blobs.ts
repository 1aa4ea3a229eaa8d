import { type Feature, type Group, UNIT } from './feature';
import { boxSum, integral } from './integral';
import { type Scene, SIZE } from './scene';

/** Half widths of a blob's inner square, in pixels of SIZE; the square around it is twice as wide. */
const SCALES = [1, 2, 3, 5, 7] as const;

const KINDS = ['bright', 'dark'] as const;

const features: Feature[] = [
  ...KINDS.flatMap((kind) =>
    SCALES.map((r) => ({
      id: `${kind}-blob-${r}`,
      unit: UNIT.spread,
      meaning: `how much the clearest ${kind} spot about ${(2 * r + 1) * 2}/128 of the picture wide stands out`,
    })),
  ),
  ...KINDS.flatMap((kind): Feature[] => [
    {
      id: `${kind}-blob-contrast`,
      unit: UNIT.spread,
      meaning: `how much the clearest ${kind} spot stands out`,
    },
    { id: `${kind}-blob-size`, unit: UNIT.radius, meaning: `how large the clearest ${kind} spot is` },
    {
      id: `${kind}-blob-off-midline`,
      unit: UNIT.radius,
      meaning: `how far from the midline the clearest ${kind} spot lies`,
    },
    {
      id: `${kind}-blob-height`,
      unit: UNIT.radius,
      meaning: `how far below the middle of the head the clearest ${kind} spot lies`,
    },
    {
      id: `${kind}-blob-depth`,
      unit: UNIT.radius,
      meaning: `how deep under the surface the clearest ${kind} spot lies`,
    },
    {
      id: `${kind}-blob-grey`,
      unit: UNIT.spread,
      meaning: `grey of the clearest ${kind} spot against the brain`,
    },
    {
      id: `${kind}-blob-one-sided`,
      unit: UNIT.spread,
      meaning: `how much the clearest ${kind} spot differs from its mirror image`,
    },
    {
      id: `${kind}-blob-centre`,
      unit: UNIT.spread,
      meaning: `how much brighter the middle of the clearest ${kind} spot is than its rim: negative for a ring`,
    },
  ]),
  {
    id: 'sella-blob-contrast',
    unit: UNIT.spread,
    meaning: 'how much the clearest bright spot near the centre stands out',
  },
  {
    id: 'sella-blob-size',
    unit: UNIT.radius,
    meaning: 'how large the clearest bright spot near the centre is',
  },
  {
    id: 'sella-blob-off-midline',
    unit: UNIT.radius,
    meaning: 'how far from the midline the clearest bright spot near the centre lies',
  },
  {
    id: 'sella-blob-height',
    unit: UNIT.radius,
    meaning: 'how far below the middle of the head the clearest bright spot near the centre lies',
  },
];

/** Around the centre of the head: where the sella lies in every plane, in head radii. */
const CENTRAL = 0.4;

interface Spot {
  readonly response: number;
  readonly at: number;
  readonly r: number;
}

/**
 * Spots that stand out from their surroundings, by differences of boxes at several scales.
 *
 * Source: Lindeberg, "Feature detection with automatic scale selection", IJCV 1998; boxes in place of Gaussians as in
 * Bay et al., "SURF: speeded up robust features", ECCV 2006.
 */
export const blobs: Group = {
  features,
  values(scene) {
    const { relative, mask, depth, radius, cx, cy } = scene;
    const sum = integral(SIZE, (i) => (mask[i] ? relative[i] : 0));
    const count = integral(SIZE, (i) => mask[i]);
    const bright: Spot[] = [];
    const dark: Spot[] = [];
    let sella: Spot = { response: 0, at: -1, r: SCALES[0] };
    for (const r of SCALES) {
      let high: Spot = { response: 0, at: -1, r };
      let low: Spot = { response: 0, at: -1, r };
      for (let y = 0; y < SIZE; y++) {
        for (let x = 0; x < SIZE; x++) {
          const i = y * SIZE + x;
          // The spot itself must lie below the scalp.
          if (depth[i] < 0.15 * radius + 0.7 * r) continue;
          const innerSum = boxSum(sum, x - r, y - r, x + r, y + r);
          const innerCount = boxSum(count, x - r, y - r, x + r, y + r);
          const outerSum = boxSum(sum, x - 2 * r, y - 2 * r, x + 2 * r, y + 2 * r) - innerSum;
          const outerCount = boxSum(count, x - 2 * r, y - 2 * r, x + 2 * r, y + 2 * r) - innerCount;
          if (innerCount === 0 || outerCount === 0) continue;
          const response = innerSum / innerCount - outerSum / outerCount;
          if (response > high.response) high = { response, at: i, r };
          if (response < low.response) low = { response, at: i, r };
          const central = (x - cx) * (x - cx) + (y - cy) * (y - cy) < CENTRAL * CENTRAL * radius * radius;
          if (central && r > 1 && r < 7 && response * Math.sqrt(r) > sella.response * Math.sqrt(sella.r)) {
            sella = { response, at: i, r };
          }
        }
      }
      bright.push(high);
      dark.push(low);
    }
    const place = characterise(scene, sella);
    return [
      ...bright.map((s) => s.response),
      ...dark.map((s) => -s.response),
      ...characterise(scene, clearest(bright)),
      ...characterise(scene, clearest(dark)),
      place[0],
      place[1],
      place[2],
      place[3],
    ];
  },
};

/** Larger spots with the same contrast are clearer. */
function clearest(spots: Spot[]): Spot {
  let best = spots[0];
  for (const s of spots) {
    if (Math.abs(s.response) * Math.sqrt(s.r) > Math.abs(best.response) * Math.sqrt(best.r)) best = s;
  }
  return best;
}

function characterise(
  { relative, mirror, axis, cy, radius, depth }: Scene,
  { response, at, r }: Spot,
): number[] {
  if (at < 0) return [0, 0, 0, 0, 0, 0, 0, 0];
  const x = at % SIZE;
  const y = Math.floor(at / SIZE);
  let inner = 0;
  let other = 0;
  let innerCount = 0;
  let rim = 0;
  let rimCount = 0;
  for (let v = Math.max(0, y - r); v <= Math.min(SIZE - 1, y + r); v++) {
    for (let u = Math.max(0, x - r); u <= Math.min(SIZE - 1, x + r); u++) {
      const i = v * SIZE + u;
      inner += relative[i];
      other += mirror[i];
      innerCount++;
      if (Math.max(Math.abs(u - x), Math.abs(v - y)) === r) {
        rim += relative[i];
        rimCount++;
      }
    }
  }
  return [
    Math.abs(response),
    (r + 0.5) / radius,
    Math.abs(x - axis[y]) / radius,
    (y - cy) / radius,
    depth[at] / radius,
    inner / innerCount,
    (inner - other) / innerCount,
    relative[at] - rim / rimCount,
  ];
}

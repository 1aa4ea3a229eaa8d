import { PREPARED_SIZE } from '../normalise';
import { type Feature, type Group, UNIT } from './feature';
import { type Scene, SIZE } from './scene';

/** A neighbour counts as brighter when it is so by this many brain spreads: noise must not decide. */
const TOLERANCE = 0.1;

const PATTERNS = [
  'dark spots',
  'dark line ends',
  'dark lines',
  'dark corners',
  'straight edges',
  'bright corners',
  'bright lines',
  'bright line ends',
  'bright spots',
  'irregular detail',
] as const;

const features: Feature[] = [
  {
    id: 'gradient-mean',
    unit: UNIT.spread,
    meaning: 'how busy the brain is: mean step between neighbouring pixels',
  },
  { id: 'gradient-peak', unit: UNIT.ratio, meaning: 'how far the sharpest edges exceed the usual ones' },
  { id: 'gradient-deep', unit: UNIT.ratio, meaning: 'how busy the deep brain is against the whole brain' },
  { id: 'gradient-low', unit: UNIT.ratio, meaning: 'how busy the lower half is against the upper half' },
  {
    id: 'fine-detail',
    unit: UNIT.ratio,
    meaning: 'share of detail that is fine-grained: noise and sharpness',
  },
  { id: 'flat-share', unit: UNIT.share, meaning: 'share of the brain that is almost flat grey' },
  ...PATTERNS.map((name, k) => ({
    id: `pattern-${k}-share`,
    unit: UNIT.share,
    meaning: `share of ${name} in the brain's texture`,
  })),
];

/** Fine structure of the brain. */
export const texture: Group = {
  features,
  values(scene) {
    return [...gradients(scene), ...patterns(scene)];
  },
};

function gradients({ prepared, brain, depth, radius, spread, cy }: Scene): number[] {
  const { image } = prepared;
  const w = PREPARED_SIZE;
  let n = 0;
  let sum = 0;
  let squares = 0;
  let fine = 0;
  let flat = 0;
  let deep = 0;
  let deepCount = 0;
  let low = 0;
  let lowCount = 0;
  for (let y = 1; y < w - 1; y++) {
    for (let x = 1; x < w - 1; x++) {
      const half = (y >> 1) * SIZE + (x >> 1);
      if (!brain[half]) continue;
      const i = y * w + x;
      const gx = (image[i + 1] - image[i - 1]) / 2;
      const gy = (image[i + w] - image[i - w]) / 2;
      const g = Math.sqrt(gx * gx + gy * gy);
      const bump = Math.abs(image[i] - (image[i - 1] + image[i + 1] + image[i - w] + image[i + w]) / 4);
      n++;
      sum += g;
      squares += g * g;
      fine += bump;
      if (g < 0.1 * spread) flat++;
      if (depth[half] > 0.5 * radius) {
        deep += g;
        deepCount++;
      }
      if (y / 2 > cy) {
        low += g;
        lowCount++;
      }
    }
  }
  if (n === 0 || sum === 0) return [0, 0, 0, 0, 0, 0];
  const mean = sum / n;
  const high = sum - low;
  const highCount = n - lowCount;
  const lowMean = lowCount > 0 ? low / lowCount : mean;
  const highMean = highCount > 0 ? high / highCount : mean;
  return [
    mean / spread,
    Math.sqrt(squares / n) / mean,
    deepCount > 0 ? deep / deepCount / mean : 1,
    lowMean / Math.max(highMean, 1e-6),
    fine / sum,
    flat / n,
  ];
}

/**
 * Rotation-invariant uniform local binary patterns of 8 neighbours.
 *
 * Source: Ojala, Pietikäinen, Mäenpää, "Multiresolution gray-scale and rotation invariant texture classification
 * with local binary patterns", IEEE TPAMI 2002.
 */
function patterns({ image, brain, spread }: Scene): number[] {
  const around = [1, 1 + SIZE, SIZE, SIZE - 1, -1, -1 - SIZE, -SIZE, 1 - SIZE];
  const counts = new Float64Array(PATTERNS.length);
  const tolerance = TOLERANCE * spread;
  let n = 0;
  for (let i = SIZE + 1; i < image.length - SIZE - 1; i++) {
    if (!brain[i]) continue;
    let brighter = 0;
    let changes = 0;
    let last = image[i + around[7]] > image[i] + tolerance;
    for (let k = 0; k < 8; k++) {
      const is = image[i + around[k]] > image[i] + tolerance;
      if (is) brighter++;
      if (is !== last) changes++;
      last = is;
    }
    counts[changes <= 2 ? 8 - brighter : 9]++;
    n++;
  }
  return Array.from(counts, (c) => (n > 0 ? c / n : 0));
}

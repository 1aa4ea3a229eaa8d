import { percentiles } from '../percentile';
import { type Feature, type Group, UNIT } from './feature';

const RANKS = [1, 5, 25, 50, 75, 90, 95, 99] as const;

/** Edges of the bins of relative grey, in brain spreads. */
const EDGES = [-2, -1, -0.5, 0, 0.5, 1, 2, 4] as const;

/** Edges of the shells that the head is peeled into, in head radii below its surface. */
const SHELLS = [0, 0.06, 0.12, 0.18, 0.26, 0.36, 0.5, 0.7, 2] as const;

const percent = (v: number) => Math.round(v * 100);

const features: Feature[] = [
  { id: 'brain-median', unit: UNIT.grey, meaning: 'how bright the brain is on the whole' },
  { id: 'brain-spread', unit: UNIT.grey, meaning: 'how strongly grey varies within the brain' },
  ...RANKS.map((rank) => ({
    id: `brain-p${rank}`,
    unit: UNIT.spread,
    meaning: `how far the brain's ${rank}th percentile of grey lies from its median`,
  })),
  ...RANKS.filter((rank) => rank > 1 && rank < 99).map((rank) => ({
    id: `head-p${rank}`,
    unit: UNIT.grey,
    meaning: `${rank}th percentile of grey in the whole head`,
  })),
  { id: 'brain-skew', unit: UNIT.ratio, meaning: 'whether bright or dark parts stand out of the brain' },
  {
    id: 'brain-tails',
    unit: UNIT.ratio,
    meaning: 'how rare and extreme the outstanding parts of the brain are',
  },
  ...EDGES.map((edge, k) => ({
    id: `brain-share-${k}`,
    unit: UNIT.share,
    meaning: `share of the brain that lies more than ${edge} spreads above its median`,
  })),
  ...SHELLS.slice(1).flatMap((end, k): Feature[] => [
    {
      id: `shell-${k}-mean`,
      unit: UNIT.grey,
      meaning: `grey of the layer ${percent(SHELLS[k])} to ${percent(end)}% of a head radius under the surface`,
    },
    {
      id: `shell-${k}-variation`,
      unit: UNIT.grey,
      meaning: `variation of grey in the layer ${percent(SHELLS[k])} to ${percent(end)}% of a head radius under the surface`,
    },
  ]),
  {
    id: 'scalp-to-brain',
    unit: UNIT.ratio,
    meaning: 'how bright the scalp is against the brain: fat is bright in T1',
  },
  { id: 'skull-to-brain', unit: UNIT.ratio, meaning: 'how dark the skull is against the brain' },
];

/** How grey is distributed: mostly the sequence (T1, T2, FLAIR) and contrast medium show in it. */
export const intensity: Group = {
  features,
  values({ image, mask, brain, depth, radius, median, spread }) {
    const inside = image.filter((_, i) => brain[i] === 1);
    const head = image.filter((_, i) => mask[i] === 1);
    const n = Math.max(1, inside.length);
    let mean = 0;
    for (const v of inside) mean += v / n;
    let m2 = 0;
    let m3 = 0;
    let m4 = 0;
    for (const v of inside) {
      const d = (v - mean) / spread;
      m2 += (d * d) / n;
      m3 += (d * d * d) / n;
      m4 += (d * d * d * d) / n;
    }
    const shares = EDGES.map((edge) => {
      let count = 0;
      for (const v of inside) if (v - median > edge * spread) count++;
      return count / n;
    });
    const shells = SHELLS.slice(1).map((end, k) => {
      let count = 0;
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < image.length; i++) {
        if (!mask[i] || depth[i] <= SHELLS[k] * radius || depth[i] > end * radius) continue;
        count++;
        sum += image[i];
        squares += image[i] * image[i];
      }
      const m = count > 0 ? sum / count : 0;
      return [m, count > 0 ? Math.sqrt(Math.max(0, squares / count - m * m)) : 0];
    });
    const base = Math.max(median, 0.02);
    return [
      median,
      spread,
      ...(inside.length > 0
        ? percentiles(inside, RANKS).map((v) => (v - median) / spread)
        : RANKS.map(() => 0)),
      ...percentiles(
        head,
        RANKS.filter((rank) => rank > 1 && rank < 99),
      ),
      m2 > 0 ? m3 / (m2 * Math.sqrt(m2)) : 0,
      m2 > 0 ? m4 / (m2 * m2) : 0,
      ...shares,
      ...shells.flat(),
      shells[0][0] / base,
      shells[2][0] / base,
    ];
  },
};

import { type Feature, type Group, UNIT } from './feature';
import { boxBlur } from './integral';
import { type Scene, SIZE } from './scene';

/** Half widths of the squares that are compared with their mirror images, in pixels of SIZE. */
const SCALES = [1, 3, 6] as const;
const NAMES = ['small', 'medium', 'large'] as const;

const features: Feature[] = [
  {
    id: 'symmetry-correlation',
    unit: UNIT.ratio,
    meaning: 'how closely the left half resembles the right one',
  },
  ...NAMES.flatMap((name): Feature[] => [
    {
      id: `asymmetry-mean-${name}`,
      unit: UNIT.spread,
      meaning: `how much the two sides differ on the whole, looking at ${name} areas`,
    },
    {
      id: `asymmetry-bright-${name}`,
      unit: UNIT.spread,
      meaning: `how much brighter than its mirror image the brightest ${name} area is`,
    },
    {
      id: `asymmetry-bright-${name}-off-midline`,
      unit: UNIT.radius,
      meaning: `how far from the midline that most one-sided bright ${name} area lies`,
    },
    {
      id: `asymmetry-bright-${name}-height`,
      unit: UNIT.radius,
      meaning: `how far below the middle of the head that most one-sided bright ${name} area lies`,
    },
    {
      id: `asymmetry-bright-${name}-depth`,
      unit: UNIT.radius,
      meaning: `how deep under the surface that most one-sided bright ${name} area lies`,
    },
    {
      id: `asymmetry-bright-${name}-grey`,
      unit: UNIT.spread,
      meaning: `how bright that most one-sided ${name} area is, against the brain`,
    },
    {
      id: `asymmetry-dark-${name}-grey`,
      unit: UNIT.spread,
      meaning: `how bright the mirror image of the most one-sided ${name} area is, against the brain`,
    },
  ]),
];

/** Left against right: most tumours lie on one side, and the healthy brain is its own control. */
export const symmetry: Group = {
  features,
  values(scene) {
    return [correlation(scene), ...SCALES.flatMap((r) => atScale(scene, r))];
  },
};

function correlation({ relative, mirror, brain }: Scene): number {
  let n = 0;
  let a = 0;
  let b = 0;
  let aa = 0;
  let bb = 0;
  let ab = 0;
  for (let i = 0; i < brain.length; i++) {
    if (!brain[i]) continue;
    n++;
    a += relative[i];
    b += mirror[i];
    aa += relative[i] * relative[i];
    bb += mirror[i] * mirror[i];
    ab += relative[i] * mirror[i];
  }
  const va = n * aa - a * a;
  const vb = n * bb - b * b;
  return va > 0 && vb > 0 ? (n * ab - a * b) / Math.sqrt(va * vb) : 1;
}

function atScale(scene: Scene, r: number): number[] {
  const { relative, mirror, mask, brain, depth, axis, cy, radius } = scene;
  const gap = relative.map((v, i) => v - mirror[i]);
  const smooth = boxBlur(gap, mask, SIZE, r);
  let sum = 0;
  let count = 0;
  let best = -1;
  for (let i = 0; i < smooth.length; i++) {
    if (!brain[i]) continue;
    sum += Math.abs(smooth[i]);
    count++;
    if (best < 0 || smooth[i] > smooth[best]) best = i;
  }
  if (best < 0) return [0, 0, 0, 0, 0, 0, 0];
  const x = best % SIZE;
  const y = Math.floor(best / SIZE);
  return [
    sum / count,
    smooth[best],
    Math.abs(x - axis[y]) / radius,
    (y - cy) / radius,
    depth[best] / radius,
    relative[best],
    mirror[best],
  ];
}

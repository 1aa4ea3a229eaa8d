import { type Feature, type Group, UNIT } from './feature';
import { findRegions, type Region } from './region-tree';
import { type Scene, SIZE } from './scene';

/** What is looked for, and the image in which it is bright. */
const KINDS: readonly { id: string; name: string; image: (scene: Scene) => Float32Array }[] = [
  { id: 'bright', name: 'bright', image: (s) => s.relative },
  { id: 'dark', name: 'dark', image: (s) => s.relative.map((v) => -v) },
  {
    id: 'one-sided-bright',
    name: 'one-sided bright',
    image: (s) => s.relative.map((v, i) => v - s.mirror[i]),
  },
  { id: 'one-sided-dark', name: 'one-sided dark', image: (s) => s.relative.map((v, i) => s.mirror[i] - v) },
];

const features: Feature[] = KINDS.flatMap(({ id, name }): Feature[] => [
  { id: `${id}-region-score`, unit: UNIT.ratio, meaning: `how clear the clearest compact ${name} region is` },
  {
    id: `${id}-region-lead`,
    unit: UNIT.ratio,
    meaning: `how much clearer the clearest compact ${name} region is than the next one`,
  },
  {
    id: `${id}-region-contrast`,
    unit: UNIT.spread,
    meaning: `how much the clearest compact ${name} region stands out from what surrounds it`,
  },
  { id: `${id}-region-size`, unit: UNIT.radius, meaning: `how large the clearest compact ${name} region is` },
  {
    id: `${id}-region-fill`,
    unit: UNIT.share,
    meaning: `how compact the clearest ${name} region is: 1 for an ellipse`,
  },
  {
    id: `${id}-region-elongation`,
    unit: UNIT.ratio,
    meaning: `how much longer than broad the clearest compact ${name} region is`,
  },
  {
    id: `${id}-region-off-midline`,
    unit: UNIT.radius,
    meaning: `how far from the midline the clearest compact ${name} region lies`,
  },
  {
    id: `${id}-region-height`,
    unit: UNIT.radius,
    meaning: `how far below the middle of the head the clearest compact ${name} region lies`,
  },
  {
    id: `${id}-region-depth`,
    unit: UNIT.radius,
    meaning: `how deep under the surface the clearest compact ${name} region's middle lies`,
  },
  {
    id: `${id}-region-nearest`,
    unit: UNIT.radius,
    meaning: `how near the surface the clearest compact ${name} region comes`,
  },
  {
    id: `${id}-region-grey`,
    unit: UNIT.spread,
    meaning: `grey of the clearest compact ${name} region against the brain`,
  },
  {
    id: `${id}-region-variation`,
    unit: UNIT.spread,
    meaning: `how uneven the clearest compact ${name} region is inside`,
  },
  {
    id: `${id}-region-one-sided`,
    unit: UNIT.spread,
    meaning: `how much the clearest compact ${name} region differs from its mirror image`,
  },
  {
    id: `${id}-region-core`,
    unit: UNIT.spread,
    meaning: `how much brighter the middle of the clearest compact ${name} region is than its rim`,
  },
  {
    id: `${id}-region-halo`,
    unit: UNIT.spread,
    meaning: `grey of what surrounds the clearest compact ${name} region, against the brain: dark for oedema on T1`,
  },
]);

const PER_KIND = features.length / KINDS.length;

/** Compact regions that stand out as a whole, whatever their size: candidates for a lesion. */
export const regions: Group = {
  features,
  values(scene) {
    return KINDS.flatMap(({ image }) => {
      const [best, next] = findRegions(image(scene), scene);
      return best ? characterise(scene, best, next) : new Array<number>(PER_KIND).fill(0);
    });
  },
};

function characterise(scene: Scene, region: Region, next: Region | undefined): number[] {
  const { relative, mirror, depth, axis, radius, cy } = scene;
  const { pixels } = region;
  const n = pixels.length;
  let grey = 0;
  let squares = 0;
  let other = 0;
  let nearest = Number.POSITIVE_INFINITY;
  let core = 0;
  let coreCount = 0;
  // Inside half of the region's own radius is its core.
  const coreReach = n / Math.PI / 4;
  for (const i of pixels) {
    const x = i % SIZE;
    const y = Math.floor(i / SIZE);
    grey += relative[i];
    squares += relative[i] * relative[i];
    other += mirror[i];
    if (depth[i] < nearest) nearest = depth[i];
    if ((x - region.cx) * (x - region.cx) + (y - region.cy) * (y - region.cy) <= coreReach) {
      core += relative[i];
      coreCount++;
    }
  }
  const mean = grey / n;
  const rim = n > coreCount ? (grey - core) / (n - coreCount) : mean;
  const row = Math.min(SIZE - 1, Math.max(0, Math.round(region.cy)));
  const column = Math.min(SIZE - 1, Math.max(0, Math.round(region.cx)));
  return [
    region.score,
    next ? region.score / next.score : 4,
    region.contrast,
    Math.sqrt(n / Math.PI) / radius,
    region.fill,
    region.elongation,
    Math.abs(region.cx - axis[row]) / radius,
    (region.cy - cy) / radius,
    depth[row * SIZE + column] / radius,
    nearest / radius,
    mean,
    Math.sqrt(Math.max(0, squares / n - mean * mean)),
    mean - other / n,
    coreCount > 0 ? core / coreCount - rim : 0,
    halo(scene, pixels),
  ];
}

/** Mean grey of the pixels within two pixels of the region, outside it. */
function halo({ relative, mask, depth, radius }: Scene, pixels: Int32Array): number {
  const seen = new Uint8Array(relative.length);
  for (const i of pixels) seen[i] = 1;
  let sum = 0;
  let count = 0;
  for (const i of pixels) {
    const x = i % SIZE;
    const y = Math.floor(i / SIZE);
    for (let v = Math.max(0, y - 2); v <= Math.min(SIZE - 1, y + 2); v++) {
      for (let u = Math.max(0, x - 2); u <= Math.min(SIZE - 1, x + 2); u++) {
        const j = v * SIZE + u;
        if (seen[j] || !mask[j] || depth[j] < 0.12 * radius) continue;
        seen[j] = 1;
        sum += relative[j];
        count++;
      }
    }
  }
  return count > 0 ? sum / count : 0;
}

import { changeGrey, drawWarp, imageRandom, warpImage } from './augment';
import { REJECT, type TrainConfig } from './config';
import type { Example } from './example';
import { CLASSES } from './parameters';
import { imageOf, type Samples } from './samples';
import { makeSynthetic } from './synthetic';

/** Real images that are no brain MRI, prepared as brains are: per kind its images. */
export type RealNegatives = ReadonlyMap<string, readonly Float32Array[]>;

/** Tells a batch's negatives from its images and from its mixtures in the seeding. */
const USE = -0x40000000;

/** What a batch holds on top of its brains: real images of every kind equally often, and made ones. */
export function makeNegatives(
  samples: Samples,
  indices: ArrayLike<number>,
  real: RealNegatives,
  epoch: number,
  step: number,
  config: TrainConfig,
): Example[] {
  const { reject = 0, rejectMade = REJECT.rejectMade } = config;
  const kinds = [...real.values()].filter((images) => images.length > 0);
  return Array.from({ length: reject }, (_, place) => {
    const random = imageRandom(config.seed, epoch, USE + step, place);
    // Spread evenly over batches, whatever the share.
    const number = step * reject + place;
    const made = Math.floor((number + 1) * rejectMade) > Math.floor(number * rejectMade);
    const brain = () => imageOf(samples, indices[random.integer(indices.length)]);
    const kind = kinds.length > 0 ? kinds[random.integer(kinds.length)] : undefined;
    const image =
      made || kind === undefined
        ? makeSynthetic(random, samples.size, brain)
        : kind[random.integer(kind.length)];
    const changed = new Float32Array(image.length);
    warpImage(image, samples.size, drawWarp(random, config.augment), changed);
    changeGrey(changed, samples.size, random, config.augment);
    return { image: changed, target: NO_BRAIN };
  });
}

/** Nothing is known of its class or of a lesion. */
const NO_BRAIN = {
  typed: new Float64Array(CLASSES),
  untyped: 0,
  map: new Float32Array(0),
  mapWeight: 0,
  weight: 0,
  reject: true,
};

import { OTHER } from '../../src/pipeline/label-vectors';
import { TYPES as CLASS_TYPES, LABELS, NO_TUMOUR } from '../../src/pipeline/labels';
import { changeGrey, cutOut, drawWarp, imageRandom, warpImage } from './augment';
import type { TrainConfig } from './config';
import { insideLesion, lesionMap } from './lesion';
import type { Target } from './loss';
import { TYPES } from './parameters';
import { between } from './random';
import { cellOf, classOf, imageOf, type Samples } from './samples';
import { onBrain, type Stripped, strip, stripOf } from './strip';

export interface Example {
  readonly image: Float32Array;
  readonly target: Target;
}

export type Priors = ReadonlyMap<string, Float64Array>;

/** Each slice's brain mask is computed once. */
const brains = new WeakMap<Samples, Map<number, Stripped | null>>();

function strippedOf(samples: Samples, index: number): Stripped | null {
  const known = brains.get(samples) ?? new Map<number, Stripped | null>();
  brains.set(samples, known);
  const found = known.get(index);
  if (found !== undefined) return found;
  const made = stripOf(samples, index);
  known.set(index, made);
  return made;
}

/** One augmented image with its targets. */
function makeExample(
  samples: Samples,
  index: number,
  epoch: number,
  draw: number,
  config: TrainConfig,
  priors?: Priors,
): Example {
  const { size } = samples;
  const { augment } = config;
  const random = imageRandom(config.seed, epoch, index, draw);
  const drawn = drawWarp(random, augment);
  const bare =
    augment.stripChance > 0 &&
    !samples.stripped[index] &&
    imageRandom(config.seed, epoch, index, -1 - draw).uniform() < augment.stripChance
      ? strippedOf(samples, index)
      : null;
  const warp = bare ? onBrain(drawn, bare.square) : drawn;
  const shown = imageOf(samples, index);
  const image = new Float32Array(size * size);
  warpImage(bare ? strip(shown, bare) : shown, size, warp, image);
  changeGrey(image, size, random, augment);
  const box = samples.boxes[index];
  cutOut(image, size, random, augment, (x, y) => box !== null && insideLesion(box, warp, x, y));
  const label = classOf(samples, index);
  return {
    image,
    target: {
      ...classTarget(label, config.labelSmoothing, config.classes),
      map: lesionMap(box, warp, config.mapSize ?? size >> 3),
      // A tumour without a box may lie anywhere, so its map is not trained.
      mapWeight: box !== null || label === NO_TUMOUR ? 1 : 0,
      weight: config.cellWeights[cellOf(samples, index)] ?? 1,
      ...priorOf(priors, samples.sources[index]),
      ...(config.denseType &&
        box !== null &&
        label >= 0 &&
        label !== NO_TUMOUR &&
        label !== OTHER && { types: typeTarget(label) }),
    },
  };
}

function priorOf(priors: Priors | undefined, source: string): Pick<Target, 'prior'> {
  const prior = priors?.get(source);
  return prior ? { prior } : {};
}

/** @param label index of the class, or -1 for a tumour of unrecorded type */
function classTarget(label: number, smoothing: number, classes: number): Pick<Target, 'typed' | 'untyped'> {
  const typed = new Float64Array(classes);
  if (label < 0) return { typed, untyped: 1 };
  typed.fill(smoothing / classes);
  typed[label] += 1 - smoothing;
  return { typed, untyped: 0 };
}

/** Types are in the order of LABELS, without "no tumour". */
function typeTarget(label: number): Float64Array {
  const types = new Float64Array(TYPES);
  types[CLASS_TYPES.indexOf(LABELS[label])] = 1;
  return types;
}

/** Mixes two examples (mixup). The map is trained only where both have one. */
function mix(one: Example, other: Example, share: number): Example {
  const blend = (a: number, b: number) => share * a + (1 - share) * b;
  const types = one.target.types ?? other.target.types;
  return {
    image: one.image.map((v, i) => blend(v, other.image[i])),
    target: {
      typed: one.target.typed.map((v, i) => blend(v, other.target.typed[i])),
      untyped: blend(one.target.untyped, other.target.untyped),
      map: one.target.map.map((v, i) => blend(v, other.target.map[i])),
      mapWeight: Math.min(one.target.mapWeight, other.target.mapWeight),
      weight: blend(one.target.weight, other.target.weight),
      ...(one.target.prior && {
        prior: one.target.prior.map((v, i) => blend(v, other.target.prior?.[i] ?? v)),
      }),
      ...(types && {
        types: types.map((_, t) => blend(one.target.types?.[t] ?? 0, other.target.types?.[t] ?? 0)),
      }),
    },
  };
}

/** A batch of examples, mixed with each other where the config says so. */
export function makeBatch(
  samples: Samples,
  indices: ArrayLike<number>,
  epoch: number,
  step: number,
  config: TrainConfig,
  priors?: Priors,
): Example[] {
  const examples = Array.from(indices, (index, place) => {
    // The seed includes the position: balanced sampling may draw an image twice in an epoch.
    return makeExample(samples, index, epoch, step * config.batch + place, config, priors);
  });
  return config.mixup === 0 ? examples : mixAll(examples, epoch, step, config);
}

function mixAll(examples: readonly Example[], epoch: number, step: number, config: TrainConfig): Example[] {
  return examples.map((example, place) => {
    const random = imageRandom(config.seed, epoch, -1 - step, place);
    // A power of one uniform draw replaces the paper's Beta(mixup, mixup): the same mass near the ends.
    const share = 1 - 0.5 * between(random, 0, 1) ** (1 / config.mixup);
    return mix(example, examples[(place + 1) % examples.length], share);
  });
}

import type { Random } from '../../src/evaluation/random';
import { thumbnail } from '../../src/pipeline/brain/thumbnail';
import { imageRandom } from '../net/augment';
import { type Brain, makePicture } from './made/index';
import { BRAIN_CHANGES, CANVAS, OTHER_CHANGES, perturb } from './perturb';
import { pictureOf, type Sample } from './pictures';

/** The pictures that a training draws from. */
export interface TrainingPictures {
  readonly brains: readonly Sample[];
  /** By kind. */
  readonly others: ReadonlyMap<string, readonly Sample[]>;
  /** Kinds of drawn pictures that are left out. */
  readonly undrawn?: readonly string[];
}

export interface ShownPicture {
  readonly image: Float32Array;
  readonly brain: boolean;
}

/**
 * Every other picture of a batch is a brain. Of the rest half are real, with all kinds equally often, and half are
 * made.
 */
export function drawBatch(
  material: TrainingPictures,
  size: number,
  seed: number,
  step: number,
): ShownPicture[] {
  return Array.from({ length: size }, (_, place) => {
    const random = imageRandom(seed, step, place, 0x627261);
    const brain = place % 2 === 0;
    const picture = brain
      ? perturb(pictureOf(drawBrain(material.brains, random)), random, BRAIN_CHANGES)
      : drawOther(material, random, place % 4 === 1);
    return { image: thumbnail(picture), brain };
  });
}

/**
 * Sources are drawn in proportion to the square root of their size, so that small ones, which show other hospitals,
 * count.
 */
function drawBrain(brains: readonly Sample[], random: Random): Sample {
  const sources = sourcesOf(brains);
  const weights = sources.map((own) => Math.sqrt(own.length));
  let at = random.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
  let chosen = 0;
  while (chosen < sources.length - 1 && at >= weights[chosen]) at -= weights[chosen++];
  return sources[chosen][random.integer(sources[chosen].length)];
}

const known = new WeakMap<readonly Sample[], (readonly Sample[])[]>();

/** Called for every draw, so the result is cached. */
function sourcesOf(brains: readonly Sample[]): (readonly Sample[])[] {
  const sources = known.get(brains) ?? [...groupBy(brains, ({ kind }) => kind).values()];
  known.set(brains, sources);
  return sources;
}

function drawOther({ brains, others, undrawn }: TrainingPictures, random: Random, made: boolean) {
  const kinds = [...others.values()].filter((samples) => samples.length > 0);
  const square: Brain = () => {
    const sample = drawBrain(brains, random);
    const changes = {
      ...BRAIN_CHANGES,
      reframed: 0,
      stripped: 0,
      scanned: 0,
      turned: 0,
      scale: [1, 1.1] as const,
    };
    return squared(perturb(pictureOf(sample), random, changes));
  };
  if (made || kinds.length === 0) {
    const image = makePicture(random, CANVAS, square, undrawn);
    return perturb({ width: CANVAS, height: CANVAS, grey: image }, random, {
      ...OTHER_CHANGES,
      scale: [0.8, 1.3],
    });
  }
  const kind = kinds[random.integer(kinds.length)];
  return perturb(pictureOf(kind[random.integer(kind.length)]), random, OTHER_CHANGES);
}

/** Centred on a square canvas. */
function squared({ width, height, grey }: ReturnType<typeof perturb>): Float32Array {
  const out = new Float32Array(CANVAS * CANVAS);
  const [left, top] = [(CANVAS - width) >> 1, (CANVAS - height) >> 1];
  for (let y = 0; y < height; y++)
    out.set(grey.subarray(y * width, (y + 1) * width), (top + y) * CANVAS + left);
  return out;
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const own = groups.get(key(item));
    if (own === undefined) groups.set(key(item), [item]);
    else own.push(item);
  }
  return groups;
}

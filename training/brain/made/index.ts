import type { Random } from '../../../src/evaluation/random';
import {
  abdomen,
  abdomenCoronal,
  breast,
  heart,
  heartClose,
  hips,
  knee,
  pelvisSection,
  smallJoint,
  spineSection,
} from './bodies';
import {
  type Brain,
  burned,
  inverted,
  likeCt,
  patch,
  photographed,
  sheet,
  shuffled,
  twisted,
} from './brains';
import { chart, page, pattern, screen, table } from './paper';
import { chest, hand, joint, pelvis, skull } from './radiographs';
import { cells, empty, noise, retina, scene, still, ultrasound } from './scenes';
import { headCt, jointSection, limbSection, spine, texturedEllipse, trunk } from './sections';

export type { Brain } from './brains';

/** Draws a square picture with sides of `size`, 0..1. */
type Maker = (random: Random, size: number, brain: Brain) => Float32Array;

/**
 * Pictures that are no brain MRI, made from nothing or from brains, of what real examples do not cover. Sorted by kind:
 * every kind is drawn equally often, however many makers it has.
 */
export const MAKERS: Readonly<Record<string, Readonly<Record<string, Maker>>>> = {
  document: { page, table, chart, screen, pattern },
  radiograph: { chest, hand, joint, pelvis, skull },
  'body section': { trunk, limbSection },
  abdomen: { abdomen, abdomenCoronal },
  heart: { heart, heartClose },
  breast: { breast },
  pelvis: { pelvisSection, hips },
  spine: { spine, spineSection },
  joint: { jointSection, knee, smallJoint },
  'head CT': { headCt, likeCt },
  ultrasound: { ultrasound },
  retina: { retina },
  scene: { scene, still, cells },
  nothing: { noise, empty },
  'no head': { texturedEllipse },
  'spoiled brain': { patch, inverted, shuffled, twisted, burned, sheet, photographed },
};

/** Kinds that are hard to recognise are drawn more often. */
const OFTEN: Readonly<Record<string, number>> = {
  'head CT': 3,
  radiograph: 2,
  'body section': 2,
  document: 2,
  abdomen: 2,
  heart: 2,
  joint: 2,
};

/** Parts of the body that are drawn as on MR. */
export const BODY_PARTS = ['abdomen', 'heart', 'breast', 'pelvis', 'spine', 'joint'] as const;

const NAMES = Object.keys(MAKERS).flatMap((kind) => new Array<string>(OFTEN[kind] ?? 1).fill(kind));

/** @param without kinds that are not drawn */
export function makePicture(
  random: Random,
  size: number,
  brain: Brain,
  without: readonly string[] = [],
): Float32Array {
  const names = NAMES.filter((name) => !without.includes(name));
  return makeOf(names[random.integer(names.length)], random, size, brain);
}

/** A picture of one kind. */
export function makeOf(kind: string, random: Random, size: number, brain: Brain): Float32Array {
  const makers = Object.values(MAKERS[kind]);
  return makers[random.integer(makers.length)](random, size, brain);
}

import { coarser, locationLoss, typeLoss } from './finelosses';
import { classLoss, mapLoss, type Target } from './loss';
import { CLASSES, TYPES } from './parameters';
import { taughtClassLoss, taughtMapLoss } from './taughtloss';

export interface Losses {
  /** What is minimised: the others, weighted, averaged over the batch. */
  readonly total: number;
  readonly class: number;
  readonly map: number;
  readonly location: number;
  readonly type: number;
  readonly reject: number;
}

export interface LossOptions {
  /** Weight of the map's loss next to the class loss. */
  readonly mapShare: number;
  /** Whether the class loss may move the map through the attention. */
  readonly attentionGradient: boolean;
  /** Weight of the location loss. */
  readonly loc?: number;
  /** Weight of the types' loss inside the lesion. */
  readonly denseType?: number;
  /** Weight of the loss of "not a brain MRI". */
  readonly rejectShare?: number;
  /** Share of what the teachers say in class and map losses, and the temperature of their classes. */
  readonly distil?: number;
  readonly temperature?: number;
}

/** A network's outputs for a batch, or d loss / d outputs. */
export interface Outputs {
  readonly logits: Float64Array;
  readonly map: Float64Array;
  /** [image][cell][type], empty where the network has none. */
  readonly types: Float64Array;
  readonly reject: Float64Array;
}

/** The mean loss over the batch's brains (and over all images for `reject`); sets `gradients`. */
export function batchLoss(
  outputs: Outputs,
  targets: readonly Target[],
  options: LossOptions,
  gradients: Outputs,
): Losses {
  const { mapShare, loc = 0, denseType = 0, rejectShare = 0 } = options;
  const brains = targets.reduce((sum, t) => sum + (t.reject ? 0 : 1), 0);
  for (const gradient of Object.values(gradients)) gradient.fill(0);
  const sums = { class: 0, map: 0, location: 0, type: 0, reject: 0 };
  targets.forEach((target, n) => {
    if (rejectShare > 0) {
      const [loss, slope] = rejectLoss(outputs.reject[n], target.reject === true);
      sums.reject += (loss * brains) / targets.length;
      gradients.reject[n] = (rejectShare * slope) / targets.length;
    }
    if (target.reject) return;
    const place = { n, scale: target.weight / brains, outputs, gradients };
    sums.class += target.weight * classTerm(place, target, options);
    sums.map += target.weight * mapTerm(place, target, options);
    if (loc > 0 && target.mapWeight > 0) sums.location += target.weight * locationTerm(place, target, loc);
    if (denseType > 0) sums.type += target.weight * typeTerm(place, target, denseType);
  });
  const weighted =
    sums.class +
    mapShare * sums.map +
    loc * sums.location +
    denseType * sums.type +
    rejectShare * sums.reject;
  return {
    total: weighted / brains,
    class: sums.class / brains,
    map: sums.map / brains,
    location: sums.location / brains,
    type: sums.type / brains,
    reject: sums.reject / brains,
  };
}

interface Place {
  readonly n: number;
  /** What an image's loss counts in the batch's mean. */
  readonly scale: number;
  readonly outputs: Outputs;
  readonly gradients: Outputs;
}

function classTerm({ n, scale, outputs, gradients }: Place, target: Target, options: LossOptions): number {
  const gradient = gradients.logits.subarray(n * CLASSES, (n + 1) * CLASSES);
  const values = outputs.logits.subarray(n * CLASSES, (n + 1) * CLASSES);
  let loss = classLoss(values, target, gradient);
  if (target.taught !== undefined) {
    const { distil = 0, temperature = 1 } = options;
    const taught = new Float64Array(CLASSES);
    const other = taughtClassLoss(values, target.taught.classes, temperature, taught);
    loss = (1 - distil) * loss + distil * other;
    for (let k = 0; k < CLASSES; k++) gradient[k] = (1 - distil) * gradient[k] + distil * taught[k];
  }
  for (let k = 0; k < CLASSES; k++) gradient[k] *= scale;
  return loss;
}

function mapTerm(place: Place, target: Target, options: LossOptions): number {
  const distil = target.taught === undefined ? 0 : (options.distil ?? 0);
  let loss = 0;
  const own = (1 - distil) * target.mapWeight;
  if (own > 0) {
    loss += own * addMapGradient(place, target, own * options.mapShare, (z, g) => mapLoss(z, target.map, g));
  }
  const { taught } = target;
  if (taught !== undefined && distil > 0) {
    const share = distil * options.mapShare;
    loss += distil * addMapGradient(place, target, share, (z, g) => taughtMapLoss(z, taught.map, g));
  }
  return loss;
}

function locationTerm(place: Place, target: Target, share: number): number {
  return addMapGradient(place, target, share, (z, g) => locationLoss(z, target.map, g));
}

/** Adds `share` times the gradient of a loss on the map; gives the loss. */
function addMapGradient(
  { n, scale, outputs, gradients }: Place,
  target: Target,
  share: number,
  loss: (logits: Float64Array, gradient: Float64Array) => number,
): number {
  const cells = target.map.length;
  const own = new Float64Array(cells);
  const value = loss(outputs.map.subarray(n * cells, (n + 1) * cells), own);
  for (let i = 0; i < cells; i++) gradients.map[n * cells + i] += own[i] * (scale * share);
  return value;
}

function typeTerm({ n, scale, outputs, gradients }: Place, target: Target, share: number): number {
  if (target.types === undefined) return 0;
  const length = outputs.types.length / (outputs.logits.length / CLASSES);
  const side = Math.sqrt(length / TYPES);
  const mask = coarser(target.map, Math.sqrt(target.map.length), side);
  const gradient = gradients.types.subarray(n * length, (n + 1) * length);
  const values = outputs.types.subarray(n * length, (n + 1) * length);
  const loss = typeLoss(values, mask, target.types, gradient);
  for (let i = 0; i < length; i++) gradient[i] *= scale * share;
  return loss;
}

/** Binary cross-entropy and its slope. */
function rejectLoss(z: number, wanted: boolean): [loss: number, slope: number] {
  const signed = wanted ? -z : z;
  const loss = Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  return [loss, 1 / (1 + Math.exp(-z)) - (wanted ? 1 : 0)];
}

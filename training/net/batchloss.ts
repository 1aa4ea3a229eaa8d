import { coarser, locationLoss, typeLoss } from './finelosses';
import { classLoss, mapLoss, type Target } from './loss';
import { TYPES } from './parameters';

export interface Losses {
  /** The loss that is minimised: the weighted sum of the others, averaged over the batch. */
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
    sums.class += target.weight * classTerm(place, target);
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
  /** Weight of an image's loss in the batch's mean. */
  readonly scale: number;
  readonly outputs: Outputs;
  readonly gradients: Outputs;
}

function classTerm({ n, scale, outputs, gradients }: Place, target: Target): number {
  const classes = target.typed.length;
  const gradient = gradients.logits.subarray(n * classes, (n + 1) * classes);
  const loss = classLoss(outputs.logits.subarray(n * classes, (n + 1) * classes), target, gradient);
  for (let k = 0; k < classes; k++) gradient[k] *= scale;
  return loss;
}

function mapTerm(place: Place, target: Target, { mapShare }: LossOptions): number {
  if (target.mapWeight === 0) return 0;
  const share = target.mapWeight * mapShare;
  return target.mapWeight * addMapGradient(place, target, share, (z, g) => mapLoss(z, target.map, g));
}

function locationTerm(place: Place, target: Target, share: number): number {
  return addMapGradient(place, target, share, (z, g) => locationLoss(z, target.map, g));
}

/** Adds `share` times the gradient of a loss on the map; returns the loss. */
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
  const length = outputs.types.length / (outputs.logits.length / target.typed.length);
  const side = Math.sqrt(length / TYPES);
  const mask = coarser(target.map, Math.sqrt(target.map.length), side);
  const gradient = gradients.types.subarray(n * length, (n + 1) * length);
  const values = outputs.types.subarray(n * length, (n + 1) * length);
  const loss = typeLoss(values, mask, target.types, gradient);
  for (let i = 0; i < length; i++) gradient[i] *= scale * share;
  return loss;
}

/** Binary cross-entropy and its derivative. */
function rejectLoss(z: number, wanted: boolean): [loss: number, slope: number] {
  const signed = wanted ? -z : z;
  const loss = Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  return [loss, 1 / (1 + Math.exp(-z)) - (wanted ? 1 : 0)];
}

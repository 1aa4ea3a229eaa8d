import { TYPES } from './parameters';

/** With less lesion than this, in cells, there is no location to learn. */
const MIN_LESION = 1e-3;

/**
 * Location loss of one image: Kullback-Leibler divergence of the softmax over the map's cells from the lesion's
 * normalised mask. Cross-entropy judges each cell separately; this asks that the peak lies in the lesion. Writes d loss
 * / d logits to `gradient`; 0 where there is no lesion.
 */
export function locationLoss(
  logits: ArrayLike<number>,
  share: ArrayLike<number>,
  gradient: Float64Array,
): number {
  const mass = total(share);
  gradient.fill(0);
  if (mass < MIN_LESION) return 0;
  const cells = share.length;
  let top = -Infinity;
  for (let i = 0; i < cells; i++) top = Math.max(top, logits[i]);
  let sum = 0;
  for (let i = 0; i < cells; i++) sum += Math.exp(logits[i] - top);
  const log = top + Math.log(sum);
  let loss = 0;
  for (let i = 0; i < cells; i++) {
    const wanted = share[i] / mass;
    if (wanted > 0) loss += wanted * (Math.log(wanted) - logits[i] + log);
    gradient[i] = Math.exp(logits[i] - log) - wanted;
  }
  return loss;
}

/**
 * Type loss of one image: cross-entropy of the types' softmax in each cell, averaged over the lesion. `logits`:
 * [cell][type]; `share`: share of each cell that is lesion; `wanted`: weight of each type. Writes d loss / d logits to
 * `gradient`.
 */
export function typeLoss(
  logits: ArrayLike<number>,
  share: ArrayLike<number>,
  wanted: ArrayLike<number>,
  gradient: Float64Array,
): number {
  const mass = total(share);
  const weight = total(wanted);
  gradient.fill(0);
  if (mass < MIN_LESION || weight === 0) return 0;
  let loss = 0;
  for (let cell = 0; cell < share.length; cell++) {
    if (share[cell] === 0) continue;
    const part = share[cell] / mass;
    const at = cell * TYPES;
    let top = -Infinity;
    for (let t = 0; t < TYPES; t++) top = Math.max(top, logits[at + t]);
    let sum = 0;
    for (let t = 0; t < TYPES; t++) sum += Math.exp(logits[at + t] - top);
    const log = top + Math.log(sum);
    for (let t = 0; t < TYPES; t++) {
      loss += part * wanted[t] * (log - logits[at + t]);
      gradient[at + t] = part * (weight * Math.exp(logits[at + t] - log) - wanted[t]);
    }
  }
  return loss;
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

/** A map with `from` cells a side, averaged to fewer. */
export function coarser(map: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return map;
  const ratio = from / to;
  const out = new Float32Array(to * to);
  for (let y = 0; y < from; y++) {
    for (let x = 0; x < from; x++) {
      out[Math.floor(y / ratio) * to + Math.floor(x / ratio)] += map[y * from + x] / ratio ** 2;
    }
  }
  return out;
}

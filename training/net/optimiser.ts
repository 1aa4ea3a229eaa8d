/** State of AdamW (Loshchilov and Hutter 2019) over one flat vector. */
export interface Moments {
  readonly first: Float32Array<ArrayBuffer>;
  readonly second: Float32Array<ArrayBuffer>;
}

const BETA1 = 0.9;
const BETA2 = 0.999;
const TINY = 1e-8;

/**
 * @param step counts from 1
 * @param others 1 for parameters that another optimiser trains
 */
export function adamStep(
  parameters: Float32Array,
  gradient: Float32Array,
  { first, second }: Moments,
  decays: Uint8Array,
  step: number,
  rate: number,
  weightDecay: number,
  others?: Uint8Array,
): void {
  const correction1 = 1 / (1 - BETA1 ** step);
  const correction2 = 1 / (1 - BETA2 ** step);
  for (let i = 0; i < parameters.length; i++) {
    if (others?.[i]) continue;
    const g = gradient[i];
    const m = BETA1 * first[i] + (1 - BETA1) * g;
    const v = BETA2 * second[i] + (1 - BETA2) * g * g;
    first[i] = m;
    second[i] = v;
    const decayed = parameters[i] * (1 - rate * weightDecay * decays[i]);
    parameters[i] = decayed - (rate * m * correction1) / (Math.sqrt(v * correction2) + TINY);
  }
}

/** One-cycle learning rate (Smith and Topin 2018): cosine from peak / 25 up to the peak, then down to almost 0. */
export function oneCycle(step: number, steps: number, peak: number, warmUp: number): number {
  const low = peak / 25;
  const top = Math.max(1, warmUp * steps);
  const between = (from: number, to: number, share: number) =>
    to + ((from - to) * (1 + Math.cos(Math.PI * Math.min(1, share)))) / 2;
  if (step < top) return between(low, peak, step / top);
  return between(peak, low / 1e4, (step - top) / Math.max(1, steps - 1 - top));
}

/** Updates a running average of weights; early on with less memory, so that the initial weights are forgotten. */
export function average(kept: Float32Array, current: Float32Array, step: number, decay: number): void {
  const keep = Math.min(decay, (1 + step) / (10 + step));
  for (let i = 0; i < kept.length; i++) kept[i] = keep * kept[i] + (1 - keep) * current[i];
}

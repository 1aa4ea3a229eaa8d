/** A share as a count: people understand "9 in 100" better than "0.09" (Gigerenzer & Hoffrage 1995). */

/** A share with its 95% interval, 0..1. */
interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Out of so many: the fewest that give a whole one. */
const BASES = [100, 1000, 10_000];

/** @param finest where a share is so small that it gives none of so many, it stays none */
export function counted(share: Share, finest = 10_000) {
  const base = BASES.find((base) => base >= finest || share.value * base >= 0.95) ?? finest;
  const of = (one: number) => Math.round(one * base);
  return { base, value: of(share.value), low: of(share.low), high: of(share.high) };
}

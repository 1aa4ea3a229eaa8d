import { FINDINGS } from '../findings/findings';

/** What counts as close: a point of evidence, or a fifth of any other finding. */
const POINTS = 1;
const SHARE = 0.2;

const units = new Map(FINDINGS.map(({ id, unit }) => [id, unit]));

/** How far a finding is from another value, in units of what counts as close: below 1 is close. Never negative. */
export function closenessOf(feature: string, from: number, to: number): number {
  const gap = Math.abs(to - from);
  return units.get(feature) === 'points' ? gap / POINTS : gap / (SHARE * Math.abs(from));
}

/** Simulated years of a clinic: how often an alarm is given though nothing changed, and how soon after a change. */
import { steps, type Watched } from '../../../src/evaluation/cusum';
import type { Random } from '../../../src/evaluation/random';

export type Draw = (random: Random) => number;

/** An alarm with its limit. For tumours the expected share is first measured on `baseline` patients. */
export interface Watching extends Omit<Watched, 'limit'> {
  readonly baseline: number;
}

/**
 * Alarms in so many years without drift; after each the sum restarts, as after someone acknowledged it. A limit is set
 * from the highest sums between restarts, so one run serves all limits.
 */
export function falseAlarms(
  draw: Draw,
  watching: Watching,
  limit: number,
  perYear: number,
  years: number,
  random: Random,
): number {
  let alarms = 0;
  let sum = 0;
  let [hit, miss] = steps(watching);
  for (let year = 0; year < years; year++) {
    // Every so many years a new clinic starts, with its own baseline.
    if (watching.baseline > 0 && year % CLINIC_YEARS === 0) {
      let total = 0;
      for (let i = 0; i < watching.baseline; i++) total += draw(random);
      [hit, miss] = steps({ ...watching, expected: total / watching.baseline });
      sum = 0;
    }
    for (let i = 0; i < perYear; i++) {
      const share = draw(random);
      sum = Math.max(0, sum + share * hit + (1 - share) * miss);
      if (sum < limit) continue;
      alarms++;
      sum = 0;
    }
  }
  return alarms / years;
}

const CLINIC_YEARS = 5;

/** The lowest limit, to a twentieth, with at most so many alarms a year. */
export function limitOf(
  draw: Draw,
  watching: Watching,
  most: number,
  perYear: number,
  years: number,
  seed: () => Random,
): number {
  let low = 0.5;
  let high = 40;
  while (high - low > 0.05) {
    const middle = (low + high) / 2;
    if (falseAlarms(draw, watching, middle, perYear, years, seed()) <= most) high = middle;
    else low = middle;
  }
  return Math.ceil(high * 20) / 20;
}

/**
 * Patients from the start of a drift to the alarm, one number for each run; each run begins after a year without drift.
 * @returns in rising order; infinite where there was no alarm within three years
 */
export function detection(
  before: Draw,
  after: Draw,
  watching: Watching,
  limit: number,
  perYear: number,
  runs: number,
  random: Random,
): number[] {
  const found: number[] = [];
  for (let run = 0; run < runs; run++) {
    let expected = watching.expected;
    if (watching.baseline > 0) {
      let total = 0;
      for (let i = 0; i < watching.baseline; i++) total += before(random);
      expected = total / watching.baseline;
    }
    const [hit, miss] = steps({ ...watching, expected });
    let sum = 0;
    const step = (share: number) => {
      sum = Math.max(0, sum + share * hit + (1 - share) * miss);
    };
    for (let i = 0; i < perYear; i++) {
      step(before(random));
      if (sum >= limit) sum = 0;
    }
    let patients = 0;
    while (sum < limit && patients < 3 * perYear) {
      step(after(random));
      patients++;
    }
    found.push(sum >= limit ? patients : Number.POSITIVE_INFINITY);
  }
  return found.sort((a, b) => a - b);
}

import { Random } from '../../src/evaluation/random';

/** Hashes numbers to 32 well-mixed bits (the finaliser of MurmurHash3 after each). */
export function hash(...values: number[]): number {
  let h = 0x9e3779b9;
  for (const value of values) {
    h = Math.imul(h ^ (value | 0), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h >>> 0;
}

/**
 * A generator seeded by numbers that name its use, such as (seed, epoch, image). No random state has to be saved: a
 * resumed training draws what an uninterrupted one would.
 */
export function seeded(...use: number[]): Random {
  return new Random(hash(...use));
}

export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random.uniform();
}

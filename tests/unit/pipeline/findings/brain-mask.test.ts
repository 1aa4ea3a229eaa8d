import { describe, expect, it } from 'vitest';
import { brainMask } from '../../../../src/pipeline/findings/brain-mask';
import { DIRECTIONS, directionOf, unitVector, valueAt } from '../../../../src/pipeline/findings/directions';

const SIDE = 128;

/** An elliptic head of radii 50 x 58: brain up to 0.84 of them, dark skull up to 0.92, bright scalp up to 1. */
function head(skull = true): { grey: Float32Array; mask: Uint8Array; brain: Uint8Array } {
  const at = (i: number) => Math.hypot(((i % SIDE) - 63.5) / 50, (Math.floor(i / SIDE) - 63.5) / 58);
  const outer = skull ? 1 : 0.84;
  const pixels = Array.from({ length: SIDE * SIDE }, (_, i) => at(i));
  return {
    grey: Float32Array.from(pixels, (r) => (r < 0.84 ? 0.5 : r > outer ? 0 : r < 0.92 ? 0.05 : 0.9)),
    mask: Uint8Array.from(pixels, (r) => (r < outer ? 1 : 0)),
    brain: Uint8Array.from(pixels, (r) => (r < 0.84 ? 1 : 0)),
  };
}

function dice(a: Uint8Array, b: Uint8Array): number {
  let [both, sum] = [0, 0];
  a.forEach((v, i) => {
    both += v & b[i];
    sum += v + b[i];
  });
  return (2 * both) / sum;
}

describe('the brain inside a head', () => {
  it('ends where the skull begins', () => {
    const { grey, mask, brain } = head();
    expect(dice(brainMask(grey, mask, SIDE), brain)).toBeGreaterThan(0.97);
    // For comparison: the head itself is much larger.
    expect(dice(mask, brain)).toBeLessThan(0.87);
  });

  it('is the whole head where the skull was cut away', () => {
    const { grey, mask, brain } = head(false);
    expect(dice(brainMask(grey, mask, SIDE), brain)).toBeGreaterThan(0.96);
  });

  it('is nothing in nothing', () => {
    const nothing = new Uint8Array(SIDE * SIDE);
    expect(brainMask(new Float32Array(SIDE * SIDE), nothing, SIDE)).toEqual(nothing);
  });
});

describe('directions', () => {
  it('go round once, and are found again', () => {
    for (let k = 0; k < DIRECTIONS; k++) {
      const { x, y } = unitVector(k);
      expect(Math.hypot(x, y)).toBeCloseTo(1, 12);
      expect(directionOf(5 * x, 5 * y)).toBeCloseTo(k, 9);
    }
    expect(directionOf(0, 0)).toBe(0);
  });

  it('have values in between, the last beside the first', () => {
    const values = Float64Array.from({ length: DIRECTIONS }, (_, k) => k);
    expect(valueAt(values, 2.25)).toBe(2.25);
    expect(valueAt(values, DIRECTIONS - 0.5)).toBe((DIRECTIONS - 1) / 2);
  });
});

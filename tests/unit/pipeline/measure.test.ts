import { expect, test } from 'vitest';
import { FEATURES, measure } from '../../../src/pipeline/measure/index';
import { normalise } from '../../../src/pipeline/normalise';
import { phantom } from './phantom';

const LESION = { x: 0.68, y: 0.4, rx: 0.06, ry: 0.06, grey: 170 };

function measured(...lesions: (typeof LESION)[]): Record<string, number> {
  const values = measure(normalise(phantom({ lesions }))!);
  return Object.fromEntries(FEATURES.map((feature, i) => [feature.id, values[i]!]));
}

test('ids are unique and kebab-case; every measurement has a unit and a meaning', () => {
  expect(new Set(FEATURES.map((f) => f.id)).size).toBe(FEATURES.length);
  for (const { id, unit, meaning } of FEATURES) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(unit).not.toBe('');
    expect(meaning.length).toBeGreaterThan(15);
  }
});

test('one value a feature, finite, with 12 significant bits', () => {
  const values = measure(normalise(phantom({ lesions: [LESION] }))!);
  expect(values.length).toBe(FEATURES.length);
  for (const v of values) {
    expect(Number.isFinite(v)).toBe(true);
    expect(Math.fround(v)).toBe(v);
    // The lower 12 of the float's 24 bits are clear.
    expect(new Uint32Array(Float32Array.of(v).buffer)[0]! & 0xfff).toBe(0);
  }
});

test('the same slice gives the same values', () => {
  const prepared = normalise(phantom())!;
  expect(measure(prepared)).toEqual(measure(prepared));
});

test('a symmetrical head is symmetrical', () => {
  const values = measured();
  expect(values['outline-symmetry']).toBeGreaterThan(0.97);
  expect(values['symmetry-correlation']).toBeGreaterThan(0.7);
  expect(values['head-aspect']).toBeCloseTo(0.36 / 0.44, 1);
});

test('a bright round lesion on one side is found, and where it is', () => {
  const healthy = measured();
  const values = measured(LESION);
  expect(values['bright-region-score']).toBeGreaterThan(2 * healthy['bright-region-score']!);
  expect(values['bright-region-fill']).toBeGreaterThan(0.9);
  expect(values['bright-region-elongation']).toBeLessThan(1.3);
  // The head radius is sqrt(0.36 x 0.44) of the picture.
  const radius = Math.sqrt(0.36 * 0.44);
  expect(values['bright-region-off-midline']).toBeCloseTo(0.18 / radius, 1);
  expect(values['bright-region-height']).toBeCloseTo(-0.1 / radius, 1);
  expect(values['bright-region-size']).toBeCloseTo(0.06 / radius, 1);
  expect(values['asymmetry-bright-medium']).toBeGreaterThan(2 * healthy['asymmetry-bright-medium']!);
});

test('mirroring the picture changes no measurement of the lesion by much', () => {
  const left = measured(LESION);
  const right = measured({ ...LESION, x: 1 - LESION.x });
  for (const id of ['bright-region-score', 'bright-region-off-midline', 'asymmetry-bright-medium']) {
    expect(left[id]! / right[id]!).toBeCloseTo(1, 0.8);
  }
});

test('a ring is told from a ball', () => {
  const ring = measured(LESION, { ...LESION, rx: 0.035, ry: 0.035, grey: 60 });
  const ball = measured(LESION);
  expect(ring['bright-region-fill']).toBeLessThan(ball['bright-region-fill']!);
});

test('a head with nothing in it is measured all the same', () => {
  const image = new Float32Array(128 * 128);
  const mask = new Uint8Array(128 * 128);
  const crop = { x: 0, y: 0, width: 128, height: 128 };
  for (let y = 40; y < 44; y++) mask.fill(1, y * 128 + 60, y * 128 + 64);
  for (const m of [mask, new Uint8Array(128 * 128)]) {
    const values = measure({ image, mask: m, crop, coverage: 0 });
    expect(values.every(Number.isFinite)).toBe(true);
  }
});

import { expect, test } from 'vitest';
import { candidateOf } from '../../../../src/pipeline/findings/candidate';
import { NO_PLACE } from '../../../../src/pipeline/findings/extent';
import { FINDINGS, measureFindings } from '../../../../src/pipeline/findings/findings';
import { LABELS } from '../../../../src/pipeline/labels';
import type { Finding } from '../../../../src/pipeline/net/finding';
import type { Prepared } from '../../../../src/pipeline/prepare';
import { disc, findingOf, HEAD, preparedOf } from './sight';

const BUMP = { x: 0.65, y: 0.4, top: 3, r: 0.08 };
/** Of the circle with the head's area, in fractions of the prepared image. */
const RADIUS = Math.sqrt(HEAD.rx * HEAD.ry);

function measured(finding: Finding, prepared: Prepared = preparedOf()): Record<string, number> {
  const values = measureFindings(finding, candidateOf(finding, prepared));
  return Object.fromEntries(FINDINGS.map(({ id }, i) => [id, values[i]]));
}

test('ids are unique and kebab-case; every finding has a unit and a meaning', () => {
  expect(new Set(FINDINGS.map(({ id }) => id)).size).toBe(FINDINGS.length);
  for (const { id, unit, meaning } of FINDINGS) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(unit).not.toBe('');
    expect(meaning.length).toBeGreaterThan(15);
  }
});

test('one value a finding, finite, with 12 significant bits', () => {
  const finding = findingOf([BUMP], [1.1, 0.3, -2.7, -1.9]);
  const values = measureFindings(finding, candidateOf(finding, preparedOf()));
  expect(values.length).toBe(FINDINGS.length);
  for (const v of values) {
    expect(Number.isFinite(v)).toBe(true);
    expect(Math.fround(v)).toBe(v);
    expect(new Uint32Array(Float32Array.of(v).buffer)[0] & 0xfff).toBe(0);
  }
});

test('how sure and how large', () => {
  const values = measured(findingOf([BUMP]));
  expect(Math.abs(values['lesion-score'] - BUMP.top)).toBeLessThan(0.2);
  expect(values['lesion-area'] / (BUMP.r ** 2 / RADIUS ** 2)).toBeCloseTo(1, 1);
  expect(Math.abs(values['lesion-width'] - BUMP.r / HEAD.rx)).toBeLessThan(0.03);
  expect(Math.abs(values['lesion-height'] - BUMP.r / HEAD.ry)).toBeLessThan(0.03);
  expect(values['lesion-elongation']).toBeLessThan(1.1);
  expect(values['lesion-compactness']).toBeGreaterThan(0.95);
});

test('two bumps run together are longer than broad', () => {
  const values = measured(findingOf([BUMP, { ...BUMP, y: BUMP.y + 0.12 }]));
  expect(values['lesion-elongation']).toBeGreaterThan(1.4);
  expect(values['lesion-height']).toBeGreaterThan(1.3 * values['lesion-width']);
});

test('where in the head', () => {
  const values = measured(findingOf([BUMP]));
  expect(values['lesion-off-midline']).toBeCloseTo((BUMP.x - 0.5) / RADIUS, 1);
  expect(Math.abs(values['lesion-across'] - (0.5 + (BUMP.x - 0.5) / (2 * HEAD.rx)))).toBeLessThan(0.02);
  expect(Math.abs(values['lesion-down'] - (0.5 + (BUMP.y - 0.5) / (2 * HEAD.ry)))).toBeLessThan(0.02);
  expect(values['lesion-depth'] - values['lesion-surface-gap']).toBeCloseTo(BUMP.r / RADIUS, 1);
  const mirrored = measured(findingOf([{ ...BUMP, x: 1 - BUMP.x }]));
  expect(mirrored['lesion-off-midline']).toBeCloseTo(values['lesion-off-midline'], 1);
  expect(mirrored['lesion-across']).toBeCloseTo(1 - values['lesion-across'], 1);
});

test('a lesion at the surface touches it', () => {
  const values = measured(findingOf([{ x: 0.5, y: 0.1, top: 4, r: 0.08 }]));
  expect(values['lesion-surface-gap']).toBeLessThan(0.06);
  expect(values['lesion-down']).toBeLessThan(0.12);
});

test('the sella is near the middle of the head, in every plane', () => {
  const at = (x: number, y: number) =>
    measured(findingOf([{ x: 0.5 + x * RADIUS, y: 0.5 + y * RADIUS, top: 3, r: 0.06 }]))[
      'lesion-sella-distance'
    ];
  for (const [x, y] of [
    [0, -0.19],
    [0, 0.07],
    [-0.18, 0.07],
    [0.18, 0.07],
  ] as const) {
    expect(at(x, y)).toBeLessThan(0.03);
  }
  expect(Math.abs(at(0, 0.57) - 0.5)).toBeLessThan(0.03);
});

test('bright against the brain, the surroundings and the other side', () => {
  const inside = disc(BUMP.x, BUMP.y, 0.1);
  const bright = measured(
    findingOf([BUMP]),
    preparedOf((x, y) => (inside(x, y) ? 0.9 : null)),
  );
  const dark = measured(
    findingOf([BUMP]),
    preparedOf((x, y) => (inside(x, y) ? 0.1 : null)),
  );
  for (const id of ['lesion-brightness', 'lesion-one-sided']) {
    expect(bright[id]).toBeGreaterThan(1);
    expect(dark[id]).toBeLessThan(-1);
  }
  const both = disc(1 - BUMP.x, BUMP.y, 0.1);
  const paired = measured(
    findingOf([BUMP]),
    preparedOf((x, y) => (inside(x, y) || both(x, y) ? 0.9 : null)),
  );
  expect(paired['lesion-brightness']).toBeGreaterThan(1);
  expect(Math.abs(paired['lesion-one-sided'])).toBeLessThan(0.3);
  const exact = disc(BUMP.x, BUMP.y, BUMP.r);
  const tight = measured(
    findingOf([BUMP]),
    preparedOf((x, y) => (exact(x, y) ? 0.9 : null)),
  );
  expect(tight['lesion-contrast']).toBeGreaterThan(1);
});

test('a ring is told from a ball', () => {
  const outer = disc(BUMP.x, BUMP.y, 0.09);
  const inner = disc(BUMP.x, BUMP.y, 0.045);
  const ball = measured(
    findingOf([BUMP]),
    preparedOf((x, y) => (outer(x, y) ? 0.9 : null)),
  );
  const ring = measured(
    findingOf([BUMP]),
    preparedOf((x, y) => (inner(x, y) ? 0.1 : outer(x, y) ? 0.9 : null)),
  );
  expect(ring['lesion-ring']).toBeGreaterThan(1);
  expect(Math.abs(ball['lesion-ring'])).toBeLessThan(0.3);
  expect(ring['lesion-variation']).toBeGreaterThan(3 * ball['lesion-variation']);
});

test('a second place has a score of its own, and takes from the focus', () => {
  const one = measured(findingOf([BUMP]));
  const two = measured(findingOf([BUMP, { x: 0.35, y: 0.65, top: 1, r: 0.06 }]));
  expect(Math.abs(two['second-lesion-score'] - 1)).toBeLessThan(0.3);
  expect(one['second-lesion-score']).toBeLessThan(-5);
  expect(two['lesion-focus']).toBeLessThan(one['lesion-focus']);
});

test('a shoulder of the first place is no second one, and does not hide one that is apart', () => {
  const shoulder = { ...BUMP, x: BUMP.x - 0.14, top: 2.6 };
  expect(measured(findingOf([BUMP, shoulder]))['second-lesion-score']).toBe(NO_PLACE);
  const apart = { x: 0.5, y: 0.75, top: 1, r: 0.06 };
  expect(measured(findingOf([BUMP, shoulder, apart]))['second-lesion-score']).toBeCloseTo(1, 0);
});

test('evidence is the margin over the closest rival, in the order of the classes', () => {
  const values = measured(findingOf([BUMP], [4, 1, -2, 0.5]));
  expect(LABELS.map((label) => values[`${label}-evidence`])).toEqual([3, -3, -6, -3.5]);
});

test('the type is told from the place itself', () => {
  const types = (x: number) => (x > 0.5 ? [0, 2, -1] : [3, 0, 0]);
  const values = measured(findingOf([BUMP], [4, 0, -2, -1], types));
  expect(values['lesion-like-meningioma']).toBe(2);
  expect(values['lesion-like-glioma']).toBe(-2);
  expect(values['lesion-like-pituitary']).toBe(-3);
});

test('without a place to measure the values are neutral, and the evidence remains', () => {
  const empty = preparedOf(() => null, { mask: new Uint8Array(128 * 128) });
  for (const values of [measured(findingOf([])), measured(findingOf([BUMP]), empty)]) {
    expect(values['lesion-score']).toBe(NO_PLACE);
    expect(values['second-lesion-score']).toBe(NO_PLACE);
    expect(values['lesion-area']).toBe(0);
    expect(values['lesion-sella-distance']).toBe(1);
    expect(values['glioma-evidence']).toBe(4);
  }
});

import { expect, test } from 'vitest';
import { candidateOf } from '../../../../src/pipeline/findings/candidate';
import { FINDINGS, measureFindings } from '../../../../src/pipeline/findings/findings';
import { NO_PLACE } from '../../../../src/pipeline/findings/peaks';
import type { NetOutput } from '../../../../src/pipeline/net/output';
import type { Prepared } from '../../../../src/pipeline/prepare';
import { disc, HEAD, outputOf, preparedOf } from './made-up-output';

const BUMP = { x: 0.65, y: 0.4, top: 3, r: 0.08 };
/** Radius of the circle with the head's area, in fractions of the prepared image. */
const RADIUS = Math.sqrt(HEAD.rx * HEAD.ry);

/** A bright disc under the bump: an outline follows the image where it can. */
const shown = preparedOf((x, y) => (disc(BUMP.x, BUMP.y, BUMP.r)(x, y) ? 0.9 : null));

function measured(output: NetOutput, prepared: Prepared = shown): Record<string, number> {
  const values = measureFindings(candidateOf(output, prepared));
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
  const output = outputOf([BUMP], [1.1, 0.3, -2.7, -1.9]);
  const values = measureFindings(candidateOf(output, preparedOf()));
  expect(values.length).toBe(FINDINGS.length);
  for (const v of values) {
    expect(Number.isFinite(v)).toBe(true);
    expect(Math.fround(v)).toBe(v);
    expect(new Uint32Array(Float32Array.of(v).buffer)[0] & 0xfff).toBe(0);
  }
});

test('how sure and how large', () => {
  const values = measured(outputOf([BUMP]));
  expect(Math.abs(values['lesion-score'] - BUMP.top)).toBeLessThan(0.2);
  expect(values['lesion-area'] / (BUMP.r ** 2 / RADIUS ** 2)).toBeCloseTo(1, 1);
  expect(values['lesion-elongation']).toBeLessThan(1.1);
  expect(values['lesion-compactness']).toBeGreaterThan(0.95);
});

test('two bumps run together are longer than broad', () => {
  const values = measured(outputOf([BUMP, { ...BUMP, y: BUMP.y + 0.12 }]));
  expect(values['lesion-elongation']).toBeGreaterThan(1.4);
});

test('where in the head', () => {
  const values = measured(outputOf([BUMP]));
  expect(values['lesion-off-midline']).toBeCloseTo((BUMP.x - 0.5) / RADIUS, 1);
  expect(Math.abs(values['lesion-across'] - (0.5 + (BUMP.x - 0.5) / (2 * HEAD.rx)))).toBeLessThan(0.02);
  expect(Math.abs(values['lesion-down'] - (0.5 + (BUMP.y - 0.5) / (2 * HEAD.ry)))).toBeLessThan(0.02);
  const mirrored = measured(outputOf([{ ...BUMP, x: 1 - BUMP.x }]));
  expect(mirrored['lesion-off-midline']).toBeCloseTo(values['lesion-off-midline'], 1);
  expect(mirrored['lesion-across']).toBeCloseTo(1 - values['lesion-across'], 1);
});

test("a lesion at the brain's edge touches it", () => {
  const values = measured(outputOf([{ x: 0.5, y: 0.1, top: 4, r: 0.08 }]));
  expect(values['lesion-brain-edge-gap']).toBeLessThan(0.06);
  expect(values['lesion-brain-edge-contact']).toBeGreaterThan(0.2);
  expect(values['lesion-way-out']).toBeGreaterThan(0.85);
  expect(values['lesion-down']).toBeLessThan(0.14);
  const inside = measured(outputOf([BUMP]));
  expect(inside['lesion-brain-edge-contact']).toBe(0);
  expect(inside['lesion-brain-edge-gap']).toBeGreaterThan(0.1);
});

test('flattened against the surface, or standing up from it', () => {
  const along = [-0.12, 0, 0.12].map((dx) => ({ x: 0.5 + dx, y: 0.2, top: 3, r: 0.07 }));
  const towards = [-0.06, 0.06, 0.18].map((dy) => ({ x: 0.5, y: 0.2 + dy, top: 3, r: 0.07 }));
  expect(measured(outputOf(along))['lesion-flatness']).toBeGreaterThan(1.5);
  expect(measured(outputOf(towards))['lesion-flatness']).toBeLessThan(0.75);
});

test('a sharp edge is told from a soft one', () => {
  const paint = (soft: number) =>
    measured(
      outputOf([BUMP]),
      preparedOf((x, y) => {
        const distance = Math.sqrt((x - BUMP.x) ** 2 + (y - BUMP.y) ** 2);
        const share = Math.min(1, Math.max(0, 0.5 - (distance - BUMP.r) / soft));
        return share > 0 ? 0.45 + 0.5 * share : null;
      }),
    )['lesion-edge-sharpness'];
  expect(paint(0.01)).toBeGreaterThan(1.5 * paint(0.12));
});

test('what lies around it is held against the other side', () => {
  const halo = disc(BUMP.x, BUMP.y, 0.16);
  const lesion = disc(BUMP.x, BUMP.y, BUMP.r);
  const around = (grey: number) =>
    measured(
      outputOf([BUMP]),
      preparedOf((x, y) => (lesion(x, y) ? 0.95 : halo(x, y) ? grey : null)),
    );
  expect(around(0.1)['darker-around']).toBeGreaterThan(0.5);
  expect(around(0.9)['brighter-around']).toBeGreaterThan(0.5);
  const none = around(0.5);
  expect(none['darker-around'] + none['brighter-around']).toBeLessThan(0.5);
});

test('the sella is near the middle of the head, in every plane', () => {
  const at = (x: number, y: number) =>
    measured(outputOf([{ x: 0.5 + x * RADIUS, y: 0.5 + y * RADIUS, top: 3, r: 0.06 }]))[
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
    outputOf([BUMP]),
    preparedOf((x, y) => (inside(x, y) ? 0.9 : null)),
  );
  const dark = measured(
    outputOf([BUMP]),
    preparedOf((x, y) => (inside(x, y) ? 0.1 : null)),
  );
  for (const id of ['lesion-brightness', 'lesion-one-sided']) {
    expect(bright[id]).toBeGreaterThan(1);
    expect(dark[id]).toBeLessThan(-1);
  }
  const both = disc(1 - BUMP.x, BUMP.y, 0.1);
  const paired = measured(
    outputOf([BUMP]),
    preparedOf((x, y) => (inside(x, y) || both(x, y) ? 0.9 : null)),
  );
  expect(paired['lesion-brightness']).toBeGreaterThan(1);
  expect(Math.abs(paired['lesion-one-sided'])).toBeLessThan(0.3);
  const exact = disc(BUMP.x, BUMP.y, BUMP.r);
  const tight = measured(
    outputOf([BUMP]),
    preparedOf((x, y) => (exact(x, y) ? 0.9 : null)),
  );
  expect(tight['lesion-contrast']).toBeGreaterThan(1);
});

test('a ring is told from a ball', () => {
  const outer = disc(BUMP.x, BUMP.y, 0.09);
  const inner = disc(BUMP.x, BUMP.y, 0.045);
  const ball = measured(
    outputOf([BUMP]),
    preparedOf((x, y) => (outer(x, y) ? 0.9 : null)),
  );
  const ring = measured(
    outputOf([BUMP]),
    preparedOf((x, y) => (inner(x, y) ? 0.1 : outer(x, y) ? 0.9 : null)),
  );
  expect(ring['lesion-ring']).toBeGreaterThan(0.5);
  expect(Math.abs(ball['lesion-ring'])).toBeLessThan(0.3);
  expect(ring['lesion-variation']).toBeGreaterThan(2 * ball['lesion-variation']);
});

test('a second place has a score of its own, and is counted', () => {
  const one = measured(outputOf([BUMP]));
  const two = measured(outputOf([BUMP, { x: 0.35, y: 0.65, top: 1, r: 0.06 }]));
  expect(Math.abs(two['second-lesion-score'] - 1)).toBeLessThan(0.3);
  expect(one['second-lesion-score']).toBeLessThan(0);
  expect([one['lesion-places'], two['lesion-places']]).toEqual([1, 2]);
});

test('no class has a say: the findings stay the same to the bit whatever the class head says', () => {
  const types = () => [9, -9, 3];
  const noisy = outputOf([BUMP], [-700, 3, 12, 0.1], types);
  const values = (output: NetOutput) => [...measureFindings(candidateOf(output, preparedOf()))];
  expect(values(noisy)).toEqual(values(outputOf([BUMP])));
});

test('without a place to measure the values are neutral', () => {
  const empty = preparedOf(() => null, { mask: new Uint8Array(128 * 128) });
  for (const values of [measured(outputOf([])), measured(outputOf([BUMP]), empty)]) {
    expect(values['lesion-score']).toBe(NO_PLACE);
    expect(values['second-lesion-score']).toBe(NO_PLACE);
    expect(values['lesion-area']).toBe(0);
    expect(values['lesion-sella-distance']).toBe(1);
  }
});

import { expect, test } from 'vitest';
import { candidateOf } from '../../../../src/pipeline/findings/candidate';
import { locateLesion, MIN_SCORE } from '../../../../src/pipeline/findings/locate';
import { lesionSize } from '../../../../src/pipeline/findings/size';
import type { NetOutput } from '../../../../src/pipeline/net/output';
import type { Prepared } from '../../../../src/pipeline/prepare';
import { disc, outputOf, preparedOf } from './made-up-output';

const BUMP = { x: 0.63, y: 0.42, top: 3, r: 0.08 };
/** A bright disc under the bump: an outline follows the image where it can. */
const shown = (more: Partial<Prepared> = {}) =>
  preparedOf((x, y) => (disc(BUMP.x, BUMP.y, BUMP.r)(x, y) ? 0.9 : null), more);
const SOURCE = { width: 128, height: 128 };

const located = (output: NetOutput, prepared: Prepared, source = SOURCE) =>
  locateLesion(candidateOf(output, prepared), output.logits, source, MIN_SCORE);

test('peak, box and area are those of the bump, to less than a cell', () => {
  const lesion = located(outputOf([BUMP]), shown(), SOURCE)!;
  expect(Math.abs(lesion.peak.x - BUMP.x)).toBeLessThan(0.005);
  expect(Math.abs(lesion.peak.y - BUMP.y)).toBeLessThan(0.005);
  expect(Math.abs(lesion.x - (BUMP.x - BUMP.r))).toBeLessThan(0.015);
  expect(Math.abs(lesion.y - (BUMP.y - BUMP.r))).toBeLessThan(0.015);
  expect(Math.abs(lesion.width - 2 * BUMP.r)).toBeLessThan(0.02);
  expect(Math.abs(lesion.height - 2 * BUMP.r)).toBeLessThan(0.02);
  expect(lesion.area / (Math.PI * BUMP.r ** 2)).toBeCloseTo(1, 1);
});

test('the score is the probability of a tumour of any type', () => {
  const lesion = located(outputOf([BUMP], [1, 1, 0, 0]), preparedOf(), SOURCE)!;
  const odds = 2 * Math.E + 1;
  expect(lesion.score).toBeCloseTo(odds / (1 + odds), 6);
});

test('no lesion when no tumour is probable enough, whatever the map says', () => {
  const just = Math.log((1 / MIN_SCORE - 1) * 3);
  expect(located(outputOf([BUMP], [0, 0, just + 0.01, 0]), preparedOf(), SOURCE)).toBeNull();
  expect(located(outputOf([BUMP], [0, 0, just - 0.01, 0]), preparedOf(), SOURCE)).not.toBeNull();
});

test('no lesion on a flat map, nor without a head', () => {
  expect(located(outputOf([]), preparedOf(), SOURCE)).toBeNull();
  const headless = preparedOf(() => null, { mask: new Uint8Array(128 * 128) });
  expect(located(outputOf([BUMP]), headless, SOURCE)).toBeNull();
});

test('logits beyond all reason give a score of 1 or no lesion, never NaN', () => {
  expect(located(outputOf([BUMP], [800, 0, -800, 0]), preparedOf(), SOURCE)!.score).toBe(1);
  expect(located(outputOf([BUMP], [-800, -800, 800, -800]), preparedOf(), SOURCE)).toBeNull();
});

test('follows the crop into the source, and is held inside it', () => {
  const crop = { x: -40, y: 30, width: 320, height: 240 };
  const source = { width: 400, height: 300 };
  const lesion = located(outputOf([BUMP]), shown({ crop }), source)!;
  expect(lesion.peak.x).toBeCloseTo((-40 + 320 * BUMP.x) / 400, 2);
  expect(lesion.peak.y).toBeCloseTo((30 + 240 * BUMP.y) / 300, 2);
  expect(lesion.area / ((Math.PI * BUMP.r ** 2 * 320 * 240) / (400 * 300))).toBeCloseTo(1, 1);

  const beyond = { x: 60, y: 30, width: 320, height: 240 };
  const cut = located(
    outputOf([{ ...BUMP, x: 0.8 }]),
    preparedOf(() => null, { crop: beyond }),
    { ...source, width: 320 },
  )!;
  expect(cut.x + cut.width).toBeLessThanOrEqual(1);
  expect(cut.width).toBeGreaterThan(0);
  expect(cut.peak.x).toBeLessThanOrEqual(1);
});

test('only what lies in the head counts', () => {
  const outside = { x: 0.08, y: 0.08, top: 8, r: 0.05 };
  const lesion = located(outputOf([outside, BUMP]), preparedOf(), SOURCE)!;
  expect(lesion.peak.x).toBeCloseTo(BUMP.x, 2);
});

test('a lesion at the border of the head is cut there, not lost', () => {
  const lesion = located(outputOf([{ x: 0.5, y: 0.07, top: 4, r: 0.08 }]), preparedOf(), SOURCE)!;
  expect(lesion.y).toBeGreaterThanOrEqual(0.5 - 0.44 - 0.01);
  expect(lesion.area).toBeLessThan(0.8 * Math.PI * 0.08 ** 2);
  expect(lesion.area).toBeGreaterThan(0.2 * Math.PI * 0.08 ** 2);
});

test('millimetres, also where the source has oblong pixels; none where spacing is not known', () => {
  // 0.5 mm horizontally and 1 mm vertically: a square crop of 100 mm has 200 x 100 pixels.
  const crop = { x: 20, y: 10, width: 200, height: 100 };
  const source = { width: 240, height: 120 };
  const prepared = shown({ crop, pixelSize: 100 / 128 });
  const lesion = located(outputOf([BUMP]), prepared, source)!;
  const size = lesionSize({ ...source, spacing: { x: 0.5, y: 1 } }, lesion)!;
  expect(Math.abs(size.width - 16)).toBeLessThan(2);
  expect(Math.abs(size.height - 16)).toBeLessThan(2);
  expect(size.area / (Math.PI * 64)).toBeCloseTo(1, 1);
  expect(lesionSize(source, lesion)).toBeNull();
});

import { expect, test } from 'vitest';
import { shapeOf } from '../../../src/worker/shape';

/** An ellipse in fractions of the picture, anticlockwise like the outline. */
const ellipse = (rx: number, ry: number, x = 0.5, y = 0.5) =>
  Array.from({ length: 180 }, (_, i) => {
    const angle = (-2 * Math.PI * i) / 180;
    return { x: x + rx * Math.cos(angle), y: y + ry * Math.sin(angle) };
  });

test('a circle is round, solid, and as wide every way', () => {
  const { maxFeret, minFeret, roundness, solidity } = shapeOf([ellipse(0.1, 0.1)], 200, 200)!;
  expect(maxFeret).toBeCloseTo(40, 0);
  expect(minFeret).toBeCloseTo(40, 0);
  expect(roundness).toBeGreaterThan(0.97);
  expect(roundness).toBeLessThanOrEqual(1);
  expect(solidity).toBeGreaterThan(0.98);
});

test('lengths are in the unit of the picture’s sides, which may differ', () => {
  // 60 by 20 pixels.
  const { maxFeret, minFeret, roundness } = shapeOf([ellipse(0.1, 0.1)], 300, 100)!;
  expect(maxFeret).toBeCloseTo(60, 0);
  expect(minFeret).toBeCloseTo(20, 0);
  expect(roundness).toBeCloseTo(1 / 3, 1);
});

test('the largest Feret diameter runs across corners', () => {
  const square = [
    { x: 0.2, y: 0.2 },
    { x: 0.2, y: 0.6 },
    { x: 0.6, y: 0.6 },
    { x: 0.6, y: 0.2 },
  ];
  const { maxFeret, minFeret } = shapeOf([square], 100, 100)!;
  expect(maxFeret).toBeCloseTo(40 * Math.SQRT2, 0);
  expect(minFeret).toBeCloseTo(40, 0);
});

test('a bay lowers solidity', () => {
  const [a, b, c, d] = [0.2, 0.4, 0.6, 0.8];
  const u = [
    [a, a],
    [a, d],
    [b, d],
    [b, b],
    [c, b],
    [c, d],
    [d, d],
    [d, a],
  ].map(([x, y]) => ({ x, y }));
  // The notch of the U is a third of the width by two thirds of the height: 2/9 of the area.
  expect(shapeOf([u], 90, 90)!.solidity).toBeCloseTo(7 / 9, 1);
});

test('of several parts the largest is measured; a hole in it is filled', () => {
  const hole = [...ellipse(0.05, 0.05)].reverse();
  const apart = ellipse(0.02, 0.02, 0.9, 0.9);
  const all = shapeOf([apart, hole, ellipse(0.1, 0.1)], 100, 100)!;
  expect(all).toEqual(shapeOf([ellipse(0.1, 0.1)], 100, 100));
});

test('an outline that encloses nothing has no shape', () => {
  expect(shapeOf([], 100, 100)).toBeNull();
  expect(
    shapeOf(
      [
        [
          { x: 0.1, y: 0.1 },
          { x: 0.1, y: 0.1 },
        ],
      ],
      100,
      100,
    ),
  ).toBeNull();
});

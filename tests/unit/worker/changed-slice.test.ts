import { expect, test } from 'vitest';
import { changedSlice } from '../../../src/worker/changed-slice';
import { type Changes, isUnchanged, UNCHANGED } from '../../../src/worker/changes';
import { phantom } from '../pipeline/phantom';

const slice = {
  ...phantom({ size: 128, lesions: [{ x: 0.7, y: 0.5, rx: 0.05, ry: 0.05, grey: 250 }] }),
  spacing: { x: 2, y: 2 },
};
const changed = (changes: Partial<Changes>) => changedSlice(slice, { ...UNCHANGED, ...changes });
const at = ({ grey, width, height }: typeof slice, x: number, y: number) =>
  grey[Math.floor(y * height) * width + Math.floor(x * width)];
const mean = (grey: Float32Array) => grey.reduce((sum, value) => sum + value, 0) / grey.length;
const deviation = (grey: Float32Array, other: Float32Array) =>
  Math.sqrt(mean(grey.map((value, i) => (value - other[i]) ** 2)));

test('nothing is done where nothing is asked for: the very same slice', () => {
  expect(isUnchanged(UNCHANGED)).toBe(true);
  expect(changed({})).toBe(slice);
});

test('it turns clockwise, on black, and keeps its size', () => {
  const turned = changed({ rotation: 90 }) as typeof slice;
  expect([turned.width, turned.height]).toEqual([128, 128]);
  // The right side is now at the bottom.
  expect(at(turned, 0.5, 0.7)).toBeGreaterThan(200);
  expect(at(turned, 0.7, 0.5)).toBeLessThan(150);
});

test('it cuts off each side, and a pixel stays as large', () => {
  const { width, height, spacing, grey } = changed({ crop: 0.25 });
  expect([width, height, spacing]).toEqual([64, 64, { x: 2, y: 2 }]);
  // 16 bits over its original range.
  expect(grey[32 * 64 + 32]).toBeCloseTo(slice.grey[64 * 128 + 64], 1);
});

test('fewer pixels are larger, and each is the mean of those under it', () => {
  const { width, spacing, grey } = changed({ resolution: 32 });
  expect([width, spacing]).toEqual([32, { x: 8, y: 8 }]);
  expect(mean(grey)).toBeCloseTo(mean(slice.grey), 1);
  const both = changed({ resolution: 32, crop: 0.25 });
  expect([both.width, both.spacing]).toEqual([32, { x: 4, y: 4 }]);
});

test('blur keeps the mean and takes from the detail', () => {
  const { grey } = changed({ blur: 0.02 });
  expect(mean(grey)).toBeCloseTo(mean(slice.grey), 0);
  const edges = (of: Float32Array) => mean(of.map((value, i) => Math.abs(value - (of[i + 1] ?? value))));
  expect(edges(grey)).toBeLessThan(0.7 * edges(slice.grey));
});

test('brightness shifts and cuts off; gamma bends', () => {
  const [low, high] = [Math.min(...slice.grey), Math.max(...slice.grey)];
  const shift = 0.2 * (high - low);
  const expected = (by: number) => slice.grey.map((value) => Math.min(high, Math.max(low, value + by)));
  expect(deviation(changed({ brightness: 0.2 }).grey, expected(shift))).toBeLessThan(0.05);
  expect(deviation(changed({ brightness: -0.2 }).grey, expected(-shift))).toBeLessThan(0.05);
  const bent = slice.grey.map((value) => low + (high - low) * ((value - low) / (high - low)) ** 2);
  expect(deviation(changed({ gamma: 2 }).grey, bent)).toBeLessThan(0.05);
});

test('noise has the strength asked for, and is the same each time', () => {
  const grey = slice.grey.map((_, i) => (i % 2 ? 100 : 200));
  const flat = { ...slice, grey };
  grey[0] = 0;
  grey[1] = 300;
  const noisy = () => changedSlice(flat, { ...UNCHANGED, noise: 0.05 }).grey;
  expect(deviation(noisy(), grey)).toBeCloseTo(15, 0);
  expect(noisy()).toEqual(noisy());
});

test('pixels that are not square become so, and large slices smaller', () => {
  const tall = { ...phantom({ size: 96 }), spacing: { x: 1, y: 2 } };
  const turned = changedSlice(tall, { ...UNCHANGED, rotation: 5 });
  expect([turned.width, turned.height, turned.spacing]).toEqual([96, 192, { x: 1, y: 1 }]);
  const large = changedSlice(phantom({ size: 1024 }), { ...UNCHANGED, noise: 0.01 });
  expect([large.width, large.spacing]).toEqual([512, undefined]);
});

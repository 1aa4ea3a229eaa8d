import { expect, test } from 'vitest';
import { sliceFromRgba } from '../../../../src/pipeline/image/grey';

test('luma is that of BT.601, not rounded', () => {
  const rgba = Uint8Array.of(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255);
  const { grey } = sliceFromRgba(rgba, 2, 2);
  expect([...grey]).toEqual([76.245, 149.685, 29.07, 255].map(Math.fround));
});

test('grey pixels keep their value exactly', () => {
  const rgba = Uint8Array.from({ length: 256 * 4 }, (_, i) => (i % 4 === 3 ? 255 : i >> 2));
  expect([...sliceFromRgba(rgba, 16, 16).grey]).toEqual(Array.from({ length: 256 }, (_, v) => v));
});

test('transparent pixels are laid over black', () => {
  expect(sliceFromRgba(Uint8Array.of(200, 200, 200, 0), 1, 1).grey[0]).toBe(0);
});

test('the share of clearly coloured pixels is counted, transparent ones left out', () => {
  const rgba = Uint8Array.of(200, 20, 20, 255, 200, 20, 20, 0, 90, 90, 90, 255, 90, 60, 60, 255);
  expect(sliceFromRgba(rgba, 4, 1).colourfulness).toBe(0.25);
});

test('a size that does not fit the bytes is refused', () => {
  expect(() => sliceFromRgba(new Uint8Array(12), 2, 2)).toThrow('2x2 RGBA pixels need 16 bytes, got 12');
  expect(() => sliceFromRgba(new Uint8Array(0), 0, 0)).toThrow(RangeError);
});

import { describe, expect, it } from 'vitest';
import {
  centredAt,
  firstFrame,
  MIN_SIZE,
  middleOf,
  movedBy,
  scaledBy,
  withCorner,
} from '../../../../../src/app/slice/crop/frame';

const FRAME = { x: 0.2, y: 0.3, width: 0.4, height: 0.2 };

describe('the frame that one slice is cut out with', () => {
  it('is brought to a place, as far as the picture goes', () => {
    expect(middleOf(centredAt(FRAME, { x: 0.5, y: 0.5 }))).toEqual({ x: 0.5, y: 0.5 });
    expect(centredAt(FRAME, { x: 0, y: 1 })).toEqual({ ...FRAME, x: 0, y: 0.8 });
  });

  it('keeps its size as it is moved', () => {
    const { width, height } = movedBy(FRAME, 5, -5);
    expect({ width, height }).toEqual({ width: 0.4, height: 0.2 });
  });

  it('is stretched by a corner, the one across staying where it is', () => {
    const { x, y, width, height } = withCorner(FRAME, 'upper-left', { x: 0.1, y: 0.1 });
    expect([x, y]).toEqual([0.1, 0.1]);
    expect(x + width).toBeCloseTo(0.6);
    expect(y + height).toBeCloseTo(0.5);
  });

  it('never becomes too small to be taken hold of, nor larger than the picture', () => {
    const small = withCorner(FRAME, 'lower-right', { x: 0, y: 0 });
    expect(small.width).toBeCloseTo(MIN_SIZE);
    expect(small.height).toBeCloseTo(MIN_SIZE);
    const large = withCorner(FRAME, 'lower-right', { x: 2, y: 2 });
    expect(large.x + large.width).toBeCloseTo(1);
    expect(large.y + large.height).toBeCloseTo(1);
  });

  it('keeps its proportions when it is made larger or smaller', () => {
    for (const factor of [0.001, 0.5, 1.1, 100]) {
      const { width, height, x, y } = scaledBy(FRAME, factor);
      expect(width / height).toBeCloseTo(2);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(MIN_SIZE - 1e-9);
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it('begins at a tile that was found, or square in the middle', () => {
    const tile = [
      { x: 0.1, y: -0.01 },
      { x: 0.3, y: 0 },
      { x: 0.31, y: 0.2 },
      { x: 0.1, y: 0.21 },
    ];
    expect(firstFrame({ width: 100, height: 100 }, tile)).toEqual({
      x: 0.1,
      y: 0,
      width: 0.21,
      height: 0.21,
    });
    const { x, y, width, height } = firstFrame({ width: 200, height: 100 }, undefined);
    expect(2 * width).toBeCloseTo(height);
    expect(x + width / 2).toBeCloseTo(0.5);
    expect(y + height / 2).toBeCloseTo(0.5);
  });
});

import { describe, expect, it } from 'vitest';
import { prepare } from '../../../../src/pipeline/prepare';
import { qualityOf } from '../../../../src/pipeline/quality/quality';
import type { Slice } from '../../../../src/pipeline/slice';
import { phantom } from '../phantom';

/** Part of a slice, in its pixels. */
function cut({ width, grey }: Slice, x: number, y: number, wide: number, tall: number): Slice {
  const part = new Float32Array(wide * tall);
  for (let row = 0; row < tall; row++) {
    const from = (y + row) * width + x;
    part.set(grey.subarray(from, from + wide), row * wide);
  }
  return { width: wide, height: tall, grey: part, colourfulness: 0 };
}

const of = (slice: Slice) => qualityOf(slice, prepare(slice)!);

describe('quality of a slice', () => {
  const whole = phantom();

  it('has nothing to say of a whole head with enough pixels', () => {
    expect(of(whole)).toEqual([]);
  });

  it('tells a head of fewer than 128 pixels', () => {
    // The head's height is 0.88 of the picture's.
    expect(of(phantom({ size: 140 }))).toEqual(['low-resolution']);
    expect(of(phantom({ size: 156 }))).toEqual([]);
  });

  it('counts the coarser pixels where they are not square', () => {
    const grey = whole.grey.filter((_, i) => Math.floor(i / 256) % 2 === 0);
    expect(of({ ...whole, height: 128, grey, spacing: { x: 1, y: 2 } })).toEqual(['low-resolution']);
  });

  it('tells a head cut off on the left, on the right or above', () => {
    expect(of(cut(whole, 90, 0, 166, 256))).toEqual(['cropped-head']);
    expect(of(cut(whole, 0, 0, 166, 256))).toEqual(['cropped-head']);
    expect(of(cut(whole, 0, 60, 256, 196))).toEqual(['cropped-head']);
  });

  it('takes a head cut below for one with a neck', () => {
    expect(of(cut(whole, 0, 0, 256, 196))).toEqual([]);
  });

  it('leaves a whole head in a tight picture alone', () => {
    expect(of(cut(whole, 36, 16, 184, 224))).toEqual([]);
  });
});

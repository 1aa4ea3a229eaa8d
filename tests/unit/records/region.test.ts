import { describe, expect, it } from 'vitest';
import { maskRegion } from '../../../src/records/region';

const mask = (...rows: string[]) => ({
  width: rows[0]!.length,
  height: rows.length,
  inside: Uint8Array.from(rows.join('').split(''), (letter) => (letter === '#' ? 1 : 0)),
});
const corners = (...rows: string[]) =>
  maskRegion(mask(...rows))?.outline.map(([x, y]) => [x * rows[0]!.length, y * rows.length]);

describe('the outline of a mask', () => {
  it('runs along the sides of the pixels, once around', () => {
    expect(corners('....', '.##.', '.##.', '....')).toEqual([
      [3, 1],
      [3, 3],
      [1, 3],
      [1, 1],
    ]);
    expect(corners('#.', '##')).toEqual([
      [1, 0],
      [1, 1],
      [2, 1],
      [2, 2],
      [0, 2],
      [0, 0],
    ]);
  });

  it('is that of the largest part, whatever holes it has', () => {
    expect(corners('#....', '..###', '..#.#', '..###')).toEqual([
      [5, 1],
      [5, 4],
      [2, 4],
      [2, 1],
    ]);
  });

  it('follows pixels that touch by a corner alone, and ends', () => {
    expect(corners('#.', '.#')).toHaveLength(4);
  });

  it('is none where nothing is marked', () => {
    expect(maskRegion(mask('..', '..'))).toBeNull();
  });
});

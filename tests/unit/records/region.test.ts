import { describe, expect, it } from 'vitest';
import { boxRegion, maskRegion, outlineRegion } from '../../../src/records/region';

const mask = (...rows: string[]) => ({
  width: rows[0].length,
  height: rows.length,
  inside: Uint8Array.from(rows.join('').split(''), (letter) => (letter === '#' ? 1 : 0)),
});
const corners = (...rows: string[]) =>
  maskRegion(mask(...rows))?.stored.map(([x, y]) => [x * rows[0].length, y * rows.length]);

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

  it.each([2, 3, 4, 5, 6, 7, 8] as const)('lies on the picture as it is shown, turned by %i', (turned) => {
    const box = { x: 0.125, y: 0.25, width: 0.25, height: 0.5 };
    const { stored, shown } = boxRegion(box, { turned });
    // The stored box as a mask: displayed, it is the box again.
    const side = 16;
    const xs = stored.map(([x]) => x * side);
    const ys = stored.map(([, y]) => y * side);
    const within = (value: number, all: number[]) => value >= Math.min(...all) && value < Math.max(...all);
    const inside = Uint8Array.from({ length: side * side }, (_, i) =>
      within(i % side, xs) && within(Math.floor(i / side), ys) ? 1 : 0,
    );
    const again = maskRegion({ width: side, height: side, inside }, { turned })!;
    expect(new Set(again.shown.map(String))).toEqual(new Set(shown.map(String)));
  });
});

describe('the outline that the reader drew', () => {
  const around = (x: number, y: number, side: number) => [
    ...[
      { x, y },
      { x, y: y + side },
    ],
    ...[
      { x: x + side, y: y + side },
      { x: x + side, y },
    ],
  ];

  it('is its largest line, as shown and as the file stores the picture', () => {
    const outline = [around(0.1, 0.1, 0.125), around(0.5, 0.25, 0.25)];
    const region = outlineRegion(outline, { turned: 2 })!;
    expect(region.shown).toEqual([
      [0.5, 0.25],
      [0.5, 0.5],
      [0.75, 0.5],
      [0.75, 0.25],
    ]);
    // Mirrored left to right.
    expect(region.stored).toEqual([
      [0.5, 0.25],
      [0.5, 0.5],
      [0.25, 0.5],
      [0.25, 0.25],
    ]);
    expect(outlineRegion([], {})).toBeNull();
  });
});

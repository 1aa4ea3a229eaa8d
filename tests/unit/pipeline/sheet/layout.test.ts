import { describe, expect, it } from 'vitest';
import { areLarge, tileSize } from '../../../../src/pipeline/sheet';
import { findLayout } from '../../../../src/pipeline/sheet/layout';
import { cutTile } from '../../../../src/pipeline/sheet/tile';
import { inViewer, negative, photographed, sheet } from './make';

const brain = () => true;

describe('the layout of a picture of several heads', () => {
  it.each([
    [2, 2],
    [2, 3],
    [3, 4],
    [5, 4],
    [4, 5],
    [6, 5],
  ])('is found: %i rows, %i columns', (rows, columns) => {
    const picture = sheet({ rows, columns });
    const layout = findLayout(picture, brain);
    expect(layout).toMatchObject({ rows, columns });
    expect(layout!.tiles.map(({ row, column }) => row * columns + column)).toEqual(
      Array.from({ length: rows * columns }, (_, i) => i),
    );
    // Each tile shows its own head, centred.
    for (const { row, column, corners } of layout!.tiles) {
      const x = corners.reduce((sum, corner) => sum + corner.x, 0) / 4;
      const y = corners.reduce((sum, corner) => sum + corner.y, 0) / 4;
      expect(Math.abs(x - (6 + column * 102 + 48))).toBeLessThan(10);
      expect(Math.abs(y - (6 + row * 102 + 48))).toBeLessThan(10);
    }
  });

  it.each([
    [3, 4],
    [5, 4],
    [6, 5],
  ])('is found on a photographed light box: %i rows, %i columns', (rows, columns) => {
    const layout = findLayout(photographed(sheet({ rows, columns })), brain);
    expect(layout).toMatchObject({ rows, columns });
    expect(layout!.tiles.length).toBe(rows * columns);
  });

  it('is found with white lines between the tiles, and side by side', () => {
    expect(findLayout(sheet({ rows: 3, columns: 3, line: 230 }), brain)).toMatchObject({
      rows: 3,
      columns: 3,
    });
    expect(findLayout(sheet({ rows: 1, columns: 2 }), brain)).toMatchObject({ rows: 1, columns: 2 });
  });

  it.each([
    [1, 2],
    [2, 2],
    [2, 3],
  ])('is found in a viewer: %i rows, %i columns', (rows, columns) => {
    for (const ground of [0, 50, 200]) {
      const picture = inViewer(sheet({ rows, columns, tile: 300, line: 3 }), ground);
      expect(findLayout(picture, brain), String(ground)).toMatchObject({ rows, columns });
    }
  });

  it.each([
    [2, 2],
    [4, 5],
  ])('is found on a negative: %i rows, %i columns', (rows, columns) => {
    expect(findLayout(negative(sheet({ rows, columns })), brain)).toMatchObject({ rows, columns });
  });

  it('is null for one head, whatever its parts are taken for', () => {
    for (const tile of [64, 160, 300]) {
      expect(findLayout(sheet({ rows: 1, columns: 1, tile, gap: 0 }), brain)).toBeNull();
      const one = sheet({ rows: 1, columns: 1, tile });
      for (const seen of [photographed(one), inViewer(one), negative(one)])
        expect(findLayout(seen, brain)).toBeNull();
    }
  });

  it('is null where no part looks like a brain', () => {
    expect(findLayout(sheet({ rows: 3, columns: 4 }), () => false)).toBeNull();
  });
});

describe('a tile', () => {
  it('has the pixels for a reading, or not', () => {
    const mosaic = findLayout(sheet({ rows: 6, columns: 6, tile: 60, gap: 0 }), brain)!;
    expect(mosaic.tiles).toHaveLength(36);
    expect(Math.abs(tileSize(mosaic).width - 58)).toBeLessThan(3);
    expect(areLarge(mosaic)).toBe(false);
    expect(areLarge(findLayout(sheet({ rows: 6, columns: 6, tile: 72, gap: 0 }), brain)!)).toBe(true);
  });

  it('is cut out straight, and made no larger than asked for', () => {
    const picture = sheet({ rows: 3, columns: 4 });
    const layout = findLayout(picture, brain)!;
    const cut = cutTile(picture, layout.tiles[5]);
    expect(Math.abs(cut.width - 99)).toBeLessThan(6);
    // The rim of the head is still in place: dark corner, bright rim, inside.
    const middle = Math.floor(cut.height / 2) * cut.width;
    expect(cut.grey[2 * cut.width + cut.width - 3]).toBeLessThan(20);
    expect(Math.max(...cut.grey.subarray(middle, middle + 24))).toBeGreaterThan(150);
    expect(
      Math.max(
        ...Object.values(cutTile(picture, layout.tiles[5], 40))
          .slice(0, 2)
          .map(Number),
      ),
    ).toBe(40);
  });
});

import { describe, expect, it } from 'vitest';
import { findLayout, type SheetPicture } from '../../../../src/pipeline/sheet/layout';
import { cutTile } from '../../../../src/pipeline/sheet/tile';

interface Sheet {
  readonly rows: number;
  readonly columns: number;
  readonly tile?: number;
  readonly gap?: number;
  readonly line?: number;
}

/** A head in outline: rim, inside, two dark ventricles. `t` and `s` run from -1 to 1 over a tile. */
function headAt(s: number, t: number, size: number): number {
  const r = Math.hypot(s / (0.72 * size), t / (0.88 * size));
  if (r > 1) return 0;
  if (r > 0.9) return 220;
  return Math.hypot((Math.abs(s) - 0.12) / 0.08, t / 0.3) < 1
    ? 30
    : 130 + 20 * Math.sin(9 * s) * Math.cos(7 * t);
}

/** A sheet of heads, the first and last of the stack smaller, with a mark in each tile's corner. */
function sheet({ rows, columns, tile = 96, gap = 6, line = 0 }: Sheet): SheetPicture {
  const step = tile + gap;
  const [width, height] = [columns * step + gap, rows * step + gap];
  const grey = new Float32Array(width * height).fill(line);
  for (let n = 0; n < rows * columns; n++) {
    const size = 1 - 0.35 * Math.abs((2 * n) / Math.max(1, rows * columns - 1) - 1) ** 2;
    const [x0, y0] = [gap + (n % columns) * step, gap + Math.floor(n / columns) * step];
    for (let y = 0; y < tile; y++)
      for (let x = 0; x < tile; x++) {
        const mark = x > 2 && x < 16 && y > 2 && y < 8 && (x + y) % 3 > 0 ? 200 : 0;
        const value = headAt((2 * x) / tile - 1, (2 * y) / tile - 1, size);
        grey[(y0 + y) * width + x0 + x] = Math.max(mark, value);
      }
  }
  return { width, height, grey };
}

/** On a light box: seen at an angle, in uneven light, with noise. */
function photographed(picture: SheetPicture, angle = 0.12): SheetPicture {
  const [width, height] = [Math.round(picture.width * 1.3), Math.round(picture.height * 1.25)];
  const grey = new Float32Array(width * height);
  let seed = 7;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / width - 0.5, y / height - 0.5];
      const depth = 1 + angle * v + 0.5 * angle * u;
      const sx = ((u + 0.03 * v) * 1.25 * depth + 0.5) * picture.width;
      const sy = ((v - 0.04 * u) * 1.2 * depth + 0.5) * picture.height;
      const inside = sx >= 0 && sy >= 0 && sx < picture.width && sy < picture.height;
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const noise = 8 * (seed / 2147483648 - 0.5);
      const glare = 50 * Math.exp(-(((u - 0.2) / 0.15) ** 2 + ((v + 0.2) / 0.15) ** 2));
      const value = inside ? picture.grey[Math.floor(sy) * picture.width + Math.floor(sx)] : 240;
      grey[y * width + x] = Math.min(255, Math.max(0, value + glare + noise));
    }
  }
  return { width, height, grey };
}

/** In a viewer: panes on an even grey, a bright bar with dark buttons above. */
function inViewer(picture: SheetPicture, ground = 50): SheetPicture {
  const [left, top] = [160, 70];
  const [width, height] = [picture.width + 200, picture.height + 100];
  const grey = new Float32Array(width * height).fill(ground);
  for (let y = 0; y < 40; y++)
    for (let x = 0; x < width; x++) grey[y * width + x] = y > 8 && y < 32 && x % 60 > 20 ? 120 : 205;
  for (let y = 0; y < picture.height; y++)
    grey.set(picture.grey.subarray(y * picture.width, (y + 1) * picture.width), (top + y) * width + left);
  return { width, height, grey };
}

const negative = ({ grey, ...size }: SheetPicture): SheetPicture => ({
  ...size,
  grey: grey.map((value) => 255 - value),
});

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
    // each tile shows its own head, in its middle
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
  it('is cut out straight, and made no larger than asked for', () => {
    const picture = sheet({ rows: 3, columns: 4 });
    const layout = findLayout(picture, brain)!;
    const cut = cutTile(picture, layout.tiles[5]);
    expect(Math.abs(cut.width - 99)).toBeLessThan(6);
    // the rim of the head is where it was: dark corner, bright rim, inside
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

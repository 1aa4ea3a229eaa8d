/** Pictures of several heads, and the same on a light box, in a viewer and on a negative. */
import type { SheetPicture } from '../../../../src/pipeline/sheet/layout';

interface Sheet {
  readonly rows: number;
  readonly columns: number;
  readonly tile?: number;
  readonly gap?: number;
  readonly line?: number;
}

/** A schematic head: rim, inside, two dark ventricles. `t` and `s` run from -1 to 1 over a tile. */
function headAt(s: number, t: number, size: number): number {
  const r = Math.hypot(s / (0.72 * size), t / (0.88 * size));
  if (r > 1) return 0;
  if (r > 0.9) return 220;
  return Math.hypot((Math.abs(s) - 0.12) / 0.08, t / 0.3) < 1
    ? 30
    : 130 + 20 * Math.sin(9 * s) * Math.cos(7 * t);
}

/** A sheet of heads, with smaller ones at both ends of the stack, and a mark in the corner of each tile. */
export function sheet({ rows, columns, tile = 96, gap = 6, line = 0 }: Sheet): SheetPicture {
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

/** On a light box: seen at an angle, unevenly lit, with noise. */
export function photographed(picture: SheetPicture, angle = 0.12): SheetPicture {
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

/** In a viewer: panes on a grey background, a bright bar with dark buttons above. */
export function inViewer(picture: SheetPicture, ground = 50): SheetPicture {
  const [left, top] = [160, 70];
  const [width, height] = [picture.width + 200, picture.height + 100];
  const grey = new Float32Array(width * height).fill(ground);
  for (let y = 0; y < 40; y++)
    for (let x = 0; x < width; x++) grey[y * width + x] = y > 8 && y < 32 && x % 60 > 20 ? 120 : 205;
  for (let y = 0; y < picture.height; y++)
    grey.set(picture.grey.subarray(y * picture.width, (y + 1) * picture.width), (top + y) * width + left);
  return { width, height, grey };
}

export const negative = ({ grey, ...size }: SheetPicture): SheetPicture => ({
  ...size,
  grey: grey.map((value) => 255 - value),
});

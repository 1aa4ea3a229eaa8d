import type { Random } from '../../../src/evaluation/random';
import { Canvas, chance, pick, range } from './canvas';

/** Lines of words as grey dashes: at the size of a thumbnail letters are not visible. */
function text(canvas: Canvas, random: Random, box: readonly [number, number, number, number], ink: number) {
  const r = range(random);
  const [x0, y0, x1, y1] = box;
  const line = r(0.012, 0.05);
  for (let y = y0; y + line < y1; y += line * r(1.5, 2.1)) {
    if (chance(random, 0.08)) y += line * 2;
    const end = chance(random, 0.2) ? x0 + (x1 - x0) * r(0.2, 0.9) : x1;
    for (let x = x0; x < end; ) {
      const word = line * r(1, 6);
      canvas.box(x, y, Math.min(end, x + word), y + line * r(0.6, 0.9), ink);
      x += word + line * 0.8;
    }
  }
}

/** Paper, dark or bright, with columns of text, headings, rules, boxes. */
export function page(random: Random, size: number): Float32Array {
  const r = range(random);
  const dark = chance(random, 0.25);
  const [ground, ink] = dark ? [r(0, 0.2), r(0.6, 1)] : [r(0.75, 1), r(0, 0.4)];
  const canvas = new Canvas(size, ground);
  const columns = pick(random, [1, 1, 2, 3]);
  const margin = r(0.03, 0.15);
  if (chance(random, 0.4)) canvas.box(margin, margin / 2, r(0.3, 0.9), margin * 0.8, ink);
  for (let c = 0; c < columns; c++) {
    const width = (1 - 2 * margin) / columns;
    const x = margin + c * width;
    text(canvas, random, [x, margin + r(0, 0.1), x + width * 0.92, 1 - margin * r(0.5, 3)], ink);
  }
  for (let n = random.integer(3); n > 0; n--) {
    const [x, y] = [r(0, 0.7), r(0, 0.8)];
    canvas.box(x, y, x + r(0.1, 0.5), y + r(0.05, 0.3), r(0, 1));
  }
  if (chance(random, 0.5)) canvas.blur(1);
  return canvas.done();
}

/** A table or form: rules and short words. */
export function table(random: Random, size: number): Float32Array {
  const r = range(random);
  const [ground, ink] = chance(random, 0.3) ? [r(0, 0.2), r(0.5, 1)] : [r(0.8, 1), r(0, 0.5)];
  const canvas = new Canvas(size, ground);
  const [rows, columns] = [4 + random.integer(16), 2 + random.integer(6)];
  for (let i = 0; i <= rows; i++)
    canvas.box(0.05, 0.05 + (0.9 * i) / rows, 0.95, 0.06 + (0.9 * i) / rows, ink);
  for (let j = 0; j <= columns; j++)
    canvas.box(0.05 + (0.9 * j) / columns, 0.05, 0.06 + (0.9 * j) / columns, 0.95, ink);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const [x, y] = [0.07 + (0.9 * j) / columns, 0.05 + (0.9 * (i + 0.3)) / rows];
      canvas.box(x, y, x + (0.9 / columns) * r(0.1, 0.8), y + 0.35 / rows, ink);
    }
  return canvas.done();
}

/** Axes with bars, curves or dots. */
export function chart(random: Random, size: number): Float32Array {
  const r = range(random);
  const [ground, ink] = chance(random, 0.25) ? [r(0, 0.2), r(0.6, 1)] : [r(0.85, 1), r(0, 0.4)];
  const canvas = new Canvas(size, ground);
  canvas.box(0.1, 0.05, 0.115, 0.9, ink);
  canvas.box(0.1, 0.89, 0.95, 0.905, ink);
  const kind = random.integer(3);
  const count = 3 + random.integer(25);
  const step = 0.8 / count;
  let y = r(0.2, 0.8);
  for (let n = 0; n < count; n++) {
    const x = 0.13 + n * step;
    const next = Math.max(0.1, Math.min(0.85, kind === 1 ? y + r(-0.15, 0.15) : r(0.1, 0.85)));
    if (kind === 0) canvas.box(x, next, x + step * 0.7, 0.89, r(0.2, 0.7));
    else if (kind === 1) canvas.limb(x, y, x + step, next, 0.008, ink);
    else canvas.ellipse(x, next, 0.015, 0.015, ink);
    y = next;
  }
  return canvas.done();
}

/** Windows, panels, buttons and text of a program. */
export function screen(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, r(0, 1));
  canvas.box(0, 0, 1, r(0.03, 0.1), r(0, 1));
  canvas.box(0, 0.06, r(0.05, 0.3), 1, r(0, 1));
  for (let n = 1 + random.integer(8); n > 0; n--) {
    const [x, y] = [r(0, 0.8), r(0.05, 0.8)];
    const [w, h] = [r(0.1, 0.6), r(0.05, 0.5)];
    const grey = r(0, 1);
    canvas.box(x, y, x + w, y + h, grey);
    if (chance(random, 0.7))
      text(
        canvas,
        random,
        [x + 0.02, y + 0.02, x + w - 0.02, y + h - 0.02],
        grey > 0.5 ? r(0, 0.3) : r(0.7, 1),
      );
    if (chance(random, 0.3)) canvas.ellipse(x + w / 2, y + h / 2, w / 4, h / 4, r(0, 1));
  }
  return canvas.done();
}

/** Big letters, logos, a chequer board, rulers and test patterns. */
export function pattern(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, r(0, 1));
  const kind = random.integer(4);
  const cells = 2 + random.integer(14);
  const [a, b] = [r(0, 0.4), r(0.6, 1)];
  if (kind === 0)
    canvas.where([0, 0, 1, 1], (x, y) => (Math.floor(x * cells) + Math.floor(y * cells)) % 2 > 0, b);
  else if (kind === 1) canvas.where([0, 0, 1, 1], (x) => Math.floor(x * cells * 2) % 2 > 0, a);
  else if (kind === 2) {
    canvas.image.fill(chance(random, 0.5) ? a : b);
    for (let n = 1 + random.integer(4); n > 0; n--) {
      const [x, y, h] = [r(0.1, 0.7), r(0.1, 0.6), r(0.1, 0.4)];
      const ink = r(0, 1);
      for (let stroke = 2 + random.integer(3); stroke > 0; stroke--)
        canvas.limb(
          x + h * r(0, 0.7),
          y + h * r(0, 1),
          x + h * r(0, 0.7),
          y + h * r(0, 1),
          r(0.01, 0.05),
          ink,
        );
    }
  } else {
    const [cx, cy] = [r(0.3, 0.7), r(0.3, 0.7)];
    for (let ring = cells; ring > 0; ring--)
      canvas.ellipse(cx, cy, (0.5 * ring) / cells, (0.5 * ring) / cells, ring % 2 ? a : b);
  }
  return canvas.done();
}

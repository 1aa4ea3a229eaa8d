import type { Random } from '../../../src/evaluation/random';
import { Canvas, chance, range } from './canvas';

/** Film: rim, side marker, grain. */
function film(canvas: Canvas, random: Random): Float32Array {
  const r = range(random);
  if (chance(random, 0.6)) {
    const [x, y] = [chance(random, 0.5) ? r(0.02, 0.15) : r(0.8, 0.92), r(0.03, 0.2)];
    canvas.box(x, y, x + 0.05, y + 0.06, 1);
    canvas.box(x + 0.02, y + 0.01, x + 0.05, y + 0.03, 0);
  }
  canvas.blur(1 + random.integer(2));
  canvas.grain(random, r(0, 0.04));
  const image = canvas.done();
  // Some viewers show bones dark.
  return chance(random, 0.2) ? image.map((v) => 1 - v) : image;
}

/** Chest: two dark lungs with ribs over them, heart, diaphragm, shoulders. */
export function chest(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, r(0, 0.15));
  const body = r(0.5, 0.8);
  const width = r(0.38, 0.55);
  // On most films the shoulders and arms reach the edges.
  canvas.limb(0.5, 0.3, 0.5, 1.1, width, body);
  canvas.limb(0.5 - width, r(0.15, 0.35), 0.5 + width, r(0.15, 0.35), 0.16, body);
  canvas.limb(0.5, -0.05, 0.5, 0.2, r(0.08, 0.16), body);
  const lung = r(0.08, 0.3);
  const gap = r(0.05, 0.09);
  const [rx, ry] = [r(0.13, 0.19), r(0.26, 0.36)];
  const cy = r(0.42, 0.52);
  for (const side of [-1, 1]) {
    canvas.ellipse(0.5 + side * (gap + rx), cy, rx, ry * r(0.92, 1.05), lung, side * r(0, 0.15));
    canvas.ellipse(0.5 + side * (gap + rx), cy + ry, rx * 1.15, ry * r(0.25, 0.4), body * r(0.9, 1.1));
  }
  canvas.ellipse(0.5 + r(0.02, 0.08), cy + ry * 0.55, r(0.1, 0.16), r(0.12, 0.18), body * r(0.9, 1.15), 0.4);
  canvas.limb(0.5, 0, 0.5, 1, 0.035, (old) => old + 0.12);
  const rib = r(0.05, 0.18);
  for (let n = 0; n < 9; n++) {
    const y = cy - ry + (n * 2 * ry) / 9;
    for (const side of [-1, 1]) {
      canvas.limb(0.5 + side * 0.05, y, 0.5 + side * 0.3, y + r(0.03, 0.06), 0.013, (old) => old + rib);
      canvas.limb(
        0.5 + side * 0.3,
        y + 0.05,
        0.5 + side * (gap + 2 * rx),
        y + 0.12,
        0.011,
        (old) => old + rib,
      );
    }
  }
  for (const side of [-1, 1])
    canvas.limb(
      0.5 + side * 0.05,
      cy - ry + 0.03,
      0.5 + side * 0.33,
      cy - ry - 0.04,
      0.018,
      (old) => old + 0.15,
    );
  canvas.mottle(random, 12, 0.06);
  return film(canvas, random);
}

/** One bone: bright cortex, darker marrow, wider ends. */
function bone(canvas: Canvas, x0: number, y0: number, x1: number, y1: number, w: number, grey: number) {
  canvas.limb(x0, y0, x1, y1, w, (old) => old + grey);
  canvas.limb(x0, y0, x1, y1, w * 0.5, (old) => old - 0.35 * grey);
  for (const [x, y] of [
    [x0, y0],
    [x1, y1],
  ])
    canvas.ellipse(x, y, w * 1.35, w * 1.2, (old) => old + 0.5 * grey);
}

/** Hand: the metacarpals, five fingers, and the wrist. */
export function hand(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, r(0, 0.1));
  const flesh = r(0.15, 0.4);
  const grey = r(0.25, 0.5);
  const spread = r(0.06, 0.1);
  const [cx, cy] = [0.5, r(0.62, 0.7)];
  const draw = (add: (x0: number, y0: number, x1: number, y1: number, w: number) => void) => {
    for (let f = 0; f < 5; f++) {
      const x = cx + (f - 2) * spread;
      const angle = (f - 2) * 0.17 + (f === 0 ? -0.45 : 0);
      let [px, py] = [x * 0.6 + cx * 0.4, cy + (f === 0 ? 0.05 : 0)];
      const lengths = f === 0 ? [0.15, 0.1, 0.07] : [0.19, 0.12, 0.08, 0.06];
      for (const length of lengths) {
        const [qx, qy] = [px + Math.sin(angle) * length, py - Math.cos(angle) * length];
        add(px, py, qx, qy, f === 0 ? 0.02 : 0.017);
        [px, py] = [qx + Math.sin(angle) * 0.012, qy - Math.cos(angle) * 0.012];
      }
    }
  };
  draw((x0, y0, x1, y1) => canvas.limb(x0, y0, x1, y1, 0.038, flesh));
  canvas.limb(cx, cy, cx, 1.1, 0.14, flesh, 0.11);
  draw((x0, y0, x1, y1, w) => bone(canvas, x0, y0, x1, y1, w, grey));
  for (let n = 0; n < 8; n++)
    canvas.ellipse(
      cx + ((n % 4) - 1.5) * 0.05,
      cy + 0.06 + 0.05 * Math.floor(n / 4),
      0.025,
      0.025,
      (o) => o + grey,
    );
  bone(canvas, cx - 0.05, cy + 0.2, cx - 0.05, 1.1, 0.035, grey);
  bone(canvas, cx + 0.05, cy + 0.2, cx + 0.05, 1.1, 0.028, grey);
  return film(canvas, random);
}

/** Long bones with a joint: knee, elbow, ankle, shoulder. */
export function joint(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, r(0, 0.12));
  const flesh = r(0.15, 0.45);
  const grey = r(0.2, 0.45);
  const bend = r(-0.3, 0.3);
  const y = r(0.4, 0.6);
  const w = r(0.05, 0.11);
  canvas.limb(0.5 - bend, -0.1, 0.5, y, w * r(2, 3), flesh, w * 2);
  canvas.limb(0.5, y, 0.5 + bend / 2, 1.1, w * 2, flesh, w * r(1.5, 2.5));
  bone(canvas, 0.5 - bend, -0.1, 0.5, y - w * 0.8, w, grey);
  bone(canvas, 0.5, y + w * 0.8, 0.5 + bend / 2, 1.1, w * 0.9, grey);
  if (chance(random, 0.7)) bone(canvas, 0.5 + 2 * w, y + w, 0.5 + bend / 2 + 1.8 * w, 1.1, w * 0.35, grey);
  if (chance(random, 0.6)) canvas.ellipse(0.5, y - w, w * 0.8, w * 0.8, (old) => old + 0.2);
  canvas.mottle(random, 10, 0.04);
  return film(canvas, random);
}

/** Pelvis: iliac wings and hips, the spine above, thighs below. */
export function pelvis(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, r(0.02, 0.2));
  canvas.limb(0.5, 0, 0.5, 1, r(0.42, 0.55), r(0.2, 0.4));
  const grey = r(0.2, 0.4);
  for (let n = 0; n < 4; n++) canvas.box(0.44, n * 0.09, 0.56, n * 0.09 + 0.075, (old) => old + grey);
  for (const side of [-1, 1]) {
    canvas.ellipse(0.5 + side * 0.22, 0.38, 0.16, 0.2, (old) => old + grey, side * 0.5);
    canvas.ellipse(0.5 + side * 0.12, 0.66, 0.09, 0.12, (old) => old + grey, side * -0.3);
    canvas.ellipse(0.5 + side * 0.11, 0.67, 0.05, 0.07, (old) => old - grey, side * -0.3);
    canvas.ellipse(0.5 + side * 0.29, 0.62, 0.07, 0.07, (old) => old + grey);
    bone(canvas, 0.5 + side * 0.33, 0.66, 0.5 + side * 0.34, 1.1, 0.05, grey);
  }
  canvas.mottle(random, 10, 0.05);
  return film(canvas, random);
}

/** A skull on film: bright, fills the frame, shows no soft tissue. */
export function skull(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, r(0, 0.15));
  const lateral = chance(random, 0.5);
  const [rx, ry] = lateral ? [r(0.36, 0.44), r(0.3, 0.36)] : [r(0.28, 0.34), r(0.34, 0.4)];
  canvas.limb(0.5, 0.5, 0.5 + (lateral ? 0.15 : 0), 1.1, 0.16, r(0.3, 0.5));
  canvas.ellipse(0.5, 0.42, rx + 0.03, ry + 0.03, 0.3);
  canvas.ellipse(0.5, 0.42, rx, ry, r(0.8, 0.95));
  canvas.ellipse(0.5, 0.42, rx - 0.03, ry - 0.03, r(0.5, 0.7));
  const eyes = lateral ? [0.22] : [0.38, 0.62];
  for (const x of eyes) canvas.ellipse(x, 0.6, 0.07, 0.06, (old) => old - 0.25);
  canvas.ellipse(lateral ? 0.2 : 0.5, 0.72, 0.05, 0.08, (old) => old - 0.3);
  canvas.ellipse(lateral ? 0.28 : 0.5, 0.86, 0.16, 0.07, (old) => old + 0.25);
  for (let n = 0; n < 8; n++) canvas.box(0.36 + n * 0.035, 0.82, 0.385 + n * 0.035, 0.9, (old) => old + 0.15);
  canvas.mottle(random, 8, 0.1);
  return film(canvas, random);
}

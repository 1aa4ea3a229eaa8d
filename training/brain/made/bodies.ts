import type { Random } from '../../../src/evaluation/random';
import { Canvas, chance, pick, range, smoothNoise } from './canvas';

/** Grey of the tissues in one sequence, 0..1. */
interface Contrast {
  readonly fat: number;
  readonly muscle: number;
  readonly fluid: number;
  readonly marrow: number;
  readonly cortex: number;
  readonly organ: number;
  readonly blood: number;
}

/** Tissue contrast as on T1, T2, fat-suppressed and gradient-echo images: approximate, and different every time. */
function drawContrast(random: Random): Contrast {
  const r = range(random);
  const cortex = r(0, 0.1);
  switch (random.integer(4)) {
    case 0: // T1
      return {
        ...{ fat: r(0.75, 1), muscle: r(0.3, 0.5), fluid: r(0.1, 0.3), marrow: r(0.5, 0.9) },
        ...{ cortex, organ: r(0.4, 0.65), blood: r(0, 0.3) },
      };
    case 1: // T2
      return {
        ...{ fat: r(0.5, 0.95), muscle: r(0.12, 0.35), fluid: r(0.85, 1), marrow: r(0.3, 0.7) },
        ...{ cortex, organ: r(0.25, 0.6), blood: r(0, 0.2) },
      };
    case 2: // fat suppressed
      return {
        ...{ fat: r(0.03, 0.2), muscle: r(0.25, 0.5), fluid: r(0.75, 1), marrow: r(0.05, 0.25) },
        ...{ cortex, organ: r(0.35, 0.7), blood: r(0.1, 0.9) },
      };
    default: // gradient echo: bright blood
      return {
        ...{ fat: r(0.5, 1), muscle: r(0.2, 0.4), fluid: r(0.7, 1), marrow: r(0.2, 0.6) },
        ...{ cortex, organ: r(0.3, 0.6), blood: r(0.75, 1) },
      };
  }
}

type Tissue = (grey: number, amount?: number) => (old: number, x: number, y: number) => number;

/** A canvas, a contrast, and grey that varies slightly from place to place. */
function begin(random: Random, size: number) {
  const texture = smoothNoise(random, size, pick(random, [16, 24, 32]));
  const tissue: Tissue =
    (grey, amount = 0.12) =>
    (_, x, y) => {
      const at = Math.min(size - 1, Math.floor(y * size)) * size + Math.min(size - 1, Math.floor(x * size));
      return grey * (1 + amount * (2 * texture[at] - 1));
    };
  return { r: range(random), canvas: new Canvas(size, 0), c: drawContrast(random), tissue };
}

function finish(canvas: Canvas, random: Random): Float32Array {
  canvas.mottle(random, 24, range(random)(0, 0.04));
  canvas.blur(random.integer(2));
  canvas.grain(random, range(random)(0, 0.04));
  return canvas.done();
}

type Box = { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number };

/** Skin, fat and muscle of a trunk in cross-section, sometimes with arms beside it, and the vertebra. */
function wall(random: Random, canvas: Canvas, c: Contrast, tissue: Tissue): Box {
  const r = range(random);
  const trunk = { x: 0.5, y: r(0.45, 0.55), rx: r(0.38, 0.49), ry: r(0.25, 0.38) };
  const { x, y, rx, ry } = trunk;
  const rim = r(0.012, 0.09);
  canvas.ellipse(x, y, rx, ry, tissue(c.fat));
  canvas.ellipse(x, y, rx - rim, ry - rim, tissue(c.muscle));
  canvas.ellipse(x, y - 0.02, rx - rim - 0.03, ry - rim - 0.03, tissue(c.fat * r(0.3, 1)));
  if (chance(random, 0.3))
    for (const side of [-1, 1]) {
      canvas.ellipse(x + side * (rx + 0.06), y, 0.06, 0.08, tissue(c.fat));
      canvas.ellipse(x + side * (rx + 0.06), y, 0.045, 0.06, tissue(c.muscle));
    }
  const back = y + ry * r(0.5, 0.62);
  for (const side of [-1, 1])
    canvas.ellipse(x + side * 0.09, back + 0.07, 0.07, 0.05, tissue(c.muscle), side * 0.2);
  canvas.ellipse(x, back, r(0.05, 0.075), r(0.04, 0.06), tissue(c.marrow));
  canvas.ellipse(x, back + 0.07, 0.025, 0.022, tissue(c.fluid));
  canvas.ellipse(x, back + 0.07, 0.012, 0.011, tissue(c.muscle));
  canvas.ellipse(x - 0.03, back - 0.075, r(0.018, 0.03), r(0.018, 0.03), c.blood);
  return { x, y, rx: rx - rim - 0.03, ry: ry - rim - 0.03 };
}

/** A kidney: cortex, pelvis, hilar fat. */
function kidney(random: Random, canvas: Canvas, c: Contrast, tissue: Tissue, at: Box, side: number) {
  const r = range(random);
  const turn = r(-0.6, 0.6);
  canvas.ellipse(at.x, at.y, at.rx, at.ry, tissue(c.organ * r(0.9, 1.4), 0.25), turn);
  canvas.ellipse(
    at.x - side * at.rx * 0.25,
    at.y,
    at.rx * r(0.3, 0.6),
    at.ry * r(0.2, 0.5),
    pick(random, [c.fluid, c.fat]),
    turn,
  );
}

/** Upper abdomen, axial: liver, spleen, stomach, kidneys, bowel. */
export function abdomen(random: Random, size: number): Float32Array {
  const { r, canvas, c, tissue } = begin(random, size);
  const inside = wall(random, canvas, c, tissue);
  const { x, y, rx, ry } = inside;
  if (chance(random, 0.75)) {
    canvas.ellipse(
      x - rx * r(0.35, 0.5),
      y - ry * r(0, 0.2),
      rx * r(0.45, 0.62),
      ry * r(0.6, 0.85),
      tissue(c.organ),
      r(-0.4, 0.4),
    );
    for (let n = random.integer(7); n > 0; n--)
      canvas.limb(
        x - rx * r(0.2, 0.7),
        y - ry * r(-0.4, 0.5),
        x - rx * r(0.2, 0.7),
        y - ry * r(-0.4, 0.5),
        r(0.004, 0.01),
        c.blood,
      );
    canvas.ellipse(
      x + rx * 0.7,
      y + ry * r(-0.1, 0.3),
      rx * r(0.14, 0.24),
      ry * r(0.3, 0.5),
      tissue(c.organ * r(0.6, 1.5)),
      r(-0.4, 0.4),
    );
    canvas.ellipse(
      x + rx * r(0.2, 0.4),
      y - ry * r(0.3, 0.6),
      rx * r(0.2, 0.35),
      ry * r(0.15, 0.35),
      pick(random, [0.02, c.fluid, c.muscle]),
    );
  }
  if (chance(random, 0.75))
    for (const side of [-1, 1])
      kidney(
        random,
        canvas,
        c,
        tissue,
        {
          x: x + side * rx * r(0.42, 0.6),
          y: y + ry * r(0.15, 0.45),
          rx: rx * r(0.17, 0.33),
          ry: ry * r(0.2, 0.4),
        },
        side,
      );
  for (let n = random.integer(14); n > 0; n--) {
    const [u, v, b] = [x + rx * r(-0.6, 0.6), y + ry * r(-0.75, 0.1), r(0.02, 0.06)];
    canvas.ellipse(u, v, b, b * r(0.6, 1.2), tissue(c.muscle), r(0, 3));
    canvas.ellipse(u, v, b * 0.6, b * 0.5, pick(random, [0.02, c.fluid, c.fat]), r(0, 3));
  }
  return finish(canvas, random);
}

/** Abdomen or pelvis, coronal: flanks, liver and spleen, kidneys beside the spine, psoas, bladder. */
export function abdomenCoronal(random: Random, size: number): Float32Array {
  const { r, canvas, c, tissue } = begin(random, size);
  const half = r(0.33, 0.46);
  canvas.box(0.5 - half, 0, 0.5 + half, 1, tissue(c.fat));
  canvas.box(0.5 - half + r(0.02, 0.06), 0, 0.5 + half - r(0.02, 0.06), 1, tissue(c.muscle));
  canvas.box(0.5 - half + 0.09, 0, 0.5 + half - 0.09, 1, tissue(c.fat * r(0.4, 1)));
  if (chance(random, 0.6)) canvas.box(0.5 - half + 0.05, 0, 0.5 + half - 0.05, r(0.05, 0.2), r(0, 0.05));
  canvas.ellipse(0.5 - half * 0.5, 0.25, half * 0.5, r(0.16, 0.24), tissue(c.organ), 0.3);
  canvas.ellipse(0.5 + half * 0.65, 0.24, half * 0.22, r(0.1, 0.16), tissue(c.organ * r(0.6, 1.4)), -0.3);
  for (const side of [-1, 1]) {
    kidney(
      random,
      canvas,
      c,
      tissue,
      { x: 0.5 + side * half * r(0.4, 0.5), y: r(0.4, 0.5), rx: r(0.05, 0.08), ry: r(0.1, 0.14) },
      side,
    );
    canvas.limb(0.5 + side * 0.06, 0.4, 0.5 + side * half * 0.5, 1, 0.03, tissue(c.muscle), 0.06);
  }
  for (let v = r(0, 0.1); v < 1; v += r(0.09, 0.12)) {
    canvas.box(0.45, v, 0.55, v + 0.07, tissue(c.marrow));
    canvas.box(0.45, v + 0.07, 0.55, v + 0.085, tissue(c.muscle));
  }
  if (chance(random, 0.4)) canvas.ellipse(0.5, 0.9, r(0.08, 0.15), 0.07, c.fluid);
  return finish(canvas, random);
}

/** Chest, axial: black lungs, the heart between them in short axis or with four chambers. */
export function heart(random: Random, size: number): Float32Array {
  const { r, canvas, c, tissue } = begin(random, size);
  const { x, y, rx, ry } = wall(random, canvas, c, tissue);
  for (const side of [-1, 1])
    canvas.ellipse(
      x + side * rx * 0.55,
      y,
      rx * r(0.33, 0.45),
      ry * r(0.65, 0.9),
      r(0, 0.08),
      side * r(-0.1, 0.2),
    );
  const [hx, hy, turn] = [x + r(-0.02, 0.1), y - ry * r(0, 0.3), r(-0.9, 0.9)];
  drawHeart(random, canvas, c, tissue, { x: hx, y: hy, rx: r(0.12, 0.24), ry: r(0.13, 0.24) }, turn);
  return finish(canvas, random);
}

/** The heart close up; the frame cuts off the chest. */
export function heartClose(random: Random, size: number): Float32Array {
  const { r, canvas, c, tissue } = begin(random, size);
  canvas.box(0, 0, 1, 1, tissue(r(0, 0.1)));
  canvas.ellipse(r(0.1, 0.9), r(-0.2, 0.1), r(0.5, 0.9), r(0.2, 0.35), tissue(c.fat));
  canvas.ellipse(r(0.1, 0.9), r(1, 1.2), r(0.4, 0.9), r(0.2, 0.4), tissue(c.organ));
  drawHeart(
    random,
    canvas,
    c,
    tissue,
    { x: r(0.42, 0.58), y: r(0.42, 0.58), rx: r(0.24, 0.4), ry: r(0.24, 0.4) },
    r(-1, 1),
  );
  return finish(canvas, random);
}

function drawHeart(random: Random, canvas: Canvas, c: Contrast, tissue: Tissue, at: Box, turn: number) {
  const r = range(random);
  const { x, y, rx, ry } = at;
  const place = (u: number, v: number) =>
    [
      x + rx * u * Math.cos(turn) - ry * v * Math.sin(turn),
      y + rx * u * Math.sin(turn) + ry * v * Math.cos(turn),
    ] as const;
  canvas.ellipse(x, y, rx * 1.08, ry * 1.08, tissue(c.fat), turn);
  canvas.ellipse(x, y, rx, ry, tissue(c.muscle * r(0.9, 1.4)), turn);
  if (chance(random, 0.5)) {
    const [lx, ly] = place(0.25, 0);
    canvas.ellipse(lx, ly, rx * r(0.35, 0.5), ry * r(0.35, 0.5), tissue(c.blood));
    const [qx, qy] = place(-0.5, 0);
    canvas.ellipse(qx, qy, rx * r(0.2, 0.35), ry * r(0.5, 0.7), tissue(c.blood * r(0.85, 1)), turn + 0.2);
    const dark = c.muscle * 0.8;
    for (const side of [-1, 1])
      canvas.ellipse(lx + side * rx * 0.2, ly + ry * 0.2, rx * 0.07, ry * 0.07, dark);
  } else {
    for (const [u, v] of [
      [-0.42, -0.4],
      [0.42, -0.4],
      [-0.4, 0.42],
      [0.4, 0.42],
    ] as const) {
      const [px, py] = place(u, v);
      canvas.ellipse(px, py, rx * r(0.28, 0.4), ry * r(0.28, 0.42), tissue(c.blood * r(0.85, 1)), turn);
    }
  }
}

/** Pelvis, axial: fat, hip bones and femoral heads, bladder, rectum, muscles. */
export function pelvisSection(random: Random, size: number): Float32Array {
  const { r, canvas, c, tissue } = begin(random, size);
  const [rx, ry, y] = [r(0.4, 0.49), r(0.25, 0.36), r(0.45, 0.55)];
  canvas.ellipse(0.5, y, rx, ry, tissue(c.fat));
  canvas.ellipse(0.5, y, rx - r(0.02, 0.08), ry - r(0.02, 0.07), tissue(c.muscle));
  canvas.ellipse(0.5, y, rx * 0.5, ry * 0.7, tissue(c.fat * r(0.4, 1)));
  for (const side of [-1, 1]) {
    const hip = 0.5 + side * rx * r(0.55, 0.65);
    canvas.ellipse(hip, y, r(0.075, 0.11), r(0.075, 0.11), c.cortex);
    canvas.ellipse(hip, y, r(0.06, 0.075), r(0.06, 0.075), tissue(c.marrow));
    canvas.limb(hip - side * 0.1, y - 0.1, hip - side * 0.09, y + 0.12, 0.025, tissue(c.marrow));
    canvas.ellipse(
      0.5 + side * rx * 0.55,
      y + ry * 0.68,
      rx * 0.32,
      ry * 0.25,
      tissue(c.muscle, 0.3),
      side * 0.4,
    );
    for (let n = 3; n > 0; n--)
      canvas.limb(
        hip + side * r(-0.05, 0.12),
        y - r(0.08, 0.2),
        hip + side * r(-0.05, 0.12),
        y - r(0, 0.2),
        0.006,
        c.fat,
      );
  }
  canvas.ellipse(0.5, y - ry * r(0.15, 0.35), r(0.08, 0.17), r(0.05, 0.12), tissue(c.fluid, 0.04));
  canvas.ellipse(0.5, y + ry * 0.2, r(0.05, 0.08), r(0.035, 0.055), tissue(c.organ, 0.3));
  canvas.ellipse(0.5, y + ry * 0.5, r(0.035, 0.06), r(0.03, 0.05), pick(random, [0.02, c.muscle, c.fat]));
  canvas.limb(0.45, y + ry * 0.75, 0.55, y + ry * 0.75, 0.02, tissue(c.marrow));
  return finish(canvas, random);
}

/** Pelvis and hips, coronal. */
export function hips(random: Random, size: number): Float32Array {
  const { r, canvas, c, tissue } = begin(random, size);
  canvas.box(0.03, 0, 0.97, 1, tissue(c.fat));
  for (const side of [-1, 1]) {
    const hip = 0.5 + side * r(0.22, 0.27);
    canvas.limb(0.5 + side * 0.32, 0.15, 0.5 + side * 0.28, 1, 0.1, tissue(c.muscle, 0.3));
    canvas.limb(0.5 + side * 0.12, 0.2, 0.5 + side * 0.2, 1, 0.08, tissue(c.muscle, 0.3));
    canvas.limb(0.5 + side * 0.25, 0.05, hip - side * 0.05, 0.45, 0.04, tissue(c.marrow), 0.06);
    canvas.ellipse(hip, 0.5, 0.085, 0.085, c.cortex);
    canvas.ellipse(hip, 0.5, 0.07, 0.07, tissue(c.marrow));
    canvas.limb(hip, 0.5, hip + side * 0.1, 0.6, 0.045, tissue(c.marrow));
    canvas.limb(hip + side * 0.1, 0.6, hip + side * 0.08, 1.1, 0.05, c.cortex);
    canvas.limb(hip + side * 0.1, 0.6, hip + side * 0.08, 1.1, 0.035, tissue(c.marrow));
  }
  canvas.ellipse(0.5, r(0.4, 0.55), r(0.1, 0.15), r(0.07, 0.12), tissue(c.fluid, 0.04));
  canvas.box(0.46, 0, 0.54, 0.2, tissue(c.marrow));
  return finish(canvas, random);
}

/** Breasts, axial: two hanging from the chest wall, fat with glandular strands; or one, sagittal. */
export function breast(random: Random, size: number): Float32Array {
  const { r, canvas, c, tissue } = begin(random, size);
  const gland = c.organ * r(0.7, 1.3);
  const one = chance(random, 0.35);
  const down = chance(random, 0.5);
  const at = (v: number) => (down ? v : 1 - v);
  const base = r(0.3, 0.45);
  const far = Math.min(at(-0.1), at(base));
  if (one) canvas.box(0, far, 1, far + base + 0.1, tissue(c.muscle));
  else {
    canvas.ellipse(0.5, at(base - 0.25), 0.48, 0.28, tissue(c.muscle));
    for (const side of [-1, 1]) canvas.ellipse(0.5 + side * 0.22, at(base - 0.3), 0.15, 0.17, r(0, 0.06));
    canvas.ellipse(0.5, at(base - 0.2), r(0.08, 0.14), 0.1, tissue(c.blood));
  }
  for (const side of one ? [0] : [-1, 1]) {
    const x = 0.5 + side * r(0.21, 0.26);
    const [rx, ry] = one ? [r(0.3, 0.42), r(0.4, 0.52)] : [r(0.16, 0.22), r(0.3, 0.45)];
    canvas.ellipse(x, at(base), rx, ry, tissue(c.fat));
    for (let n = 6 + random.integer(20); n > 0; n--) {
      const [u, v] = [x + rx * r(-0.5, 0.5), base + ry * r(0.05, 0.7)];
      canvas.limb(
        u,
        at(v),
        x + rx * r(-0.3, 0.3),
        at(base + ry * r(0.4, 0.9)),
        r(0.006, 0.03),
        tissue(gland),
      );
    }
  }
  return finish(canvas, random);
}

/** A knee, sagittal or coronal: condyles, tibia, patella, menisci; the frame cuts off the leg. */
export function knee(random: Random, size: number): Float32Array {
  const { r, canvas, c, tissue } = begin(random, size);
  const front = chance(random, 0.5);
  const [x, y, w] = [r(0.45, 0.55), r(0.42, 0.56), r(0.17, 0.3)];
  const leg = w + r(0.06, 0.16);
  canvas.limb(x, -0.1, x + r(-0.05, 0.05), 1.1, leg, tissue(c.fat), leg * r(0.8, 1.1));
  canvas.limb(x, -0.1, x, 1.1, leg - r(0.02, 0.07), tissue(c.muscle), leg * 0.8);
  const bone = (bx: number, by: number, rx: number, ry: number, turn = 0) => {
    canvas.ellipse(bx, by, rx + 0.012, ry + 0.012, c.cortex, turn);
    canvas.ellipse(bx, by, rx, ry, tissue(c.marrow, 0.2), turn);
  };
  const shaft = (y0: number, y1: number, width: number) => {
    canvas.limb(x, y0, x, y1, width + 0.012, c.cortex);
    canvas.limb(x, y0, x, y1, width, tissue(c.marrow, 0.2));
  };
  shaft(-0.2, y - w * 0.7, w * r(0.5, 0.7));
  shaft(y + w * 0.9, 1.2, w * r(0.55, 0.75));
  if (front)
    for (const side of [-1, 1]) bone(x + side * w * 0.5, y - w * 0.5, w * r(0.45, 0.55), w * r(0.4, 0.5));
  else bone(x, y - w * 0.55, w * r(0.8, 1), w * r(0.45, 0.6), r(-0.3, 0.3));
  bone(x, y + w * 0.62, w * r(0.95, 1.05), w * r(0.3, 0.45), r(-0.1, 0.1));
  canvas.limb(x - w, y, x + w, y, r(0.008, 0.02), c.fluid);
  for (const side of [-1, 1]) canvas.ellipse(x + side * w * 0.75, y, w * 0.25, 0.02, c.cortex);
  if (!front) {
    const side = pick(random, [-1, 1]);
    bone(x + side * w * 1.25, y - w * r(0.5, 0.9), w * 0.22, w * r(0.35, 0.5));
    canvas.limb(x + side * w * 1.25, y - w * 0.3, x + side * w, y + w, 0.015, c.cortex);
    canvas.ellipse(x + side * w * 0.9, y + w * 0.1, w * 0.3, w * 0.35, tissue(c.fat));
  }
  if (chance(random, 0.3)) {
    const edge = r(0.05, 0.15);
    for (const [x0, y0, x1, y1] of [
      [0, 0, edge, 1],
      [1 - edge, 0, 1, 1],
      [0, 0, 1, edge],
      [0, 1 - edge, 1, 1],
    ] as const)
      canvas.box(x0, y0, x1, y1, 0);
  }
  return finish(canvas, random);
}

/** Joints with one ball or many small bones: shoulder, wrist, ankle, foot. */
export function smallJoint(random: Random, size: number): Float32Array {
  const { r, canvas, c, tissue } = begin(random, size);
  const bone = (x: number, y: number, rx: number, ry: number, turn: number) => {
    canvas.ellipse(x, y, rx + 0.012, ry + 0.012, c.cortex, turn);
    canvas.ellipse(x, y, rx, ry, tissue(c.marrow, 0.2), turn);
  };
  canvas.limb(r(0, 0.5), r(0.2, 0.8), r(0.5, 1), r(0.2, 0.8), r(0.3, 0.45), tissue(c.fat));
  canvas.limb(r(0.1, 0.5), r(0.3, 0.7), r(0.5, 0.9), r(0.3, 0.7), r(0.2, 0.33), tissue(c.muscle, 0.3));
  if (chance(random, 0.5)) {
    bone(0.5 + r(-0.1, 0.1), 0.45, r(0.15, 0.22), r(0.15, 0.22), 0);
    canvas.limb(0.5, 0.55, r(0.4, 0.7), 1.1, 0.1, tissue(c.marrow));
    bone(r(0.2, 0.3), 0.5, 0.06, r(0.12, 0.18), r(-0.2, 0.2));
    canvas.limb(r(0.2, 0.4), 0.2, r(0.6, 0.8), 0.22, 0.05, tissue(c.marrow));
    for (let n = 4; n > 0; n--)
      canvas.limb(r(0.1, 0.9), r(0.1, 0.9), r(0.1, 0.9), r(0.1, 0.9), 0.012, c.cortex);
  } else {
    for (let n = 5 + random.integer(8); n > 0; n--)
      bone(r(0.15, 0.85), r(0.3, 0.7), r(0.04, 0.13), r(0.04, 0.11), r(0, 3));
    canvas.limb(0.5, -0.1, 0.5, 0.25, r(0.08, 0.16), tissue(c.marrow));
  }
  return finish(canvas, random);
}

/** A vertebra in cross-section, close up: body or disc, canal, facet joints, back muscles. */
export function spineSection(random: Random, size: number): Float32Array {
  const { r, canvas, c, tissue } = begin(random, size);
  const neck = chance(random, 0.4);
  if (neck) {
    canvas.ellipse(0.5, 0.5, r(0.3, 0.45), r(0.3, 0.42), tissue(c.fat));
    canvas.ellipse(0.5, 0.5, r(0.26, 0.32), r(0.26, 0.32), tissue(c.muscle, 0.3));
    canvas.ellipse(0.5, 0.28, 0.05, 0.04, 0.02);
  } else {
    canvas.box(0, 0, 1, 1, tissue(c.fat * r(0.4, 1)));
    canvas.ellipse(0.4, 0.18, r(0.05, 0.1), r(0.05, 0.09), c.blood);
    canvas.ellipse(0.58, 0.18, r(0.05, 0.1), r(0.04, 0.08), c.blood);
  }
  for (const side of [-1, 1]) {
    canvas.ellipse(0.5 + side * r(0.2, 0.26), 0.42, r(0.07, 0.12), r(0.1, 0.16), tissue(c.muscle, 0.2));
    canvas.ellipse(
      0.5 + side * r(0.14, 0.2),
      0.76,
      r(0.11, 0.17),
      r(0.1, 0.16),
      tissue(c.muscle, 0.4),
      side * 0.3,
    );
  }
  const body = pick(random, [c.marrow, c.muscle, c.fluid * 0.7]);
  canvas.ellipse(0.5, 0.4, r(0.13, 0.19), r(0.1, 0.14), c.cortex);
  canvas.ellipse(0.5, 0.4, r(0.12, 0.17), r(0.085, 0.12), tissue(body));
  canvas.ellipse(0.5, 0.56, r(0.05, 0.08), r(0.035, 0.055), tissue(c.fluid));
  for (let n = neck ? 1 : random.integer(9); n > 0; n--)
    canvas.ellipse(
      0.5 + r(-0.04, 0.04),
      0.56 + r(-0.02, 0.02),
      neck ? 0.03 : 0.008,
      neck ? 0.022 : 0.008,
      c.muscle,
    );
  for (const side of [-1, 1])
    canvas.limb(0.5 + side * 0.09, 0.55, 0.5 + side * 0.02, 0.66, 0.02, tissue(c.marrow));
  canvas.limb(0.5, 0.66, 0.5, r(0.75, 0.9), 0.018, tissue(c.marrow));
  return finish(canvas, random);
}

import type { Random } from '../../../src/evaluation/random';
import { between } from '../../net/random';
import { Canvas, chance, pick, range, smoothNoise } from './canvas';

/** Trunk in cross-section, as on CT or MR: fat, muscles, spine, organs or lungs. */
export function trunk(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, 0);
  const ct = chance(random, 0.6);
  const [rx, ry] = [r(0.38, 0.49), r(0.24, 0.38)];
  const cy = r(0.42, 0.52);
  const [fat, flesh] = ct ? [r(0.15, 0.35), r(0.45, 0.65)] : [r(0.5, 1), r(0.15, 0.5)];
  const bone = ct ? 1 : r(0.2, 0.7);
  const rim = r(0.02, 0.08);
  canvas.ellipse(0.5, cy, rx, ry, fat);
  canvas.ellipse(0.5, cy, rx - rim, ry - rim, flesh);
  if (chance(random, 0.4)) {
    for (const side of [-1, 1])
      canvas.ellipse(
        0.5 + side * rx * 0.5,
        cy,
        rx * r(0.3, 0.4),
        (ry - rim) * r(0.65, 0.85),
        r(0, 0.08),
        side * 0.1,
      );
    canvas.ellipse(0.5 + r(0, 0.06), cy - ry * 0.2, rx * 0.25, ry * 0.4, flesh * 1.1);
  } else {
    for (let n = 3 + random.integer(8); n > 0; n--) {
      const [x, y] = [0.5 + rx * r(-0.7, 0.7), cy + ry * r(-0.7, 0.4)];
      canvas.ellipse(
        x,
        y,
        r(0.03, 0.18),
        r(0.03, 0.12),
        pick(random, [fat, flesh * r(0.8, 1.3), r(0, 1)]),
        r(0, 3),
      );
    }
  }
  canvas.ellipse(0.5, cy + ry * 0.55, 0.07, 0.055, bone);
  canvas.limb(0.5, cy + ry * 0.65, 0.5, cy + ry * 0.9, 0.015, bone);
  canvas.ellipse(0.5, cy + ry * 0.72, 0.022, 0.02, ct ? flesh : r(0, 1));
  for (let n = 4 + random.integer(10); n > 0 && ct; n--) {
    const a = r(0, 2 * Math.PI);
    canvas.ellipse(
      0.5 + (rx - rim) * 0.95 * Math.cos(a),
      cy + (ry - rim) * 0.95 * Math.sin(a),
      0.025,
      0.012,
      bone,
      a + 1.6,
    );
  }
  if (ct && chance(random, 0.5))
    canvas.where([0, cy, 1, 1], (x, y) => Math.abs(y - cy - ry - 0.04 + (x - 0.5) ** 2 * 0.3) < 0.008, 0.3);
  canvas.mottle(random, 24, r(0, 0.05));
  canvas.blur(random.integer(2));
  canvas.grain(random, r(0, 0.05));
  return canvas.done();
}

/** Thighs, calves or an arm: muscle, fat, a ring of bone; one or two side by side. */
export function limbSection(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, 0);
  const two = chance(random, 0.5);
  const [fat, flesh] = chance(random, 0.5) ? [r(0.6, 1), r(0.15, 0.45)] : [r(0.1, 0.35), r(0.35, 0.7)];
  const [cortex, marrow] = chance(random, 0.5) ? [r(0, 0.1), fat] : [1, r(0.2, 0.6)];
  for (const x of two ? [0.27, 0.73] : [0.5]) {
    const [rx, ry] = two ? [r(0.18, 0.22), r(0.18, 0.26)] : [r(0.3, 0.46), r(0.3, 0.46)];
    canvas.ellipse(x, 0.5, rx, ry, fat);
    canvas.ellipse(x, 0.5, rx * r(0.75, 0.95), ry * r(0.75, 0.95), flesh);
    for (let n = 3 + random.integer(5); n > 0; n--) {
      const a = r(0, 6.28);
      canvas.limb(x, 0.5, x + rx * Math.cos(a), 0.5 + ry * Math.sin(a), 0.006, fat);
    }
    for (let n = 1 + random.integer(2); n > 0; n--) {
      const [bx, by, b] = [x + rx * r(-0.4, 0.4), 0.5 + ry * r(-0.4, 0.4), rx * r(0.15, 0.5)];
      canvas.ellipse(bx, by, b, b * r(0.8, 1.2), cortex);
      canvas.ellipse(bx, by, b * r(0.6, 0.9), b * r(0.6, 0.9), marrow);
    }
  }
  canvas.mottle(random, 16, r(0, 0.08));
  canvas.blur(random.integer(2));
  canvas.grain(random, r(0, 0.05));
  return canvas.done();
}

/** Spine, sagittal: a curved row of vertebrae and discs, the canal, fat behind. */
export function spine(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, r(0, 0.1));
  const neck = chance(random, 0.4);
  const w = neck ? r(0.035, 0.06) : r(0.06, 0.09);
  const step = w * r(1.4, 1.8);
  const middle = r(0.4, 0.6);
  const bow = r(-0.12, 0.12);
  const at = (y: number) => middle + bow * Math.sin(3 * y + r(-0.02, 0.02));
  const [vertebra, disc, fluid, cord] = [r(0.3, 0.8), r(0.05, 0.7), r(0, 1), r(0.2, 0.6)];
  canvas.box(middle - r(0.2, 0.5), 0, middle + r(0.25, 0.45), 1, r(0.1, 0.4));
  canvas.where([0, 0, 1, 1], (x, y) => x > at(y) + r(0.2, 0.24) && x < middle + 0.4, r(0.5, 1));
  for (let y = -0.05; y < 1.05; y += 0.008) {
    canvas.ellipse(at(y) + w * 1.6, y, w * 0.5, 0.012, fluid);
    canvas.ellipse(at(y) + w * 1.6, y, w * 0.25, 0.012, cord);
  }
  for (let y = r(-0.05, 0.02); y < 1; y += step) {
    canvas.ellipse(at(y), y, w * 0.95, step * 0.5, disc);
    canvas.box(at(y) - w, y + step * 0.12, at(y) + w, y + step * 0.88, vertebra * r(0.9, 1.1));
    canvas.limb(at(y) + w * 2.3, y, at(y) + w * 3.2, y + step * 0.5, 0.018, r(0.2, 0.7));
  }
  canvas.mottle(random, 20, 0.08);
  canvas.blur(random.integer(2));
  canvas.grain(random, r(0, 0.04));
  return canvas.done();
}

/** A knee or another joint, sagittal: blocks of marrow with dark rims in grey muscle. */
export function jointSection(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, r(0, 0.05));
  const [fat, flesh, marrow] = [r(0.4, 1), r(0.15, 0.45), r(0.1, 0.9)];
  canvas.limb(r(0.4, 0.6), -0.1, r(0.4, 0.6), 1.1, r(0.3, 0.42), fat, r(0.25, 0.4));
  canvas.limb(0.5, -0.1, 0.5, 1.1, r(0.2, 0.32), flesh);
  const y = r(0.4, 0.6);
  const w = r(0.13, 0.24);
  const block = (x: number, y0: number, y1: number, width: number) => {
    canvas.limb(x, y0, x, y1, width, 0.03);
    canvas.limb(x, y0, x, y1, width - 0.02, marrow);
  };
  block(0.5, -0.2, y - w * 0.9, w);
  block(0.5 + r(-0.05, 0.05), y + w * 0.9, 1.2, w * 0.9);
  canvas.ellipse(0.5, y, w, 0.02, r(0.5, 1));
  if (chance(random, 0.7)) {
    canvas.ellipse(0.5 - w * 1.4, y - w * 0.6, 0.07, 0.1, 0.03);
    canvas.ellipse(0.5 - w * 1.4, y - w * 0.6, 0.055, 0.085, marrow);
  }
  canvas.mottle(random, 16, r(0.02, 0.08));
  canvas.blur(random.integer(2));
  canvas.grain(random, r(0, 0.04));
  return canvas.done();
}

/** A drawn head CT: a white ring, flat grey within, dark ventricles, sometimes a haemorrhage. */
export function headCt(random: Random, size: number): Float32Array {
  const r = range(random);
  const canvas = new Canvas(size, 0);
  const [rx, ry] = [r(0.32, 0.42), r(0.38, 0.48)];
  const boneWindow = chance(random, 0.25);
  const brain = boneWindow ? r(0.08, 0.3) : r(0.3, 0.6);
  const wall = r(0.03, 0.07);
  canvas.ellipse(0.5, 0.5, rx, ry, r(0.1, 0.35));
  canvas.ellipse(0.5, 0.5, rx - 0.015, ry - 0.015, 1);
  canvas.ellipse(0.5, 0.5, rx - wall, ry - wall, brain);
  if (!boneWindow) {
    const deep = brain * r(0.3, 0.8);
    for (const side of [-1, 1])
      canvas.limb(0.5 + side * 0.04, 0.38, 0.5 + side * r(0.06, 0.1), 0.6, r(0.01, 0.04), deep);
    canvas.limb(0.5, 0.5 - ry + wall, 0.5, 0.5 + ry - wall, 0.005, brain * 1.2);
    if (chance(random, 0.5))
      canvas.ellipse(r(0.3, 0.7), r(0.3, 0.7), r(0.03, 0.12), r(0.03, 0.12), r(0.7, 1), r(0, 3));
    if (chance(random, 0.3))
      canvas.ellipse(r(0.3, 0.7), r(0.3, 0.7), r(0.05, 0.15), r(0.05, 0.15), brain * 0.7);
  }
  if (chance(random, 0.4)) {
    for (let n = 4 + random.integer(8); n > 0; n--)
      canvas.limb(
        r(0.3, 0.7),
        r(0.15, 0.8),
        r(0.3, 0.7),
        r(0.15, 0.8),
        r(0.01, 0.03),
        pick(random, [1, 1, 0]),
      );
  }
  canvas.mottle(random, 16, 0.04);
  canvas.blur(random.integer(2));
  canvas.grain(random, r(0, 0.05));
  return canvas.done();
}

/** A head-shaped ellipse filled with some other texture, sometimes with a bright rim. */
export function texturedEllipse(random: Random, size: number): Float32Array {
  const texture = smoothNoise(random, size, pick(random, [4, 8, 16, 32]));
  const canvas = new Canvas(size, 0);
  const [rx, ry] = [between(random, 0.23, 0.47), between(random, 0.27, 0.48)];
  const paint = (_: number, x: number, y: number) =>
    texture[Math.floor(y * size) * size + Math.floor(x * size)];
  const rim = chance(random, 0.5);
  canvas.ellipse(0.5, 0.5, rx, ry, rim ? (...at) => 0.5 + 0.5 * paint(...at) : paint);
  if (rim) canvas.ellipse(0.5, 0.5, 0.9 * rx, 0.9 * ry, (...at) => 0.5 * paint(...at));
  return canvas.done();
}

import type { Axis, Transform } from './axis';

const { fround } = Math;

/** B^T of Lavin & Gray. */
const pixels: Transform = (from, fromAt, fromStep, to, toAt, toStep, count) => {
  for (let n = 0; n < count; n++) {
    let at = fromAt + n;
    const p0 = from[at];
    at += fromStep;
    const p1 = from[at];
    at += fromStep;
    const p2 = from[at];
    at += fromStep;
    const p3 = from[at];
    at += fromStep;
    const p4 = from[at];
    const p5 = from[at + fromStep];
    const even = fround(p4 - 4 * p2);
    const odd = fround(p3 - 4 * p1);
    const even2 = fround(p4 - p2);
    const odd2 = 2 * fround(p3 - p1);
    at = toAt + n;
    to[at] = 4 * fround(p0 - p2) + even2;
    at += toStep;
    to[at] = even + odd;
    at += toStep;
    to[at] = even - odd;
    at += toStep;
    to[at] = even2 + odd2;
    at += toStep;
    to[at] = even2 - odd2;
    at += toStep;
    to[at] = fround(p5 - p3) - 2 * odd2;
  }
};

/** A^T of Lavin & Gray. */
const products: Transform = (from, fromAt, fromStep, to, toAt, toStep, count) => {
  for (let n = 0; n < count; n++) {
    let at = fromAt + n;
    const m0 = from[at];
    at += fromStep;
    const m1 = from[at];
    at += fromStep;
    const m2 = from[at];
    at += fromStep;
    const m3 = from[at];
    at += fromStep;
    const m4 = from[at];
    const m5 = from[at + fromStep];
    const even = fround(m1 + m2);
    const odd = fround(m1 - m2);
    const even2 = fround(m3 + m4);
    const odd2 = fround(m3 - m4);
    at = toAt + n;
    to[at] = fround(m0 + even) + even2;
    at += toStep;
    to[at] = odd + 2 * odd2;
    at += toStep;
    to[at] = even + 4 * even2;
    at += toStep;
    to[at] = fround(odd + 8 * odd2) + m5;
  }
};

/**
 * Stride 1 by Winograd's F(4, 3): six products for four outputs of three taps, on both axes 36 rather than 144.
 * Interpolation points 0, 1, -1, 2, -2 and infinity. The rounding errors of floats do not matter here; a test bounds them.
 *
 * Lavin & Gray, Fast Algorithms for Convolutional Neural Networks, CVPR 2016, section 4.2.
 */
export const WINOGRAD: Axis = {
  stride: 1,
  tile: 4,
  matrixOf: [0, 1, 2, 3, 4, 5],
  matrices: 6,
  common: 1,

  /** G of Lavin & Gray. */
  taps(from, fromAt, fromStep, to, toAt, toStep, count) {
    for (let n = 0; n < count; n++) {
      let at = fromAt + n;
      const w0 = from[at];
      at += fromStep;
      const w1 = from[at];
      const w2 = from[at + fromStep];
      const even = (w0 + w2) / 6;
      const odd = w1 / 6;
      const even2 = (w0 + 4 * w2) / 24;
      const odd2 = w1 / 12;
      at = toAt + n;
      to[at] = w0 / 4;
      at += toStep;
      to[at] = -even - odd;
      at += toStep;
      to[at] = odd - even;
      at += toStep;
      to[at] = even2 + odd2;
      at += toStep;
      to[at] = even2 - odd2;
      at += toStep;
      to[at] = w2;
    }
  },

  pixels: { kernel: 'winogradPixels', transform: pixels },
  products: { kernel: 'winogradProducts', transform: products },
};

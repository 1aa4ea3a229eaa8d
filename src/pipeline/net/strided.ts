import type { Axis, Transform } from './axis';

const { fround } = Math;

const pixels: Transform = (from, fromAt, fromStep, to, toAt, toStep, count) => {
  const skip = 2 * fromStep;
  for (let n = 0; n < count; n++) {
    let at = fromAt + n;
    const p0 = from[at];
    at += skip;
    const p2 = from[at];
    at += skip;
    const p4 = from[at];
    at += skip;
    const p6 = from[at];
    const p8 = from[at + skip];
    const odd = fround(p6 - p2);
    const even = fround(p2 - p4);
    at = toAt + n;
    to[at] = 2 * fround(p0 - p4) + odd;
    at += toStep;
    to[at] = fround(odd - p2) - p4;
    at += toStep;
    to[at] = fround(odd + even) + 2 * even;
    at += toStep;
    to[at] = odd;
    at += toStep;
    to[at] = fround(p8 - p4) - 2 * odd;
    let between = fromAt + fromStep + n;
    at += toStep;
    to[at] = from[between];
    between += skip;
    at += toStep;
    to[at] = from[between];
    between += skip;
    at += toStep;
    to[at] = from[between];
    to[at + toStep] = from[between + skip];
  }
};

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
    const even = fround(m1 + m2);
    const odd = fround(m1 - m2);
    let place = toAt + n;
    at += fromStep;
    to[place] = fround(fround(m0 + even) + m3) + from[at];
    at += fromStep;
    place += toStep;
    to[place] = fround(odd + 2 * m3) + from[at];
    at += fromStep;
    place += toStep;
    to[place] = fround(even + 4 * m3) + from[at];
    to[place + toStep] = fround(fround(odd + 8 * m3) + m4) + from[at + fromStep];
  }
};

/**
 * Stride 2: of a tile's nine pixels, the first, third, ... are multiplied by the two outer taps only. This is a
 * convolution of stride 1, for which Winograd's F(4, 2) needs five products instead of eight (interpolation points 0, 1,
 * -1, 2 and infinity). The other four pixels are multiplied by the middle tap only. On both axes 81 products instead of
 * 144.
 *
 * Winograd, Arithmetic Complexity of Computations, SIAM 1980; pixels are split as in polyphase filters.
 */
export const STRIDED: Axis = {
  stride: 2,
  tile: 4,
  matrixOf: [0, 1, 2, 3, 4, 5, 5, 5, 5],
  matrices: 6,
  common: 1,

  taps(from, fromAt, fromStep, to, toAt, toStep, count) {
    for (let n = 0; n < count; n++) {
      let at = fromAt + n;
      const w0 = from[at];
      at += fromStep;
      const w1 = from[at];
      const w2 = from[at + fromStep];
      at = toAt + n;
      to[at] = w0 / 2;
      at += toStep;
      to[at] = (w0 + w2) / -2;
      at += toStep;
      to[at] = (w2 - w0) / 6;
      at += toStep;
      to[at] = (w0 + 2 * w2) / 6;
      at += toStep;
      to[at] = w2;
      at += toStep;
      to[at] = w1;
    }
  },

  pixels: { kernel: 'stridedPixels', transform: pixels },
  products: { kernel: 'stridedProducts', transform: products },
};

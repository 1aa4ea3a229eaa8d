import { type Plane, pixelIndex } from './plane';

/** y = max(0, y + x), for planes laid out alike; their borders stay zero. */
export function addAndRelu(y: Plane, x: Plane, images: number): void {
  const length = images * (y.size + 2 * y.border) ** 2 * y.channels;
  const [into, from] = [y.data, x.data];
  for (let i = 0; i < length; i++) {
    const sum = Math.fround(into[i] + from[i]);
    into[i] = Math.max(sum, 0);
  }
}

/** Backward through the ReLU of `y`: zeroes its gradient (border 0) where it stayed at zero. */
export function reluGradient(gradient: Plane, y: Plane, images: number): void {
  const row = y.size * y.channels;
  const [values, kept] = [gradient.data, y.data];
  for (let n = 0; n < images; n++) {
    for (let i = 0; i < y.size; i++) {
      const from = pixelIndex(y, n, i, 0);
      const to = pixelIndex(gradient, n, i, 0);
      for (let k = 0; k < row; k++) values[to + k] *= Number(kept[from + k] > 0);
    }
  }
}

export function addTo(target: Float32Array, other: Float32Array): void {
  for (let i = 0; i < target.length; i++) target[i] += other[i];
}

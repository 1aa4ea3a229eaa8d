import { type Plane, pixelIndex } from './plane';
import type { Kernels } from './wasm/kernels';

/** y = max(0, y + x), for planes of the same layout; their borders stay zero. */
export function addAndRelu({ addRelu }: Kernels, y: Plane, x: Plane, images: number): void {
  addRelu(y.data.byteOffset, x.data.byteOffset, 4 * images * (y.size + 2 * y.border) ** 2 * y.channels);
}

/** Backward through the ReLU of `y`: sets the gradient (border 0) to zero where y is zero; `copy` gets the same. */
export function reluGradient(kernels: Kernels, gradient: Plane, y: Plane, copy: Plane, images: number): void {
  const at = (plane: Plane, n: number, i: number) => plane.data.byteOffset + 4 * pixelIndex(plane, n, i, 0);
  for (let n = 0; n < images; n++) {
    for (let i = 0; i < y.size; i++) {
      kernels.reluGradient(at(gradient, n, i), at(y, n, i), at(copy, n, i), 4 * y.size * y.channels);
    }
  }
}

export function addTo({ add }: Kernels, target: Float32Array, other: Float32Array): void {
  add(target.byteOffset, other.byteOffset, 4 * target.length);
}

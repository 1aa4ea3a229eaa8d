interface Grey {
  readonly width: number;
  readonly height: number;
  readonly grey: ArrayLike<number>;
}

/**
 * Bilinear interpolation of grey between pixel centres; (0, 0) is the centre of the first pixel.
 *
 * @returns `beyond` for points outside the outermost pixel centres
 */
export function bilinear<T>({ width, height, grey }: Grey, x: number, y: number, beyond: T): number | T {
  if (x < 0 || y < 0 || x > width - 1 || y > height - 1) return beyond;
  const x0 = Math.min(Math.floor(x), width - 2);
  const y0 = Math.min(Math.floor(y), height - 2);
  const at = y0 * width + x0;
  const [u, v] = [x - x0, y - y0];
  const top = grey[at] + u * (grey[at + 1] - grey[at]);
  const bottom = grey[at + width] + u * (grey[at + width + 1] - grey[at + width]);
  return top + v * (bottom - top);
}

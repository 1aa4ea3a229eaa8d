import type { Slice } from '../../../src/pipeline/slice';

/** An ellipse, in fractions of the picture. */
interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  readonly grey: number;
}

/** A head on MR from five ellipses: scalp and skull, brain, and two ventricles, on air. */
const HEAD: readonly Ellipse[] = [
  { x: 0.5, y: 0.5, rx: 0.36, ry: 0.44, grey: 200 },
  { x: 0.5, y: 0.5, rx: 0.33, ry: 0.41, grey: 20 },
  { x: 0.5, y: 0.5, rx: 0.31, ry: 0.39, grey: 100 },
  { x: 0.44, y: 0.5, rx: 0.03, ry: 0.1, grey: 40 },
  { x: 0.56, y: 0.5, rx: 0.03, ry: 0.1, grey: 40 },
];

/** A synthetic slice: later ellipses are drawn over earlier ones; a fixed fine ripple imitates noise. */
export function phantom(options: { size?: number; lesions?: readonly Ellipse[] } = {}): Slice {
  const { size = 256, lesions = [] } = options;
  const grey = new Float32Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const u = (x + 0.5) / size;
      const v = (y + 0.5) / size;
      let value = 2;
      for (const e of [...HEAD, ...lesions]) {
        const dx = (u - e.x) / e.rx;
        const dy = (v - e.y) / e.ry;
        if (dx * dx + dy * dy <= 1) value = e.grey;
      }
      grey[y * size + x] = value + ((x * 7 + y * 13) % 5) - 2;
    }
  }
  return { width: size, height: size, grey, colourfulness: 0 };
}

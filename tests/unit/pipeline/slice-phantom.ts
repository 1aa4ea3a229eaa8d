import type { Slice } from '../../../src/pipeline/slice';

/** A bright-rimmed ellipse with folds inside, on black: enough of a head for the pipeline. Grey 0..255. */
export function headSlice(width = 160, height = 160): Slice {
  const grey = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = (x + 0.5 - width / 2) / (width * 0.38);
      const v = (y + 0.5 - height / 2) / (height * 0.44);
      const r = u * u + v * v;
      if (r > 1) continue;
      const folds = ((x >> 3) + (y >> 3)) % 2 ? 18 : 0;
      grey[y * width + x] = r > 0.86 ? 220 : 110 + folds + ((x * 7 + y * 13) % 11);
    }
  }
  return { width, height, grey, colourfulness: 0 };
}

/** A picture like a photograph: no dark background, no head. */
export function flatSlice(width = 160, height = 160): Slice {
  return { width, height, grey: new Float32Array(width * height).fill(77), colourfulness: 0 };
}

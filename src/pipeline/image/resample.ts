/** A rectangle in pixel coordinates: `x`, `y` is its top left corner; pixel (0,0) covers 0..1. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** For each output cell: the first source pixel it uses, and the weights of the pixels from there on. */
interface Taps {
  readonly start: Int32Array;
  readonly count: number;
  readonly weight: Float64Array;
}

/**
 * Area-averages a rectangle of an image into `outWidth` x `outHeight` cells.
 *
 * Each cell is the mean of the source area under it, with edge pixels weighted by the share inside, so that nothing
 * aliases however strong the reduction. Where the image is enlarged instead, cells are interpolated linearly between
 * pixel centres (an area average would only repeat pixels). Pixels outside the image count as 0.
 *
 * @param source row-major grey values, `width * height`
 * @param rect the part of the source to take, in source pixels; may reach over the edges
 * @returns row-major values, `outWidth * outHeight`
 */
export function resample(
  source: Float32Array,
  width: number,
  height: number,
  rect: Rect,
  outWidth: number,
  outHeight: number,
): Float32Array {
  const across = taps(rect.x, rect.width, width, outWidth);
  const down = taps(rect.y, rect.height, height, outHeight);
  const out = new Float32Array(outWidth * outHeight);
  const row = new Float64Array(outWidth);
  // Rows are reduced horizontally first. An output row needs `down.count` consecutive ones, so that many are kept.
  const reduced = Array.from({ length: down.count }, () => ({ y: -1, line: new Float64Array(outWidth) }));
  for (let oy = 0; oy < outHeight; oy++) {
    row.fill(0);
    for (let k = 0; k < down.count; k++) {
      const weight = down.weight[oy * down.count + k];
      const y = down.start[oy] + k;
      if (weight === 0 || y < 0 || y >= height) continue;
      const kept = reduced[y % down.count];
      if (kept.y !== y) {
        reduceRow(source, y * width, width, across, kept.line);
        kept.y = y;
      }
      addWeighted(row, kept.line, weight);
    }
    for (let ox = 0, to = oy * outWidth; ox < outWidth; ox++) out[to + ox] = row[ox];
  }
  return out;
}

function addWeighted(row: Float64Array, line: Float64Array, weight: number): void {
  for (let i = 0; i < row.length; i++) row[i] += weight * line[i];
}

function reduceRow(source: Float32Array, offset: number, width: number, across: Taps, line: Float64Array) {
  const { start, count, weight } = across;
  for (let ox = 0, w = 0; ox < line.length; ox++, w += count) {
    const first = start[ox];
    const from = first < 0 ? -first : 0;
    const to = first + count > width ? width - first : count;
    let at = offset + first + from;
    if (to - from === 2) {
      line[ox] = weight[w + from] * source[at] + weight[w + from + 1] * source[at + 1];
      continue;
    }
    let sum = 0;
    for (let k = w + from; k < w + to; k++, at++) sum += weight[k] * source[at];
    line[ox] = sum;
  }
}

function taps(origin: number, extent: number, size: number, cells: number): Taps {
  const step = extent / cells;
  // Cells aligned with whole pixels do not extend into the next one.
  const whole = step >= 1 && Number.isInteger(step) && Number.isInteger(origin);
  const count = whole ? step : step >= 1 ? Math.ceil(step) + 1 : 2;
  const start = new Int32Array(cells);
  const weight = new Float64Array(cells * count);
  for (let i = 0; i < cells; i++) {
    if (step >= 1) {
      const lo = origin + i * step;
      const hi = lo + step;
      start[i] = Math.floor(lo);
      for (let k = 0; k < count; k++) {
        const p = start[i] + k;
        weight[i * count + k] = Math.max(0, Math.min(hi, p + 1) - Math.max(lo, p)) / step;
      }
    } else {
      // Clamped at the image's edge, so that enlarging does not darken the border.
      const centre = origin + (i + 0.5) * step - 0.5;
      const inside = centre > -1 && centre < size;
      const clamped = inside ? Math.min(Math.max(centre, 0), size - 1) : centre;
      start[i] = Math.floor(clamped);
      weight[i * count + 1] = clamped - start[i];
      weight[i * count] = 1 - weight[i * count + 1];
    }
  }
  return { start, count, weight };
}

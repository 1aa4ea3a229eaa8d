/**
 * Interpolates a coarse grid to a finer one. The centre of a cell has the cell's own value, and no value between two
 * cells exceeds both (Catmull-Rom, limited to its neighbours). Edge cells continue beyond the edge.
 *
 * @param values `side * side * channels` numbers, row-major, of which channel `channel` is taken
 * @returns row-major, `(side * factor)` squared
 */
export function smoothed(
  values: ArrayLike<number>,
  side: number,
  factor: number,
  channels = 1,
  channel = 0,
): Float32Array {
  const fine = side * factor;
  const across = new Float32Array(side * fine);
  for (let y = 0; y < side; y++) {
    stretch(
      { values, from: y * side * channels + channel, step: channels },
      side,
      factor,
      across,
      y * fine,
      1,
    );
  }
  const out = new Float32Array(fine * fine);
  for (let x = 0; x < fine; x++) {
    stretch({ values: across, from: x, step: fine }, side, factor, out, x, fine);
  }
  return out;
}

interface Line {
  readonly values: ArrayLike<number>;
  readonly from: number;
  readonly step: number;
}

function stretch(
  { values, from, step }: Line,
  side: number,
  factor: number,
  out: Float32Array,
  to: number,
  outStep: number,
): void {
  const last = side - 1;
  for (let at = 0; at < side * factor; at++) {
    const place = (at + 0.5) / factor - 0.5;
    const cell = Math.floor(place);
    const t = place - cell;
    const p = values[from + step * Math.max(0, cell - 1)];
    const a = values[from + step * Math.max(0, cell)];
    const b = values[from + step * Math.min(last, cell + 1)];
    const q = values[from + step * Math.min(last, cell + 2)];
    const curve = a + 0.5 * t * (b - p + t * (2 * p - 5 * a + 4 * b - q + t * (3 * (a - b) + q - p)));
    out[to + at * outStep] = Math.min(Math.max(a, b), Math.max(Math.min(a, b), curve));
  }
}

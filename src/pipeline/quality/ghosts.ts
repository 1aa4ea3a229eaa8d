import { resample } from '../image/resample';
import { GRID_SIZE, type Prepared } from '../prepare';
import type { Slice } from '../slice';

/** Fewest air pixels needed to judge a side. */
const MIN_AIR = 60;

/** Grey is capped at this share of the head's mean grey, so that writing and specks count little. */
const MAX_GREY = 0.25;

/**
 * How much more structure the air has along one axis of the head than along the other. A head that moves leaves
 * displaced copies of itself along the phase-encoding axis alone (Wood & Henkelman, Medical Physics 1985); noise is the
 * same everywhere.
 *
 * Structure is the mean difference between pixels two to either side, across the axis, at the grid's resolution, as a
 * share of the head's mean grey.
 *
 * @param air from `airMask`
 * @returns null where the picture has too little air on either axis
 */
export function ghosting(slice: Slice, { crop, mask }: Prepared, air: Uint8Array): number | null {
  const side = GRID_SIZE;
  const width = Math.round((slice.width / crop.width) * side);
  const height = Math.round((slice.height / crop.height) * side);
  const all = { x: 0, y: 0, width: slice.width, height: slice.height };
  const grey = resample(slice.grey, slice.width, slice.height, all, width, height);
  // Where the grid begins in the picture at this size.
  const left = Math.round((crop.x / crop.width) * side);
  const top = Math.round((crop.y / crop.height) * side);
  const head = headOf(mask, grey, width, height, left, top);
  const most = MAX_GREY * head.grey;
  const level = (i: number) => Math.min(most, grey[i]);
  // [above and below the head, beside it], each [structure across, structure down, pixels].
  const sums = [
    [0, 0, 0],
    [0, 0, 0],
  ];
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) {
      const [u, v] = [x - left, y - top];
      const within = [u >= head.x0 && u <= head.x1, v >= head.y0 && v <= head.y1];
      if (within[0] === within[1]) continue;
      if (u >= 0 && u < side && v >= 0 && v < side && !air[v * side + u]) continue;
      const sum = sums[within[0] ? 0 : 1];
      const i = y * width + x;
      sum[0] += Math.abs(level(i + 2) - level(i - 2));
      sum[1] += Math.abs(level(i + 2 * width) - level(i - 2 * width));
      sum[2]++;
    }
  }
  const [over, beside] = sums;
  if (over[2] < MIN_AIR || beside[2] < MIN_AIR) return null;
  const more = (axis: number, than: number[], of: number[]) => of[axis] / of[2] - than[axis] / than[2];
  return Math.max(more(0, beside, over), more(1, over, beside)) / head.grey;
}

/** The head's box, in pixels of the grid, and its mean grey in the picture. */
function headOf(
  mask: Uint8Array,
  grey: Float32Array,
  width: number,
  height: number,
  left: number,
  top: number,
) {
  const head = { x0: GRID_SIZE, x1: -1, y0: GRID_SIZE, y1: -1, grey: 0 };
  let count = 0;
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    const u = i % GRID_SIZE;
    const v = (i - u) / GRID_SIZE;
    head.x0 = Math.min(head.x0, u);
    head.x1 = Math.max(head.x1, u);
    head.y0 = Math.min(head.y0, v);
    head.y1 = Math.max(head.y1, v);
    const [x, y] = [u + left, v + top];
    if (x < 0 || x >= width || y < 0 || y >= height) continue;
    head.grey += grey[y * width + x];
    count++;
  }
  head.grey /= count;
  return head;
}

import { GRID_SIZE, type Prepared } from '../prepare';

/** Margin for scalp fat, ears and the skin's chemical shift, which extend beyond the mask. In pixels of the grid. */
const MARGIN = 5;

/**
 * The air: the prepared image without the head and its margin.
 *
 * @returns 1 in the air, GRID_SIZE squared; everything beyond the grid is air too
 */
export function airMask({ mask }: Prepared): Uint8Array {
  const side = GRID_SIZE;
  const air = new Uint8Array(side * side).fill(1);
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    const x = i % side;
    const y = (i - x) / side;
    air[i] = 0;
    // It is enough to mark the surroundings of the mask's edge pixels.
    const rim = x === 0 || x === side - 1 || y === 0 || y === side - 1;
    if (!rim && mask[i - 1] && mask[i + 1] && mask[i - side] && mask[i + side]) continue;
    const from = Math.max(0, x - MARGIN);
    const to = Math.min(side, x + MARGIN + 1);
    for (let row = Math.max(0, y - MARGIN); row < Math.min(side, y + MARGIN + 1); row++) {
      air.fill(0, row * side + from, row * side + to);
    }
  }
  return air;
}

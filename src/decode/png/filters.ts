import { Refusal } from '../refusal';

/**
 * Undoes the filters of lines (W3C PNG, 3rd edition, 9.2) in place: each line moves up over the filter bytes before it.
 *
 * @param lines each a filter byte and then its data
 * @param length bytes of a line, without its filter byte
 * @param back distance in bytes from a byte to the one it was filtered by
 * @returns the bytes of all lines, as a view of `lines`
 * @throws Refusal `corrupt` for an unknown filter
 */
export function unfilter(lines: Uint8Array, length: number, back: number): Uint8Array {
  const height = lines.length / (length + 1);
  for (let y = 0; y < height; y++) {
    const from = y * (length + 1) + 1;
    const to = y * length;
    // Bytes above the first line, and to the left of a line's first pixel, count as zero.
    const above = (i: number) => (y === 0 ? 0 : lines[to + i - length]);
    const left = (i: number) => (i < back ? 0 : lines[to + i - back]);
    const aboveLeft = (i: number) => (y === 0 || i < back ? 0 : lines[to + i - length - back]);
    switch (lines[from - 1]) {
      case 0:
        lines.copyWithin(to, from, from + length);
        break;
      case 1:
        for (let i = 0; i < length; i++) lines[to + i] = lines[from + i] + left(i);
        break;
      case 2:
        for (let i = 0; i < length; i++) lines[to + i] = lines[from + i] + above(i);
        break;
      case 3:
        for (let i = 0; i < length; i++) lines[to + i] = lines[from + i] + ((left(i) + above(i)) >> 1);
        break;
      case 4:
        for (let i = 0; i < length; i++) {
          lines[to + i] = lines[from + i] + nearest(left(i), above(i), aboveLeft(i));
        }
        break;
      default:
        throw new Refusal('corrupt');
    }
  }
  return lines.subarray(0, height * length);
}

/** Paeth's predictor: the neighbour closest to left + above - aboveLeft. */
function nearest(left: number, above: number, aboveLeft: number): number {
  const toLeft = Math.abs(above - aboveLeft);
  const toAbove = Math.abs(left - aboveLeft);
  const toAboveLeft = Math.abs(left + above - 2 * aboveLeft);
  if (toLeft <= toAbove && toLeft <= toAboveLeft) return left;
  return toAbove <= toAboveLeft ? above : aboveLeft;
}

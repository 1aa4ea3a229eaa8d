import { concat, u16 } from './bytes';

/** A JPEG of mid grey, of any size: two bits for each block. */
export function greyJpeg(width: number, height: number): Uint8Array {
  const segment = (marker: number, ...parts: Parameters<typeof concat>) => {
    const body = concat(...parts);
    return concat([0xff, marker], u16(body.length + 2, false), body);
  };
  // One code of one bit, for no difference and for the end of a block.
  const table = (id: number) => segment(0xc4, [id, 1], new Uint8Array(15), [0]);
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  return concat(
    [0xff, 0xd8],
    segment(0xdb, [0], new Uint8Array(64).fill(1)),
    segment(0xc0, [8], u16(height, false), u16(width, false), [1, 1, 0x11, 0]),
    ...[table(0), table(0x10)],
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    new Uint8Array(Math.ceil((2 * blocks) / 8)),
    [0xff, 0xd9],
  );
}

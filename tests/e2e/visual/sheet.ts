/** All pictures of a state side by side, in one small PNG. */
import { decodePng, encodePng, Image } from 'image-js';
import type { Blocks } from './blocks';

/** Scales greys so that people can see something. */
const BRIGHTNESS = 17;

export function packed(pictures: readonly Blocks[]): Uint8Array {
  const width = pictures.reduce((sum, picture) => sum + picture.width, 0);
  const height = Math.max(...pictures.map((picture) => picture.height));
  const data = new Uint8Array(width * height);
  let left = 0;
  for (const picture of pictures) {
    for (let y = 0; y < picture.height; y++) {
      const row = picture.greys.subarray(y * picture.width, (y + 1) * picture.width);
      data.set(
        row.map((grey) => grey * BRIGHTNESS),
        y * width + left,
      );
    }
    left += picture.width;
  }
  return encodePng(new Image(width, height, { data, colorModel: 'GREY' }));
}

/** @param widths of the pictures, in blocks, in their order */
export function unpacked(png: Uint8Array, widths: readonly number[]): Blocks[] {
  const sheet = decodePng(png);
  let left = 0;
  return widths.map((width) => {
    const greys: number[] = [];
    for (let y = 0; y < sheet.height && sheet.getValue(left, y, 0) > 0; y++)
      for (let x = left; x < left + width; x++) greys.push(sheet.getValue(x, y, 0) / BRIGHTNESS);
    left += width;
    return { width, height: greys.length / width, greys: Uint8Array.from(greys) };
  });
}

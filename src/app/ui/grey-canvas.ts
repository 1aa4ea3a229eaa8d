import type { Picture } from '../../worker/protocol';

/** A picture on a canvas of its own size, to draw from. */
export function greyCanvas({ width, height, grey }: Picture): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  // The same byte three times, and an opaque alpha: for grey, the byte order of a word does not matter.
  for (let i = 0; i < grey.length; i++) pixels[i] = 0xff000000 | (grey[i] * 0x010101);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}

/** Applies changes to a slice before it is read. Loaded on demand, since it needs image-js. */
import { Image } from 'image-js';
import { normal, Random } from '../evaluation/random';
import { resample } from '../pipeline/image/resample';
import type { Slice } from '../pipeline/slice';
import { type Changes, isUnchanged } from './changes';
import { squareSize } from './picture';

/**
 * Larger slices are first reduced to this many pixels a side: the network sees 192, and a slider needs quick results.
 */
const MOST_SIDE = 512;
const WHITE = 65535;

/**
 * Applies changes to a slice: the result has square pixels, and values in the same range. It is rotated about its
 * centre, then cropped, blurred, reduced, changed in brightness and gamma, and given noise, in that order. The noise is
 * the same each time.
 *
 * @returns the slice itself where there are no changes
 */
export function changedSlice(slice: Slice, changes: Changes): Slice {
  if (isUnchanged(changes)) return slice;
  const { rotation, crop, resolution, blur, brightness, gamma, noise } = changes;
  const { image: whole, low, range } = imageOf(slice);
  let image = whole;
  const side = Math.max(image.width, image.height);
  // image-js rotates anticlockwise
  if (rotation !== 0) image = image.transformRotate(-rotation, { interpolationType: 'bilinear' });
  if (crop > 0) image = cropped(image, crop);
  if (blur > 0) image = image.gaussianBlur({ sigma: blur * side, borderType: 'replicate' });
  if (resolution !== null) image = reduced(image, resolution);
  if (brightness !== 0) image = brightened(image, brightness);
  // image-js takes the gamma of a display: the inverse of the exponent
  if (gamma !== 1) image = image.level({ ...FULL, gamma: 1 / gamma });
  const { width, height, data } = image.getRawImage();
  const grey = Float32Array.from(data, (value) => low + (range * value) / WHITE);
  if (noise > 0) addNoise(grey, noise * range, low, low + range);
  const { spacing, colourfulness } = slice;
  // pixel spacing of the remaining part, at its new number of pixels
  const across = (slice.width / whole.width) * (resolution === null ? 1 : reduction(whole, crop, width));
  const square = spacing && spacing.x * across;
  return { width, height, grey, colourfulness, ...(square && { spacing: { x: square, y: square } }) };
}

const FULL = { inputMin: 0, inputMax: WHITE, outputMin: 0, outputMax: WHITE };

/** A slice in 16 bits with square pixels, its values scaled from the darkest (0) to the brightest. */
function imageOf(slice: Slice): { image: Image; low: number; range: number } {
  const { width, height } = squareSize(slice, MOST_SIDE);
  const grey = resized(slice.grey, slice.width, slice.height, width, height);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of grey) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const range = high - low || 1;
  const data = Uint16Array.from(grey, (value) => Math.round((WHITE * (value - low)) / range));
  return { image: greyImage(data, width, height), low, range };
}

const greyImage = (data: Uint16Array, width: number, height: number) =>
  new Image(width, height, { data, colorModel: 'GREY', bitDepth: 16 });

/** Resamples by area, which image-js cannot: its own methods skip pixels and create false detail. */
function resized(grey: Float32Array, width: number, height: number, toWidth: number, toHeight: number) {
  if (toWidth === width && toHeight === height) return grey;
  return resample(grey, width, height, { x: 0, y: 0, width, height }, toWidth, toHeight);
}

/** Pixels cropped from one side. */
const cutOff = (side: number, share: number) => Math.round(side * share);

function cropped(image: Image, share: number): Image {
  const [column, row] = [cutOff(image.width, share), cutOff(image.height, share)];
  return image.crop({
    origin: { column, row },
    width: image.width - 2 * column,
    height: image.height - 2 * row,
  });
}

function reduced(image: Image, longer: number): Image {
  const { width, height } = image;
  const scale = Math.min(1, longer / Math.max(width, height));
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const grey = resized(Float32Array.from(image.getRawImage().data), width, height, w, h);
  return greyImage(Uint16Array.from(grey, Math.round), w, h);
}

/** Width of a pixel of the reduced picture, in pixels of the cropped one. */
const reduction = ({ width: whole }: Image, crop: number, width: number) =>
  (whole - 2 * cutOff(whole, crop)) / width;

/** Values that leave the range are clipped, as on a display. */
function brightened(image: Image, share: number): Image {
  const shift = Math.round(WHITE * Math.abs(share));
  return image.level(
    share > 0
      ? { ...FULL, inputMax: WHITE - shift, outputMin: shift }
      : { ...FULL, inputMin: shift, outputMax: WHITE - shift },
  );
}

const SEED = 271;

function addNoise(grey: Float32Array, deviation: number, low: number, high: number): void {
  const random = new Random(SEED);
  for (let i = 0; i < grey.length; i++)
    grey[i] = Math.min(high, Math.max(low, grey[i] + deviation * normal(random)));
}

import { variance } from '../../pipeline/image/variance';
import { isFiller } from '../filler';
import { MAX_FRAMES, MAX_SIDE } from '../limits';
import { Refusal } from '../refusal';
import { CLEARLY_SMOOTHER, roughness, TOO_FEW } from '../roughness';
import { bitsOf, frameBytes, is422, isColour, type PixelFormat, photometricOf } from './format';
import { native } from './native';

/** The format that fits the length of the pixel data, and whether other bytes follow the frames. */
export interface Layout {
  readonly format: PixelFormat;
  readonly goesOn: boolean;
}

/**
 * Checks the header against the length of uncompressed pixel data. Where they disagree, other bits, components, frames
 * or sizes that fit the length are tried, and a layout that gives a clearly smooth picture is taken.
 * @throws Refusal `contradictory` where the choice is not clear, `corrupt` where no layout fits
 */
export function nativeLayout(
  bytes: Uint8Array,
  said: PixelFormat,
  little: boolean,
  vr: string,
  cut: boolean,
): Layout {
  const rough = (format: PixelFormat) => {
    const size = frameBytes(format);
    const from = (format.frames >> 1) * size;
    const { samples } = native(bytes.subarray(from, from + size), format, little, vr);
    return roughness(lightness(samples, format.components), format.columns);
  };
  const needed = said.frames * frameBytes(said);
  const surplus = bytes.length - needed;
  if (surplus === 0 || surplus === 1) return { format: sheared(said, rough, bytes), goesOn: false };
  // a file that ends early says nothing about its header
  if (surplus < 0 && cut) return { format: said, goesOn: false };
  const others = otherLayouts(said, bytes.length)
    .map((format) => wholePicture(said, format, rough, (one) => stacked(bytes, one, little, vr)))
    .map((format) => ({ format, rough: rough(format) }));
  if (surplus > 0 && isPadding(bytes.subarray(needed))) {
    const askew = others.some((other) => other.format.columns !== said.columns && other.rough < rough(said));
    if (askew) throw new Refusal('contradictory');
    return { format: said, goesOn: true };
  }
  const [best, next] = others.sort((a, b) => a.rough - b.rough);
  const clear = best && best.rough < SMOOTH && !(next && next.rough < best.rough / CLEARLY_SMOOTHER);
  if (clear) return { format: best.format, goesOn: false };
  if (surplus > 0) throw new Refusal(others.length > 0 ? 'contradictory' : 'corrupt');
  return { format: said, goesOn: false };
}

/**
 * Frames that nobody counted may be parts of one picture whose rows or columns are stated too small: rows that go on
 * across the seams, or lines that only fit together when they are longer.
 */
function wholePicture(
  said: PixelFormat,
  frames: PixelFormat,
  rough: (format: PixelFormat) => number,
  samplesOf: (format: PixelFormat) => ArrayLike<number>,
): PixelFormat {
  const times = frames.frames / said.frames;
  if (times < 2 || !Number.isInteger(times) || said.frames > 1) return frames;
  const tall = { ...frames, frames: 1, rows: said.rows * times };
  if (tall.rows <= MAX_SIDE && goesOnAcross(samplesOf(tall), said.columns, said.rows)) return tall;
  const wide = { ...frames, frames: 1, columns: said.columns * times };
  const fits = wide.columns <= MAX_SIDE && rough(wide) < CLEARLY_SMOOTHER * rough(frames);
  return fits ? wide : frames;
}

/** The first component of all rows. */
function stacked(bytes: Uint8Array, tall: PixelFormat, little: boolean, vr: string): ArrayLike<number> {
  return lightness(native(bytes.subarray(0, frameBytes(tall)), tall, little, vr).samples, tall.components);
}

/** Rows at a seam with less variance than this share of the picture's are air, which fits any row. */
const PLAIN = 0.1;
/** Rows that go on differ across a seam by less than this share of what unrelated rows would. */
const GOES_ON = 0.25;

/** Whether a picture goes on across the seams between its parts, each of so many rows. */
function goesOnAcross(values: ArrayLike<number>, columns: number, rows: number): boolean {
  const whole = variance(values, 0, values.length);
  for (let seam = rows * columns; seam < values.length; seam += rows * columns) {
    const above = variance(values, seam - columns, seam);
    const below = variance(values, seam, seam + columns);
    if (Math.min(above, below) < PLAIN * whole) return false;
    let step = 0;
    for (let x = 0; x < columns; x++) step += (values[seam + x] - values[seam - columns + x]) ** 2;
    if (step / columns > GOES_ON * (above + below)) return false;
  }
  return true;
}

/** Roughness above this is noise, not a picture. */
const SMOOTH = 0.4;
/** Bytes; a surplus this small is less than a line of any readable picture. */
const FEW = 32;

/** Whether the bytes after the last frame are only padding. */
const isPadding = (surplus: Uint8Array) => surplus.length <= FEW || isFiller(surplus);

/** Other layouts that fit the length exactly. */
function otherLayouts(said: PixelFormat, length: number): PixelFormat[] {
  const found: PixelFormat[] = [];
  for (const bitsAllocated of [8, 16] as const) {
    for (const components of [1, 3] as const) {
      const size = (said.rows * said.columns * components * bitsAllocated) / 8;
      const frames = length / size;
      const [other, rest] = [Math.floor(frames), length % size];
      // exactly one of the three may be wrong; an odd length is padded to even
      const wrong = [
        bitsAllocated !== said.bitsAllocated,
        components !== said.components,
        other !== said.frames,
      ].filter(Boolean).length;
      if (other < 1 || other > MAX_FRAMES || rest > 1 || wrong !== 1) continue;
      // where the header says colour, three times the frames are colour planes
      if (other === 3 * said.frames && isColour(said.photometric)) continue;
      if (components === 3 && !isColour(said.photometric)) continue;
      const bits =
        bitsAllocated === said.bitsAllocated ? {} : bitsOf(bitsAllocated, bitsAllocated, bitsAllocated - 1);
      found.push({
        ...said,
        ...bits,
        components,
        frames: other,
        photometric: photometricOf(said.photometric, components),
      });
    }
  }
  // only larger sizes are tried: with fewer lines than stated, lines are missing
  const samples = length / (frameBytes(said) / (said.rows * said.columns)) / said.frames;
  for (const [rows, columns] of [
    [samples / said.columns, said.columns],
    [said.rows, samples / said.rows],
  ] as const) {
    const whole = Number.isInteger(rows) && Number.isInteger(columns);
    // a whole multiple of the picture means more frames, not a larger picture
    const more = samples > said.rows * said.columns && samples % (said.rows * said.columns) !== 0;
    if (whole && more && Math.max(rows, columns) <= MAX_SIDE) {
      found.push({ ...said, rows, columns });
    }
  }
  return found;
}

/**
 * Corrects rows and columns that are exchanged or wrong by the same factor, or a wrong planar configuration. The length
 * fits either way, so the smoothest picture decides.
 */
function sheared(said: PixelFormat, rough: (format: PixelFormat) => number, bytes: Uint8Array): PixelFormat {
  const { rows, columns, components } = said;
  if (rows * columns < TOO_FEW) return said;
  if (components === 3 && !is422(said.photometric)) {
    const [own, other] = [said.planar, !said.planar].map((planar) => colourOf(bytes, said, planar));
    const turned = { ...said, planar: !said.planar };
    const less = own > NO_COLOUR && other < FAR_LESS * own;
    return less && rough(turned) < Math.min(SMOOTH / 2, rough(said)) ? turned : said;
  }
  const own = rough(said);
  if (own < SMOOTH) return said;
  const shapes = [columns, rows / 2, rows / 4, rows * 2, rows * 4]
    .map((other) => ({ ...said, rows: other, columns: (rows * columns) / other }))
    .filter(
      ({ rows: r, columns: c }) => Number.isInteger(r) && Number.isInteger(c) && Math.max(r, c) <= MAX_SIDE,
    )
    .map((format) => ({ format, rough: rough(format) }));
  const best = shapes.reduce((a, b) => (b.rough < a.rough ? b : a));
  return best.rough < Math.min(SMOOTH / 2, CLEARLY_SMOOTHER * own) ? best.format : said;
}

/** Below this difference of colours, as a share of the range, a picture counts as grey. */
const NO_COLOUR = 0.005;
const FAR_LESS = 0.05;

/** Mean difference of the first two components, as a share of the range: small in an MR picture. */
function colourOf(bytes: Uint8Array, { rows, columns, bitsAllocated }: PixelFormat, planar: boolean): number {
  const count = rows * columns;
  const size = bitsAllocated / 8;
  const at = (pixel: number, component: number) =>
    bytes[(planar ? component * count + pixel : 3 * pixel + component) * size + size - 1];
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.abs(at(i, 0) - at(i, 1));
  return sum / count / 255;
}

/** The first component of each pixel. */
function lightness(samples: Uint8Array | Uint16Array, components: 1 | 3): ArrayLike<number> {
  return components === 1 ? samples : samples.filter((_, i) => i % 3 === 0);
}

/** Window and level: which of a picture's values become which grey. */
import type { Window } from '../../../decode/types';
import { applyWindow } from '../../../decode/window';
import type { Picture } from '../../../worker/protocol';

/** A picture's values as they are stored, what they mean, and how they are shown unless told otherwise. */
export interface Values {
  readonly stored: Uint8ClampedArray | Uint16Array;
  /** A value is `stored * slope + intercept`. */
  readonly slope: number;
  readonly intercept: number;
  /** Least and greatest value. */
  readonly low: number;
  readonly high: number;
  readonly window: Window;
  /** Small values are bright (MONOCHROME1). */
  readonly inverted: boolean;
}

/** Shows 8-bit grey as it is. */
const DISPLAY: Window = { centre: 127.5, width: 255, shape: 'linear-exact' };

export function valuesOf({ grey, deep }: Picture): Values {
  if (!deep) {
    return { stored: grey, slope: 1, intercept: 0, low: 0, high: 255, window: DISPLAY, inverted: false };
  }
  const { stored, slope, intercept, windows, inverted } = deep;
  let most = 0;
  for (let i = 0; i < stored.length; i++) most = Math.max(most, stored[i]);
  const high = most * slope + intercept;
  return { stored, slope, intercept, low: intercept, high, window: windows[0], inverted };
}

/** Each stored value's colour as a word of opaque RGBA (the three bytes are alike: their order does not matter). */
export function greyTable(values: Values, window: Window, inverted: boolean): Uint32Array {
  const { slope, intercept, high } = values;
  const table = new Uint32Array(Math.round((high - intercept) / slope) + 1);
  const meant = new Float32Array(table.length);
  for (let stored = 0; stored < meant.length; stored++) meant[stored] = stored * slope + intercept;
  const grey = new Uint8ClampedArray(applyWindow(meant, window));
  const flip = inverted !== values.inverted ? 255 : 0;
  for (let i = 0; i < table.length; i++) table[i] = 0xff000000 | ((grey[i] ^ flip) * 0x010101);
  return table;
}

/** Fills an image of RGBA words in one pass. */
export function paintGrey(stored: Values['stored'], table: Uint32Array, words: Uint32Array): void {
  for (let i = 0; i < stored.length; i++) words[i] = table[stored[i]];
}

/** Widths of the present window that a drag over a whole stage adds. */
const DRAG = 1.5;

/** Along: a wider window. Up: a higher level, so that the picture grows darker, as radiology's viewers do. */
export function draggedWindow(values: Values, window: Window, along: number, up: number): Window {
  const speed = Math.max(window.width, (values.high - values.low) / 50) * DRAG;
  return limited(values, {
    ...window,
    width: window.width + along * speed,
    centre: window.centre + up * speed,
  });
}

export function limited(values: Values, window: Window): Window {
  const { least, most } = widthLimits(values);
  return {
    ...window,
    width: Math.min(most, Math.max(least, window.width)),
    centre: Math.min(values.high, Math.max(values.low, window.centre)),
  };
}

/** A `linear` window must not be narrower than 1 (PS3.3 C.11.2.1.2); the others only wider than nothing. */
export function widthLimits({ low, high, window }: Values): { least: number; most: number } {
  const span = high - low || 1;
  const least = Math.max(window.shape === 'linear' ? 1 : 0, span / 500);
  return { least, most: Math.max(2 * span, window.width) };
}

/** A step of a slider or a key: whole numbers where the values are. */
export function windowStep({ low, high, slope }: Values): number {
  const step = (high - low) / 250;
  return Number.isInteger(slope) ? Math.max(1, Math.round(step)) : step || slope;
}

/** The value under a point of the picture, in image pixels; null beside it. */
export function valueAt(
  { stored, slope, intercept }: Values,
  { width, height }: Pick<Picture, 'width' | 'height'>,
  { x, y }: { readonly x: number; readonly y: number },
): number | null {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) return null;
  return stored[row * width + column] * slope + intercept;
}

/** Window and level: the mapping from a picture's values to grey. */
import type { Window } from '../../../decode/types';
import { applyWindow } from '../../../decode/window';
import type { Picture } from '../../../worker/protocol';

/** A picture's stored values, their meaning, and their default window. */
export interface Values {
  readonly stored: Uint8ClampedArray | Uint16Array;
  /** A value is `stored * slope + intercept`. */
  readonly slope: number;
  readonly intercept: number;
  /** Lowest and highest value. */
  readonly low: number;
  readonly high: number;
  readonly window: Window;
  /** Low values are bright (MONOCHROME1). */
  readonly inverted: boolean;
}

/** Shows 8-bit grey unchanged. */
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

/**
 * The colour of each stored value as an opaque RGBA word (its three bytes are equal, so their order does not matter).
 */
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

/** Change of the window when dragging across the whole stage, in window widths. */
const DRAG = 1.5;

/** Dragging right widens the window. Dragging up raises the level and darkens the picture, as in radiology viewers. */
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

/** A `linear` window must not be narrower than 1 (PS3.3 C.11.2.1.2); the others must be wider than 0. */
export function widthLimits({ low, high, window }: Values): { least: number; most: number } {
  const span = high - low || 1;
  const least = Math.max(window.shape === 'linear' ? 1 : 0, span / 500);
  return { least, most: Math.max(2 * span, window.width) };
}

/** Step of a slider or a key: a whole number where the values are whole. */
export function windowStep({ low, high, slope }: Values): number {
  const step = (high - low) / 250;
  return Number.isInteger(slope) ? Math.max(1, Math.round(step)) : step || slope;
}

/** The value at a point of the picture, in image pixels; null outside. */
export function valueAt(
  { stored, slope, intercept }: Values,
  { width, height }: Pick<Picture, 'width' | 'height'>,
  { x, y }: { readonly x: number; readonly y: number },
): number | null {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) return null;
  return stored[row * width + column] * slope + intercept;
}

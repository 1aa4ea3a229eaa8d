import type { Window, Windowing } from '../types';
import { applyWindow, hidesPicture, robustWindow } from '../window';
import type { PixelFormat } from './format';
import type { FrameAttributes } from './groups';
import { type Lut, lookUp, readLut } from './lut';
import type { StoredFrame } from './native';
import { storedValues } from './stored-values';
import { TAG } from './tags';

export interface GreyFrame {
  readonly grey: Float32Array;
  readonly windowing: Windowing;
  /** Source of the window: the file, the values, or the values because the file's window hides the picture. */
  readonly brightness: 'file' | 'values' | 'values-instead';
  /** The samples contradict the header. */
  readonly contradicted: boolean;
}

/**
 * The greyscale pipeline of PS3.3 C.11 and PS3.4 N.2: stored value, modality LUT, VOI LUT or window, and last the
 * inversion of MONOCHROME1.
 */
export function greyFrame(frame: StoredFrame, format: PixelFormat, attributes: FrameAttributes): GreyFrame {
  const { columns, signed, overlay } = format;
  const inverted = frame.photometric === 'MONOCHROME1';
  const { values: stored, contradicted } = storedValues(frame, signed, columns, overlay);
  const voi = attributes.find(TAG.frameVoi, TAG.voiLut);
  const lutItem = voi.items(TAG.voiLut)[0];
  const raw = modality(stored, signed, attributes);
  const windows = fileWindows(attributes);
  const lut = lutItem && readLut(lutItem, hasNegative(raw));
  const own = once(() => robustWindow(withoutPadding(raw, stored, signed, attributes)));
  const hides = (grey: Float32Array) => hidesPicture(grey, applyWindow(raw, own()), columns, inverted);
  const made = (
    grey: Float32Array,
    shown: readonly Window[],
    brightness: GreyFrame['brightness'],
  ): GreyFrame => {
    if (inverted) for (let i = 0; i < grey.length; i++) grey[i] = 255 - grey[i];
    return { grey, windowing: { raw, windows: shown, inverted }, brightness, contradicted };
  };
  if (lut) {
    const grey = throughLut(raw, lut);
    if (!hides(grey)) return made(grey, windows, 'file');
  }
  for (const [i, window] of lut ? [] : windows.entries()) {
    const grey = applyWindow(raw, window);
    // the window in use comes first
    if (!hides(grey)) return made(grey, [window, ...windows.slice(0, i), ...windows.slice(i + 1)], 'file');
  }
  const hasWindow = lut !== undefined || windows.length > 0;
  return made(applyWindow(raw, own()), [own()], hasWindow ? 'values-instead' : 'values');
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function modality(stored: Float32Array, signed: boolean, attributes: FrameAttributes): Float32Array {
  const top = attributes.find(TAG.pixelTransformation, TAG.rescaleSlope);
  const lutItem = attributes.find(TAG.pixelTransformation, TAG.modalityLut).items(TAG.modalityLut)[0];
  const lut = lutItem && readLut(lutItem, signed);
  if (lut) return stored.map((value) => lookUp(lut, value));
  const slope = top.number(TAG.rescaleSlope) ?? 1;
  const intercept = top.number(TAG.rescaleIntercept) ?? 0;
  // a slope of zero or an absurd one would make everything one grey: the stored values are used instead
  if (Math.abs(slope) < 1e-12 || !usable(slope) || !usable(intercept)) return stored;
  if (slope === 1 && intercept === 0) return stored;
  return stored.map((value) => value * slope + intercept);
}

const usable = (value: number) => Number.isFinite(value) && Math.abs(value) < 1e12;

function fileWindows(attributes: FrameAttributes): Window[] {
  const set = attributes.find(TAG.frameVoi, TAG.windowCentre);
  const centres = set.numbers(TAG.windowCentre);
  const widths = set.numbers(TAG.windowWidth);
  const code = set.code(TAG.voiFunction);
  const shape = code === 'SIGMOID' ? 'sigmoid' : code === 'LINEAR_EXACT' ? 'linear-exact' : 'linear';
  const found: Window[] = [];
  for (let i = 0; i < Math.min(centres.length, widths.length); i++) {
    const centre = centres[i];
    const width = widths[i];
    // PS3.3 C.11.2.1.2: LINEAR needs a width of at least 1, the others more than 0
    if (usable(centre) && usable(width) && (shape === 'linear' ? width >= 1 : width > 0)) {
      found.push({ centre, width, shape });
    }
  }
  return found;
}

function throughLut(raw: Float32Array, lut: Lut): Float32Array {
  const most = 2 ** lut.bits - 1;
  return raw.map((value) => (lookUp(lut, value) / most) * 255);
}

function hasNegative(values: Float32Array): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] < 0) return true;
  return false;
}

/** The values without padding pixels, which lie far outside the image's range and would widen a robust window. */
function withoutPadding(
  raw: Float32Array,
  stored: Float32Array,
  signed: boolean,
  attributes: FrameAttributes,
): ArrayLike<number> {
  const padding = attributes
    .find(TAG.pixelTransformation, TAG.pixelPadding)
    .integer(TAG.pixelPadding, signed);
  if (padding === undefined || padding === 0) return raw;
  const kept = raw.filter((_, i) => stored[i] !== padding);
  return kept.length > 0 ? kept : raw;
}

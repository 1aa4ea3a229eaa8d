import type { Window, Windowing } from '../types';
import { applyWindow, robustWindow } from '../window';
import type { FrameAttributes } from './groups';
import { type Lut, lookUp, readLut } from './lut';
import type { PixelFormat, StoredFrame } from './pixels';
import { TAG } from './tags';

export interface GreyFrame {
  readonly grey: Float32Array;
  readonly windowing: Windowing;
  readonly hasWindow: boolean;
}

/**
 * The greyscale pipeline of PS3.3 C.11 and PS3.4 N.2: stored value, modality LUT, VOI, and the inversion of
 * MONOCHROME1 last of all.
 */
export function greyFrame(frame: StoredFrame, format: PixelFormat, attributes: FrameAttributes): GreyFrame {
  const inverted = format.photometric === 'MONOCHROME1';
  const stored = storedValues(frame, format.signed);
  const voi = attributes.find(TAG.frameVoi, TAG.voiLut);
  const lutItem = voi.items(TAG.voiLut)[0];
  const raw = modality(stored, format.signed, attributes);
  const windows = fileWindows(attributes);
  const lut = lutItem && readLut(lutItem, hasNegative(raw));
  const hasWindow = lut !== undefined || windows.length > 0;
  const shown = hasWindow ? windows : [robustWindow(withoutPadding(raw, stored, format.signed, attributes))];
  const grey = lut ? throughLut(raw, lut) : applyWindow(raw, shown[0]!);
  if (inverted) for (let i = 0; i < grey.length; i++) grey[i] = 255 - grey[i]!;
  return { grey, windowing: { raw, windows: shown, inverted }, hasWindow };
}

/** Cuts out the stored bits (overlays may sit in the others) and extends their sign. */
function storedValues({ samples, bits, highBit }: StoredFrame, signed: boolean): Float32Array {
  const out = new Float32Array(samples.length);
  const shift = highBit + 1 - bits;
  const mask = 2 ** bits - 1;
  const sign = signed ? 2 ** (bits - 1) : Number.POSITIVE_INFINITY;
  for (let i = 0; i < out.length; i++) {
    const value = (samples[i]! >> shift) & mask;
    out[i] = value >= sign ? value - mask - 1 : value;
  }
  return out;
}

function modality(stored: Float32Array, signed: boolean, attributes: FrameAttributes): Float32Array {
  const top = attributes.find(TAG.pixelTransformation, TAG.rescaleSlope);
  const lutItem = attributes.find(TAG.pixelTransformation, TAG.modalityLut).items(TAG.modalityLut)[0];
  const lut = lutItem && readLut(lutItem, signed);
  if (lut) return stored.map((value) => lookUp(lut, value));
  const slope = top.number(TAG.rescaleSlope) ?? 1;
  const intercept = top.number(TAG.rescaleIntercept) ?? 0;
  // a slope of zero or beyond reason would make everything one grey: better the stored values
  if (slope === 0 || !usable(slope) || !usable(intercept)) return stored;
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
    const centre = centres[i]!;
    const width = widths[i]!;
    // PS3.3 C.11.2.1.2: LINEAR needs a width of 1 at least, the others more than 0
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
  for (let i = 0; i < values.length; i++) if (values[i]! < 0) return true;
  return false;
}

/** Padding around the image lies far outside its values and would stretch a robust window over nothing. */
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

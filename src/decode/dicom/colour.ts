import { Refusal } from '../refusal';
import type { DataSet } from './data-set';
import type { PixelFormat } from './format';
import { type Lut, lookUp, lutFrom } from './lut';
import type { StoredFrame } from './native';
import { TAG } from './tags';

/**
 * Turns palette, RGB and YCbCr frames into 8-bit RGBA (PS3.3 C.7.6.3.1.2).
 * @throws Refusal `unsupported-encoding` for photometric interpretations without a rule here
 */
export function colourFrame(frame: StoredFrame, format: PixelFormat, set: DataSet): Uint8Array {
  const { rows, columns } = format;
  const { photometric } = frame;
  const rgba = new Uint8Array(rows * columns * 4).fill(255);
  if (photometric === 'PALETTE COLOR') {
    const tables = paletteTables(set, format.signed);
    for (let i = 0, p = 0; i < rows * columns; i++, p += 4) {
      for (let c = 0; c < 3; c++) rgba[p + c] = toByte(lookUp(tables[c], frame.samples[i]), tables[c]);
    }
    return rgba;
  }
  const shift = Math.max(0, frame.bits - 8);
  const { samples } = frame;
  const ybr = isYbr(photometric);
  if (!ybr && photometric !== 'RGB') throw unsupported('an uncommon colour space');
  for (let i = 0, p = 0; p < rgba.length; i += 3, p += 4) {
    const a = samples[i] >> shift;
    const b = samples[i + 1] >> shift;
    const c = samples[i + 2] >> shift;
    if (ybr) toRgb(a, b, c, rgba, p);
    else {
      rgba[p] = a;
      rgba[p + 1] = b;
      rgba[p + 2] = c;
    }
  }
  return rgba;
}

const unsupported = (encoding: string) => new Refusal('unsupported-encoding', { format: 'DICOM', encoding });

function isYbr(photometric: string): boolean {
  // YBR_PARTIAL (retired) has another range, so it is refused rather than shown in wrong colours
  return photometric === 'YBR_FULL' || photometric === 'YBR_FULL_422';
}

/** ITU-R BT.601 with full range, as PS3.3 C.7.6.3.1.2 gives it. */
function toRgb(y: number, cb: number, cr: number, rgba: Uint8Array, p: number): void {
  rgba[p] = clamp(y + 1.402 * (cr - 128));
  rgba[p + 1] = clamp(y - 0.344136 * (cb - 128) - 0.714136 * (cr - 128));
  rgba[p + 2] = clamp(y + 1.772 * (cb - 128));
}

const clamp = (value: number) => (value < 0 ? 0 : value > 255 ? 255 : Math.round(value));

function paletteTables(set: DataSet, signed: boolean): Lut[] {
  if (set.has(TAG.segmentedRed)) throw unsupported('a segmented palette');
  const tables = [
    lutFrom(set, TAG.redDescriptor, TAG.redPalette, signed),
    lutFrom(set, TAG.greenDescriptor, TAG.greenPalette, signed),
    lutFrom(set, TAG.blueDescriptor, TAG.bluePalette, signed),
  ].filter((table) => table !== undefined);
  if (tables.length < 3) throw new Refusal('corrupt');
  return tables;
}

/** 16-bit entries hold the colour in their upper byte. */
function toByte(entry: number, { bits }: Lut): number {
  return bits > 8 ? entry >> (bits - 8) : entry;
}

import { Refusal } from '../refusal';
import { CLEARLY_SMOOTHER, roughness, roughnessAt, TOO_FEW } from '../roughness';
import type { StoredFrame } from './native';

/** Which bits of a sample hold its value, and whether the highest of them is a sign bit. */
interface Bits {
  readonly bits: number;
  readonly highBit: number;
  readonly signed: boolean;
}

export interface StoredValues {
  readonly values: Float32Array;
  /** The header does not match the samples. */
  readonly contradicted: boolean;
}

/**
 * The values of a grey frame (PS3.5, 8.1.1): the stored bits, with their sign.
 *
 * The samples take precedence over the header. If Bits Stored were too small, bright tissue would wrap around to black;
 * with a wrong Pixel Representation, noise around zero would turn white. The right reading is the one that is smooth
 * where the readings differ.
 *
 * @param overlay the header declares overlays in the unused bits
 * @throws Refusal `contradictory` where bits are set that should be unused and neither reading is clearly right
 */
export function storedValues(
  { samples, bits, highBit }: StoredFrame,
  signed: boolean,
  width: number,
  overlay: boolean,
): StoredValues {
  const said: Bits = { bits, highBit, signed };
  if (samples.length < TOO_FEW) return { values: cut(samples, said), contradicted: false };
  const straight = inOrder(samples, width);
  const used = overlay ? said : usedBits(straight, said, width);
  const found = used.bits > 8 ? signOf(straight, used, width) : used;
  return { values: cut(straight, found), contradicted: straight !== samples || found !== said };
}

type Samples = Uint8Array | Uint16Array;

/** Roughness above this is noise, not a picture. */
const SMOOTH = 0.25;

/** Swaps the bytes of samples that are stored in the wrong order, which look like noise. */
function inOrder(samples: Samples, width: number): Samples {
  if (samples instanceof Uint8Array) return samples;
  const rough = roughness(samples, width);
  if (rough < CLEARLY_SMOOTHER) return samples;
  const swapped = samples.map((value) => ((value & 0xff) << 8) | (value >> 8));
  return roughness(swapped, width) < SMOOTH ? swapped : samples;
}

/** The bits that hold the value. */
function usedBits(samples: Samples, said: Bits, width: number): Bits {
  const size = 8 * samples.BYTES_PER_ELEMENT;
  const unused = (2 ** size - 1) & ~((2 ** said.bits - 1) << (said.highBit + 1 - said.bits));
  let used = 0;
  for (let i = 0; i < samples.length; i++) used |= samples[i] & unused;
  if (used === 0) return said;
  const lowest = { ...said, highBit: said.bits - 1 };
  if (said.highBit !== lowest.highBit && samples.every((value) => value < 2 ** said.bits)) return lowest;
  // the bits above repeat the sign bit: the values are signed, whatever the header says
  if (isSignExtended(samples, said.bits)) {
    return said.signed && lowest.highBit === said.highBit ? said : { ...lowest, signed: true };
  }
  const disputed = (i: number) => (samples[i] & unused) !== 0;
  const whole = signOf(samples, { bits: size, highBit: size - 1, signed: said.signed }, width);
  const asSaid = roughnessAt(cut(samples, said), width, disputed);
  const asWhole = roughnessAt(cut(samples, whole), width, disputed);
  if (asWhole < CLEARLY_SMOOTHER * asSaid) return whole;
  // an undeclared overlay: taken for values, its lines would stand out sharply
  if (asSaid < CLEARLY_SMOOTHER * asWhole) return said;
  throw new Refusal('contradictory');
}

function isSignExtended(samples: Samples, bits: number): boolean {
  const left = 32 - bits;
  const mask = samples instanceof Uint8Array ? 0xff : 0xffff;
  for (let i = 0; i < samples.length; i++) {
    if ((((samples[i] << left) >> left) & mask) !== samples[i]) return false;
  }
  return true;
}

/**
 * Decides whether the highest bit is a sign bit. Read as unsigned, values just below zero end up at the top of the
 * range; read as signed, values above the middle fall below zero. Either mistake makes neighbouring pixels differ
 * sharply.
 */
function signOf(samples: Samples, said: Bits, width: number): Bits {
  const { bits, highBit } = said;
  const other = { ...said, signed: !said.signed };
  const sign = 1 << highBit;
  const disputed = (i: number) => (samples[i] & sign) !== 0;
  let count = 0;
  for (let i = 0; i < samples.length; i++) if (disputed(i)) count++;
  if (count === 0) return said;
  const plain = cut(samples, { bits, highBit, signed: false });
  if (said.signed ? isAroundZero(plain, bits) : isMarked(plain, bits)) return said;
  const [asSaid, asOther] = [said, other].map((reading) =>
    roughnessAt(reading.signed ? cut(samples, reading) : plain, width, disputed),
  ) as [number, number];
  if (asOther < CLEARLY_SMOOTHER * asSaid) return other;
  return !said.signed && asOther <= asSaid / CLEARLY_SMOOTHER && isBelowZero(plain, bits) ? other : said;
}

/**
 * Whether values lie on both sides of zero rather than of the middle of the range. Smoothness cannot tell: an even
 * background just below zero is as smooth at the top of the range.
 */
function isAroundZero(plain: Float32Array, bits: number): boolean {
  const [range, middle] = [2 ** bits, 2 ** (bits - 1)];
  let [least, below, above, most] = [range, 0, range, 0];
  for (const value of plain) {
    if (value < least) least = value;
    if (value > most) most = value;
    if (value < middle && value > below) below = value;
    if (value >= middle && value < above) above = value;
  }
  return above - below > least + range - most;
}

/** Whether the upper half of the range holds only the largest value: text or a mark, not values just below zero. */
function isMarked(plain: Float32Array, bits: number): boolean {
  const most = 2 ** bits - 1;
  return plain.every((value) => value < 2 ** (bits - 1) || value === most);
}

/** Whether all values lie in the lowest or the highest eighth of the range: the high ones are then negative. */
function isBelowZero(plain: Float32Array, bits: number): boolean {
  const range = 2 ** bits;
  return bits > 12 && plain.every((value) => value < range / 8 || value > (7 * range) / 8);
}

function cut(samples: Samples, { bits, highBit, signed }: Bits): Float32Array {
  const out = new Float32Array(samples.length);
  const shift = highBit + 1 - bits;
  const mask = 2 ** bits - 1;
  const sign = signed ? 2 ** (bits - 1) : Number.POSITIVE_INFINITY;
  for (let i = 0; i < out.length; i++) {
    const value = (samples[i] >> shift) & mask;
    out[i] = value >= sign ? value - mask - 1 : value;
  }
  return out;
}

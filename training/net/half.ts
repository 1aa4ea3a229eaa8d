const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** The 16 bits of the nearest IEEE 754 binary16 number, ties to even. */
export function toHalf(value: number): number {
  float[0] = value;
  const sign = (bits[0] >>> 16) & 0x8000;
  const magnitude = bits[0] & 0x7fffffff;
  if (magnitude >= 0x47800000) return sign | 0x7c00;
  if (magnitude < 0x38800000) {
    // Subnormal: a multiple of 2^-24. Math.abs keeps the value, and rounding is to even as below.
    return sign | roundEven(Math.abs(float[0]) * 16777216);
  }
  // Rebias the exponent (127 to 15) and drop 13 bits; a carry into the exponent is right.
  return sign | roundEven((magnitude - 0x38000000) / 8192);
}

function roundEven(value: number): number {
  const low = Math.floor(value);
  const rest = value - low;
  return rest > 0.5 || (rest === 0.5 && low % 2 === 1) ? low + 1 : low;
}

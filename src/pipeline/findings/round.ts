/**
 * 2^(53 - 12) + 1: leaves 12 significant bits, about three and a half decimal digits. Further digits would only be
 * noise.
 */
const SPLITTER = 2199023255553;

/**
 * To 12 significant bits: exactly representable in 32 bits.
 *
 * Source: Dekker, "A floating-point technique for extending the available precision", Numer. Math. 1971.
 */
export function round(value: number): number {
  const lifted = value * SPLITTER;
  // 0 instead of -0, and instead of NaN.
  return Math.fround(lifted - (lifted - value)) || 0;
}

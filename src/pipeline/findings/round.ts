/**
 * Two to the power of 53 - 12, plus 1: leaves 12 significant bits, about three and a half decimal digits. More would
 * only be noise, and show as such.
 */
const SPLITTER = 2199023255553;

/**
 * To 12 significant bits: exactly representable in 32 bits.
 *
 * Source: Dekker, "A floating-point technique for extending the available precision", Numer. Math. 1971.
 */
export function round(value: number): number {
  const lifted = value * SPLITTER;
  // A plain 0 in place of -0, and of what 32 bits could not hold.
  return Math.fround(lifted - (lifted - value)) || 0;
}

/**
 * Millimetres that a pixel, or the step to the next slice, may measure: from the finest experimental scanners to the
 * coarsest localisers. A number outside is damaged or in another unit, and no length is computed from it.
 */
const FINEST = 0.05;
const COARSEST = 20;

export const saneSpacing = (mm: number | undefined): mm is number =>
  mm !== undefined && mm >= FINEST && mm <= COARSEST;

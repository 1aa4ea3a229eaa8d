/**
 * Plausible pixel and slice spacing in millimetres: from the finest experimental scanners to the coarsest localisers. A
 * value outside this range is damaged or in another unit, and no length is computed from it.
 */
const FINEST = 0.05;
const COARSEST = 20;

export const saneSpacing = (mm: number | undefined): mm is number =>
  mm !== undefined && mm >= FINEST && mm <= COARSEST;

/**
 * What a pixel, or the way to the next slice, may measure: between the finest of experimental scanners and the coarsest
 * of localisers. A number beyond is in another unit, or damaged, and no length may be made of it. Millimetres.
 */
const FINEST = 0.05;
const COARSEST = 20;

export const saneSpacing = (mm: number | undefined): mm is number =>
  mm !== undefined && mm >= FINEST && mm <= COARSEST;

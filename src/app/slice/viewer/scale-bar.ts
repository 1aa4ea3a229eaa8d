/** Lengths that a scale bar may have: 1, 2 or 5 times a power of ten, in millimetres. */
export interface ScaleBar {
  readonly millimetres: number;
  /** CSS pixels. */
  readonly length: number;
}

/**
 * The longest round length that fits.
 *
 * @param pixelsPerMillimetre CSS pixels that a millimetre takes on the screen
 * @param room CSS pixels at most
 */
export function scaleBar(pixelsPerMillimetre: number, room: number): ScaleBar {
  const most = room / pixelsPerMillimetre;
  const power = 10 ** Math.floor(Math.log10(most));
  const digit = most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1;
  const millimetres = digit * power;
  return { millimetres, length: millimetres * pixelsPerMillimetre };
}

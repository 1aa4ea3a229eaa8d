/** One named measurement. */
export interface Feature {
  /** Stable name in kebab-case; models refer to it. */
  readonly id: string;
  /** Unit of the value; `1` for a plain ratio. */
  readonly unit: string;
  /** One line in plain radiological English, shown on the path through the tree. */
  readonly meaning: string;
}

/**
 * Units of the measurements. A "head radius" is that of the circle with the head's area: it makes lengths
 * comparable between heads and pixel sizes. A "brain spread" is the interquartile range of grey inside the brain:
 * it makes contrasts comparable between sequences and scanners.
 */
export const UNIT = {
  ratio: '1',
  radius: 'head radii',
  spread: 'brain spreads',
  share: 'share (0..1)',
} as const;

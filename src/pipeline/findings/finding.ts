import type { Candidate } from './candidate';
import type { Feature } from './feature';

/** One named measurement of the candidate. */
export interface Finding extends Feature {
  /** Finite. */
  readonly measure: (candidate: Candidate) => number;
  /** Its value where there is no candidate. */
  readonly neutral: number;
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

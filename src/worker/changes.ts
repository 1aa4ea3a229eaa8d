/** Changes to a slice before it is read, to see how its reading changes. */
export interface Changes {
  /** Degrees clockwise; corners are filled with black. */
  readonly rotation: number;
  /** Share cropped from each side: 0 to below 0.5. */
  readonly crop: number;
  /** Pixels on the longer side; null keeps the original size. */
  readonly resolution: number | null;
  /** Standard deviation of a Gaussian, as a share of the longer side. */
  readonly blur: number;
  /** Added to every value, as a share of their range, -1 to 1; clipped to the range. */
  readonly brightness: number;
  /** Exponent applied to the values, scaled to 0..1. */
  readonly gamma: number;
  /** Standard deviation of Gaussian noise, as a share of the values' range. */
  readonly noise: number;
}

/** The values that change nothing. */
export const UNCHANGED: Changes = {
  rotation: 0,
  crop: 0,
  resolution: null,
  blur: 0,
  brightness: 0,
  gamma: 1,
  noise: 0,
};

export type ChangeKind = keyof Changes;

export const isUnchanged = (changes: Changes): boolean =>
  (Object.keys(UNCHANGED) as ChangeKind[]).every((kind) => changes[kind] === UNCHANGED[kind]);

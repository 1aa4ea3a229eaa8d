/** What is done to a slice before it is read, to see how its reading changes. */
export interface Changes {
  /** Degrees clockwise, on black. */
  readonly rotation: number;
  /** Cut off each side, as a share of it: 0 to below 0.5. */
  readonly crop: number;
  /** Pixels on the longer side; null for as many as there are. */
  readonly resolution: number | null;
  /** Standard deviation of a Gaussian, as a share of the longer side. */
  readonly blur: number;
  /** Added to every value, as a share of their range, -1 to 1; what leaves the range is cut off. */
  readonly brightness: number;
  /** Exponent of the values, brought to 0..1. */
  readonly gamma: number;
  /** Standard deviation of Gaussian noise, as a share of the values' range. */
  readonly noise: number;
}

/** Each as it changes nothing. */
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

import type { Label, Probabilities } from '../../pipeline/labels';
import type { Status } from '../../pipeline/reading';

/** The shipped model's answer to a known slice; written at build (scripts/vite/self-test.ts). */
export interface Expected {
  /** Address of the slice, relative to the app. */
  readonly picture: string;
  readonly pictureSha256: string;
  /** SHA-256 of the model's manifest. */
  readonly model: string;
  readonly status: Status;
  readonly label: Label | null;
  readonly probabilities: Probabilities;
  readonly measurements: readonly number[];
}

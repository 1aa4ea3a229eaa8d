import type { Outcome } from '../reader/protocol';

/** One line of the list: a file that waits, or a slice with its outcome. */
export interface Entry {
  readonly id: string;
  /** As the user knows it: the file's name, with the slice's number where it holds several. */
  readonly name: string;
  readonly state: 'waiting' | 'reading' | 'done' | 'cancelled';
  /** Present exactly when `done`. */
  readonly outcome?: Outcome;
  /** The file itself, to try again. Absent for cases from the history. */
  readonly file?: File;
}

import type { Outcome } from '../../worker/protocol';

/** One line of the list: a file that waits, or a slice with its outcome. */
export interface Entry {
  readonly id: string;
  /** As the user knows it: the file's name, with the slice's number where it holds several. */
  readonly name: string;
  /** Where the file lay in the folder that was opened, with a slash at the end; empty for a file by itself. */
  readonly folder?: string;
  readonly state: 'waiting' | 'reading' | 'done' | 'cancelled';
  /** Present exactly when `done`. Its pictures are the thumbnail alone: the full ones come and go (see Pictures). */
  readonly outcome?: Outcome;
  /** The file itself, to try again and to fetch the full picture. Absent for cases from the history. */
  readonly file?: File;
}

/** What the slices of one file have in common: an entry's id is its file's, with the slice's place after a hyphen. */
export const fileIdOf = (id: string): string => id.split('-')[0];

/** A file that was found, on its way into the list. */
export interface Found {
  /** Null when the browser would not hand it over. */
  readonly file: File | null;
  readonly name: string;
  readonly folder: string;
}

export const foundFile = (file: File, folder = ''): Found => ({ file, name: file.name, folder });

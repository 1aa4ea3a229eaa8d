import type { Outcome } from '../../worker/protocol';

/** One line of the list: a waiting file, or a slice with its outcome. */
export interface Entry {
  readonly id: string;
  /** As the user knows it: the file's name, and the slice's number if the file has several. */
  readonly name: string;
  /** The file's folder within the one that was opened, ending with a slash; empty for a single file. */
  readonly folder?: string;
  readonly state: 'waiting' | 'reading' | 'done' | 'cancelled';
  /** Present if and only if `done`. Holds only the thumbnail: full pictures are loaded when needed (see Pictures). */
  readonly outcome?: Outcome;
  /** The file itself, for reading it again. Absent for cases from the history. */
  readonly file?: File;
}

/** Id shared by the slices of one file: an entry's id is its file's, a hyphen, and the slice's number. */
export const fileIdOf = (id: string): string => id.split('-')[0];

/** A file that was found, and is to be added to the list. */
export interface Found {
  /** Null when the browser could not deliver it. */
  readonly file: File | null;
  readonly name: string;
  readonly folder: string;
}

export const foundFile = (file: File, folder = ''): Found => ({ file, name: file.name, folder });

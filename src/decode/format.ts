import type { Decoded, DecodeEnvironment, DecodeOptions } from './types';

/** A file, and what it is read with. */
export interface Source {
  /** For the results' `file`; never trusted. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly env: DecodeEnvironment;
  readonly options: DecodeOptions;
  /** What the bytes were unpacked from: a zip is opened once, a gzip in a zip (`.nii.gz`) too. */
  readonly inside: 'nothing' | 'zip' | 'gzip';
  /** Reads a file that this one holds. */
  readonly read: (inner: Source) => AsyncGenerator<Decoded, void, undefined>;
}

/** A file format: how it is told, and how it is read. */
export interface Format {
  readonly name: string;
  /** Media types and extensions, for what opens files with the installed app. */
  readonly mediaTypes?: Readonly<Record<string, readonly string[]>>;
  /** Whether the content is of this format: names lie, and the files of a patient CD have no extension. */
  sniff(bytes: Uint8Array): boolean;
  /**
   * Its slices, one at a time.
   * @throws Refusal
   */
  load(source: Source): AsyncIterable<Decoded>;
}

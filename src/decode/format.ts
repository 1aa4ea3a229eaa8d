import type { Decoded, DecodeEnvironment, DecodeOptions } from './types';

/** A file, with the environment and the options to decode it. */
export interface Source {
  /** For the results' `file`; never trusted. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly env: DecodeEnvironment;
  readonly options: DecodeOptions;
  /**
   * What the bytes were unpacked from. An archive in an archive is refused, but a gzip in a zip (`.nii.gz`) is opened.
   */
  readonly inside: 'nothing' | 'zip' | 'gzip';
  /** Reads a file that this one contains. */
  readonly read: (inner: Source) => AsyncGenerator<Decoded, void, undefined>;
}

/** A file format: how it is recognised and how it is read. */
export interface Format {
  readonly name: string;
  /** Media types and extensions, for the file handlers of the installed app. */
  readonly mediaTypes?: Readonly<Record<string, readonly string[]>>;
  /**
   * Whether the content is of this format. Names do not count: they may be wrong, and files on patient CDs have no
   * extension.
   */
  sniff(bytes: Uint8Array): boolean;
  /**
   * Its slices, one at a time.
   * @throws Refusal
   */
  load(source: Source): AsyncIterable<Decoded>;
}

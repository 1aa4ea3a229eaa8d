import type { DecodeOptions } from '../decode/types';
import type { ModelAbout } from '../records/about';
import type { Answer, Picture } from '../records/answer';
import type { Upload } from './uploads';

export interface ReadOptions extends Pick<DecodeOptions, 'planes'> {
  readonly signal: AbortSignal;
  /** Other files of the request: some formats consist of two files. */
  readonly companions: readonly Upload[];
  /** Include each slice as displayed. */
  readonly pictures?: boolean;
  /** The bytes are needed afterwards; otherwise they may be transferred away. */
  readonly keep?: boolean;
}

export type Read = Answer & { readonly picture?: Picture };

/** What reads files for the API: threads in Node, the page's workers in a browser. */
export interface Reader {
  /** @throws Problem `no-model` */
  model(): Promise<ModelAbout>;
  /** The result for each image of a file, in order. Never throws; ends quietly when aborted. */
  read(upload: Upload, options: ReadOptions): AsyncIterable<Read>;
}

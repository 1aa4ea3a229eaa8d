import type { ModelAbout } from '../records/about';
import type { Format } from './accept';
import type { Read } from './reader';
import type { Upload } from './uploads';

/** What a request asks for, and what is needed to answer it. */
export interface Scope {
  readonly format: Format;
  readonly url: URL;
  readonly model: ModelAbout;
  readonly uploads: readonly Upload[];
  readonly reads: (options: { pictures?: boolean; keep?: boolean }) => AsyncIterable<Read>;
}

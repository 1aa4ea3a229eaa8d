import { inOrder } from './in-order';
import type { Read, Reader, ReadOptions } from './reader';
import type { Upload } from './uploads';

/** Files of one request that are read at once: others have a share too. */
const AT_ONCE = 4;

/** What became of each image of each file, in their order. */
export function readAll(
  reader: Reader,
  uploads: readonly Upload[],
  options: Omit<ReadOptions, 'companions'>,
): AsyncIterable<Read> {
  const halves = uploads.filter(({ name }) => /\.(hdr|img)(\.gz)?$/i.test(name));
  const read = (upload: Upload) => {
    const companions = halves.includes(upload) ? halves.filter((other) => other !== upload) : [];
    return reader.read(upload, {
      ...options,
      companions,
      // another one may want them as its other half
      keep: options.keep || halves.includes(upload),
    });
  };
  return inOrder(uploads, read, AT_ONCE);
}

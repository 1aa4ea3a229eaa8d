import { inOrder } from './in-order';
import type { Read, Reader, ReadOptions } from './reader';
import type { Upload } from './uploads';

/** Files of one request that are read at once, so that others get a share. */
const AT_ONCE = 4;

/** The result for each image of each file, in order. */
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
      // another file may need them as its other half
      keep: options.keep || halves.includes(upload),
    });
  };
  return inOrder(uploads, read, AT_ONCE);
}

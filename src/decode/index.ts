/**
 * From bytes to slices: the only part that knows file formats. A file is recognised by its content, its slices come one
 * at a time, and any error is returned as a refusal, never thrown.
 */

import type { Source } from './format';
import { formatOf } from './formats';
import { checkFileSize } from './limits';
import { hasHeader, unknown } from './nifti/pair';
import { Refusal } from './refusal';
import { refused } from './refused';
import type { Decoded, DecodeEnvironment, DecodeOptions } from './types';

export type { RefusalCode } from './refusal';
export type * from './types';

/**
 * Decodes a file of any supported format.
 *
 * @param name for the results' `file` (and to find the other half of a `.hdr`/`.img` pair); never trusted
 * @param bytes the whole file; not changed, and not kept beyond the last slice
 * @returns slices and refusals, in the file's order; never throws
 */
export async function* decodeFile(
  name: string,
  bytes: Uint8Array,
  env: DecodeEnvironment,
  options: DecodeOptions = {},
): AsyncGenerator<Decoded, void, undefined> {
  try {
    // a Node Buffer's slice() does not copy, so a decoder could write into the caller's bytes
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for await (const decoded of read({ name, bytes: plain, env, options, inside: 'nothing', read })) {
      if (options.signal?.aborted) return;
      yield decoded;
    }
  } catch (error) {
    yield refused(name, error);
  }
}

async function* read(source: Source): AsyncGenerator<Decoded, void, undefined> {
  const { name, bytes, options } = source;
  if (bytes.length === 0) throw new Refusal('empty');
  checkFileSize(bytes.length);
  const format = formatOf(bytes);
  if (format) yield* format.load(source);
  else if (!(await hasHeader(name, options))) throw unknown(name);
}

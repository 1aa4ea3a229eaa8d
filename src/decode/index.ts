/**
 * Bytes to slices: the only part that knows file formats. A file is told by its content, its slices come
 * one at a time, and whatever is wrong with it comes as a sentence, never as an exception.
 */

import { gunzip } from './archive/gzip';
import { unzip, type ZipEntry, zipEntries } from './archive/zip';
import type { FrameDecoder } from './codecs/codec';
import { createCodecs } from './codecs/index';
import { decodePicture } from './image/index';
import { lazily } from './lazily';
import { checkFileSize } from './limits';
import { hasHeader, imageOf, unknown } from './nifti/pair';
import { Refusal } from './refusal';
import { refused } from './refused';
import { sniff } from './sniff';
import type { Decoded, DecodeEnvironment, DecodeOptions } from './types';

export type { RefusalCode } from './refusal';
export type * from './types';

/**
 * Decodes a file of any supported format.
 *
 * @param name for the results' `file` (and to find the other half of a `.hdr`/`.img` pair); never trusted
 * @param bytes the whole file; not changed, and not held beyond the last slice
 * @returns slices and refusals, in the file's order; never throws
 */
export async function* decodeFile(
  name: string,
  bytes: Uint8Array,
  env: DecodeEnvironment,
  options: DecodeOptions = {},
): AsyncGenerator<Decoded, void, undefined> {
  try {
    // a Node Buffer's slice() is no copy, and would let a decoder write into the caller's bytes
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for await (const decoded of decodeContent(name, plain, env, options)) {
      if (options.signal?.aborted) return;
      yield decoded;
    }
  } catch (error) {
    yield refused(name, error);
  }
}

/** @param inside what the bytes were unpacked from: a zip is opened once, a gzip in a zip (`.nii.gz`) too */
async function* decodeContent(
  name: string,
  bytes: Uint8Array,
  env: DecodeEnvironment,
  options: DecodeOptions,
  inside: 'nothing' | 'zip' | 'gzip' = 'nothing',
): AsyncGenerator<Decoded, void, undefined> {
  if (bytes.length === 0) throw new Refusal('empty');
  checkFileSize(bytes.length);
  const found = sniff(bytes);
  switch (found.kind) {
    case 'image':
      yield await decodePicture(name, bytes, found.type, env, options);
      return;
    case 'dicom': {
      const { decodeDicom } = await lazily('DICOM', import('./dicom/index'));
      yield* decodeDicom(name, bytes.subarray(found.start), codecsOf(env), options);
      return;
    }
    case 'nifti': {
      const { decodeNifti } = await lazily('NIfTI', import('./nifti/index'));
      yield* decodeNifti(name, bytes, () => imageOf(name, options), options);
      return;
    }
    case 'gzip':
      if (inside === 'gzip') throw new Refusal('archive-nested');
      yield* decodeGzip(name, bytes, env, options);
      return;
    case 'zip':
      if (inside !== 'nothing') throw new Refusal('archive-nested');
      yield* decodeArchive(name, bytes, env, options);
      return;
    case 'known':
      throw new Refusal('unsupported-format', { format: found.name });
    case 'archive':
      throw new Refusal('archive-format', { format: found.name });
    case 'disc':
      throw new Refusal('disc-image');
    case 'unknown':
      if (!(await hasHeader(name, options))) throw unknown(name);
      return;
    case 'tiff': {
      const { decodeTiff } = await lazily('TIFF', import('./tiff/index'));
      yield* decodeTiff(name, bytes);
      return;
    }
  }
}

/** What a gzip file holds; of bytes behind it, its slices tell. */
async function* decodeGzip(
  name: string,
  packed: Uint8Array,
  env: DecodeEnvironment,
  options: DecodeOptions,
): AsyncGenerator<Decoded, void, undefined> {
  const { bytes, goesOn } = gunzip(packed);
  for await (const decoded of decodeContent(name, bytes, env, options, 'gzip')) {
    const warnings = decoded.kind === 'slice' ? decoded.provenance.warnings : undefined;
    if (goesOn && warnings && !warnings.includes('trailing-bytes')) warnings.push('trailing-bytes');
    yield decoded;
  }
}

/** The files of a zip, one at a time; what is wrong with one does not stop the others. */
async function* decodeArchive(
  name: string,
  bytes: Uint8Array,
  env: DecodeEnvironment,
  options: DecodeOptions,
): AsyncGenerator<Decoded, void, undefined> {
  const entries = zipEntries(bytes);
  const byName = named(name, entries);
  const sibling = async (wanted: string) => {
    const entry = byName.get(wanted);
    return entry && unzip(bytes, entry);
  };
  let index = 0;
  for (const [inner, entry] of byName) {
    if (options.signal?.aborted) return;
    if (options.wants?.(inner, index++, byName.size) === false) continue;
    try {
      yield* decodeContent(inner, unzip(bytes, entry), env, { ...options, sibling }, 'zip');
    } catch (error) {
      yield refused(inner, error);
    }
  }
}

/** An archive may hold several files of one name: each is a result of its own. */
function named(archive: string, entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const name = `${archive}/${entry.name}`;
    let other = name;
    for (let again = 2; byName.has(other); again++) other = `${name} (${again})`;
    byName.set(other, entry);
  }
  return byName;
}

let shared: FrameDecoder | undefined;

/** One table for everything decoded in this context, so that a codec is loaded once. */
function codecsOf(env: DecodeEnvironment): FrameDecoder {
  if (env.codecs) return env.codecs;
  shared ??= createCodecs();
  return shared;
}

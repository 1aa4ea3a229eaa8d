/**
 * Bytes to slices: the only part that knows file formats. A file is told by its content, its slices come
 * one at a time, and whatever is wrong with it comes as a sentence, never as an exception.
 */
import type { FrameDecoder } from './codecs/codec';
import { createCodecs } from './codecs/index';
import { decodeDicom } from './dicom/index';
import { decodePicture } from './image/index';
import { checkFileSize } from './limits';
import { Refusal } from './refusal';
import { sniff } from './sniff';
import type { Decoded, DecodeEnvironment, DecodeOptions } from './types';

export type { CodecFrame, CodecName, FrameDecoder } from './codecs/codec';
export { Refusal, type RefusalCode, type RefusalParams, sentence } from './refusal';
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
    for await (const decoded of decodeContent(name, bytes, env, options)) {
      if (options.signal?.aborted) return;
      yield decoded;
    }
  } catch (error) {
    yield refuse(name, error);
  }
}

async function* decodeContent(
  name: string,
  bytes: Uint8Array,
  env: DecodeEnvironment,
  options: DecodeOptions,
): AsyncGenerator<Decoded, void, undefined> {
  if (bytes.length === 0) throw new Refusal('empty');
  checkFileSize(bytes.length);
  const found = sniff(bytes);
  switch (found.kind) {
    case 'image':
      yield await decodePicture(name, bytes, found.type, env, options);
      return;
    case 'dicom':
      yield* decodeDicom(name, bytes, codecsOf(env), options);
      return;
    case 'known':
      throw new Refusal('unsupported-format', { format: found.name });
    case 'unknown':
      throw new Refusal('unknown-format');
    default:
      throw new Refusal('unsupported-format', { format: found.kind });
  }
}

let shared: FrameDecoder | undefined;

/** One table for everything decoded in this context, so that a codec is loaded once. */
function codecsOf(env: DecodeEnvironment): FrameDecoder {
  if (env.codecs) return env.codecs;
  shared ??= createCodecs();
  return shared;
}

function refuse(file: string, error: unknown): Decoded {
  // Anything else is a decoder that met what its author did not expect: for the user, a damaged file.
  const { code, params, message } = error instanceof Refusal ? error : new Refusal('corrupt');
  return { kind: 'refused', file, code, params, message };
}

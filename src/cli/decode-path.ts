import { readFile, stat } from 'node:fs/promises';
import { decodeFile } from '../decode/index';
import { checkFileSize } from '../decode/limits';
import { Refusal } from '../decode/refusal';
import { refused } from '../decode/refused';
import type { Decoded, DecodeEnvironment, DecodeOptions } from '../decode/types';
import { problemOf } from './paths';

/** A file that could not be opened. */
export interface Unopened {
  readonly kind: 'unopened';
  readonly problem: string;
}

export interface PathOptions extends Pick<DecodeOptions, 'planes'> {
  /** The path in the bytes of the file system, where these differ from the displayed text. */
  readonly raw?: Uint8Array;
}

/** Decodes the file at a path. Never throws. */
export async function* decodePath(
  path: string,
  environment: DecodeEnvironment,
  options: PathOptions,
): AsyncGenerator<Decoded | Unopened, void, undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(options.raw ? Buffer.from(options.raw) : path);
  } catch (error) {
    yield error instanceof Refusal ? refused(path, error) : { kind: 'unopened', problem: problemOf(error) };
    return;
  }
  yield* decodeFile(path, bytes, environment, { ...options, sibling: siblingBytes });
}

/** Checks the size first: a file over the limit is not even opened. */
async function bytesOf(path: string | Buffer): Promise<Uint8Array> {
  checkFileSize((await stat(path)).size);
  return readFile(path);
}

/** The other half of a `.hdr`/`.img` pair is in the same folder. */
async function siblingBytes(path: string): Promise<Uint8Array | undefined> {
  return bytesOf(path).catch(() => undefined);
}

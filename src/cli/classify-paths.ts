import { readFile, stat } from 'node:fs/promises';
import { decodeFile } from '../decode/index';
import { checkFileSize } from '../decode/limits';
import { Refusal } from '../decode/refusal';
import type { DecodeEnvironment, DecodeRefusal } from '../decode/types';
import type { Model } from '../pipeline/model';
import { readSlice } from '../pipeline/read';
import type { Slice } from '../pipeline/slice';
import { errorLine, type Line, readingLine } from './line';
import { filesUnder, problemOf } from './paths';

/**
 * Reads every image under some paths, one after another: memory is bounded by the largest file.
 *
 * @returns a line an image, and one for each path or file that could not be read; never throws for any of them
 */
export async function* classifyPaths(
  paths: readonly string[],
  model: Model,
  environment: DecodeEnvironment,
): AsyncGenerator<Line, void, undefined> {
  for await (const found of filesUnder(paths)) {
    if ('problem' in found) yield errorLine(found.path, found.problem);
    else yield* classifyFile(found.path, model, environment);
  }
}

async function* classifyFile(
  path: string,
  model: Model,
  environment: DecodeEnvironment,
): AsyncGenerator<Line, void, undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(path);
  } catch (error) {
    yield errorLine(path, error instanceof Refusal ? error.message : problemOf(error));
    return;
  }
  for await (const decoded of decodeFile(path, bytes, environment, { sibling: siblingBytes })) {
    yield decoded.kind === 'refused' ? refusedLine(decoded) : sliceLine(decoded.file, decoded.slice, model);
  }
}

/** A file of another modality could be read and is no MR: rejected, like any image that shows no brain. */
function refusedLine({ file, code, message }: DecodeRefusal): Line {
  const line = errorLine(file, message);
  return code === 'modality' ? { ...line, status: 'rejected' } : line;
}

/** The size is asked first: a file over the limit is not even opened. */
async function bytesOf(path: string): Promise<Uint8Array> {
  checkFileSize((await stat(path)).size);
  return readFile(path);
}

/** The other half of a `.hdr`/`.img` pair lies beside it. */
async function siblingBytes(path: string): Promise<Uint8Array | undefined> {
  return bytesOf(path).catch(() => undefined);
}

function sliceLine(file: string, slice: Slice, model: Model): Line {
  try {
    return readingLine(file, readSlice(slice, model));
  } catch {
    // No image should do this; one that does must not stop the others.
    return errorLine(file, 'The image could not be measured; please report it.');
  }
}

import { readFile, stat } from 'node:fs/promises';
import { decodeFile } from '../decode/index';
import { checkFileSize } from '../decode/limits';
import { Refusal } from '../decode/refusal';
import type { DecodedSlice, DecodeEnvironment, DecodeOptions, DecodeRefusal } from '../decode/types';
import type { Model } from '../pipeline/model';
import { readSlice } from '../pipeline/read';
import { type StudySlice, studyOf } from '../study/index';
import { errorLine, type Line, readingLine } from './line';
import { filesUnder, problemOf } from './paths';
import { type SeriesLine, seriesLine } from './series-line';

export interface ClassifyOptions extends Pick<DecodeOptions, 'planes'> {
  /** A line for each series at the end. What that needs of a slice is kept until then: facts, no pixels. */
  readonly study?: boolean;
}

/**
 * Reads every image under some paths, one after another: memory is bounded by the largest file.
 *
 * @returns a line an image, and one for each path or file that could not be read; then, if wished, a line a series.
 * Never throws for any of them
 */
export async function* classifyPaths(
  paths: readonly string[],
  model: Model,
  environment: DecodeEnvironment,
  { study = false, planes }: ClassifyOptions = {},
): AsyncGenerator<Line | SeriesLine, void, undefined> {
  const slices: StudySlice[] = [];
  const keep = study ? (slice: StudySlice) => slices.push(slice) : () => {};
  const options = { sibling: siblingBytes, ...(planes && { planes }) };
  for await (const found of filesUnder(paths)) {
    if ('problem' in found) yield errorLine(found.path, found.problem);
    else yield* classifyFile(found.path, model, environment, options, keep);
  }
  yield* studyOf(slices).map((series, i) => seriesLine(series, i + 1));
}

async function* classifyFile(
  path: string,
  model: Model,
  environment: DecodeEnvironment,
  options: DecodeOptions,
  keep: (slice: StudySlice) => void,
): AsyncGenerator<Line, void, undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(path);
  } catch (error) {
    yield errorLine(path, error instanceof Refusal ? error.message : problemOf(error));
    return;
  }
  for await (const decoded of decodeFile(path, bytes, environment, options)) {
    yield decoded.kind === 'refused' ? refusedLine(decoded) : sliceLine(decoded, model, keep);
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

function sliceLine(decoded: DecodedSlice, model: Model, keep: (slice: StudySlice) => void): Line {
  const { file, slice, provenance } = decoded;
  try {
    const reading = readSlice(slice, model);
    const { status, label, probabilities, lesion, prepared } = reading;
    const { width, height, spacing } = slice;
    keep({
      ...{ file, provenance, width, height, reading: { status, label, probabilities, lesion } },
      ...(spacing && { spacing }),
      crop: prepared && { width: prepared.crop.width },
    });
    return readingLine(file, reading);
  } catch {
    // No image should do this; one that does must not stop the others.
    return errorLine(file, 'The image could not be measured; please report it.');
  }
}

import type { DecodedSlice, DecodeOptions, DecodeRefusal } from '../decode/types';
import type { Model } from '../pipeline/model';
import { readSlice } from '../pipeline/read';
import { type StudySlice, studyOf, studySlice } from '../pipeline/series/index';
import type { Decode } from './decode-apart';
import { errorLine, type Line, readingLine } from './line';
import { filesUnder } from './paths';
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
  decode: Decode,
  { study = false, planes }: ClassifyOptions = {},
): AsyncGenerator<Line | SeriesLine, void, undefined> {
  const slices: StudySlice[] = [];
  const keep = study ? (slice: StudySlice) => slices.push(slice) : () => {};
  for await (const found of filesUnder(paths)) {
    const { path } = found;
    if ('problem' in found) {
      yield errorLine(path, found.problem);
      continue;
    }
    for await (const decoded of decode(path, planes ? { planes } : {})) {
      if (decoded.kind === 'slice') yield sliceLine(decoded, model, keep);
      else if (decoded.kind === 'unopened') yield errorLine(path, decoded.problem);
      else yield refusedLine(decoded);
    }
  }
  yield* studyOf(slices).map((series, i) => seriesLine(series, i + 1));
}

/**
 * A file of another modality could be read and is no MR: rejected, like any image that shows no brain. So is the index
 * of a disc: the images that it lists lie beside it.
 */
function refusedLine({ file, code, message }: DecodeRefusal): Line {
  const line = errorLine(file, message);
  return code === 'modality' || code === 'dicomdir' ? { ...line, status: 'rejected' } : line;
}

function sliceLine(decoded: DecodedSlice, model: Model, keep: (slice: StudySlice) => void): Line {
  const { file, slice } = decoded;
  try {
    const reading = readSlice(slice, model);
    keep(studySlice(decoded, reading));
    return readingLine(file, reading);
  } catch {
    // No image should do this; one that does must not stop the others.
    return errorLine(file, 'The image could not be measured; please report it.');
  }
}

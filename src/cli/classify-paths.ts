import { isOtherFile } from '../decode/other-file';
import { readable } from '../decode/pictures';
import type { DecodeOptions, DecodeRefusal } from '../decode/types';
import type { Model } from '../pipeline/model';
import { readSeries, type SeriesSlice, seriesSlice } from '../pipeline/series/index';
import { answerSlice } from '../records/answer';
import { errorLine, type Line, lineOf } from '../records/json/line';
import { type SeriesLine, seriesLine } from '../records/json/series-line';
import type { Decode } from './decode-apart';
import { filesUnder } from './paths';

export interface ClassifyOptions extends Pick<DecodeOptions, 'planes'> {
  /** Add a line for each series at the end. Until then the facts of each slice are kept, without pixels. */
  readonly study?: boolean;
  /** Called for every file that is opened. */
  readonly onFile?: () => void;
  /** Milliseconds that one file may take, and all of them together. */
  readonly fileBudget?: number;
  readonly budget?: number;
  /** Called for entries of a folder that are not files to read. */
  readonly onSkipped?: (path: string, what: string) => void;
}

const minutes = (ms: number) => `${Math.round(ms / 60_000)} minutes`;

/**
 * Reads every image under some paths, one after another: memory is bounded by the largest file.
 *
 * @returns a line for each image, and for each path or file that could not be read; then, on request, one for each
 *   series. Never throws for any of them
 */
export async function* classifyPaths(
  paths: readonly string[],
  model: Model,
  decode: Decode,
  {
    study = false,
    planes,
    fileBudget = Infinity,
    budget = Infinity,
    onSkipped = () => {},
    onFile = () => {},
  }: ClassifyOptions = {},
): AsyncGenerator<Line | SeriesLine, void, undefined> {
  const slices: SeriesSlice[] = [];
  const end = Date.now() + budget;
  for await (const found of filesUnder(paths)) {
    const { path } = found;
    if ('problem' in found) {
      yield errorLine(path, found.problem);
      continue;
    }
    if ('skipped' in found) {
      onSkipped(path, found.skipped);
      continue;
    }
    onFile();
    if (Date.now() > end) {
      yield errorLine(
        path,
        `Not read: the ${minutes(budget)} that all files may take were over. Read the rest by itself.`,
      );
      continue;
    }
    const fileEnd = Date.now() + fileBudget;
    const options = { ...(planes && { planes }), ...(found.raw && { raw: found.raw }) };
    const others: DecodeRefusal[] = [];
    let read = 0;
    for await (const decoded of readable(decode(path, options), model)) {
      if (Date.now() > fileEnd) {
        yield errorLine(
          path,
          `The rest of this file was not read: it took more than ${minutes(fileBudget)}. Allow more with --file-minutes.`,
        );
        break;
      }
      if (decoded.kind === 'unopened') {
        yield errorLine(path, decoded.problem);
        continue;
      }
      // the other files of an archive share one line, after the images
      if (decoded.kind === 'refused' && decoded.file !== path && isOtherFile(decoded)) {
        others.push(decoded);
        continue;
      }
      if (decoded.kind === 'slice') read++;
      const answer = decoded.kind === 'slice' ? answerSlice(decoded, model) : decoded;
      if (study && answer.kind === 'reading') slices.push(seriesSlice(answer));
      yield lineOf(answer);
    }
    if (read > 0 && others.length > 0) yield leftOutLine(path, others);
    else yield* others.map(lineOf);
  }
  yield* readSeries(slices).map((series, i) => seriesLine(series, i + 1));
}

/** Largest number of names in one line. */
const MAX_NAMES = 20;

function leftOutLine(path: string, others: readonly DecodeRefusal[]): Line {
  const names = others.slice(0, MAX_NAMES).map(({ file }) => file.slice(path.length + 1));
  const more = others.length > MAX_NAMES ? `, and ${others.length - MAX_NAMES} more` : '';
  const what =
    others.length === 1
      ? '1 other file was left out; it is no image'
      : `${others.length} other files were left out; they are no images`;
  return { ...errorLine(path, `${what}: ${names.join(', ')}${more}.`), status: 'rejected' };
}

/** A result as the app exports it: the fields of the command line's output, and how each answer came about. */
import { storedLesion } from '../../decode/stored-box';
import { isRejected, type ModelInfo, type Outcome } from '../../worker/protocol';

import type { Entry } from '../session/entry';
import { settings } from '../state/settings';

export interface ExportedResult {
  readonly file: string;
  readonly status: 'read' | 'uncertain' | 'rejected' | 'error';
  readonly label: string | null;
  readonly probabilities: Readonly<Record<string, number>> | null;
  readonly lesion: object | null;
  readonly reason: object | null;
  /** Codes of flaws of the picture, from the decoder and from measurement. */
  readonly warnings?: readonly string[];
  readonly model?: string;
  readonly path?: readonly object[];
  readonly measurements?: Readonly<Record<string, number>>;
}

/** An outcome with the name under which it is exported. */
export interface Named {
  readonly outcome: Outcome;
  readonly file: string;
}

/**
 * Its file's name with the folder before it, since names repeat between folders; or a number, where names are to be
 * hidden.
 * @param index among all that are saved
 */
export const named = ({ outcome, folder = '' }: Done, index: number): Named => ({
  outcome,
  file: settings.get().hideNames ? `#${index + 1}` : folder + outcome.file,
});

/** An entry with an outcome, whether the file was read or refused. */
type Done = Entry & { readonly outcome: Outcome };

export const isDone = (entry: Entry): entry is Done => entry.outcome !== undefined;

/** @param features of the model, for the measurements' names; without it measurements are left out */
export function exported({ outcome, file }: Named, features?: ModelInfo['features']): ExportedResult {
  if (outcome.kind !== 'reading') {
    const { code } = outcome;
    const reason = outcome.kind === 'refused' ? { code, params: outcome.params } : { code };
    return {
      file,
      status: isRejected(outcome) ? 'rejected' : 'error',
      label: null,
      probabilities: null,
      lesion: null,
      reason,
    };
  }
  const { reading, path, model } = outcome;
  const { status, label, probabilities, lesion, reason, measurements } = reading;
  return {
    file,
    status,
    label,
    probabilities,
    // In the picture as stored in the file, for use in other programs.
    lesion: lesion && storedLesion(lesion, outcome.provenance),
    reason,
    warnings: [...outcome.provenance.warnings, ...(outcome.quality ?? [])],
    model,
    path: path.map(({ about, value, threshold, below }) => ({
      measurement: about.id,
      meaning: about.meaning,
      unit: about.unit,
      value,
      threshold,
      below,
    })),
    ...(features?.length === measurements.length && {
      measurements: Object.fromEntries(features.map(({ id }, index) => [id, measurements[index]])),
    }),
  };
}

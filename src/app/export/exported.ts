/** A result as it leaves the app: the fields of the command line's lines, and how each answer came about. */
import { isRejected, type ModelInfo, type Outcome } from '../../worker/protocol';

export interface ExportedResult {
  readonly file: string;
  readonly status: 'read' | 'uncertain' | 'rejected' | 'error';
  readonly label: string | null;
  readonly probabilities: Readonly<Record<string, number>> | null;
  readonly lesion: object | null;
  readonly reason: object | null;
  /** Codes of what is wrong with the picture, by the decoder and by measuring it. */
  readonly warnings?: readonly string[];
  readonly model?: string;
  readonly path?: readonly object[];
  readonly measurements?: Readonly<Record<string, number>>;
}

/**
 * @param folder what stands before the file's name, for files of the same name in several folders
 * @param features what was measured, for the measurements' names; they are left out without it
 */
export function exported(outcome: Outcome, folder = '', features?: ModelInfo['features']): ExportedResult {
  if (outcome.kind !== 'reading') {
    const { code } = outcome;
    const file = folder + outcome.file;
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
    file: folder + outcome.file,
    status,
    label,
    probabilities,
    lesion,
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
      measurements: Object.fromEntries(features.map(({ id }, index) => [id, measurements[index]!])),
    }),
  };
}

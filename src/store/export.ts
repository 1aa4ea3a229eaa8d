/** Results as a JSON file. The fields of the command line's lines, and how each answer came about. */
import type { Outcome } from '../reader/protocol';
import { reader } from './session';

export interface ExportedResult {
  readonly file: string;
  readonly status: 'read' | 'uncertain' | 'rejected' | 'error';
  readonly label: string | null;
  readonly probabilities: Readonly<Record<string, number>> | null;
  readonly lesion: object | null;
  readonly reason: object | null;
  readonly model?: string;
  readonly path?: readonly object[];
  readonly measurements?: Readonly<Record<string, number>>;
}

export function exported(outcome: Outcome): ExportedResult {
  if (outcome.kind !== 'reading') {
    const { file, code } = outcome;
    const reason = outcome.kind === 'refused' ? { code, params: outcome.params } : { code };
    return { file, status: 'error', label: null, probabilities: null, lesion: null, reason };
  }
  const { file, reading, path, model } = outcome;
  const { status, label, probabilities, lesion, reason, measurements } = reading;
  const features = reader.model?.features;
  return {
    file,
    status,
    label,
    probabilities,
    lesion,
    reason,
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

export function saveResults(outcomes: readonly Outcome[]): void {
  const content = {
    format: 'dendrite-results',
    formatVersion: 1,
    made: new Date().toISOString(),
    results: outcomes.map(exported),
  };
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = 'dendrite-results.json';
  link.click();
  // The download holds its own reference once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

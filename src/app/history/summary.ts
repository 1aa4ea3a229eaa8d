/**
 * What lists, search and figures need of each reading: small, and apart from its pictures, so that ten thousand are
 * searched at once. Holds no file name and no DICOM tag.
 */
import { version } from '../../../package.json';
import type { SliceRead } from '../../worker/protocol';
import type { Annotations, CaseSummary, KeptStudy } from '../state/schema';

/** Only the annotations of a case. */
export const saidOf = ({ note, tag, firstRead, feedback, diagnosis }: Annotations): Annotations => ({
  ...{ note, tag, firstRead, feedback, diagnosis },
});

export const BLANK: Annotations = { note: '', tag: '', firstRead: null, feedback: null, diagnosis: null };

export interface Place {
  readonly id: string;
  readonly when: number;
  readonly group: string;
  readonly pictured: boolean;
}

/**
 * @param study its answer is used, where `read` is a study's key slice
 * @param app the version that read it; unknown for older cases
 */
export function summaryOf(
  read: SliceRead,
  { id, when, group, pictured }: Place,
  study: KeptStudy | null = null,
  app = version,
): CaseSummary {
  const { reading, provenance, quality, measures, hash, model, trainingFingerprint } = read;
  const { status, label, probabilities, reason } = study ?? reading;
  return {
    ...{ id, when, group, pictured, kind: study ? 'study' : 'slice', slices: study?.slices ?? 1 },
    hash: hash ? toBase64(hash) : null,
    content: null,
    ...{ status, label, probabilities },
    reason: reason?.code ?? null,
    plane: provenance.plane ?? null,
    sequence: provenance.sequence ?? null,
    quality: quality ?? [],
    measures: measures ?? null,
    foreignness: reading.nonBrainScore ?? null,
    findings: Float32Array.from(reading.measurements),
    ...{ model, trainingFingerprint: trainingFingerprint ?? null, app },
    ...BLANK,
  };
}

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const signs = atob(text);
  const bytes = new Uint8Array(signs.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = signs.charCodeAt(i);
  return bytes;
}

/**
 * What lists, search and figures need of each reading: small, and apart from its pictures, so that ten thousand are
 * searched at once. Holds no file name and no DICOM tag.
 */
import { version } from '../../../package.json';
import type { SliceRead } from '../../worker/protocol';
import type { Annotations, CaseSummary } from '../state/schema';

export const BLANK: Annotations = { note: '', tag: '', firstRead: null, feedback: null, diagnosis: null };

export interface Place {
  readonly id: string;
  readonly when: number;
  readonly group: string;
  readonly pictured: boolean;
}

/** @param app the version that read it; cases of before do not tell */
export function summaryOf(read: SliceRead, { id, when, group, pictured }: Place, app = version): CaseSummary {
  const { reading, provenance, quality, measures, hash, model, trainingFingerprint } = read;
  return {
    ...{ id, when, group, pictured, kind: 'slice', slices: 1 },
    hash: hash ? toBase64(hash) : null,
    status: reading.status,
    label: reading.label,
    probabilities: reading.probabilities,
    reason: reading.reason?.code ?? null,
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
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/**
 * What is known of each reading for lists, search and figures: small, and apart from its pictures, so that ten thousand
 * are looked through at once. Neither a file's name nor anything of its tags.
 */
import { version } from '../../../package.json';
import type { Plane } from '../../decode/types';
import type { Label, Probabilities } from '../../pipeline/labels';
import type { PictureMeasures } from '../../pipeline/quality/measures';
import type { QualityCode } from '../../pipeline/quality/quality';
import type { ReasonCode, Status } from '../../pipeline/reading';
import type { SliceRead } from '../../worker/protocol';

/** What a person says of an image: one of the classes, something else, or that it cannot be told. */
export type Opinion = Label | 'other' | 'unsure';

export interface FirstRead {
  readonly opinion: Opinion;
  readonly when: number;
}

export interface Feedback {
  readonly agrees: boolean;
  /** Where they differ: what the person says instead. */
  readonly opinion: Opinion | null;
  readonly when: number;
}

/** What confirmed a diagnosis. */
export type Basis = 'histology' | 'follow-up' | 'expert';

export interface ConfirmedDiagnosis {
  readonly label: Label | 'other';
  readonly basis: Basis;
  readonly when: number;
}

/** What a person adds to a reading. */
export interface Annotations {
  readonly note: string;
  readonly tag: string;
  readonly firstRead: FirstRead | null;
  readonly feedback: Feedback | null;
  readonly diagnosis: ConfirmedDiagnosis | null;
}

export interface CaseSummary extends Annotations {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly when: number;
  readonly kind: 'slice' | 'study';
  /** Slices of one series share it; random, and of no use outside this device. */
  readonly group: string;
  /** Slices of a study; 1 for a slice. */
  readonly slices: number;
  /** Perceptual hash of the prepared image, base64; null where there is none. */
  readonly hash: string | null;
  readonly status: Status;
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  readonly reason: ReasonCode | null;
  readonly plane: Plane | null;
  readonly sequence: string | null;
  readonly quality: readonly QualityCode[];
  /** Null in cases of an earlier version, and where nothing could be prepared. */
  readonly measures: PictureMeasures | null;
  /** How much the picture is unlike a brain MR slice: natural log odds; null where nobody asked. */
  readonly foreignness: number | null;
  /** Values of the findings, in the order of the model's; empty where nothing was measured. */
  readonly findings: Float32Array;
  /** SHA-256 of the model's manifest, what it was trained from, and the version of the app. */
  readonly model: string;
  readonly trainingFingerprint: string | null;
  readonly app: string;
  /** Whether its small pictures are kept too, under the same id. */
  readonly pictured: boolean;
}

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

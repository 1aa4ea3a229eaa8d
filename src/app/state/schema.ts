/** What the database on this device holds. */

import type { DBSchema } from 'idb';
import type { Plane } from '../../decode/types';
import type { Basis, Opinion } from '../../i18n/codes';
import type { Label, Probabilities } from '../../pipeline/labels';
import type { PictureMeasures } from '../../pipeline/quality/measures';
import type { QualityCode } from '../../pipeline/quality/quality';
import type { ReasonCode, Status } from '../../pipeline/reading';
import type { SliceRead } from '../../worker/protocol';

export interface Schema extends DBSchema {
  cases: { key: string; value: Case; indexes: { when: number } };
  /** Of each reading, with or without pictures in `cases`: for lists, search and figures. */
  summaries: { key: string; value: CaseSummary; indexes: { when: number } };
  audit: { key: number; value: AuditEntry };
  settings: { key: string; value: unknown };
}

/**
 * A reading kept on this device. Pictures are plain byte arrays, since blobs in IndexedDB abort in WebKitGTK.
 * `read.display` is a small copy: the full picture is not kept. Nor is the hash that tells series apart: whoever has
 * the examination could find the case by it.
 */
export interface Case {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly when: number;
  /** The file's, or a number in its place. */
  readonly name: string;
  readonly read: SliceRead;
  /** The image has writing on it, which may name the patient: none of its pictures was kept. */
  readonly withoutPictures?: boolean;
}

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

/** Of the audit log: see history/audit/chain.ts. */
export type AuditEvent =
  /** A slice was read. */
  | 'read'
  /** The person's own reading, before the answer was shown. */
  | 'first-read'
  /** The person agreed or differed. */
  | 'feedback'
  /** A confirmed diagnosis was entered. */
  | 'diagnosis'
  /** A local calibration was taken into use, or out of it. */
  | 'calibration'
  | 'exported'
  | 'imported'
  | 'erased'
  /** Older entries were let go, as the host's policy says. */
  | 'trimmed';

/** Codes, numbers and digests; never a name, a note or a text of a file. */
type Facts = Readonly<Record<string, string | number | boolean | null>>;

export interface AuditEntry {
  /** From 1, without gaps. */
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly when: number;
  readonly event: AuditEvent;
  /** The case's random id, where it is about one. */
  readonly about: string | null;
  readonly facts: Facts;
  /** Digest of the entry before; of the first, START. */
  readonly previous: string;
  /** SHA-256 of all of the above, in hexadecimal. */
  readonly digest: string;
}

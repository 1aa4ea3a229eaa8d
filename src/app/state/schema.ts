/** What the database on this device holds. */

import type { DBSchema } from 'idb';
import type { Plane } from '../../decode/types';
import type { Basis, Opinion } from '../../i18n/codes';
import type { Label, Probabilities } from '../../pipeline/labels';
import type { PictureMeasures } from '../../pipeline/quality/measures';
import type { QualityCode } from '../../pipeline/quality/quality';
import type { ReasonCode, Status } from '../../pipeline/reading';
import type { StudyReason } from '../../pipeline/series/index';
import type { SliceRead } from '../../worker/protocol';

export interface Schema extends DBSchema {
  cases: { key: string; value: Case; indexes: { when: number } };
  /** Of each reading, with or without pictures in `cases`: for lists, search and figures. */
  summaries: {
    key: string;
    value: CaseSummary;
    indexes: { when: number; group: string; content: string };
  };
  audit: { key: number; value: AuditEntry };
  settings: { key: string; value: unknown };
}

/**
 * A reading kept on this device. Pictures are plain byte arrays: blobs in IndexedDB abort in WebKitGTK.
 * `read.display` is a small copy: the full picture is not kept. Nor is what tells series apart, which is made from the
 * examination's UID: whoever has the examination could find it by that. Nor a file's name, which often is a patient's.
 */
export interface Case {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly when: number;
  /** A number; the file's name in cases of 0.1.0. */
  readonly name: string;
  /** Of a study, its key slice. */
  readonly read: SliceRead;
  /** Its one answer; absent for a slice. */
  readonly study?: KeptStudy;
  /** The image has writing on it, which may name the patient: none of its pictures was kept. */
  readonly withoutPictures?: boolean;
}

/** What a study or a volume was answered, without its slices. */
export interface KeptStudy {
  readonly status: Status;
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  readonly reason: StudyReason | null;
  /** Of all its series. */
  readonly slices: number;
  readonly series: readonly KeptSeries[];
  /** Of the series that the answer rests on most: its slices, how many of them decided, and the key slice's number, from 1. */
  readonly ofMain: number;
  readonly decisive: number;
  readonly key: number;
  readonly lesion: KeptLesion | null;
}

export interface KeptSeries {
  readonly plane: Plane | null;
  readonly sequence: string | null;
  readonly slices: number;
}

/** Followed through the main series. */
export interface KeptLesion {
  /** Numbers of its slices, from 1, and how many show it. */
  readonly first: number;
  readonly last: number;
  readonly shown: number;
  readonly volumeMl: number | null;
  /** It reaches the end of what could be read. */
  readonly cut: boolean;
  readonly extentMm: {
    readonly width: number | null;
    readonly height: number | null;
    readonly depth: number | null;
  };
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
  /** `pending`: the answer is not to be shown before. */
  readonly firstRead: FirstRead | 'pending' | null;
  readonly feedback: Feedback | null;
  readonly diagnosis: ConfirmedDiagnosis | null;
}

export interface CaseSummary extends Annotations {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly when: number;
  /** Of a study's slices each has a summary too, without pictures: figures count slices, lists show the study. */
  readonly kind: 'slice' | 'study';
  /** A study and its slices share it; random, and of no use outside this device. */
  readonly group: string;
  /** Slices of a study; 1 for a slice. */
  readonly slices: number;
  /** Perceptual hash of the prepared image, base64; null where there is none. */
  readonly hash: string | null;
  /** The same when the same is read again (history/content.ts); null where nothing tells, and in cases of before. */
  readonly content: string | null;
  /** From here to the probabilities a study's own; what follows, and the hash, is of its key slice. */
  readonly status: Status;
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  readonly reason: ReasonCode | StudyReason['code'] | null;
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

/** The content of the database on this device. */

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
  /** One for each reading, with or without pictures in `cases`: for lists, search and figures. */
  summaries: {
    key: string;
    value: CaseSummary;
    indexes: { when: number; group: string; content: string };
  };
  audit: { key: number; value: AuditEntry };
  settings: { key: string; value: unknown };
}

/**
 * A reading kept on this device. Pictures are plain byte arrays: blobs in IndexedDB abort in WebKitGTK. `read.display`
 * is a small copy; the full picture is not kept. Ids of the series are not kept either: they are made from the
 * examination's UID, and someone with the examination could find it by them. The file's name is not kept, because it
 * often is a patient's name.
 */
export interface Case {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly when: number;
  /** A number; in cases of version 0.1.0 the file's name. */
  readonly name: string;
  /** For a study, its key slice. */
  readonly read: SliceRead;
  /** The study's answer; absent for a slice. */
  readonly study?: KeptStudy;
  /** The image has writing on it, which may name the patient, so its pictures were not kept. */
  readonly withoutPictures?: boolean;
}

/** The answer to a study or a volume, without its slices. */
export interface KeptStudy {
  readonly status: Status;
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  readonly reason: StudyReason | null;
  /** In all its series. */
  readonly slices: number;
  readonly series: readonly KeptSeries[];
  /**
   * For the series on which the answer mainly rests: number of slices, number of decisive slices, and the key slice's
   * number, from 1.
   */
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

/** A lesion that was tracked through the main series. */
export interface KeptLesion {
  /** Numbers of its first and last slice, from 1, and number of slices that show it. */
  readonly first: number;
  readonly last: number;
  readonly shown: number;
  readonly volumeMl: number | null;
  /** It extends to the end of what could be read. */
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
  /** The person's own opinion, where it differs. */
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
  /** `pending`: the answer must not be shown yet. */
  readonly firstRead: FirstRead | 'pending' | null;
  readonly feedback: Feedback | null;
  readonly diagnosis: ConfirmedDiagnosis | null;
}

export interface CaseSummary extends Annotations {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly when: number;
  /** The slices of a study have summaries too, without pictures: figures count slices, lists show the study. */
  readonly kind: 'slice' | 'study';
  /** Shared by a study and its slices; random, and meaningless outside this device. */
  readonly group: string;
  /** Slices of a study; 1 for a slice. */
  readonly slices: number;
  /** Perceptual hash of the prepared image, base64; null where there is none. */
  readonly hash: string | null;
  /**
   * The same when the same image is read again (history/content.ts); null where nothing was measured, and in older
   * cases.
   */
  readonly content: string | null;
  /**
   * For a study, the fields from here to the probabilities are its own; those that follow, and the hash, are its key
   * slice's.
   */
  readonly status: Status;
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  readonly reason: ReasonCode | StudyReason['code'] | null;
  readonly plane: Plane | null;
  readonly sequence: string | null;
  readonly quality: readonly QualityCode[];
  /** Null in cases of an earlier version, and where nothing could be prepared. */
  readonly measures: PictureMeasures | null;
  /** Natural log odds that the picture is not a brain MR slice; null where this was not computed. */
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

/** Events of the audit log: see history/audit/chain.ts. */
export type AuditEvent =
  /** A slice was read. */
  | 'read'
  /** The person's own reading, before the answer was shown. */
  | 'first-read'
  /** The person agreed or disagreed. */
  | 'feedback'
  /** A confirmed diagnosis was entered. */
  | 'diagnosis'
  /** A local calibration was switched on or off. */
  | 'calibration'
  | 'exported'
  | 'imported'
  | 'erased'
  /** Older entries were removed, according to the host's policy. */
  | 'trimmed';

/** Codes, numbers and digests; never a name, a note or text from a file. */
type Facts = Readonly<Record<string, string | number | boolean | null>>;

export interface AuditEntry {
  /** From 1, without gaps. */
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly when: number;
  readonly event: AuditEvent;
  /** The case's random id, if it is about a case. */
  readonly about: string | null;
  readonly facts: Facts;
  /** Digest of the previous entry; START for the first. */
  readonly previous: string;
  /** SHA-256 of all of the above, in hexadecimal. */
  readonly digest: string;
}

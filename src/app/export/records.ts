/**
 * Records of a result for a PACS or a medical record, loaded when one is asked for. What a DICOM object copies from the
 * image is read from the file at that moment and kept nowhere.
 */
import type { SeriesReading } from '../../pipeline/series/index';
import type { Picture } from '../../records/answer';
import { type RecordContext, randomUid } from '../../records/context';
import { type GivenFile, instanceOf } from '../../records/dicom/instance';
import { type DicomObject, showsImage } from '../../records/dicom/kinds';
import { shownImage, writeObject } from '../../records/dicom/objects';
import type { SourceImage } from '../../records/dicom/source';
import { type FhirSubject, fhirBundle } from '../../records/fhir/bundle';
import { type Finding, type ImageRef, seriesFinding, sliceFinding } from '../../records/finding';
import type { SliceRead } from '../../worker/protocol';
import type { Entry } from '../session/entry';
import { fetchPicture, fullPicture } from '../session/session';

/** The subject of a record: a slice that was read, or the nth series of a study. */
export type Subject =
  | { readonly read: SliceRead; readonly entry: Entry }
  | {
      readonly series: SeriesReading;
      /** Counts from 1. */
      readonly number: number;
      /** The entry of a slice, by its `file`. */
      readonly entryOf: (file: string) => Entry | undefined;
    };

/** Why no record could be written. */
class RecordRefused extends Error {
  constructor(
    /** `no-instance`: an image is not a DICOM instance with UIDs, or its file no longer exists. */
    readonly code: 'no-instance' | 'failed',
  ) {
    super(code);
    this.name = 'RecordRefused';
  }
}

/**
 * DICOM objects: one of each kind for each subject.
 * @throws RecordRefused
 */
export async function makeObjects(
  kinds: readonly DicomObject[],
  subjects: readonly Subject[],
): Promise<Uint8Array<ArrayBuffer>[]> {
  const context = await contextOf(subjects);
  const { sources, entryOf } = await imagesOf(subjects);
  const sourceOf = ({ file }: ImageRef): SourceImage => {
    const source = sources.get(file);
    if (source) return source;
    throw new RecordRefused('no-instance');
  };
  const objects: Uint8Array<ArrayBuffer>[] = [];
  for (const finding of subjects.map(findingOf)) {
    const picture = kinds.some(showsImage) ? await pictureOf(entryOf(shownImage(finding).file)) : null;
    for (const kind of kinds) objects.push(writeObject(kind, finding, sourceOf, picture, context));
  }
  return objects;
}

/** A FHIR bundle of all subjects, as text. */
export async function makeBundle(subjects: readonly Subject[], patient: FhirSubject): Promise<string> {
  const context = await contextOf(subjects);
  const { sources } = await imagesOf(subjects);
  const findings = subjects.map(findingOf);
  const bundle = fhirBundle(findings, [...sources.values()], context, () => crypto.randomUUID(), patient);
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

const findingOf = (subject: Subject): Finding =>
  'read' in subject ? sliceFinding(subject.read) : seriesFinding(subject.series, subject.number);

async function contextOf([first]: readonly Subject[]): Promise<RecordContext> {
  if (!first) throw new RecordRefused('failed');
  const read = 'read' in first ? first.read : first.entryOf(first.series.slices[0].file)?.outcome;
  if (read?.kind !== 'reading') throw new RecordRefused('failed');
  return { model: { version: await versionHere(), hash: read.model }, now: new Date(), uid: randomUid };
}

/**
 * The images that the subjects refer to: the instances in their files, and their entries, by the subjects' names for
 * them.
 */
async function imagesOf(subjects: readonly Subject[]) {
  const entries = new Map<string, Entry>();
  for (const subject of subjects) {
    if ('read' in subject) {
      entries.set(subject.read.file, subject.entry);
      continue;
    }
    for (const { file } of subject.series.slices) {
      const entry = subject.entryOf(file);
      if (entry) entries.set(file, entry);
    }
  }
  const sources = new Map<string, SourceImage | null>();
  // A zip's slices follow each other, so it is read only once.
  let read: File | null = null;
  let given: GivenFile | null = null;
  for (const [name, { file, outcome }] of entries) {
    if (!file || outcome?.kind !== 'reading' || outcome.provenance.format !== 'dicom') {
      sources.set(name, null);
      continue;
    }
    if (file !== read) {
      const bytes = await file.arrayBuffer().catch(() => null);
      given = bytes && { name: file.name, bytes: new Uint8Array(bytes) };
      read = file;
    }
    sources.set(name, given && instanceOf(outcome.file, [given]));
  }
  const entryOf = (name: string): Entry => {
    const entry = entries.get(name);
    if (entry) return entry;
    throw new RecordRefused('failed');
  };
  return { sources, entryOf };
}

/** The list keeps only thumbnails, so the full picture may have to be read again. */
async function pictureOf(entry: Entry): Promise<Picture> {
  const full = fullPicture(entry) ?? (await fetchPicture(entry, new AbortController().signal));
  if (!full) throw new RecordRefused('failed');
  return full.display;
}

async function versionHere(): Promise<string> {
  const about = await fetch('version.json')
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  return typeof about?.version === 'string' ? about.version : 'unknown';
}

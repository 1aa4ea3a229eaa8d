/**
 * Records of a result for a PACS or a medical record, loaded when one is asked for. What a DICOM object takes over from
 * the image is read from the file now, and kept nowhere.
 */
import { type RecordContext, randomUid } from '../../records/context';
import { writeEncapsulatedPdf } from '../../records/dicom/encapsulated-pdf';
import { instanceOf } from '../../records/dicom/instance';
import { writeSecondaryCapture } from '../../records/dicom/secondary-capture';
import { writeSr } from '../../records/dicom/sr';
import { fhirBundle } from '../../records/fhir/bundle';
import { sliceFinding } from '../../records/finding';
import { reportPdf } from '../../records/pdf/report';
import type { SliceRead } from '../../worker/protocol';
import { reader } from '../session/session';

export const RECORDS = ['sr', 'sc', 'pdf', 'fhir'] as const;
export type RecordKind = (typeof RECORDS)[number];

export interface MadeRecord {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Why no record could be written. */
class RecordRefused extends Error {
  constructor(
    /** `no-instance`: the image is no DICOM instance with UIDs, or its file is no longer there. */
    readonly code: 'no-instance' | 'failed',
  ) {
    super(code);
    this.name = 'RecordRefused';
  }
}

/**
 * Writes a record of a slice that was read.
 * @param file that the slice came from
 * @throws RecordRefused
 */
export async function makeRecord(kind: RecordKind, read: SliceRead, file?: File): Promise<MadeRecord> {
  const context: RecordContext = {
    model: { version: await versionHere(), hash: read.model },
    now: new Date(),
    uid: randomUid,
  };
  const finding = sliceFinding({ ...read, crop: read.crop });
  const source = file ? await sourceIn(file, read) : null;
  if (kind === 'fhir') {
    const bundle = fhirBundle([finding], [source], context, () => crypto.randomUUID());
    const content = `${JSON.stringify(bundle, null, 2)}\n`;
    return { name: 'dendrite-fhir.json', type: 'application/fhir+json', content };
  }
  if (!source || !file) throw new RecordRefused('no-instance');
  const content =
    kind === 'sr'
      ? writeSr(finding, () => source, context)
      : kind === 'sc'
        ? writeSecondaryCapture(finding, await pictureOf(read, file), source, context)
        : writeEncapsulatedPdf(
            reportPdf(finding, await pictureOf(read, file), context),
            source,
            finding.images[0].frame,
            context,
          );
  return { name: `dendrite-${kind}.dcm`, type: 'application/dicom', content };
}

async function sourceIn(file: File, { file: name, provenance }: SliceRead) {
  if (provenance.format !== 'dicom') return null;
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes && instanceOf(name, [{ name: file.name, bytes: new Uint8Array(bytes) }]);
}

/** The list keeps small pictures alone: the full one is read again. */
async function pictureOf(read: SliceRead, file: File) {
  for await (const { outcome } of reader.read(file, { only: read.file, urgent: true })) {
    if (outcome.kind === 'reading') return outcome.display;
  }
  throw new RecordRefused('failed');
}

async function versionHere(): Promise<string> {
  const about = await fetch('version.json')
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  return typeof about?.version === 'string' ? about.version : 'unknown';
}

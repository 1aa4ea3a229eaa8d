/** Answers as records: FHIR, or DICOM objects that refer to the instances that were sent. */
import { readSeries } from '../pipeline/series/index';
import type { Picture, SliceAnswer } from '../records/answer';
import { type RecordContext, randomUid } from '../records/context';
import { instanceOf } from '../records/dicom/instance';
import { DICOM_OBJECTS, showsImage } from '../records/dicom/kinds';
import { relatedOf } from '../records/dicom/multipart';
import { shownImage, writeObject } from '../records/dicom/objects';
import type { SourceImage } from '../records/dicom/source';
import { fhirBundle } from '../records/fhir/bundle';
import { type Finding, type ImageRef, seriesFinding, sliceFinding } from '../records/finding';
import { Problem } from './problem';
import type { Read } from './reader';
import type { Scope } from './scope';

export async function recordsResponse(scope: Scope, of: 'slices' | 'series'): Promise<Response> {
  const { format, url, model, uploads, reads } = scope;
  const isFhir = format === 'application/fhir+json';
  const object = DICOM_OBJECTS.find((known) => known === (url.searchParams.get('object') ?? 'sr'));
  if (!object) throw new Problem('bad-request', `"object" is one of ${DICOM_OBJECTS.join(', ')}.`);
  const slices: (SliceAnswer & { picture?: Picture })[] = [];
  let others = 0;
  for await (const read of reads({ keep: true, pictures: !isFhir && showsImage(object) })) {
    if (read.kind === 'reading') slices.push(read as SliceAnswer & Read);
    else others++;
  }
  if (slices.length === 0) {
    throw new Problem(
      'no-instance',
      'None of the files holds an image that can be read; ask for JSON to see why.',
    );
  }
  const findings =
    of === 'slices'
      ? slices.map((slice) => sliceFinding(slice))
      : readSeries(slices).map((study, i) => seriesFinding(study, i + 1));
  if (findings.length === 0) throw new Problem('no-instance', 'The images form no series; ask for readings.');
  const sources = new Map<string, SourceImage | null>();
  for (const { file } of slices) sources.set(file, instanceOf(file, uploads));
  const context: RecordContext = { model, now: new Date(), uid: randomUid };

  if (isFhir) {
    const bundle = fhirBundle(findings, [...sources.values()], context, () => crypto.randomUUID());
    return new Response(JSON.stringify(bundle), { headers: { 'content-type': format, ...left(others) } });
  }

  const sourceOf = ({ file }: ImageRef): SourceImage => {
    const source = sources.get(file);
    if (source) return source;
    throw new Problem(
      'no-instance',
      'DICOM objects are written for DICOM instances alone; ask for JSON or FHIR.',
    );
  };
  const pictureOf = (finding: Finding): Picture | null => {
    const shown = shownImage(finding);
    return slices.find(({ file }) => file === shown.file)?.picture ?? null;
  };
  const objects = findings.map((finding) =>
    writeObject(object, finding, sourceOf, pictureOf(finding), context),
  );
  if (format === 'application/dicom') {
    if (objects.length > 1) {
      const how = 'Several objects are given as multipart/related; type="application/dicom".';
      throw new Problem('not-acceptable', how);
    }
    return new Response(objects[0], { headers: { 'content-type': format, ...left(others) } });
  }
  return related(objects, left(others));
}

/** Counts the images for which no record could be written, so that they are not lost silently. */
const left = (count: number) => ({ 'x-dendrite-left-out': String(count) });

/** As in DICOM PS3.18, 8.6.1.2. */
function related(objects: readonly Uint8Array<ArrayBuffer>[], headers: Record<string, string>): Response {
  const { type, parts } = relatedOf(objects, crypto.randomUUID());
  return new Response(new Blob([...parts]), { headers: { ...headers, 'content-type': type } });
}

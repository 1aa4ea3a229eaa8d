/** Answers as records: FHIR, or DICOM objects that refer to the instances that were sent. */
import { studyOf } from '../pipeline/series/index';
import type { Picture, SliceAnswer } from '../records/answer';
import { type RecordContext, randomUid } from '../records/context';
import { writeEncapsulatedPdf } from '../records/dicom/encapsulated-pdf';
import { instanceOf } from '../records/dicom/instance';
import { writeSecondaryCapture } from '../records/dicom/secondary-capture';
import type { SourceImage } from '../records/dicom/source';
import { writeSr } from '../records/dicom/sr';
import { fhirBundle } from '../records/fhir/bundle';
import { type Finding, type ImageRef, seriesFinding, sliceFinding } from '../records/finding';
import { reportPdf } from '../records/pdf/report';
import { Problem } from './problem';
import type { Read } from './reader';
import type { Scope } from './scope';

const OBJECTS = ['sr', 'sc', 'pdf'] as const;

export async function recordsResponse(scope: Scope, of: 'slices' | 'series'): Promise<Response> {
  const { format, url, model, uploads, reads } = scope;
  const isFhir = format === 'application/fhir+json';
  const object = OBJECTS.find((known) => known === (url.searchParams.get('object') ?? 'sr'));
  if (!object) throw new Problem('bad-request', `"object" is one of ${OBJECTS.join(', ')}.`);
  const slices: (SliceAnswer & { picture?: Picture })[] = [];
  let others = 0;
  for await (const read of reads({ keep: true, pictures: !isFhir && object !== 'sr' })) {
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
      : studyOf(slices).map((study, i) => seriesFinding(study, i + 1));
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
  const objects = findings.map((finding) => written(object, finding, sourceOf, slices, context));
  if (format === 'application/dicom') {
    if (objects.length > 1) {
      const how = 'Several objects are given as multipart/related; type="application/dicom".';
      throw new Problem('not-acceptable', how);
    }
    return new Response(objects[0], { headers: { 'content-type': format, ...left(others) } });
  }
  return related(objects, left(others));
}

/** Images that no record could be written of are counted, or they would be lost without a word. */
const left = (count: number) => ({ 'x-dendrite-left-out': String(count) });

function written(
  object: (typeof OBJECTS)[number],
  finding: Finding,
  sourceOf: (image: ImageRef) => SourceImage,
  slices: readonly (SliceAnswer & { picture?: Picture })[],
  context: RecordContext,
): Uint8Array<ArrayBuffer> {
  if (object === 'sr') return writeSr(finding, sourceOf, context);
  // of a series, the slice where the lesion is surest, or one from the middle
  const shown = finding.lesions[0]?.image ?? finding.images[finding.images.length >> 1];
  const picture = slices.find(({ file }) => file === shown.file)?.picture;
  if (!picture) throw new Problem('internal', 'The picture is missing; please report it.');
  const here = { ...finding, lesions: finding.lesions.filter(({ image }) => image.file === shown.file) };
  const source = sourceOf(shown);
  return object === 'sc'
    ? writeSecondaryCapture({ ...here, images: [shown] }, picture, source, context)
    : writeEncapsulatedPdf(reportPdf(here, picture, context), source, shown.frame, context);
}

/** As in DICOM PS3.18, 8.6.1.2. */
function related(objects: readonly Uint8Array<ArrayBuffer>[], headers: Record<string, string>): Response {
  const boundary = `dendrite-${crypto.randomUUID()}`;
  const parts = objects.flatMap((object) => [
    `--${boundary}\r\nContent-Type: application/dicom\r\n\r\n`,
    object,
    '\r\n',
  ]);
  const type = `multipart/related; type="application/dicom"; boundary=${boundary}`;
  return new Response(new Blob([...parts, `--${boundary}--\r\n`]), {
    headers: { ...headers, 'content-type': type },
  });
}

/** Writes findings as DICOM objects, for the API and for what the app saves and sends. */
import type { Picture } from '../answer';
import type { RecordContext } from '../context';
import type { Finding, ImageRef } from '../finding';
import { reportPdf } from '../pdf/report';
import { writeEncapsulatedPdf } from './encapsulated-pdf';
import type { DicomObject } from './kinds';
import { writeSecondaryCapture } from './secondary-capture';
import { type SourceLookup, writeSr } from './sr';

/** The image that a finding is shown on: the one of its first lesion, otherwise one from the middle. */
export const shownImage = ({ lesions, images }: Finding): ImageRef =>
  lesions[0]?.image ?? images[images.length >> 1];

/**
 * Writes an object about images of one study.
 * @param picture of `shownImage`; null for an object that shows none
 */
export function writeObject(
  object: DicomObject,
  finding: Finding,
  sourceOf: SourceLookup,
  picture: Picture | null,
  context: RecordContext,
): Uint8Array<ArrayBuffer> {
  if (object === 'sr') return writeSr(finding, sourceOf, context);
  if (!picture) throw new RangeError(`Without a picture no ${object} can be written`);
  const shown = shownImage(finding);
  const lesions = finding.lesions.filter(
    ({ image }) => image.file === shown.file && image.frame === shown.frame,
  );
  const here = { ...finding, images: [shown], lesions };
  const source = sourceOf(shown);
  return object === 'sc'
    ? writeSecondaryCapture(here, picture, source, context)
    : writeEncapsulatedPdf(reportPdf(here, picture, context), source, shown.frame, context);
}

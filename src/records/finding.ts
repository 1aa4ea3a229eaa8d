/** The content of the records, in one form for DICOM, FHIR and the printed page. */

import type { Provenance } from '../decode/types';
import type { Polygon } from '../pipeline/findings/outline';
import { lesionSize } from '../pipeline/findings/size';
import type { Label, Probabilities } from '../pipeline/labels';
import type { Lesion, Status } from '../pipeline/reading';
import type { SeriesReading, SeriesSlice } from '../pipeline/series/index';
import type { SliceAnswer } from './answer';
import { sentenceOf } from './json/sentences';
import { boxRegion, type Mask, maskRegion, outlineRegion, type Region } from './region';

/** A reference to an image. */
export interface ImageRef {
  /** As in the answer. */
  readonly file: string;
  /** Index within its file, from 0. */
  readonly frame: number;
}

export interface LesionFinding {
  readonly image: ImageRef;
  readonly region: Region;
  /** 0..1 */
  readonly score: number;
  /** In millimetres, square millimetres and millilitres; null where the files do not give pixel sizes. */
  readonly longMm: number | null;
  readonly shortMm: number | null;
  readonly areaMm2: number | null;
  readonly volumeMl: number | null;
}

/** The answer for one image or for a series. */
export interface Finding {
  /** Readable name of its subject: "Image", "Series 1 (axial, T1)". */
  readonly subject: string;
  readonly images: readonly ImageRef[];
  readonly status: Status;
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  /** One sentence; null exactly when the status is `read`. */
  readonly reason: string | null;
  readonly lesions: readonly LesionFinding[];
}

/** What series and records need of a slice; `turned` is set where the decoder turned the picture. */
type Answered = SeriesSlice & {
  readonly provenance: Pick<Provenance, 'turned'>;
  readonly outline?: readonly Polygon[];
};

const imageOf = ({ file, provenance }: Answered): ImageRef => ({
  file,
  frame: provenance.index ?? 0,
});

/** @param mask a trained mask of the lesion; without one, the region's outline is used, or its box */
export function sliceFinding(answer: SliceAnswer, mask?: Mask): Finding {
  const { status, label, probabilities, reason, lesion } = answer.reading;
  return {
    subject: 'Image',
    images: [imageOf(answer)],
    ...{ status, label, probabilities },
    reason: sentenceOf(reason),
    // a lesion on an image that shows no brain means nothing
    lesions: lesion && status !== 'rejected' ? [lesionFinding(answer, lesion, null, mask)] : [],
  };
}

/** @param number of the series, from 1 */
export function seriesFinding(study: SeriesReading, number: number): Finding {
  const { answer, description, slices, lesions } = study;
  const facts = [description.plane, description.sequence].filter((fact) => fact !== null).join(', ');
  return {
    subject: `Series ${number}${facts && ` (${facts})`}, ${slices.length} images`,
    images: slices.map(imageOf),
    status: answer.status,
    label: answer.label,
    probabilities: answer.probabilities,
    reason: sentenceOf(answer.reason),
    lesions: lesions.flatMap(({ peak, volumeMl }) => {
      const { lesion } = peak.reading;
      return lesion ? [lesionFinding(peak, lesion, volumeMl)] : [];
    }),
  };
}

function lesionFinding(
  answer: Answered,
  lesion: Lesion,
  volumeMl: number | null,
  mask?: Mask,
): LesionFinding {
  const size = lesionSize(answer, lesion);
  return {
    image: imageOf(answer),
    region:
      (mask && maskRegion(mask, answer.provenance)) ??
      outlineRegion(answer.outline ?? [], answer.provenance) ??
      boxRegion(lesion, answer.provenance),
    score: lesion.score,
    longMm: size && Math.max(size.width, size.height),
    shortMm: size && Math.min(size.width, size.height),
    areaMm2: size?.area ?? null,
    volumeMl,
  };
}
